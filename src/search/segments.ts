import {hash} from '../text/hash.js'

/**
 * The sizes of segments: most stories stand in large ones, which a question need not open many of, and an edit makes
 * anew in some two seconds; the newest in small ones, which an arrival may rewrite.
 */
const sizes = [
  {least: 5 << 10, most: 15 << 9},
  {least: 5 << 8, most: 15 << 7},
  {least: 3 << 6, most: 1 << 9},
]

/** Stories in a row, from one number to before another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Cut an archive's stories, in its order, into segments.
 *
 * Where a segment may end, it ends before the story whose own name comes first by its hash, and not at a count:
 * wherever a story is added, all segments but its own stay what they were. What comes after the last large segment is
 * cut the same way into middling ones, which are one segment until a large one can be made of them; what comes after
 * these into small ones.
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

/** Where stretches end, each so large that whatever comes behind them leaves them as they are. */
function cutsFrom(start: number, hashes: readonly number[], {least, most}: (typeof sizes)[number]): number[] {
  const cuts: number[] = []
  for (let from = start; from + most < hashes.length;) {
    let cut = from + least
    for (let at = cut + 1; at <= from + most; at++) if (hashes[at]! < hashes[cut]!) cut = at
    cuts.push((from = cut))
  }
  return cuts
}
