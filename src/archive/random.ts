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
  const points = Uint32Array.from(ring, (story) => hashes[story]!)
  return names.map((_, story) => {
    const drawn: number[] = []
    const wanted = Math.min(length, names.length - 1)
    for (let draw = 1; drawn.length < wanted; draw++) {
      let at = firstNotBefore(points, mix(hashes[story]! + Math.imul(draw, 0x9e3779b9)))
      while (ring[at % ring.length] === story || drawn.includes(ring[at % ring.length]!)) at++
      drawn.push(ring[at % ring.length]!)
    }
    // Which of two stands first is a matter between the three of them, whoever else is drawn.
    const turn = (other: number): number => mix(hashes[story]! ^ hashes[other]!)
    return drawn.sort((a, b) => turn(a) - turn(b))
  })
}

function firstNotBefore(points: Uint32Array, point: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (points[middle]! < point) low = middle + 1
    else high = middle
  }
  return low
}
