import type {SearchPlan} from '../../record/index.js'
import type {Setting} from '../setting.js'
import type {SearchView} from '../views.js'
import type {Words} from '../words.js'
import {waysInView} from './pages.js'

/** What the script that searches has to know of the site. */
export interface SearchTerms {
  readonly words: Omit<Words['search'], 'label' | 'noScript' | 'help'> & Pick<Words, (typeof shared)[number]>
  /** Whether each article's record stands beside its page. */
  readonly hasRecords: boolean
  readonly hasWanted: boolean
}

/** Words that other pages have, too. */
const shared = [
  'articles',
  'time',
  'place',
  'agency',
  'reporter',
  'untitled',
  'undated',
  'yearUnknown',
  'day',
  'month',
  'year',
  'monthDay',
  'monthNames',
  'monthsOfDays',
  'firstDay',
] as const satisfies (keyof Words)[]

export function searchView(plan: SearchPlan, {base, root, words}: Setting): SearchView {
  const {label, noScript: _, help: __, ...own} = words.search
  const others = Object.fromEntries(shared.map((name) => [name, words[name]]))
  const terms = {words: {...own, ...others}, hasRecords: plan.hasRecords, hasWanted: plan.hasWanted}
  return {
    ...base({title: label}),
    view: 'search',
    ...waysInView(plan, root),
    terms: JSON.stringify(terms),
  }
}
