import type {Page} from '../../record/index.js'
import {type Layout, newest} from '../layout.js'
import {fill} from '../words.js'
import {facetUrl} from './addresses.js'
import {facetNames} from './facets.js'
import {mapWay} from './map.js'
import {stripsOf} from './time.js'
import {wantedWay} from './wanted.js'
import {fullest, waysTo} from './ways.js'

const shown = {newest: 25, shelves: 12}

/** The front page: the newest with their ledes, and every way in. */
export function planFront(layout: Layout): Page {
  const {archive, settings, words} = layout
  const ways = facetNames(settings).map((facet) => ({
    label: words[facet],
    all: {label: words.all, url: facetUrl(facet), count: archive.shelves[facet].length},
    shelves: fullest(waysTo(facet, archive.shelves[facet]), shown.shelves),
  }))
  return {
    url: 'index.html',
    plan: {
      kind: 'front',
      total: fill(words.articles, {n: archive.cards.length}),
      years: stripsOf(archive, words),
      ways: ways.filter(({shelves}) => shelves.length > 0),
      also: [...mapWay(layout), ...wantedWay(layout)],
    },
    lists: {newest: newest(archive, shown.newest)},
  }
}
