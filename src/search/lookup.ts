import {spanIn, take, takeText, type Reader} from './code.js'
import type {Book} from './book.js'
import {stemLength, wordKey} from './keys.js'
import {takePlaces, takeStories, type Matches, type Places} from './postings.js'
import type {Shape} from './segment.js'
import {chapterBitsOf, chapterSigns, fewest, pageSigns} from './shard.js'

/** Something that stands in a segment. */
export interface Entry {
  /** In how many stories. */
  readonly count: number
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

/** @param nameOf the name of each file of the segment */
export function lookupIn(
  book: Book,
  {shardBits, pageBits}: Shape,
  nameOf: (shard: number) => string,
): Lookup {
  const pages = new Map<number, Promise<Page>>()
  const restBits = 32 - shardBits - pageBits

  const load = async (key: number): Promise<Page> => {
    const name = nameOf(shardBits === 0 ? 0 : key >>> (32 - shardBits))
    const number = pageBits === 0 ? 0 : (key << shardBits) >>> (32 - pageBits)
    const chapterBits = chapterBitsOf(pageBits)
    const start = 2 ** (pageBits - chapterBits) * chapterSigns
    const [chapter, , apart] = spanIn(
      await book.part(name, 0, start),
      chapterSigns,
      number >>> chapterBits,
      start,
    )
    const behind = chapter + 2 ** chapterBits * pageSigns
    const pages = await book.part(name, chapter, behind)
    const [from, to] = spanIn(pages, pageSigns, number % 2 ** chapterBits, behind)
    const page = await book.part(name, from, to)
    return readPage(page, (start, length) => book.part(name, apart + start, apart + start + length))
  }

  const pageOf = (key: number): Promise<Page> => {
    const number = shardBits + pageBits === 0 ? 0 : key >>> restBits
    let page = pages.get(number)
    if (!page) {
      pages.set(number, (page = load(key)))
      page.catch(() => pages.delete(number))
    }
    return page
  }
  const restOf = (key: number): number => (restBits === 32 ? key : key & (2 ** restBits - 1)) >>> 0

  return {
    find: async (key) => (await pageOf(key)).entries.get(restOf(key)),
    findWords: async (word, isOpen) => {
      const key = wordKey(word)
      const words = (await pageOf(key)).words(restOf(key))
      const goesOn = isOpen && word.length >= stemLength
      return words.flatMap((one) =>
        (goesOn ? one.word.startsWith(word) : one.word === word) ? one.entry : [],
      )
    },
  }
}

interface Page {
  readonly entries: ReadonlyMap<number, Entry>
  words(rest: number): readonly {readonly word: string; readonly entry: Entry}[]
}

/** Loads what stands behind all pages. */
type Apart = (start: number, length: number) => Promise<Reader>

function readPage(page: Reader, apart: Apart): Page {
  const entries = new Map<number, Entry>()
  const groups = new Map<number, string>()
  if (page.text !== '') {
    const heads: Head[] = []
    const count = take(page)
    const start = take(page)
    let rest = 0
    for (let at = 0; at < count; at++) heads.push(takeHead(page, (rest += take(page))))
    placeHeads(page, start, heads, apart, ({rest}, entry) => entries.set(rest, entry), groups)
  }
  const read = new Map<number, {word: string; entry: Entry}[]>()
  return {
    entries,
    words: (rest) => {
      let words = read.get(rest)
      if (!words) read.set(rest, (words = readWords({text: groups.get(rest) ?? '', at: 0}, apart)))
      return words
    },
  }
}

function readWords(group: Reader, apart: Apart): {word: string; entry: Entry}[] {
  if (group.text === '') return []
  const words: {word: string; entry: Entry}[] = []
  const heads: Head[] = []
  const count = take(group)
  const start = take(group)
  let word = ''
  for (let at = 0; at < count; at++) {
    word = word.slice(0, take(group)) + takeText(group)
    heads.push(takeHead(group, 0, word))
  }
  placeHeads(group, start, heads, apart, (head, entry) => words.push({word: head.word, entry}))
  return words
}

/** What a list says of one thing before its postings come. */
interface Head {
  readonly rest: number
  readonly word: string
  /** 0 for a group of words. */
  readonly count: number
  /** Signs that stand behind the list. */
  readonly here: number
  /** Signs that stand behind all pages: stories and places, or all of a group's words. */
  readonly there: readonly [stories: number, places: number]
}

function takeHead(from: Reader, rest: number, word = ''): Head {
  const count = take(from)
  const here = count <= fewest ? take(from) : 0
  const there =
    count > fewest ? ([take(from), take(from)] as const) : ([count === 0 ? take(from) : 0, 0] as const)
  return {rest, word, count, here, there}
}

/** Tells each thing where its postings are: those of few stories in a row behind the list, the others apart. */
function placeHeads(
  list: Reader,
  start: number,
  heads: readonly Head[],
  apart: Apart,
  put: (head: Head, entry: Entry) => void,
  groups?: Map<number, string>,
): void {
  let at = list.at
  let behind = start
  for (const head of heads) {
    const {rest, count, here, there} = head
    const text = list.text.slice(at, at + here)
    if (count === 0) groups?.set(rest, text)
    else put(head, count > fewest ? entryApart(count, behind, there, apart) : entryHere(count, text))
    at += here
    behind += there[0] + there[1]
  }
}

function entryHere(count: number, text: string): Entry {
  return {
    count,
    stories: () => Promise.resolve(takeStories({text, at: 0}, count)),
    places: () => {
      const from = {text, at: 0}
      takeStories(from, count)
      return Promise.resolve(takePlaces(from, count))
    },
  }
}

function entryApart(count: number, start: number, [first, second]: Head['there'], apart: Apart): Entry {
  let stories: Promise<Matches> | undefined
  let places: Promise<Places> | undefined
  return {
    count,
    stories: () => {
      stories ??= apart(start, first).then((from) => takeStories(from, count))
      stories.catch(() => (stories = undefined))
      return stories
    },
    places: () => {
      places ??= apart(start + first, second).then((from) => takePlaces(from, count))
      places.catch(() => (places = undefined))
      return places
    },
  }
}
