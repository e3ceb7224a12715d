import {hash, mix} from '../text/hash.js'

/**
 * Random reading that holds still.
 *
 * Every story stands at one point of a ring. A list has its own points, drawn from its story's name, and
 * each takes the next story clockwise. So a new story enters about as many lists as a list is long, and
 * all others stay as they are.
 */
export function drawRandom(names: readonly string[], length: number): number[][] {
  const hashes = Uint32Array.from(names, hash)
  const ring = Uint32Array.from(names.keys()).sort((a, b) => hashes[a]! - hashes[b]! || a - b)
  const firstNotBefore = lookupIn(Uint32Array.from(ring, (story) => hashes[story]!))
  const wanted = Math.min(length, Math.max(0, names.length - 1))
  // Whom a story has drawn last: cheaper to ask than a list of those that it has drawn.
  const drawnBy = new Int32Array(names.length).fill(-1)
  const turns = new Float64Array(wanted)
  return names.map((_, story) => {
    const drawn: number[] = []
    drawnBy[story] = story
    for (let draw = 1; drawn.length < wanted; draw++) {
      let at = firstNotBefore(mix(hashes[story]! + Math.imul(draw, 0x9e3779b9)))
      while (drawnBy[ring[at % ring.length]!] === story) at++
      const other = ring[at % ring.length]!
      drawnBy[other] = story
      // Which of two stands first is a matter between the three of them, whoever else is drawn.
      turns[drawn.length] = mix(hashes[story]! ^ hashes[other]!) * places + drawn.length
      drawn.push(other)
    }
    turns.sort()
    const list: number[] = []
    for (let at = 0; at < wanted; at++) list.push(drawn[turns[at]! % places]!)
    return list
  })
}

/** More than any list is long: a turn and a place in the list share a number. */
const places = 1024

/** Finds the first of some rising points that is not before another, from a table of where each part of the ring begins. */
function lookupIn(points: Uint32Array): (point: number) => number {
  const shift = Math.min(31, Math.clz32(points.length))
  const starts = new Uint32Array(2 ** (32 - shift))
  for (let part = 0, at = 0; part < starts.length; part++) {
    while (at < points.length && points[at]! >>> shift < part) at++
    starts[part] = at
  }
  return (point) => {
    let at = starts[point >>> shift]!
    while (at < points.length && points[at]! < point) at++
    return at
  }
}
