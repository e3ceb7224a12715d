/**
 * How a story's terms are written down: five letters for each, without a space between two.
 *
 * A term is a hash of 28 bits, since the archive only asks which stories share it, and how much it is used in its
 * story, from 0 to 3: how often its count can be halved. So a hundred thousand stories' terms are compared as numbers, and none is kept as a word.
 */
export interface Term {
  readonly hash: number
  readonly use: number
}

/** Letters of a term. */
export const termLength = 5
/** The most that a use comes to. */
export const mostUse = 3

/** Put a term's letters into `letters`, at a place. */
export function writeTerm({hash, use}: Term, letters: Uint8Array, at: number): void {
  let bits = hash * 4 + use
  for (let letter = 0; letter < termLength; letter++) {
    letters[at + letter] = firstLetter + (bits & 63)
    bits >>>= 6
  }
}

/** The term that stands at a place of a story's terms, as one number: its hash, and in the lowest two bits its use. */
export function termAt(terms: string, at: number): number {
  return (
    (terms.charCodeAt(at) - firstLetter) |
    ((terms.charCodeAt(at + 1) - firstLetter) << 6) |
    ((terms.charCodeAt(at + 2) - firstLetter) << 12) |
    ((terms.charCodeAt(at + 3) - firstLetter) << 18) |
    ((terms.charCodeAt(at + 4) - firstLetter) << 24)
  )
}

const firstLetter = 0x30
