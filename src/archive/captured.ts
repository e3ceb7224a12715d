import type {Facts, Message} from '../record/index.js'
import {foldHeadline} from '../text/fold.js'
import {shorten} from '../text/width.js'

/**
 * Find the stories that captured headlines name: letter by letter, else without width, quotes, spaces and
 * punctuation. Where several stories answer to one headline none is chosen, and a message says so.
 */
export function matchCaptured(facts: readonly Facts[]): {captured: number[][][]; messages: Message[]} {
  const messages: Message[] = []
  if (facts.every(({relatedLists}) => relatedLists.length === 0)) {
    return {captured: facts.map(() => []), messages}
  }
  const exact = new Map<string, number[]>()
  const folded = new Map<string, number[]>()
  for (const [number, {headline}] of facts.entries()) {
    file(exact, headline, number)
    const key = foldHeadline(headline)
    if (key !== '') file(folded, key, number)
  }

  const find = (headline: string, finder: Facts): number => {
    const found = exact.get(headline) ?? folded.get(foldHeadline(headline)) ?? []
    if (found.length < 2) return found[0] ?? -1
    const ids = found.map((number) => facts[number]!.id)
    messages.push(ambiguous(headline, ids, finder))
    return -1
  }
  const captured = facts.map((story) =>
    story.relatedLists.map(({items}) => items.map(({headline}) => find(headline, story))),
  )
  return {captured, messages}
}

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
