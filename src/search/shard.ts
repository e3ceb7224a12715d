import {bitWriter, type BitWriter} from './bits.js'
import {placeSigns, putPages, writer} from './code.js'
import {type Own, putPlaces, putStories, spreader, type Standing} from './postings.js'

/**
 * A file of postings: where its pages are, what stands for itself, and the pages.
 *
 * A page holds what has the same first bits of its key: each thing with its postings where it is in few stories. Those
 * of what is in more stand before all pages, so that nobody loads them who asks for a neighbour. So one who knows a key
 * loads two places, one page, and at most two parts more.
 */

/** The most stories whose postings stand in the page. */
export const fewest = 16
/** Where what stands for itself begins. */
export function apartAt(pageBits: number): number {
  return (2 ** pageBits + 1) * placeSigns
}

/** About how far keys of a page are from each other, as a power of two, if its things are as many as they mostly are. */
export function keyPower(restBits: number): number {
  return Math.max(0, restBits - 4)
}

export interface Word extends Own {
  readonly word: string
}

/** Takes what a shard holds, by rising key, and gives the file. */
export function shardWriter(pageBits: number, shardBits: number, standing: Standing) {
  const pages = 2 ** pageBits
  const starts = new Uint32Array(pages + 1)
  const text = writer(1 << 16)
  const apart = writer(1 << 16)
  const page = bitWriter()
  const list = bitWriter()
  const spreadOut = spreader(standing)
  const restBits = 32 - shardBits - pageBits
  let current = 0
  let last = -1

  const pageOf = (key: number): number => (pageBits === 0 ? 0 : (key << shardBits) >>> (32 - pageBits))
  const restOf = (key: number): number => (restBits === 32 ? key : key & (2 ** restBits - 1)) >>> 0

  /** Every page up to one is closed: none may be left out, since they are known by their number. */
  const closeUntil = (number: number): void => {
    while (current < number) {
      if (last >= 0) page.bits(0, 1)
      text.append(page.take())
      starts[++current] = text.length
      last = -1
    }
  }

  /** A page begins by where the first of what stands apart for it does; a bit before each thing says that it comes. */
  const open = (key: number): void => {
    closeUntil(pageOf(key))
    if (last < 0) page.bits(apart.length, 32)
    page.bits(1, 1)
    page.rice(restOf(key) - last - 1, keyPower(restBits))
    last = restOf(key)
  }

  const putOwn = (own: Own): void => {
    const spread = spreadOut(own)
    const {count} = spread
    page.gamma(count + 1)
    page.bits(own.hasPlaces ? 1 : 0, 1)
    if (count <= fewest) {
      putStories(spread, page, !own.hasPlaces)
      if (own.hasPlaces) putPlaces(spread, page)
    } else {
      putStories(spread, list, true)
      page.gamma(putApart() + 1)
      if (own.hasPlaces) putPlaces(spread, list)
      page.gamma(putApart() + 1)
    }
  }

  const putApart = (): number => {
    const signs = list.take()
    apart.append(signs)
    return signs.length
  }

  return {
    put: (key: number, own: Own): void => {
      open(key)
      putOwn(own)
    },
    /** Words of one key, in order. */
    putWords: (key: number, words: readonly Word[]): void => {
      open(key)
      page.gamma(1)
      page.gamma(words.length)
      let before = ''
      for (const own of words) {
        const shared = sharedLength(before, own.word)
        putWord(page, own.word, shared)
        before = own.word
        putOwn(own)
      }
    },
    finish: (): Uint8Array => {
      closeUntil(pages)
      const file = writer(1 << 10)
      putPages(file, starts, text.bytes(), apart.bytes())
      return file.bytes()
    },
  }
}

/** How many letters it shares with the word before, and the others, each by how it differs from the last. */
function putWord(into: BitWriter, word: string, shared: number): void {
  into.gamma(shared + 1)
  into.gamma(word.length - shared + 1)
  for (let at = shared; at < word.length; at++)
    into.rice(word.charCodeAt(at) ^ (at === 0 ? 0x60 : word.charCodeAt(at - 1)), letterPower)
}

/** Letters of one alphabet differ in few bits. */
export const letterPower = 5

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
