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
/** A weight is at most 64. */
export const weightBits = 7
export const weightMask = 127

/**
 * The terms of all stories' heads, in numbers. Those of a story stand together, and so do the stories of a term.
 *
 * A number and a weight share one number, since what takes time here is to fetch from all over the memory.
 */
export interface TermIndex {
  /** Where each story's terms end, and the next one's begin. */
  readonly ends: Int32Array
  /** The terms of each story, each with what it weighs there. */
  readonly terms: Uint32Array
  /** How much each story uses its terms, as the sum of squares: its likenesses are divided by it. */
  readonly squares: Float64Array
  /** Where each term's stories begin. */
  readonly starts: Int32Array
  /** The stories of each term, in order, each with what the term weighs there. */
  readonly stories: Uint32Array
  /** The number of a hash; -1 where no story has it. */
  readonly numberOf: (hash: number) => number
  /** What a term weighs in a story that uses it so much, from 0 to 3. */
  readonly weigh: (term: number, use: number, story: number) => number
}

/** Index the terms of all stories. */
export function indexOf(facts: readonly Facts[]): TermIndex {
  const {ends, terms, uses, counts, hashes, numberOf} = numbered(facts)
  const starts = new Int32Array(counts.length + 1)
  for (let term = 0; term < counts.length; term++) starts[term + 1] = starts[term]! + counts[term]!
  const names = Int32Array.from(facts, ({id}) => hash(id))
  const weigh = (term: number, use: number, story: number): number =>
    (1 + use) * weightSteps[stepOf(counts[term]!, mix(names[story]! ^ hashes[term]!))]!
  const squares = new Float64Array(facts.length)
  const stories = new Uint32Array(terms.length)
  const filled = starts.slice()
  for (let story = 0, at = 0; story < facts.length; story++) {
    for (; at < ends[story]!; at++) {
      const term = terms[at]!
      const weight = weigh(term, uses[at]!, story)
      squares[story]! += (1 + uses[at]!) ** 2
      terms[at] = ((term << weightBits) | weight) >>> 0
      stories[filled[term]!++] = ((story << weightBits) | weight) >>> 0
    }
  }
  return {ends, terms, squares, starts, stories, numberOf, weigh}
}

/** What a likeness is divided by for a story's part in it, by the sum of the squares of what its terms are used. */
export function scaleOf(squares: number): number {
  return squares === 0 ? 0 : 1 / (weightSteps[0]! * Math.sqrt(squares))
}

/** How many steps less a term weighs in a story. Each story takes a step at a number of its own, so that not all do at once. */
function stepOf(count: number, own: number): number {
  let step = 0
  const part = 256 + 3 * (own & 255)
  for (let from = rare; step < weightSteps.length - 1 && count * 256 >= from * part; from *= 4) step++
  return step
}
