import type {Facts} from '../record/index.js'
import {hash, mix} from '../text/hash.js'
import {termAt, termLength} from '../text/terms.js'

/** A story, and how like another it is: the cosine of their terms, from 0 to 1. */
export interface Alike {
  readonly story: number
  readonly likeness: number
}

/** How many entries of posting lists are looked at for one story, the rarest terms first. */
const patience = 600
/** Of a term that more stories have, only those that stand near in the archive's order: as many before and after. */
const near = 24
/** How many of those found are compared in full. */
const compared = 32

/**
 * What a term weighs, by how many have it: as much for all that at most 32 stories have, and less by a step for
 * each four times as many.
 *
 * Rare terms do not outweigh the others by much, as each story has but its most frequent ones; and weights that
 * rest on no total stay when the archive grows.
 */
const weightSteps = Uint8Array.of(16, 13, 11, 9, 7, 6, 5, 4, 3)
const rare = 32
/** A weight is at most 80. */
const weightBits = 7
const weightMask = 127

/**
 * The terms of all stories, in numbers. Those of a story stand together, and so do the stories of a term.
 *
 * A number and a weight share one number, since what takes time here is to fetch from all over the memory.
 */
interface Index {
  /** Where each story's terms begin and end, without those that nobody else has. */
  readonly begins: Int32Array
  readonly ends: Int32Array
  /** The terms of each story, the rarest first, each with what it weighs there. */
  readonly terms: Uint32Array
  /** What each story's likenesses are divided by: it depends on its own terms alone. */
  readonly scales: Float64Array
  /** Where each term's stories begin. */
  readonly starts: Int32Array
  /** The stories of each term, in order, each with what the term weighs there. */
  readonly stories: Uint32Array
}

/**
 * Finds the stories most like a story, the likest first and of equals the newest.
 *
 * How like two stories are depends on the terms that they share and on how many have each of those, in steps. So a
 * new story changes nothing but among stories that it shares a term with, and there hardly anything.
 */
export function likenessIn(facts: readonly Facts[]): (story: number, most: number, least: number) => Alike[] {
  const {begins, ends, terms, scales, starts, stories} = indexOf(facts)
  const sums = new Int32Array(facts.length)
  const reached = new Int32Array(facts.length)
  // What each term weighs in the story at hand.
  const own = new Uint8Array(starts.length)
  const finest = new Int32Array(fineness + 1)

  /** Add up what the rarest terms weigh in others; how many others were reached. */
  function reach(story: number): number {
    let count = 0
    let left = patience
    for (let at = begins[story]!; at < ends[story]! && left > 0; at++) {
      const term = terms[at]! >>> weightBits
      const weight = terms[at]! & weightMask
      let from = starts[term]!
      let to = starts[term + 1]!
      if (to - from > 2 * near) {
        const here = placeIn(stories, story, from, to)
        from = Math.max(from, here - near)
        to = Math.min(to, here + near + 1)
        left -= 2 * near
      } else left -= 2 ** (32 - Math.clz32(to - from - 1))
      for (let place = from; place < to; place++) {
        const other = stories[place]! >>> weightBits
        if (sums[other] === 0) reached[count++] = other
        sums[other]! += weight * (stories[place]! & weightMask)
      }
    }
    return count
  }

  /** Keep those of the reached who have the largest sums, in no order. Leaves all sums at zero. */
  function narrow(count: number, story: number, most: number): number {
    const scale = scales[story]! * fineness
    finest.fill(0)
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      const level = Math.min(fineness, (sums[other]! * scale * scales[other]!) | 0)
      sums[other] = level
      finest[level]!++
    }
    let least = fineness
    let above = 0
    while (least > 0 && above + finest[least]! < most) above += finest[least--]!
    let room = most - above
    let kept = 0
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      const level = sums[other]!
      sums[other] = 0
      if (level > least || (level === least && room-- > 0)) reached[kept++] = other
    }
    return kept
  }

  return (story, most, least) => {
    const first = begins[story]!
    const last = ends[story]!
    // One more than are wanted: the story itself is among them.
    const count = narrow(reach(story), story, Math.max(compared, most) + 1)
    for (let at = first; at < last; at++) own[terms[at]! >>> weightBits] = terms[at]! & weightMask
    const scale = scales[story]!
    const found: Alike[] = []
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      if (other === story) continue
      let sum = 0
      const end = ends[other]!
      for (let at = begins[other]!; at < end; at++)
        sum += own[terms[at]! >>> weightBits]! * (terms[at]! & weightMask)
      const likeness = sum * scale * scales[other]!
      if (likeness >= least) found.push({story: other, likeness})
    }
    for (let at = first; at < last; at++) own[terms[at]! >>> weightBits] = 0
    return found.sort((a, b) => b.likeness - a.likeness || b.story - a.story).slice(0, most)
  }
}

