import type {FacetName, Shelf, Way} from '../../record/index.js'
import {shelfUrl} from './addresses.js'

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
