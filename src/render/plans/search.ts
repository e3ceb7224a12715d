import type {Page} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {wantedWay} from './wanted.js'
import {waysInto} from './ways.js'

/** The page where a script searches. Who has none still finds every way of browsing there. */
export function planSearch(layout: Layout): Page {
  const hasRecords = layout.settings.forms.includes('record')
  const hasWanted = wantedWay(layout).length > 0
  return {
    url: 'search.html',
    plan: {kind: 'search', hasRecords, hasWanted, ...waysInto(layout)},
    lists: {},
  }
}
