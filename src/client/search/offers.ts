import {suggestionsFor, type Suggestion} from '../../search/suggest.js'
import type {Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {fillIn} from '../../text/day-words.js'
import {button, make} from './dom.js'

/** Other questions in place of one that nothing answers, each a button that asks it. */
export async function offersFor(
  search: Search,
  query: Query,
  {words}: SearchTerms,
  signal: AbortSignal,
  change: (query: Query) => void,
): Promise<HTMLElement[]> {
  const {near, without, alone} = await suggestionsFor(search, query, signal)
  const offer = (phrase: string, {query, words: term, count}: Suggestion): HTMLElement =>
    button(fillIn(phrase, {term}), () => change(query), ' ', make('small', {}, String(count)))
  return [
    ...(near ? [offer(words.instead, near)] : []),
    ...without.map((one) => offer(words.without, one)),
    ...alone.map((one) => offer(words.alone, one)),
  ]
}
