import {foldName} from '../../text/fold.js'
import {type Point, pointOf} from './projection.js'

/** Where the places of some names are; null for a name that several places have. */
export type Gazetteer = ReadonlyMap<string, Point | null>

/** How far a place may be from the land that it is said to lie in: a large land is as wide as that. */
const within = 170

/**
 * Find places by their names.
 *
 * A name that the table has not may begin with the land or province that the place lies in, `吉林珲春`, or end with it
 * after a comma, `Osaka, Japan`.
 *
 * @param table the text of `data/places.tsv`: latitude and longitude in hundredths of a degree, names, and whether it is
 *   a land; without latitude and longitude, names that several places have
 */
export function findPlaces(table: string, names: readonly string[]): Gazetteer {
  const wanted = new Set(names.flatMap((name) => wordsOf(foldName(name))))
  const known = readTable(table, wanted)
  const found = new Map<string, Point | null>()
  for (const name of names) {
    const point = placeOf(foldName(name), known)
    if (point !== undefined) found.set(name, point)
  }
  return found
}

/** What the table says of some names, and which of them are lands. */
interface Known {
  readonly points: ReadonlyMap<string, Point | null>
  readonly lands: ReadonlySet<string>
}

function readTable(table: string, wanted: ReadonlySet<string>): Known {
  const points = new Map<string, Point | null>()
  const lands = new Set<string>()
  // Most names are none that is looked for, which their first letters tell without cutting them out.
  const firsts = new Set([...wanted].map((name) => name.charCodeAt(0)))
  for (const line of table.split('\n')) {
    let at = line.indexOf('\t', line.indexOf('\t') + 1) + 1
    if (at === 0) continue
    const isLand = line.endsWith('\tland')
    const end = isLand ? line.length - '\tland'.length : line.length
    while (at < end) {
      const next = line.indexOf('|', at)
      const until = next < 0 ? end : next
      if (firsts.has(line.charCodeAt(at))) {
        const name = line.slice(at, until)
        if (wanted.has(name)) {
          points.set(name, pointIn(line))
          if (isLand) lands.add(name)
        }
      }
      at = until + 1
    }
  }
  return {points, lands}
}

/** Where a line of the table says that something is. */
function pointIn(line: string): Point | null {
  const [latitude, longitude] = line.split('\t', 2)
  return latitude === '' ? null : pointOf(Number(latitude) / 100, Number(longitude) / 100)
}

function placeOf(name: string, {points, lands}: Known): Point | null | undefined {
  const own = points.get(name)
  if (own !== undefined) return own
  for (const [part, whole] of pairsOf(name)) {
    const [point, around] = [points.get(part), lands.has(whole) && points.get(whole)]
    if (point && around && Math.hypot(point.x - around.x, point.y - around.y) < within) return point
  }
  return undefined
}

/** All words that a name may have to be looked up by. */
function wordsOf(name: string): string[] {
  return [name, ...pairsOf(name).flat()]
}

/** How a name may be made of a place and what it lies in. */
function pairsOf(name: string): [part: string, whole: string][] {
  const comma = name.indexOf(', ')
  if (comma > 0) return [[name.slice(0, comma), name.slice(comma + 2)]]
  if (!/^\p{Script=Han}{4,8}$/u.test(name)) return []
  return Array.from({length: name.length - 3}, (_, at) => [name.slice(at + 2), name.slice(0, at + 2)])
}
