import type {WaysIn} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {fill} from '../words.js'
import {facetUrl} from './addresses.js'
import {facetNames} from './facets.js'
import {mapWay} from './map.js'
import {fullest, waysTo} from './shelf-ways.js'
import {stripsOf} from './time.js'
import {wantedWay} from './wanted.js'

/** How many shelves of a facet are shown. */
const most = 12

/** Every way into the archive: its months, the fullest shelves of each facet, and what else there is. */
export function waysInto(layout: Layout): WaysIn {
  const {archive, settings, words} = layout
  const ways = facetNames(archive, settings).map((facet) => ({
    label: words[facet],
    all: {label: words.all, url: facetUrl(facet), count: archive.shelves[facet].length},
    shelves: fullest(waysTo(facet, archive.shelves[facet]), most),
  }))
  return {
    total: fill(words.articles, {n: archive.cards.length}),
    years: stripsOf(archive, words),
    ways,
    also: [...mapWay(layout), ...wantedWay(layout)],
  }
}
