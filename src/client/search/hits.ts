import {piecesOf, type Piece} from '../../search/excerpt.js'
import type {FoundCard, Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {dayOf} from './day.js'
import {make} from './dom.js'
import {hrefOf} from './site.js'

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

/** Pieces of a text, those marked that were searched for. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({text, isMark}) => (isMark ? make('mark', {}, text) : text))
}
