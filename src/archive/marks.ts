import type {Facts} from '../record/index.js'

/** Two marks of different texts agree by chance, as a letter has so many values. */
export const markValues = 64

/** The marks of all stories' sketches, four to a word, since words are compared at once. */
export interface Marks {
  readonly words: Int32Array
  /** Words of one story; 0 where nobody has a sketch. */
  readonly perStory: number
}

export function marksOf(facts: readonly Facts[]): Marks {
  const perStory = (facts.find(({sketch}) => sketch?.marks)?.sketch?.marks?.length ?? 0) / 4
  const words = new Int32Array(facts.length * perStory)
  for (const [story, {sketch}] of facts.entries()) {
    const marks = sketch?.marks ?? ''
    for (let at = 0; at < marks.length; at++)
      words[story * perStory + (at >> 2)]! |= (marks.charCodeAt(at) & 0x7f) << (8 * (at & 3))
  }
  return {words, perStory}
}

/** Whether no more than so many marks of two stories differ. */
export function differAtMost({words, perStory}: Marks, most: number, story: number, other: number): boolean {
  let left = most
  for (let at = 0; at < perStory && left >= 0; at++)
    left -= differencesIn(words[story * perStory + at]! ^ words[other * perStory + at]!)
  return left >= 0
}

/** How many marks differ at most, in two texts that are so like each other, from 0 to 1. */
export function differingAt({perStory}: Marks, likeness: number): number {
  const length = 4 * perStory
  return length - Math.ceil(length / markValues + likeness * (length - length / markValues))
}

/** How many of the four letters in a word are not zero: each is less than 128, so that none carries into the next. */
function differencesIn(word: number): number {
  const flags = ((word + 0x7f7f7f7f) & 0x80808080) >>> 7
  return Math.imul(flags, 0x01010101) >>> 24
}
