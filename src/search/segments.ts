import {hash} from '../text/hash.js'

/**
 * The sizes of segments: most stories stand in large ones, which an edit makes anew in some two seconds; the newest in
 * small ones, which an arrival may rewrite.
 */
const sizes = {
  large: {least: 5 << 10, most: 15 << 9},
  middling: {least: 5 << 8, most: 15 << 7},
  small: {least: 3 << 6, most: 1 << 9},
}

/** How many large segments share files: so many stories are asked in a few reads, and an edit copies no more. */
const shared = {least: 8, most: 16}

/** Stories in a row, from one number to before another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Cut an archive's stories, in its order, into segments, and say which of these share their files.
 *
 * Where a segment may end, it ends before the story whose own name comes first by its hash, and not at a count:
 * wherever a story is added, all segments but its own stay what they were. What comes after the last large segment is
 * cut the same way into middling ones, which are one segment until a large one can be made of them; what comes after
 * these into small ones, of which all but the last are one segment, too. Large segments are shared out to files in the
 * same way; the others share theirs: they are three at most, and an arrival copies less than a large one has.
 */
export function cutIntoVolumes(ids: readonly string[]): Stretch[][] {
  const hashes = ids.map((id) => hash(id))
  const large = stretches(0, cutsFrom(0, hashes, sizes.large))
  const firsts = large.map(({from}) => hashes[from]!)
  const cuts = cutsFrom(0, firsts, shared)
  const old = stretches(0, [...cuts, large.length]).map(({from, to}) => large.slice(from, to))
  const middling = cutsFrom(large.at(-1)?.to ?? 0, hashes, sizes.middling).slice(-1)
  const ended = middling.at(-1) ?? large.at(-1)?.to ?? 0
  const small = cutsFrom(ended, hashes, sizes.small).slice(-1)
  const newest = stretches(large.at(-1)?.to ?? 0, [...middling, ...small, ids.length])
  return [...old, newest].filter(({length}) => length > 0)
}

/** From each end to the next, none empty. */
function stretches(start: number, ends: readonly number[]): Stretch[] {
  return ends
    .map((to, at) => ({from: at === 0 ? start : ends[at - 1]!, to}))
    .filter(({from, to}) => from < to)
}

/** Where stretches end, each so large that whatever comes behind them leaves them as they are. */
function cutsFrom(
  start: number,
  hashes: readonly number[],
  {least, most}: {readonly least: number; readonly most: number},
): number[] {
  const cuts: number[] = []
  for (let from = start; from + most < hashes.length;) {
    let cut = from + least
    for (let at = cut + 1; at <= from + most; at++) if (hashes[at]! < hashes[cut]!) cut = at
    cuts.push((from = cut))
  }
  return cuts
}
