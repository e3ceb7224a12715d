import type {SearchPlan} from '../../record/index.js'
import type {Setting} from '../setting.js'
import type {SearchView} from '../views.js'
import {waysInView} from './pages.js'

export function searchView(plan: SearchPlan, {base, root, words}: Setting): SearchView {
  const {search, articles, place, agency, reporter, untitled, yearUnknown, day, month, year, monthDay} = words
  const {label: _, noScript: __, help: ___, ...said} = search
  return {
    ...base({title: search.label, section: 'search'}),
    view: 'search',
    ...waysInView(plan, root),
    scriptWords: JSON.stringify({
      ...said,
      articles,
      place,
      agency,
      reporter,
      untitled,
      yearUnknown,
      day,
      month,
      year,
      monthDay,
      monthNames: words.monthNames,
    }),
  }
}
