import type {Page} from '../../record/index.js'
import {type Layout, newest} from '../layout.js'
import {waysInto} from './ways.js'

/** How many of the newest stories the front page shows. */
const shown = 25

/** The front page: the newest with their ledes, and every way in. */
export function planFront(layout: Layout): Page {
  return {
    url: 'index.html',
    plan: {kind: 'front', ...waysInto(layout)},
    lists: {newest: newest(layout.archive, shown)},
  }
}
