import type {MapPoint, Page, Way} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {fill} from '../words.js'
import {facetUrl, mapUrl} from './addresses.js'
import {fullest, waysTo} from './shelf-ways.js'

/** How many places that are not on the map are named. */
const shown = 200

/** Where a place is, as far as its name tells. */
export function pointOfPlace({places}: Layout, name: string): MapPoint | undefined {
  return places.get(name) ?? undefined
}

/** The link to the map, where there is one. */
export function mapWay({archive, settings, words, places}: Layout): Way[] {
  if (!settings.shelves.includes('place')) return []
  const count = archive.shelves.place.filter(({name}) => places.get(name)).length
  return count === 0 ? [] : [{label: words.map, url: mapUrl, count}]
}

/** All places on one map, and those that are not on it. */
export function planMap(layout: Layout): Page[] {
  const {archive, words, places} = layout
  const [way] = mapWay(layout)
  if (!way) return []
  const all = waysTo('place', archive.shelves.place)
  const marks = fullest(all, all.length).flatMap((way) => {
    const point = places.get(way.label)
    return point ? [{...way, x: point.x, y: point.y}] : []
  })
  const several = all.filter(({label}) => places.get(label) === null)
  const unknown = fullest(
    all.filter(({label}) => !places.has(label)),
    all.length,
  )
  const total = fill(words.onMap, {n: marks.length, all: all.length})
  return [
    {
      url: mapUrl,
      plan: {
        kind: 'map',
        total,
        all: {label: words.place, url: facetUrl('place')},
        marks,
        several,
        unknown: unknown.slice(0, shown),
        more: Math.max(0, unknown.length - shown),
      },
      lists: {},
    },
  ]
}
