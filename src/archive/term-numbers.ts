import type {Facts} from '../record/index.js'
import {termAt, termLength} from '../text/terms.js'

/** Number the terms of all stories, from 0, in the order in which they are met; `numberOf` is -1 for a hash that none has. */
export function numbered(facts: readonly Facts[]): {
  ends: Int32Array
  terms: Uint32Array
  uses: Uint8Array
  counts: Int32Array
  hashes: Int32Array
  numberOf: (hash: number) => number
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
  return {
    ends,
    terms,
    uses,
    counts: counts.subarray(0, distinct),
    hashes,
    numberOf: (hash) => slots[slotOf(hash)]! - 1,
  }
}

function enlarged(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
