import {hash} from '../text/hash.js'

/**
 * The sizes of segments: most stories stand in large ones, which a question need not open many of, and an edit makes
 * anew in some three seconds; the newest in small ones, which an arrival may rewrite.
 */
const sizes = [
  {usual: 5 << 10, least: 2 << 10, most: 12 << 10},
  {usual: 1 << 11, least: 1 << 9, most: 1 << 12},
  {usual: 1 << 8, least: 1 << 6, most: 1 << 9},
]

/** Stories in a row, from one number to before another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Cut an archive's stories, in its order, into segments.
 *
 * A segment begins at a story whose own name says so, and not at a count: wherever a story is added, all segments
 * but its own stay what they were. What comes after the last large segment is cut the same way into middling
 * ones, which are one segment until a large one can be made of them; what comes after these into small ones.
 */
export function cutIntoSegments(ids: readonly string[]): Stretch[] {
  const hashes = ids.map((id) => hash(id))
  const segments: Stretch[] = []
  let from = 0
  for (const [level, size] of sizes.entries()) {
    const cuts = cutsFrom(from, hashes, size)
    if (level === 0) for (const to of cuts) segments.push({from, to: (from = to)})
    else if (cuts.length > 0) segments.push({from, to: (from = cuts.at(-1)!)})
  }
  if (from < ids.length) segments.push({from, to: ids.length})
  return segments.map(({from, to}) => ({from, to}))
}

/** Where stretches end, each so large that it stays as it is. */
function cutsFrom(
  start: number,
  hashes: readonly number[],
  {usual, least, most}: (typeof sizes)[number],
): number[] {
  const cuts: number[] = []
  let from = start
  for (let at = start; at < hashes.length; at++) {
    const length = at - from
    if (length >= most || (length >= least && hashes[at]! % usual === 0)) cuts.push((from = at))
  }
  return cuts
}
