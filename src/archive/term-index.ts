import type {Facts} from '../record/index.js'
import {hash, mix} from '../text/hash.js'
import {numbered} from './term-numbers.js'

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
export const weightBits = 7
export const weightMask = 127

/**
 * The terms of all stories, in numbers. Those of a story stand together, and so do the stories of a term.
 *
 * A number and a weight share one number, since what takes time here is to fetch from all over the memory.
 */
export interface TermIndex {
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

/** Index the terms of all stories, as far as any two share them. */
export function indexOf(facts: readonly Facts[]): TermIndex {
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
