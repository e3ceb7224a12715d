import {aWord} from './keys.js'
import {digit, kindOf, sign, spaced, unspaced} from './letters.js'

/** Where the text after the headline begins, and where its beginning ends. Nobody's headline is as long. */
export const openingAt = 128
export const bodyAt = 240

/** Takes what can be looked up, each with its place in the story; places rise. */
export interface Taker {
  letter(unit: number, place: number): void
  pair(first: number, second: number, place: number): void
  /** With these two a headline ends. */
  end(first: number, second: number, place: number): void
  word(word: string, place: number): void
}

/** Words that are longer are none. Beyond it they count as the same. */
const longest = 64

/**
 * Whether a story is searched by the letter, signs and spaces included: one in a script without spaces, whatever words
 * of other scripts stand in it. In all others words are found, and by the letter what has one of such a script.
 */
export function isByLetter(blocks: readonly string[]): boolean {
  let apart = 0
  let together = 0
  for (const text of blocks)
    for (let at = 0; at < text.length; at++) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === spaced) apart++
      else if (kind === unspaced) together++
    }
  return together * 4 >= apart
}

/** Whether a text has a letter of a script without spaces: then it is looked for by the letter, wherever it stands. */
export function hasUnspaced(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kindOf(text.charCodeAt(at)) === unspaced) return true
  return false
}

/**
 * Hand on all of a story, block by block, the headline first.
 *
 * What stands in two blocks stands never in a row. Blocks of a story by the word that have a letter of a script without
 * spaces are handed on both ways, and the story is marked as one in which what has no such letter is to be found by the
 * word alone.
 *
 * @returns how many places it takes
 */
export function cutStory(blocks: readonly string[], taker: Taker): number {
  const byLetter = isByLetter(blocks)
  let place = 0
  for (const [at, block] of blocks.entries()) {
    if (at === 1) place = Math.max(place, openingAt)
    if (block === '') continue
    const start = place
    if (!byLetter) place = cutWords(block, start, taker)
    if (byLetter || hasUnspaced(block)) {
      if (!byLetter) taker.letter(aWord, start)
      place = cutLetters(block, start, taker)
      if (at === 0 && block.length > 1)
        taker.end(block.charCodeAt(block.length - 2), block.charCodeAt(block.length - 1), place - 2)
    }
    place++
  }
  return place
}

function cutLetters(text: string, start: number, taker: Taker): number {
  const last = text.length - 1
  let unit = text.charCodeAt(0)
  for (let at = 0; at < last; at++) {
    const next = text.charCodeAt(at + 1)
    taker.letter(unit, start + at)
    taker.pair(unit, next, start + at)
    unit = next
  }
  taker.letter(unit, start + last)
  return start + text.length
}

/** Words in a row, whatever signs stand between them. */
function cutWords(text: string, start: number, taker: Taker): number {
  let place = start
  eachToken(text, (from, to) => {
    if (to > from) taker.word(text.slice(from, to), place)
    place++
  })
  return place
}

/** Calls back with where each word of a text stands; with nothing in place of a letter that parts words. */
function eachToken(text: string, take: (start: number, end: number, next: number) => void): void {
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === sign) at++
    else if (kind === unspaced) take(at, at, ++at)
    else {
      const start = at
      while (at < text.length && isOfWord(text.charCodeAt(at))) at++
      take(start, Math.min(at, start + longest), at)
    }
  }
}

/** A word; or a letter of a script without spaces, which parts words and is none. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** The words of a text, and what parts them beside signs. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (start, end, next) => tokens.push({start, end: next, word: text.slice(start, end)}))
  return tokens
}

function isOfWord(unit: number): boolean {
  const kind = kindOf(unit)
  return kind === spaced || kind === digit
}
