import {excerptOf, piecesOf, type Piece} from '../../search/excerpt.js'
import type {FoundCard, Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {dayOf} from './day.js'
import {make} from './dom.js'
import {hrefOf} from './site.js'
import {textOf} from './text.js'

/** How many articles are read at once for their excerpts. */
const readers = 4

/** Stories as entries of a list, what was searched for marked in their headlines. */
export async function entriesOf(
  search: Search,
  cards: readonly FoundCard[],
  query: Query,
  {words}: SearchTerms,
): Promise<HTMLElement[]> {
  const marks = await Promise.all(cards.map(({headline}) => search.marks(headline, query)))
  return cards.map(({url, headline, language, date, agency, place}, at) => {
    const link = make('a', {href: hrefOf(url)})
    link.append(...(headline === '' ? [words.untitled] : marked(piecesOf(headline, marks[at]!))))
    const line = [dayOf(date, words), ...[agency, place].flatMap((name) => name ?? [])]
    return make(
      'li',
      {},
      make('h2', {lang: language, dir: 'auto'}, link),
      make('p', {className: 'lede', lang: language, dir: 'auto'}),
      make(
        'p',
        {className: 'line'},
        ...line.flatMap((part) => [make('span', {}, make('bdi', {}, part)), ' ']),
      ),
    )
  })
}

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

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({text, isMark}) => (isMark ? make('mark', {}, text) : text))
}
