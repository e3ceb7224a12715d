import type {Page} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {waysInto} from './ways.js'

/** The page where a script searches. Who has none still finds every way of browsing there. */
export function planSearch(layout: Layout): Page {
  return {
    url: 'search.html',
    plan: {kind: 'search', hasRecords: layout.settings.forms.includes('record'), ...waysInto(layout)},
    lists: {},
  }
}
