import {bitReader, type BitReader} from './bits.js'
import {take, takeFixed} from './code.js'

/**
 * A page of postings: of all segments that share the file, what has the same first bits of its key.
 *
 * Each segment has a strip of it. There a thing stands with its postings where it is in few stories; of what is in more
 * the strip says how long its postings are, which stand apart, behind all pages: those of one thing in a row, first its
 * stories in each segment, then its places in each. So one read gets them for all segments, and nobody loads them who
 * asks for a neighbour.
 */

/** The most stories whose postings stand in the page. */
export const fewest = 16

/** About how far keys of a page are from each other, as a power of two, if its things are as many as they mostly are. */
export function keyPower(restBits: number): number {
  return Math.max(0, restBits - 4)
}

/** The same of those whose postings stand apart. */
export function apartPower(restBits: number): number {
  return Math.max(0, restBits - 1)
}

/** Letters of one alphabet differ in few bits. */
export const letterPower = 5

/** Signs of the place with which a page begins: where the first that stands apart for it does. */
export const apartSigns = 5

/** Something whose postings stand apart. */
export interface Apart {
  /** The rest of its key; of words, which of those that share one. */
  readonly rest: number
  readonly word: string | undefined
  readonly count: number
  /** How many signs its stories take, and its places: none where these are not kept. */
  readonly lengths: readonly [stories: number, places: number]
  /** Where these begin, behind all pages. */
  readonly at: [stories: number, places: number]
}

/** What a page has of one segment. */
export interface Strip {
  readonly apart: readonly Apart[]
  /** What stands here with its postings. */
  readonly here: string
  /** All of it, as signs from one place of the page to before another. */
  readonly from: number
  readonly to: number
}

/** @param segments how many share the file */
export function stripsIn(page: string, segments: number, restBits: number): Strip[] {
  const from = {text: page, at: 0}
  const start = page === '' ? 0 : takeFixed(from, apartSigns)
  // A page may be longer than its strips, so each says how long it is.
  const lengths = Array.from({length: segments}, () => (page === '' ? 0 : take(from)))
  let end = from.at
  const strips = lengths.map((length): Strip => {
    const begin = end
    end += length
    if (length === 0) return {apart: [], here: '', from: begin, to: end}
    const own = {text: page, at: begin}
    const far = take(own)
    const here = own.at + far
    const apart = far === 0 ? [] : apartIn(bitReader(page.slice(own.at, here)), restBits)
    return {apart, here: page.slice(here, end), from: begin, to: end}
  })
  let next = start
  for (const same of inOrder(strips.map(({apart}) => apart)))
    for (const part of [0, 1] as const)
      for (const own of same) {
        own.at[part] = next
        next += own.lengths[part]
      }
  return strips
}

function apartIn(from: BitReader, restBits: number): Apart[] {
  const apart: Apart[] = []
  let rest = 0
  let word = ''
  while (from.bits(1) === 1) {
    rest += from.rice(apartPower(restBits))
    const isWord = from.bits(1) === 1
    if (isWord) word = takeWord(from, word)
    const count = from.gamma() + fewest
    const lengths = [from.gamma(), from.gamma() - 1] as const
    apart.push({rest, word: isWord ? word : undefined, count, lengths, at: [0, 0]})
  }
  return apart
}

/** What stands apart, by the order in which it does: that of each segment has it already. */
export function inOrder<T extends Pick<Apart, 'rest' | 'word'>>(segments: readonly (readonly T[])[]): T[][] {
  const all = segments.flat().sort((a, b) => a.rest - b.rest || orderOf(a.word, b.word))
  const out: T[][] = []
  for (const own of all) {
    const [last] = out.at(-1) ?? []
    if (last?.rest === own.rest && last.word === own.word) out.at(-1)!.push(own)
    else out.push([own])
  }
  return out
}

/** By code unit; what is no word comes before all that are. */
function orderOf(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  return a === undefined || (b !== undefined && a < b) ? -1 : 1
}

export function takeWord(from: BitReader, before: string): string {
  let word = before.slice(0, from.gamma() - 1)
  for (let rest = from.gamma() - 1; rest > 0; rest--)
    word += String.fromCharCode(
      from.rice(letterPower) ^ (word === '' ? 0x60 : word.charCodeAt(word.length - 1)),
    )
  return word
}
