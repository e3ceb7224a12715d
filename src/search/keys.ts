import {mix} from '../text/hash.js'

/**
 * Where things are looked up: places among 2³², evenly spread.
 *
 * Two units in a row have a place that no other two have, since `mix` loses nothing. Words share places, and are
 * told apart there.
 */

/**
 * Units that no folded text has: what stands as a letter in stories by the word, and what marks the last two units of a
 * headline. These have the key of the two, so that who looks those up has loaded it; there it is a word without letters.
 */
export const aWord = 1
export const theEnd = 2
const alone = 0
const wordGroup = 3

export function pairKey(first: number, second: number): number {
  return mix(((first << 16) | second) >>> 0)
}

/** A letter wherever it stands. */
export function letterKey(unit: number): number {
  return pairKey(unit, alone)
}

/** Letters that words must have in common to stand together; as many does a word need that may go on. */
export const stemLength = 3

/** All words with the same first letters; of a filter's name, which has a control character before it, all of it. */
export function wordKey(word: string): number {
  const stem = word.charCodeAt(0) < 32 ? word : word.slice(0, stemLength)
  let value = 0x811c9dc5
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193)
  return pairKey(wordGroup, mix(value) & 0xffff)
}
