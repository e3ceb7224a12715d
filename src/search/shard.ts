import {bitWriter, type BitWriter} from './bits.js'
import {writer} from './code.js'
import {apartPower, apartSigns, fewest, keyPower, letterPower} from './page.js'
import {type Own, putPlaces, putStories, type Spread, spreader, type Standing} from './postings.js'
import type {Shape} from './shape.js'
import {putPages} from './table.js'

export interface Word extends Own {
  readonly word: string
}

/**
 * Takes what one shard after the other holds of one segment, by rising key, and gives the file of each, as if no other
 * segment shared it.
 */
export function shardWriter({pageBits, shardBits}: Shape, standing: Standing) {
  const pages = 2 ** pageBits
  const restBits = 32 - shardBits - pageBits
  const restMask = 2 ** restBits - 1
  const starts = new Uint32Array(pages + 1)
  const file = writer(1 << 16)
  const text = writer(1 << 16)
  const apart = writer(1 << 16)
  /** Of the page that is open: what stands here, what stands apart, and signs of either. */
  const here = bitWriter()
  const far = bitWriter()
  const signs = writer()
  const strip = writer()
  const list = bitWriter()
  const spreadOut = spreader(standing)
  let current = 0
  let apartBefore = 0
  let isHere = false
  let lastHere = 0
  let lastFar = 0
  let farWord = ''
  let isFar = false

  const pageOf = (key: number): number => (pageBits === 0 ? 0 : (key << shardBits) >>> (32 - pageBits))
  const restOf = (key: number): number => key & restMask

  const close = (): void => {
    if (!isHere && !isFar) return
    if (isFar) {
      far.bits(0, 1)
      strip.put(far.take(signs))
      strip.append(signs.bytes())
      signs.clear()
    } else strip.put(0)
    here.bits(0, 1)
    here.take(strip)
    text.putFixed(apartBefore, apartSigns)
    text.put(strip.length)
    text.append(strip.bytes())
    strip.clear()
    apartBefore = apart.length
    lastHere = lastFar = 0
    farWord = ''
    isHere = isFar = false
  }

  /** Every page up to one is closed: none may be left out, since they are known by their number. */
  const closeUntil = (number: number): void => {
    while (current < number) {
      close()
      starts[++current] = text.length
    }
  }

  /** Here a bit before each thing says that it comes. */
  const open = (rest: number): void => {
    here.bits(1, 1)
    here.rice(rest - lastHere, keyPower(restBits))
    lastHere = rest
    isHere = true
  }

  const putFar = (rest: number, word: string | undefined, spread: Spread, hasPlaces: boolean): void => {
    far.bits(1, 1)
    far.rice(rest - lastFar, apartPower(restBits))
    lastFar = rest
    far.bits(word === undefined ? 0 : 1, 1)
    if (word !== undefined) {
      putWord(far, word, farWord)
      farWord = word
    }
    far.gamma(spread.count - fewest)
    putStories(spread, list, true)
    far.gamma(list.take(apart))
    if (hasPlaces) putPlaces(spread, list)
    far.gamma(list.take(apart) + 1)
    isFar = true
  }

  const putHere = (spread: Spread, hasPlaces: boolean): void => {
    here.gamma(spread.count + 1)
    here.bits(hasPlaces ? 1 : 0, 1)
    putStories(spread, here, !hasPlaces)
    if (hasPlaces) putPlaces(spread, here)
  }

  return {
    put: (key: number, own: Own): void => {
      closeUntil(pageOf(key))
      const spread = spreadOut(own)
      if (spread.count > fewest) return putFar(restOf(key), undefined, spread, own.hasPlaces)
      open(restOf(key))
      putHere(spread, own.hasPlaces)
    },
    /** Words of one key, in order. */
    putWords: (key: number, words: readonly Word[]): void => {
      closeUntil(pageOf(key))
      let before: string | undefined
      for (const own of words) {
        const spread = spreadOut(own)
        if (spread.count > fewest) putFar(restOf(key), own.word, spread, own.hasPlaces)
        else {
          if (before === undefined) {
            open(restOf(key))
            here.gamma(1)
          } else here.bits(1, 1)
          putWord(here, own.word, before ?? '')
          before = own.word
          putHere(spread, own.hasPlaces)
        }
      }
      if (before !== undefined) here.bits(0, 1)
    },
    /** Ends a shard; the file is good until the next one's. */
    finish: (): Uint8Array => {
      closeUntil(pages)
      file.clear()
      putPages(file, text.bytes(), starts)
      file.append(apart.bytes())
      text.clear()
      apart.clear()
      current = apartBefore = 0
      return file.bytes()
    },
  }
}

/** How many letters it shares with the word before, and the others, each by how it differs from the last. */
function putWord(into: BitWriter, word: string, before: string): void {
  const shared = sharedLength(before, word)
  into.gamma(shared + 1)
  into.gamma(word.length - shared + 1)
  for (let at = shared; at < word.length; at++)
    into.rice(word.charCodeAt(at) ^ (at === 0 ? 0x60 : word.charCodeAt(at - 1)), letterPower)
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
