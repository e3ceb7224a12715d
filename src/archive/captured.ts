import type {Facts, Message, Wanted} from '../record/index.js'
import {foldHeadline} from '../text/fold.js'
import {shorten} from '../text/width.js'

/**
 * Find the stories that captured headlines name: letter by letter, else without width, quotes, spaces and
 * punctuation. Where several stories answer to one headline none is chosen, and a message says so. Where none does, it
 * is wanted.
 */
export function matchCaptured(facts: readonly Facts[]): {
  captured: number[][][]
  wanted: Wanted[]
  messages: Message[]
} {
  const messages: Message[] = []
  if (facts.every(({relatedLists}) => relatedLists.length === 0)) {
    return {captured: facts.map(() => []), wanted: [], messages}
  }
  const exact = new Map<string, number[]>()
  const folded = new Map<string, number[]>()
  for (const [number, {headline}] of facts.entries()) {
    file(exact, headline, number)
    const key = foldHeadline(headline)
    if (key !== '') file(folded, key, number)
  }

  const wanted = new Map<
    string,
    {headline: string; language: string; href?: string | undefined; stories: number[]}
  >()
  // Most that is wanted is named often.
  const keys = new Map<string, string>()
  const keyOf = (headline: string): string => {
    let key = keys.get(headline)
    if (key === undefined) keys.set(headline, (key = foldHeadline(headline)))
    return key
  }
  const want = (key: string, {headline, href}: Named, number: number): void => {
    if (key === '') return
    const known = wanted.get(key)
    if (!known) wanted.set(key, {headline, language: facts[number]!.language, href, stories: [number]})
    else if (known.stories.at(-1) !== number) known.stories.push(number)
  }
  const find = (named: Named, finder: Facts, number: number): number => {
    const {headline} = named
    let found = exact.get(headline)
    if (!found) {
      const key = keyOf(headline)
      found = folded.get(key) ?? []
      if (found.length === 0) want(key, named, number)
    }
    if (found.length < 2) return found[0] ?? -1
    const ids = found.map((number) => facts[number]!.id)
    messages.push(ambiguous(headline, ids, finder))
    return -1
  }
  const captured = facts.map((story, number) =>
    story.relatedLists.map(({items}) => items.map((named) => find(named, story, number))),
  )
  return {captured, wanted: [...wanted.values()], messages}
}

type Named = Facts['relatedLists'][number]['items'][number]

function file(index: Map<string, number[]>, key: string, number: number): void {
  const found = index.get(key)
  if (found) found.push(number)
  else index.set(key, [number])
}

function ambiguous(headline: string, ids: readonly string[], {source}: Facts): Message {
  const some = ids
    .slice(0, 3)
    .map((id) => `\`${id}\``)
    .join(', ')
  const more = ids.length > 3 ? ` and ${ids.length - 3} more` : ''
  const reason = `Cannot link \`${shorten(headline, 60)}\`: ${ids.length} articles have this headline (${some}${more}); it is shown without a link`
  return {path: source.path, rule: 'ambiguous-headline', reason, fatal: false}
}

/** How often each story's headline stands in captured lists: what the newsrooms themselves put forward. */
export function popularity(captured: readonly (readonly (readonly number[])[])[]): Uint32Array {
  const counts = new Uint32Array(captured.length)
  for (const story of captured.flat(2)) if (story >= 0) counts[story]!++
  return counts
}

/** For each story, those that its captured lists of recommendations name, each once; undefined where nobody's do. */
export function namedBy(
  facts: readonly Facts[],
  captured: readonly (readonly (readonly number[])[])[],
): number[][] | undefined {
  if (captured.every((lists) => lists.length === 0)) return undefined
  return captured.map((lists, story) => {
    const named = lists.filter((_, at) => facts[story]!.relatedLists[at]!.kind === 'recommended').flat()
    return [...new Set(named)].filter((other) => other >= 0)
  })
}
