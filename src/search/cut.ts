import {aWord, theEnd} from './keys.js'
import {digit, kindOf, sign, spaced, unspaced} from './letters.js'

/** Where the text after the headline begins, and where its beginning ends. Nobody's headline is as long. */
export const openingAt = 128
export const bodyAt = 240

/** Takes what can be looked up, each with its place in the story; places rise. */
export interface Taker {
  letter(unit: number, place: number): void
  pair(first: number, second: number, place: number): void
  word(word: string, place: number): void
}

/** Words that are longer are none. Beyond it they count as the same. */
const longest = 64

/**
 * Whether a story is searched by the letter, signs and spaces included: one in a script without spaces, whatever words
 * of other scripts stand in it. In all others words are found, and single letters only of such scripts.
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

/**
 * Hand on all of a story, block by block, the headline first.
 *
 * What stands in two blocks stands never in a row.
 *
 * @returns how many places it takes
 */
export function cutStory(blocks: readonly string[], taker: Taker): number {
  const byLetter = isByLetter(blocks)
  let place = 0
  for (const [at, block] of blocks.entries()) {
    if (at === 1) place = Math.max(place, openingAt)
    if (block === '') continue
    const next = cutBlock(block, place, byLetter, taker)
    if (at === 0 && byLetter) taker.pair(block.charCodeAt(block.length - 1), theEnd, next - 1)
    place = next + 1
  }
  return place
}

/** @returns the place behind what was handed on */
export function cutBlock(text: string, start: number, byLetter: boolean, taker: Taker): number {
  return byLetter ? cutLetters(text, start, taker) : cutWords(text, start, taker)
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

/**
 * Words and single letters in a row, whatever signs stand between them. Only between two letters signs count, as if
 * they were a word. So whatever letter is not alone stands in a pair.
 */
function cutWords(text: string, start: number, taker: Taker): number {
  let place = start
  let before: Token | undefined
  for (const token of tokensOf(text)) {
    const {unit, word} = token
    if (before?.unit !== undefined && unit !== undefined && before.end !== token.start) {
      taker.pair(before.unit, aWord, place - 1)
      taker.pair(aWord, unit, place++)
    } else if (before?.unit !== undefined || (before && unit !== undefined))
      taker.pair(before.unit ?? aWord, unit ?? aWord, place - 1)
    if (word !== undefined) taker.word(word, place)
    else taker.letter(unit!, place)
    before = token
    place++
  }
  return place
}

/** A word, or a letter that stands for itself. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly word?: string
  readonly unit?: number
}

/** The words of a text, and between them letters that no spaces are put between. */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === sign) at++
    else if (kind === unspaced) yield {start: at, end: at + 1, unit: text.charCodeAt(at++)}
    else {
      const start = at
      while (at < text.length && isOfWord(text.charCodeAt(at))) at++
      yield {start, end: at, word: text.slice(start, Math.min(at, start + longest))}
    }
  }
}

function isOfWord(unit: number): boolean {
  const kind = kindOf(unit)
  return kind === spaced || kind === digit
}
