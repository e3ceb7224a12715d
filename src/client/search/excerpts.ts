import {excerptOf} from '../../search/excerpt.js'
import type {FoundCard, Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {marked} from './hits.js'
import {textOf} from './text.js'

/** How many articles are read at once. */
const readers = 4

/** Put an excerpt into each entry, as the articles arrive. What does not arrive leaves the entry without. */
export async function fillExcerpts(
  search: Search,
  entries: readonly HTMLElement[],
  cards: readonly FoundCard[],
  query: Query,
  {hasRecords}: SearchTerms,
  signal: AbortSignal,
): Promise<void> {
  let next = 0
  const reader = async (): Promise<void> => {
    while (next < entries.length && !signal.aborted) {
      const at = next++
      const lede = entries[at]!.querySelector('.lede')!
      try {
        const text = await textOf(cards[at]!.url, hasRecords)
        lede.replaceChildren(...marked(excerptOf(text, await search.marks(text, query))))
      } catch {
        lede.remove()
      }
    }
  }
  await Promise.all(Array.from({length: readers}, reader))
}
