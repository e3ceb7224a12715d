import {suggestionsFor, type Suggestion} from '../../search/suggest.js'
import type {Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {fillIn} from '../../text/day-words.js'
import {button, make} from './dom.js'
import {headlineOf} from './hits.js'
import {hrefOf} from './site.js'

/** How many headlines are told that are known and not held. */
const told = 3

/** What to do about a question that nothing answers: others, each a button that asks it, and headlines that are wanted. */
export async function offersFor(
  search: Search,
  query: Query,
  {words}: SearchTerms,
  signal: AbortSignal,
  change: (query: Query) => void,
  openWanted: () => Promise<Search | undefined>,
): Promise<HTMLElement[]> {
  const [{near, without, alone}, wanted] = await Promise.all([
    suggestionsFor(search, query, signal),
    openWanted().then((wanted) => (wanted ? wantedFor(wanted, query, words.known, signal) : [])),
  ])
  const offer = (phrase: string, {query, words: term, count}: Suggestion): HTMLElement =>
    button(fillIn(phrase, {term}), () => change(query), ' ', make('small', {}, String(count)))
  return [
    ...wanted,
    ...(near ? [offer(words.instead, near)] : []),
    ...without.map((one) => offer(words.without, one)),
    ...alone.map((one) => offer(words.alone, one)),
  ]
}

/** Headlines with all that was asked for, where they are wanted. The browser is asked to show the very place. */
async function wantedFor(
  wanted: Search,
  {groups}: Query,
  known: string,
  signal: AbortSignal,
): Promise<HTMLElement[]> {
  if (groups.length === 0) return []
  const query = {groups, filters: []}
  const {hits} = await wanted.find(query, {order: 'relevance', signal})
  const cards = await wanted.cards(hits.slice(0, told), signal)
  return Promise.all(
    cards.map(async ({url, headline, language}) => {
      const href = `${hrefOf(url)}#:~:text=${encodeURIComponent(headline).replaceAll('-', '%2D')}`
      const name = await headlineOf(wanted, headline, query)
      return make('p', {}, `${known} `, make('a', {href, lang: language, dir: 'auto'}, ...name))
    }),
  )
}
