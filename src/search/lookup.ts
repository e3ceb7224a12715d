import {bitReader, type BitReader} from './bits.js'
import type {Book} from './book.js'
import {stemLength, wordKey} from './keys.js'
import {type Apart, keyPower, type Strip, stripsIn, takeWord} from './page.js'
import {ranked, takePlaces, takeStories, type Matches, type Places} from './postings.js'
import type {SegmentCard, VolumeCard} from './root.js'
import {startsIn, tableLength} from './table.js'

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
  /** A word, or all words that begin so; they may stand by another key than theirs. */
  findWords(word: string, isOpen: boolean, key?: number): Promise<Entry[]>
}

/**
 * The segments of a volume. What one of them loads comes for all: a page, or what stands apart, in one read.
 *
 * @param nameOf the name of each file
 * @param onLong is called when something is loaded that stands in many stories of a segment
 */
export function lookupsIn(
  book: Book,
  {shardBits, pageBits, segments}: VolumeCard,
  nameOf: (shard: number) => string,
  onLong: (segment: number) => void,
): Lookup[] {
  const tables = kept((shard) =>
    book.part(nameOf(shard), 0, tableLength(2 ** pageBits)).then(({text}) => startsIn(text)),
  )
  const restBits = 32 - shardBits - pageBits

  const pages = kept(async (number) => {
    const shard = number >>> pageBits
    const starts = await tables(shard)
    const at = number % 2 ** pageBits
    const name = nameOf(shard)
    const {text} = await book.part(name, starts[at]!, starts[at + 1]!)
    const behind = starts.at(-1)!
    return stripsIn(text, segments.length, restBits).map((strip, segment) => {
      const get = async (start: number, length: number): Promise<BitReader> => {
        onLong(segment)
        return bitReader((await book.part(name, behind + start, behind + start + length)).text)
      }
      return readStrip(strip, {get, segment: segments[segment]!, restBits})
    })
  })

  return segments.map((_, segment) => {
    const at = async (key: number): Promise<readonly Thing[]> =>
      (await pages(key >>> restBits))[segment]!.get(key & (2 ** restBits - 1)) ?? []
    return {
      find: async (key) => (await at(key)).find(({word}) => word === undefined)?.entry,
      findWords: async (word, isOpen, key = wordKey(word)) => {
        const goesOn = isOpen && word.length >= stemLength
        return (await at(key)).flatMap((one) =>
          (goesOn ? one.word?.startsWith(word) : one.word === word) ? one.entry : [],
        )
      },
    }
  })
}

/** Got once by its number; what did not arrive is asked for again. */
function kept<T>(get: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const found = new Map<number, Promise<T>>()
  return (number) => {
    let own = found.get(number)
    if (!own) {
      found.set(number, (own = get(number)))
      own.catch(() => found.delete(number))
    }
    return own
  }
}

/** What has a key: a thing of its own, or one of the words that share it. */
interface Thing {
  readonly word: string | undefined
  readonly entry: Entry
}

/** What must be known to read a strip beside its text. */
interface Around {
  /** Gets what stands behind all pages. */
  readonly get: (start: number, length: number) => Promise<BitReader>
  readonly segment: SegmentCard
  readonly restBits: number
}

/** What stands in a strip, by the rest of its key. */
function readStrip({apart, here}: Strip, around: Around): ReadonlyMap<number, readonly Thing[]> {
  const things = new Map<number, Thing[]>()
  const put = (rest: number, word: string | undefined, entry: Entry): void => {
    if (!things.get(rest)?.push({word, entry})) things.set(rest, [{word, entry}])
  }
  for (const own of apart) put(own.rest, own.word, entryApart(own, around))
  if (here === '') return things
  const from = bitReader(here)
  let rest = 0
  while (from.bits(1) === 1) {
    rest += from.rice(keyPower(around.restBits))
    const count = from.gamma() - 1
    if (count > 0) put(rest, undefined, entryHere(from, count, around))
    else {
      let word = ''
      do {
        word = takeWord(from, word)
        put(rest, word, entryHere(from, from.gamma() - 1, around))
      } while (from.bits(1) === 1)
    }
  }
  return things
}

const nowhere: Places = {places: new Uint32Array(0), ends: new Uint32Array(0)}

function entryHere(from: BitReader, count: number, {segment}: Around): Entry {
  const hasPlaces = from.bits(1) === 1
  const own = takeStories(from, count, segment.stories, !hasPlaces)
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

function entryApart({count, lengths: [first, second], at}: Apart, {get, segment}: Around): Entry {
  const stories = kept(async () => takeStories(await get(at[0], first), count, segment.stories, true))
  const places = kept(async () => takePlaces(await get(at[1], second), count))
  return {
    count,
    lookAhead: () => {
      if (first < short) stories(0).catch(() => undefined)
      if (second < short) places(0).catch(() => undefined)
    },
    stories: () => stories(0),
    places: () => places(0),
  }
}
