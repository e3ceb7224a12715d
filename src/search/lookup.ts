import {bitReader, type BitReader} from './bits.js'
import {pageIn, type Book} from './book.js'
import {stemLength, wordKey} from './keys.js'
import {ranked, takePlaces, takeStories, type Matches, type Places} from './postings.js'
import type {Shape} from './segment.js'
import {apartAt, fewest, keyPower, letterPower} from './shard.js'

/** Something that stands in a segment. */
export interface Entry {
  /** In how many stories. */
  readonly count: number
  /** Load what is so short that it may come before anybody knows whether it is needed. */
  lookAhead(): void
  stories(): Promise<Matches>
  places(): Promise<Places>
}

/** A segment as it is read. */
export interface Lookup {
  /** What has a key of its own: a letter, or two in a row. */
  find(key: number): Promise<Entry | undefined>
  /** A word, or all words that begin so. */
  findWords(word: string, isOpen: boolean): Promise<Entry[]>
}

/**
 * @param nameOf the name of each file of the segment
 * @param onLong is called when something is loaded that stands in many stories
 */
export function lookupIn(
  book: Book,
  {shardBits, pageBits, stories}: Shape & {readonly stories: number},
  nameOf: (shard: number) => string,
  onLong: () => void,
): Lookup {
  const pages = new Map<number, Promise<Page>>()
  const restBits = 32 - shardBits - pageBits
  const pageNumber = (key: number): number => (shardBits + pageBits === 0 ? 0 : key >>> restBits)
  const restOf = (key: number): number => (restBits === 32 ? key : key & (2 ** restBits - 1)) >>> 0

  const load = async (key: number): Promise<Page> => {
    const name = nameOf(shardBits === 0 ? 0 : key >>> (32 - shardBits))
    const number = pageNumber(key) % 2 ** pageBits
    const {text} = await pageIn(book, name, number)
    const apart = apartAt(pageBits)
    const get = async (start: number, length: number): Promise<BitReader> => {
      onLong()
      return bitReader((await book.part(name, apart + start, apart + start + length)).text)
    }
    return readPage(text, {get, stories, restBits})
  }

  const pageOf = (key: number): Promise<Page> => {
    const number = pageNumber(key)
    let page = pages.get(number)
    if (!page) {
      pages.set(number, (page = load(key)))
      page.catch(() => pages.delete(number))
    }
    return page
  }

  return {
    find: async (key) => (await pageOf(key)).entries.get(restOf(key)),
    findWords: async (word, isOpen) => {
      const key = wordKey(word)
      const words = (await pageOf(key)).words.get(restOf(key)) ?? []
      const goesOn = isOpen && word.length >= stemLength
      return words.flatMap((one) =>
        (goesOn ? one.word.startsWith(word) : one.word === word) ? one.entry : [],
      )
    },
  }
}

interface Page {
  readonly entries: ReadonlyMap<number, Entry>
  readonly words: ReadonlyMap<number, readonly {readonly word: string; readonly entry: Entry}[]>
}

/** What must be known to read a page beside its text. */
interface Around {
  /** Gets what stands behind all pages. */
  readonly get: (start: number, length: number) => Promise<BitReader>
  readonly stories: number
  readonly restBits: number
}

function readPage(text: string, around: Around): Page {
  const entries = new Map<number, Entry>()
  const words = new Map<number, {word: string; entry: Entry}[]>()
  const from = bitReader(text)
  let apart = text === '' ? 0 : from.bits(32)
  const takeEntry = (count: number): Entry => {
    const hasPlaces = from.bits(1) === 1
    if (count <= fewest) return entryHere(from, count, hasPlaces, around)
    const [first, second] = [from.gamma() - 1, from.gamma() - 1]
    apart += first + second
    return entryApart(count, [apart - second - first, first, second], around)
  }
  let rest = -1
  while (text !== '' && from.bits(1) === 1) {
    rest += from.rice(keyPower(around.restBits)) + 1
    const count = from.gamma() - 1
    if (count > 0) entries.set(rest, takeEntry(count))
    else {
      let word = ''
      const own = Array.from({length: from.gamma()}, () => {
        word = takeWord(from, word)
        return {word, entry: takeEntry(from.gamma() - 1)}
      })
      words.set(rest, own)
    }
  }
  return {entries, words}
}

function takeWord(from: BitReader, before: string): string {
  let word = before.slice(0, from.gamma() - 1)
  for (let rest = from.gamma() - 1; rest > 0; rest--)
    word += String.fromCharCode(
      from.rice(letterPower) ^ (word === '' ? 0x60 : word.charCodeAt(word.length - 1)),
    )
  return word
}

const nowhere: Places = {places: new Uint32Array(0), ends: new Uint32Array(0)}

function entryHere(from: BitReader, count: number, hasPlaces: boolean, {stories: all}: Around): Entry {
  const own = takeStories(from, count, all, !hasPlaces)
  const places = hasPlaces ? takePlaces(from, count) : nowhere
  const stories = hasPlaces ? ranked(own, places) : own
  return {
    count,
    lookAhead: () => undefined,
    stories: () => Promise.resolve(stories),
    places: () => Promise.resolve(places),
  }
}

/** Signs that are not worth waiting for. */
const short = 4_000

function entryApart(
  count: number,
  [start, first, second]: readonly [start: number, first: number, second: number],
  {get, stories: all}: Around,
): Entry {
  const stories = kept(() => get(start, first).then((from) => takeStories(from, count, all, true)))
  const places = kept(() => get(start + first, second).then((from) => takePlaces(from, count)))
  return {
    count,
    lookAhead: () => {
      if (first < short) stories().catch(() => undefined)
      if (second < short) places().catch(() => undefined)
    },
    stories,
    places,
  }
}

/** Got once; what did not arrive is asked for again. */
function kept<T>(get: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () => {
    found ??= get()
    found.catch(() => (found = undefined))
    return found
  }
}
