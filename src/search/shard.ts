import {writer, type Writer} from './code.js'
import {putPostings, type StoryOf} from './postings.js'

/**
 * A file of postings: how long its pages are, the pages, and after them what stands for itself.
 *
 * A page holds what has the same first bits of its key: a list of what there is, then the postings of what is in few
 * stories. Those of what is in more stand behind all pages, so that nobody loads them who asks for a neighbour. So one
 * who knows a key loads the lengths, one page, and at most two parts more.
 */

/** The most stories whose postings stand in the page. */
export const fewest = 16
/** Signs of a page's length. */
export const lengthSigns = 3

/** What stands where, of one segment: for each key or word its places in all texts in a row, rising. */
export interface Standing {
  readonly starts: readonly number[]
  readonly storyOf: StoryOf
}

/** Something that is in the texts, and the part of all places that is its own. */
export interface Own {
  readonly all: Uint32Array
  readonly from: number
  readonly to: number
  readonly hasPlaces: boolean
}

export interface Word extends Own {
  readonly word: string
}

/** A list with its postings, to be written in a page, or for words within one. */
interface List {
  readonly heads: Writer
  readonly bodies: Writer
}

/** Takes what a shard holds, by rising key, and gives the file. */
export function shardWriter(pageBits: number, shardBits: number, standing: Standing) {
  const pages = 2 ** pageBits
  const lengths = writer()
  const all = writer(1 << 16)
  const apart = writer(1 << 16)
  const stories = writer()
  const places = writer()
  const page = {...list(), count: 0, from: 0, last: 0}
  let current = 0

  const pageOf = (key: number): number => (pageBits === 0 ? 0 : (key << shardBits) >>> (32 - pageBits))
  const restBits = 32 - shardBits - pageBits
  const restOf = (key: number): number => (restBits === 32 ? key : key & (2 ** restBits - 1)) >>> 0

  /** Every page up to one is closed: none may be left out, since they are known by their number. */
  const closeUntil = (number: number): void => {
    for (; current < number; current++) {
      const before = all.length
      if (page.count > 0) {
        all.put(page.count)
        all.put(page.from)
        all.append(page.heads)
        all.append(page.bodies)
      }
      lengths.putFixed(all.length - before, lengthSigns)
      page.heads.clear()
      page.bodies.clear()
      page.count = 0
      page.last = 0
      page.from = apart.length
    }
  }

  const putOwn = ({heads, bodies}: List, {all, from, to, hasPlaces}: Own): void => {
    stories.clear()
    places.clear()
    const count = putPostings(all, [from, to], standing, {stories, places: hasPlaces ? places : undefined})
    heads.put(count)
    if (count <= fewest) {
      heads.put(stories.length + places.length)
      bodies.append(stories)
      bodies.append(places)
    } else {
      heads.put(stories.length)
      heads.put(places.length)
      apart.append(stories)
      apart.append(places)
    }
  }

  const open = (key: number): void => {
    closeUntil(pageOf(key))
    page.count++
    page.heads.put(restOf(key) - page.last)
    page.last = restOf(key)
  }

  return {
    put: (key: number, own: Own): void => {
      open(key)
      putOwn(page, own)
    },
    /** Words of one key, in order. */
    putWords: (key: number, words: readonly Word[]): void => {
      open(key)
      const within = list()
      const group = writer()
      group.put(words.length)
      group.put(apart.length)
      let before = ''
      for (const own of words) {
        const shared = sharedLength(before, own.word)
        within.heads.put(shared)
        within.heads.putText(own.word.slice(shared))
        before = own.word
        putOwn(within, own)
      }
      group.append(within.heads)
      group.append(within.bodies)
      page.heads.put(0)
      page.heads.put(group.length)
      page.bodies.append(group)
    },
    finish: (): Uint8Array => {
      closeUntil(pages)
      lengths.append(all)
      lengths.append(apart)
      return lengths.bytes()
    },
  }
}

function list(): List {
  return {heads: writer(), bodies: writer()}
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
