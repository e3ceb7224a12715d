import {writer, type Writer} from './code.js'
import {putPostings, type StoryOf} from './postings.js'

/**
 * A file of postings: how long its chapters are, the chapters, and after them what stands for itself. A chapter: how
 * long its pages are, and the pages.
 *
 * A page holds what has the same first bits of its key: a list of what there is, then the postings of what is in few
 * stories. Those of what is in more stand behind all chapters, so that nobody loads them who asks for a neighbour. So
 * one who knows a key loads two short lists of lengths, one page, and at most two parts more.
 */

/** The most stories whose postings stand in the page. */
export const fewest = 16
/** Signs of a page's length, and of a chapter's. */
export const pageSigns = 3
export const chapterSigns = 4

/** How many pages a chapter has, as a power of two. */
export function chapterBitsOf(pageBits: number): number {
  return pageBits >> 1
}

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
  const pagesOfChapter = 2 ** chapterBitsOf(pageBits)
  const chapterLengths = writer()
  const chapters = writer(1 << 16)
  const pageLengths = writer()
  const chapter = writer(1 << 14)
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
      const before = chapter.length
      if (page.count > 0) {
        chapter.put(page.count)
        chapter.put(page.from)
        chapter.append(page.heads)
        chapter.append(page.bodies)
      }
      pageLengths.putFixed(chapter.length - before, pageSigns)
      if (current % pagesOfChapter === pagesOfChapter - 1) closeChapter()
      page.heads.clear()
      page.bodies.clear()
      page.count = 0
      page.last = 0
      page.from = apart.length
    }
  }

  const closeChapter = (): void => {
    chapterLengths.putFixed(pageLengths.length + chapter.length, chapterSigns)
    chapters.append(pageLengths)
    chapters.append(chapter)
    pageLengths.clear()
    chapter.clear()
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
      const start = apart.length
      group.put(words.length)
      group.put(start)
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
      page.heads.put(apart.length - start)
      page.bodies.append(group)
    },
    finish: (): Uint8Array => {
      closeUntil(pages)
      chapterLengths.append(chapters)
      chapterLengths.append(apart)
      return chapterLengths.bytes()
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
