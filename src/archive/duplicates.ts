import type {Facts, SameText, Sketch} from '../record/index.js'
import {differAtMost, differingAt, type Marks, marksOf, markValues} from './marks.js'
import {mix} from '../text/hash.js'

/** Letters of a band: two texts that agree in all of one are looked at together. */
const letters = 4
/** How likely two texts that are just alike enough may at most be overlooked. */
const overlooked = 0.001
/** Texts looked at for one band. More that begin so share a form, not a text, and meet in other bands if at all. */
const crowd = 8
/** Letters of a number in a list of them, and of a list that could not hold all. */
const perNumber = 2
const fullList = 192

/**
 * For each story, the stories of its text, where there are others.
 *
 * Whoever is alike enough to an earlier story that itself repeats none, repeats it: the earliest of them. So all of a
 * group are like its first, and an arrival changes no group but those of stories that it resembles itself.
 *
 * @param threshold how like a text must be, from 0 to 1; at 1 only the very same text counts, at 0 none
 */
export function findSameText(
  facts: readonly Facts[],
  threshold: number,
  marks = marksOf(facts),
): (SameText | undefined)[] {
  const groups = new Map<number, number[]>()
  const firsts = threshold === 0 ? [] : firstsOf(facts, threshold, marks)
  for (const [story, first] of firsts.entries()) {
    if (first === story) continue
    const repeats = groups.get(first)
    if (repeats) repeats.push(story)
    else groups.set(first, [story])
  }
  return facts.map(({sketch}, story) => {
    const first = firsts[story] ?? story
    const repeats = groups.get(first)
    return repeats && {first, repeats, likeness: likenessOf(facts[first]!.sketch!, sketch!)}
  })
}

/** For each story the one whose text it repeats; itself, where it repeats none. */
function firstsOf(facts: readonly Facts[], threshold: number, marks: Marks): number[] {
  const byDigest = new Map<string, number>()
  const shelf = threshold < 1 ? shelfOf(facts, threshold, marks) : undefined
  return facts.map(({sketch}, story) => {
    if (!sketch) return story
    // What the first of the very same text was found to repeat, this one repeats.
    const same = byDigest.get(sketch.digest)
    if (same !== undefined) return same
    const first = shelf?.find(story) ?? story
    byDigest.set(sketch.digest, first)
    if (first === story) shelf?.add(story)
    return first
  })
}

/** In hundredths, since it is an estimate; 1 is only the very same text. */
function likenessOf(a: Sketch, b: Sketch): number {
  if (a.digest === b.digest) return 1
  let agreeing = 0
  for (let at = 0; at < a.marks!.length; at++) if (a.marks![at] === b.marks![at]) agreeing++
  const chance = a.marks!.length / markValues
  return Math.min(0.99, Math.round((100 * (agreeing - chance)) / (a.marks!.length - chance)) / 100)
}

/** Stories that repeat none, to be found by whoever resembles them. */
interface Shelf {
  readonly add: (story: number) => void
  /** The earliest that a story is alike enough to. */
  readonly find: (story: number) => number | undefined
}

/** Locality-sensitive hashing: texts meet in a slot for each band of their marks, and are compared mark by mark. */
function shelfOf(facts: readonly Facts[], threshold: number, marks: Marks): Shelf {
  const {words, perStory} = marks
  const bands = Math.min(perStory, Math.ceil(Math.log(overlooked) / Math.log(1 - threshold ** letters)))
  const differing = differingAt(marks, threshold)
  const size = 2 ** Math.ceil(Math.log2(facts.length + 1))
  // The newest of each slot, how many there are, and from each to the one before it.
  const heads = new Int32Array(bands * size).fill(-1)
  const counts = new Uint8Array(bands * size)
  const before = new Int32Array(bands * facts.length)
  // Who was looked at last for whom: texts that are alike meet in many bands.
  const lookedAt = new Int32Array(facts.length).fill(-1)

  const slotOf = (story: number, band: number): number =>
    band * size + (mix(words[story * perStory + band]!) & (size - 1))

  function isAlike(story: number, other: number): boolean {
    if (!differAtMost(marks, differing, story, other)) return false
    return areOfOneReport(facts[story]!.sketch!.numbers!, facts[other]!.sketch!.numbers!)
  }

  return {
    add: (story) => {
      if (facts[story]!.sketch!.marks === undefined) return
      for (let band = 0; band < bands; band++) {
        const slot = slotOf(story, band)
        if (counts[slot]! >= crowd) continue
        counts[slot]!++
        before[story * bands + band] = heads[slot]!
        heads[slot] = story
      }
    },
    find: (story) => {
      if (facts[story]!.sketch!.marks === undefined) return undefined
      let first = facts.length
      for (let band = 0; band < bands; band++) {
        for (let other = heads[slotOf(story, band)]!; other >= 0; other = before[other * bands + band]!) {
          if (other >= first || lookedAt[other] === story) continue
          lookedAt[other] = story
          if (isAlike(story, other)) first = other
        }
      }
      return first < facts.length ? first : undefined
    },
  }
}

/**
 * Of two versions of one report, one has all the numbers of the other. Where each names one that the other does not,
 * or as many stand in the place of others, they are reports in one form: of two days, two draws, two sessions.
 *
 * The numbers come in order, two letters each, as often as they stand in the text.
 */
function areOfOneReport(a: string, b: string): boolean {
  const [overA, aloneA] = beyond(a, b)
  const [overB, aloneB] = beyond(b, a)
  return !(aloneA && aloneB) && (overA !== overB || overA === 0)
}

/** How many numbers one list has beyond another, and whether one of them is nowhere in the other. */
function beyond(one: string, other: string): [over: number, isAlone: boolean] {
  let over = 0
  let isAlone = false
  let at = 0
  let met = ''
  for (let own = 0; own < one.length; own += perNumber) {
    const number = one.slice(own, own + perNumber)
    while (at < other.length && other.slice(at, at + perNumber) < number) at += perNumber
    // A list that is full ends before its text does: what comes after may well stand there.
    if (at === fullList) break
    if (other.slice(at, at + perNumber) === number) {
      met = number
      at += perNumber
    } else {
      over++
      isAlone ||= number !== met
    }
  }
  return [over, isAlone]
}