/** How finely sums are told apart when the best of them are picked. */
const fineness = 4096

/** Where a story stands among the stories of a term. */
function placeIn(stories: Uint32Array, story: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >> 1
    if (stories[middle]! >>> weightBits < story) from = middle + 1
    else to = middle
  }
  return from
}

function indexOf(facts: readonly Facts[]): Index {
  const {ends, terms, uses, counts, hashes} = numbered(facts)
  const starts = new Int32Array(counts.length + 1)
  for (let term = 0; term < counts.length; term++) starts[term + 1] = starts[term]! + counts[term]!
  const begins = new Int32Array(facts.length)
  const scales = new Float64Array(facts.length)
  const stories = new Uint32Array(terms.length)
  const filled = starts.slice()
  for (const [story, {id}] of facts.entries()) {
    const name = hash(id)
    let at = story === 0 ? 0 : ends[story - 1]!
    const end = ends[story]!
    sortByRarity(terms, uses, counts, at, end)
    let squares = 0
    for (let place = at; place < end; place++) squares += (2 + uses[place]!) ** 2
    scales[story] = squares === 0 ? 0 : 1 / (weightSteps[0]! * Math.sqrt(squares))
    // What nobody else has is of no more use.
    while (at < end && counts[terms[at]!] === 1) at++
    begins[story] = at
    for (; at < end; at++) {
      const term = terms[at]!
      const step = stepOf(counts[term]!, mix(name ^ hashes[term]!))
      const weight = (2 + uses[at]!) * weightSteps[step]!
      terms[at] = ((term << weightBits) | weight) >>> 0
      stories[filled[term]!++] = ((story << weightBits) | weight) >>> 0
    }
  }
  return {begins, ends, terms, scales, starts, stories}
}

/** How many steps less a term weighs in a story. Each story takes a step at a number of its own, so that not all do at once. */
function stepOf(count: number, own: number): number {
  let step = 0
  const part = 256 + 3 * (own & 255)
  for (let from = rare; step < weightSteps.length - 1 && count * 256 >= from * part; from *= 4) step++
  return step
}

/** Put a story's terms in order, the rarest first; those about as rare stay as they are. */
function sortByRarity(
  terms: Uint32Array,
  uses: Uint8Array,
  counts: Int32Array,
  begin: number,
  end: number,
): void {
  for (let at = begin + 1; at < end; at++) {
    const term = terms[at]!
    const use = uses[at]!
    const doublings = Math.clz32(counts[term]!)
    let place = at
    for (; place > begin && Math.clz32(counts[terms[place - 1]!]!) < doublings; place--) {
      terms[place] = terms[place - 1]!
      uses[place] = uses[place - 1]!
    }
    terms[place] = term
    uses[place] = use
  }
}

/** Number the terms of all stories, from 0, in the order in which they are met. */
function numbered(facts: readonly Facts[]): {
  ends: Int32Array
  terms: Uint32Array
  uses: Uint8Array
  counts: Int32Array
  hashes: Int32Array
} {
  const ends = new Int32Array(facts.length)
  let total = 0
  for (const [story, {terms}] of facts.entries()) ends[story] = total += Math.floor(terms.length / termLength)
  const terms = new Uint32Array(total)
  const uses = new Uint8Array(total)
  let counts = new Int32Array(1024)
  let hashes = new Int32Array(1024)
  let distinct = 0
  // Where each number is found by its hash; one more than the number, as 0 is nobody's.
  let slots = new Int32Array(4096)
  const slotOf = (own: number): number => {
    let slot = own & (slots.length - 1)
    while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== own) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  let at = 0
  for (const {terms: written} of facts) {
    for (let letter = 0; letter + termLength <= written.length; letter += termLength) {
      const term = termAt(written, letter)
      const own = term >>> 2
      const slot = slotOf(own)
      let number = slots[slot]! - 1
      if (number < 0) {
        number = distinct++
        slots[slot] = distinct
        hashes[number] = own
        if (distinct === hashes.length) {
          hashes = enlarged(hashes)
          counts = enlarged(counts)
          slots = new Int32Array(4 * hashes.length)
          for (let known = 0; known < distinct; known++) slots[slotOf(hashes[known]!)] = known + 1
        }
      }
      terms[at] = number
      uses[at++] = term & 3
      counts[number]!++
    }
  }
  return {ends, terms, uses, counts: counts.subarray(0, distinct), hashes}
}

function enlarged(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
