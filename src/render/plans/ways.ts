import type {Way, WaysIn} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {fill} from '../words.js'
import {facetNames, shelfUrl} from './facets.js'
import {stripsOf} from './time.js'

/** How many shelves of a facet are shown. */
const most = 12

/** Every way into the archive: its months, and the fullest shelves of each facet. */
export function waysInto({archive, settings, words}: Layout): WaysIn {
  const ways = facetNames(settings).map((facet) => ({
    label: words[facet],
    all: {label: words.all, url: `${facet}/index.html`, count: archive.shelves[facet].length},
    shelves: fullest(
      archive.shelves[facet].map(({name, segment, cards}) => ({
        label: name,
        url: shelfUrl(facet, segment),
        count: cards.length,
      })),
    ),
  }))
  return {
    total: fill(words.articles, {n: archive.cards.length}),
    years: stripsOf(archive, words),
    ways: ways.filter(({shelves}) => shelves.length > 0),
  }
}

/** The shelves with most on them; those equally full stay in their order. */
function fullest(ways: readonly (Way & {count: number})[]): Way[] {
  return ways.toSorted((a, b) => b.count - a.count).slice(0, most)
}
