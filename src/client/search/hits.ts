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
  const names = await Promise.all(cards.map(({headline}) => headlineOf(search, headline, query)))
  return cards.map(({url, language, date, agency, place}, at) => {
    const name = names[at]!.length > 0 ? names[at]! : [words.untitled]
    const link = make('a', {href: hrefOf(url)}, ...name)
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

/** A headline, what was searched for marked in it. */
export async function headlineOf(search: Search, headline: string, query: Query): Promise<(Node | string)[]> {
  return marked(piecesOf(headline, await search.marks(headline, query)))
}

/** Pieces of a text, those marked that were searched for. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({text, isMark}) => (isMark ? make('mark', {}, text) : text))
}
