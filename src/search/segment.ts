import {byCodeUnit} from '../text/order.js'
import {cutStory, type Taker} from './cut.js'
import {letterKey, pairKey, theEnd, wordKey} from './keys.js'
import {type Own, storiesAt} from './postings.js'
import type {Shape} from './shape.js'
import {shardWriter, type Word} from './shard.js'
import {pairs, type Pairs, sortingRoom} from './sorted.js'

/** Texts are taken one by one; then the files are made, and what was held for each is let go of. */
export interface SegmentWriter {
  /**
   * @param blocks the story's text, folded, its headline first
   * @param names what filters know it by
   */
  add(blocks: readonly string[], names: readonly string[]): void
  /** Calls back with each file's number and bytes, which are good until the next. */
  finish(put: (shard: number, numbers: Uint8Array) => void): void
}

const rooms = {pairs: sortingRoom(), letters: sortingRoom(), words: sortingRoom()}

export function segmentWriter(shape: Shape): SegmentWriter {
  const keyBits = 32 - shape.shardBits
  const shards = Array.from({length: 2 ** shape.shardBits}, () => pairs())
  const letters = pairs()
  const words = new Map<string, number>()
  const ofWords = pairs()
  /** The story in which a letter was seen last, from 1. */
  const seen = new Uint32Array(1 << unitBits)
  const starts: number[] = [0]
  let start = 0

  const putWord = (word: string, place: number): void => {
    let number = words.get(word)
    if (number === undefined) words.set(word, (number = words.size))
    ofWords.add(number, start + place)
  }
  const taker: Taker = {
    letter: (unit, place) => {
      if (seen[unit] === starts.length) return
      seen[unit] = starts.length
      letters.add(unit, start + place)
    },
    pair: (first, second, place) => {
      const key = pairKey(first, second)
      shards[key >>> keyBits]!.add(key, start + place)
    },
    word: putWord,
    end: (first, second, place) => putWord(String.fromCharCode(theEnd, first, second), place),
  }

  return {
    add: (blocks, names) => {
      const length = cutStory(blocks, taker)
      for (const name of new Set(names)) putWord(name, length)
      starts.push((start += length + 1))
    },
    finish: (put) => {
      const standing = {starts, storyOf: storiesAt(starts)}
      const others = [...lettersOf(letters), ...groupsOf(words, ofWords)].sort((a, b) => a.key - b.key)
      const into = shardWriter(shape, standing)
      let next = 0
      for (const [number, shard] of shards.entries()) {
        // What is no word comes before all words of its key.
        const putOthers = (before: number): void => {
          for (; next < others.length && others[next]!.key < before; next++) {
            const {key, own} = others[next]!
            if ('from' in own) into.put(key, own)
            else into.putWords(key, own)
          }
        }
        const {keys, values} = shard.drain(keyBits, rooms.pairs)
        for (let from = 0, to = 0; from < keys.length; from = to) {
          const key = keys[from]!
          putOthers(key)
          while (to < keys.length && keys[to] === key) to++
          into.put(key, {all: values, from, to, hasPlaces: true})
        }
        putOthers((number + 1) * 2 ** keyBits)
        put(number, into.finish())
      }
    },
  }
}

const unitBits = 16

/** What has a key beside two letters in a row: a letter, or words that share it, in order. */
interface Other {
  readonly key: number
  readonly own: Own | readonly Word[]
}

function lettersOf(letters: Pairs): Other[] {
  const {keys, values} = letters.drain(unitBits, rooms.letters)
  const others: Other[] = []
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (to < keys.length && keys[to] === keys[from]) to++
    others.push({key: letterKey(keys[from]!), own: {all: values, from, to, hasPlaces: false}})
  }
  return others
}

/** Words by what they are looked up by, each with its places. */
function groupsOf(words: ReadonlyMap<string, number>, ofWords: Pairs): Other[] {
  const {keys, values} = ofWords.drain(32 - Math.clz32(words.size), rooms.words)
  const groups = new Map<number, Word[]>()
  let to = 0
  // Numbers were given in the order in which the map holds the words.
  for (const [word, number] of words) {
    const from = to
    while (to < keys.length && keys[to] === number) to++
    const isEnd = word.charCodeAt(0) === theEnd
    const key = isEnd ? pairKey(word.charCodeAt(1), word.charCodeAt(2)) : wordKey(word)
    const own = {word: isEnd ? '' : word, all: values, from, to, hasPlaces: isEnd || !isName(word)}
    const group = groups.get(key)
    if (group) group.push(own)
    else groups.set(key, [own])
  }
  return Array.from(groups, ([key, own]) => ({key, own: own.sort((a, b) => byCodeUnit(a.word, b.word))}))
}

/** What a filter asks for: a control character stands before it, which no text has. */
function isName(word: string): boolean {
  return word.charCodeAt(0) < 32
}
