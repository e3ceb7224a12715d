import type {FacetName, Shelf, Way, WaysIn} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {fill} from '../words.js'
import {facetUrl, shelfUrl} from './addresses.js'
import {facetNames} from './facets.js'
import {mapWay} from './map.js'
import {stripsOf} from './time.js'
import {wantedWay} from './wanted.js'

/** How many shelves of a facet are shown. */
const most = 12

/** Every way into the archive: its months, the fullest shelves of each facet, and what else there is. */
export function waysInto(layout: Layout): WaysIn {
  const {archive, settings, words} = layout
  const ways = facetNames(settings).map((facet) => ({
    label: words[facet],
    all: {label: words.all, url: facetUrl(facet), count: archive.shelves[facet].length},
    shelves: fullest(waysTo(facet, archive.shelves[facet]), most),
  }))
  return {
    total: fill(words.articles, {n: archive.cards.length}),
    years: stripsOf(archive, words),
    ways: ways.filter(({shelves}) => shelves.length > 0),
    also: [...mapWay(layout), ...wantedWay(layout)],
  }
}

/** Shelves as links, in their order. */
export function waysTo(facet: FacetName, shelves: readonly Shelf[]): (Way & {count: number})[] {
  return shelves.map(({name, segment, cards}) => ({
    label: name,
    url: shelfUrl(facet, segment),
    count: cards.length,
  }))
}

/** Those with most on them, the fullest first; those equally full stay in their order. */
export function fullest<T extends Way>(ways: readonly T[], length: number): T[] {
  return ways.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, length)
}
