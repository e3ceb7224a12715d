import type {Page, Way} from '../../record/index.js'
import {type Layout, newest} from '../layout.js'
import {fill} from '../words.js'
import {facetNames, shelfUrl} from './facets.js'
import {stripsOf} from './time.js'

const shown = {newest: 25, shelves: 12}

/** The front page: the newest with their ledes, and every way in. */
export function planFront({archive, settings, words}: Layout): Page {
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
    url: 'index.html',
    plan: {
      kind: 'front',
      total: fill(words.articles, {n: archive.cards.length}),
      years: stripsOf(archive, words),
      ways: ways.filter(({shelves}) => shelves.length > 0),
    },
    lists: {newest: newest(archive, shown.newest)},
  }
}

/** The shelves with most on them; those equally full stay in their order. */
function fullest(ways: readonly (Way & {count: number})[]): Way[] {
  return ways.toSorted((a, b) => b.count - a.count).slice(0, shown.shelves)
}
