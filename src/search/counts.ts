import {daysIn, fields, namesIn} from './names.js'
import type {FacetCount, Facets, Field, Search} from './types.js'

/**
 * How many of the stories there are by each name and year.
 *
 * Loads more than a search does, some 2 bytes a story: only ask once somebody wants to see it.
 */
export async function facetsOf({names: segments}: Search, hits: ArrayLike<number>): Promise<Facets> {
  const isHit = new Set<number>()
  for (let at = 0; at < hits.length; at++) isHit.add(hits[at]!)
  const counts = Object.fromEntries(
    [...fields, 'year'].map((field) => [field, new Map<string, number>()]),
  ) as Record<Field | 'year', Map<string, number>>
  const add = (field: Field | 'year', name: string, count: number): void => {
    if (count > 0) counts[field].set(name, (counts[field].get(name) ?? 0) + count)
  }
  await Promise.all(
    segments.map(async ({start, part}) => {
      const [days, ...names] = await Promise.all([
        daysIn(part),
        ...fields.map((field) => namesIn(part, field)),
      ])
      for (const {from, to, day} of days) {
        let count = 0
        for (let story = from; story < to; story++) if (isHit.has(start + story)) count++
        if (day[0] >= 0) add('year', String(day[0]), count)
      }
      for (const [at, field] of fields.entries())
        for (const {name, stories} of names[at]!)
          add(field, name, stories.filter((story) => isHit.has(start + story)).length)
    }),
  )
  const sorted = (field: Field): FacetCount[] =>
    countsOf(counts[field]).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return {
    place: sorted('place'),
    agency: sorted('agency'),
    reporter: sorted('reporter'),
    topic: sorted('topic'),
    year: countsOf(counts.year).sort((a, b) => Number(b.name) - Number(a.name)),
  }
}

function countsOf(counts: ReadonlyMap<string, number>): FacetCount[] {
  return Array.from(counts, ([name, count]) => ({name, count}))
}
