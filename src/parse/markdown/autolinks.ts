import type {Data, Processor} from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<Extension['text']>[string], readonly unknown[] | undefined>
type Effects = Parameters<Construct['tokenize']>[0]
type State = ReturnType<Construct['tokenize']>
type Code = Parameters<State>[0]

/**
 * Plugin, after `remarkGfm`: end an address that stands in the text where a reader sees its end.
 *
 * GFM ends it at a space, and Chinese has none: `见https://a.cn/a，然后` would link all of its tail. So
 * the constructs that read addresses are shown a space in place of each CJK character.
 */
export function endAddressesAtCjk(this: Processor): undefined {
  const data = this.data()
  for (const {text} of data.micromarkExtensions ?? []) {
    for (const [code, constructs] of Object.entries(text ?? {})) {
      text![code] = [constructs ?? []]
        .flat()
        .map((one) => (addresses.has(one.name!) ? shortSighted(one) : one))
    }
  }
  // A second search, through the finished tree, would find the long addresses again.
  for (const extension of data.fromMarkdownExtensions?.flat() ?? []) delete extension.transforms
}

const addresses = new Set(['protocolAutolink', 'wwwAutolink'])

/** General punctuation (“”…—) starts at U+2000, and all that is CJK comes after it. */
const blurred = (code: Code): Code => (code !== null && code >= 0x2000 ? 0x20 : code)

/** The same construct, to which all that is CJK looks like a space, before the address as well as behind. */
function shortSighted({name, previous, tokenize}: Construct): Construct {
  return {
    ...(name !== undefined && {name}),
    previous(code) {
      return previous?.call(this, blurred(code)) ?? true
    },
    tokenize(effects, ok, nok) {
      const sight = shortSight(effects)
      const self = Object.create(this, {previous: {value: blurred(this.previous)}}) as typeof this
      return sight.watched(tokenize.call(self, sight.effects, sight.over(ok), sight.over(nok)))
    },
  }
}

/** What stands between a construct and the codes of a text, until it is over; then comes what is really there. */
function shortSight(effects: Effects) {
  let real: Code = null
  let isOver = false

  function watched(state: State): State {
    return (code) => {
      real = code
      const next = state(blurred(code))
      return next && !isOver ? watched(next) : next
    }
  }

  function really(state: State): State {
    return () => state(real)
  }

  function over(state: State): State {
    return () => {
      isOver = true
      return state(real)
    }
  }

  // A construct tries its parts, and they their own, on codes that it sees: they end on what is real too.
  function part(whole: Construct): Construct {
    return {
      ...whole,
      tokenize(_, ok, nok) {
        return whole.tokenize.call(this, inner, really(ok), really(nok))
      },
    }
  }

  const inner: Effects = {
    ...effects,
    attempt: (one, then, otherwise) => effects.attempt(part(one as Construct), then, otherwise),
    check: (one, then, otherwise) => effects.check(part(one as Construct), then, otherwise),
  }
  return {effects: inner, watched, over}
}
