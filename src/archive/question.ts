import type {Facts} from '../record/index.js'
import {termAt, termLength} from '../text/terms.js'
import {scaleOf, type TermIndex, weightBits, weightMask} from './term-index.js'

/** What a story looks for: each term of its own that heads have, those of the rest of its text among them. */
export interface Question {
  /** The first `count` are asked for, the rarest first. */
  readonly terms: Int32Array
  readonly count: number
  /** What each term of the archive weighs in it. */
  readonly weights: Uint8Array
  readonly scale: number
}

/** What each story looks for. One question at a time: it is valid until the next one is put. */
export function questionsOf(facts: readonly Facts[], index: TermIndex): (story: number) => Question {
  const {ends, terms: all, starts, numberOf, weigh} = index
  const weights = new Uint8Array(starts.length)
  let met = new Int32Array(256)
  let terms = new Int32Array(256)
  let count = 0

  function meet(term: number, weight: number): void {
    if (weights[term] === 0) met[count++] = term
    weights[term]! += weight
  }

  return (story) => {
    for (let at = 0; at < count; at++) weights[met[at]!] = 0
    count = 0
    const {further} = facts[story]!
    const begin = story === 0 ? 0 : ends[story - 1]!
    const end = ends[story]!
    const most = end - begin + further.length / termLength
    if (most > met.length) {
      met = new Int32Array(most)
      terms = new Int32Array(most)
    }
    for (let at = begin; at < end; at++) meet(all[at]! >>> weightBits, all[at]! & weightMask)
    let squares = index.squares[story]!
    for (let letter = 0; letter + termLength <= further.length; letter += termLength) {
      const term = termAt(further, letter)
      const use = term & 3
      squares += (1 + use) ** 2
      const number = numberOf(term >>> 2)
      if (number >= 0) meet(number, weigh(number, use, story))
    }
    sortByRarity(met, terms, count, starts)
    return {terms, count, weights, scale: scaleOf(squares)}
  }
}

/** How many terms are about so rare, by how often the count can be halved; then where those stand. */
const places = new Int32Array(33)

/** Put the first terms in order, the rarest first; those about as rare stay as they are. */
function sortByRarity(met: Int32Array, sorted: Int32Array, count: number, starts: Int32Array): void {
  places.fill(0)
  for (let at = 0; at < count; at++) places[halvings(met[at]!, starts) + 1]!++
  for (let at = 1; at < places.length; at++) places[at]! += places[at - 1]!
  for (let at = 0; at < count; at++) sorted[places[halvings(met[at]!, starts)]!++] = met[at]!
}

function halvings(term: number, starts: Int32Array): number {
  return 31 - Math.clz32(starts[term + 1]! - starts[term]!)
}
