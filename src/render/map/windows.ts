import {type Point, pointOf, world} from './projection.js'

/** A part of the map. */
interface Window {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Parts of the world that news come from densely, by their corners in degrees: north, west, south, east. */
const regions = [
  [54, 73, 15, 138],
  [66, -12, 34, 46],
  [56, -128, 22, -62],
  [44, 26, 4, 94],
  [30, 90, -12, 146],
  [36, -18, -36, 54],
  [30, -118, -56, -32],
  [-8, 110, -48, 179],
].map(([north, west, south, east]): Window => {
  const [a, b] = [pointOf(north!, west!), pointOf(south!, east!)]
  return {left: a.x, top: a.y, width: b.x - a.x, height: b.y - a.y}
})

/** Fewer places than these are told apart on the map of the world. */
const fewest = 12
/** More maps than these nobody looks at. */
const mostRegions = 3

/**
 * The map of the world, and parts of it that hold so many places that these need more room: the fullest first.
 *
 * @returns for each the box to be shown, its right edge, how many of the map's units its thousandth part is, and what
 *   stands in it
 */
export function windowsOf<T extends Point>(
  marks: readonly T[],
): {box: string; right: number; scale: number; own: T[]}[] {
  const close: {window: Window; own: T[]}[] = []
  let others = [...marks]
  while (close.length < mostRegions) {
    const all = regions.map((window) => ({window, count: within(window, others).length}))
    const {window, count} = all.reduce((most, one) => (one.count > most.count ? one : most))
    if (count < fewest) break
    close.push({window, own: within(window, marks)})
    others = others.filter((mark) => within(window, [mark]).length === 0)
  }
  const whole: Window = {left: 0, top: 90, width: world.width, height: 870}
  return [{window: whole, own: [...marks]}, ...close].map(({window, own}) => ({
    box: `${window.left} ${window.top} ${window.width} ${window.height}`,
    right: window.left + window.width,
    scale: window.width / 1000,
    own,
  }))
}

function within<T extends Point>({left, top, width, height}: Window, marks: readonly T[]): T[] {
  return marks.filter(({x, y}) => x > left && x < left + width && y > top && y < top + height)
}

/** How large a letter is, and how much of it is kept free, in thousandths of the map's width. */
const letter = 15
/** More names than these make a map a list. */
const mostLabels = 40

/** Which marks have room for their names on their right, before the map's end: the first of them are asked first. */
export function spreadLabels(
  marks: readonly (Point & {readonly label: string})[],
  scale: number,
  end: number,
): ReadonlySet<number> {
  const taken: {left: number; right: number; y: number}[] = []
  const labelled = new Set<number>()
  for (const [at, {x, y, label}] of marks.entries()) {
    if (labelled.size === mostLabels) break
    const width = [...label].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.56), 1.5)
    const box = {left: x - letter * 0.7 * scale, right: x + width * letter * scale, y}
    const isFree = taken.every(
      (other) =>
        Math.abs(other.y - y) > letter * 1.2 * scale || other.left > box.right || other.right < box.left,
    )
    if (!isFree || box.right > end) continue
    taken.push(box)
    labelled.add(at)
  }
  return labelled
}
