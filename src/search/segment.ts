import {byCodeUnit} from '../text/order.js'
import {cutStory, type Taker} from './cut.js'
import {letterKey, pairKey, theEnd, wordKey} from './keys.js'
import {storiesAt} from './postings.js'
import type {Shape} from './shape.js'
import {shardWriter, type Word} from './shard.js'
import {pairs, type Pairs} from './sorted.js'

/** Texts are taken one by one; then the files are made, and what was held for each is let go of. */
export interface SegmentWriter {
  /**
   * @param blocks the story's text, folded, its headline first
   * @param names what filters know it by
   */
  add(blocks: readonly string[], names: readonly string[]): void
  /** Calls back with each file's number and bytes. */
  finish(put: (shard: number, numbers: Uint8Array) => void): void
}

export function segmentWriter(shape: Shape): SegmentWriter {
  const {shardBits} = shape
  const shards = Array.from({length: 2 ** shardBits}, () => pairs())
  const shardOf = (key: number): number => key >>> (32 - shardBits)
  const words = new Map<string, number>()
  const ofWords = pairs()
  /** The story in which a letter was seen last, from 1. */
  const seen = new Uint32Array(0x10000)
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
      const key = letterKey(unit)
      shards[shardOf(key)]!.add(key, start + place)
    },
    pair: (first, second, place) => {
      const key = pairKey(first, second)
      shards[shardOf(key)]!.add(key, start + place)
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
      const letters = new Set<number>()
      for (let unit = 0; unit < seen.length; unit++) if (seen[unit]! > 0) letters.add(letterKey(unit))
      const groups = groupsOf(words, ofWords)
      const keysOfGroups = [...groups.keys()].sort((a, b) => a - b)
      for (const [number, shard] of shards.entries()) {
        const into = shardWriter(shape, standing)
        const {keys, values} = shard.drain()
        const own = keysOfGroups.filter((key) => shardOf(key) === number)
        let nextGroup = 0
        for (let from = 0, to = 0; from < keys.length; from = to) {
          const key = keys[from]!
          // What is no word comes before all words of its key.
          while (nextGroup < own.length && own[nextGroup]! < key) putGroup(own[nextGroup++]!)
          while (to < keys.length && keys[to] === key) to++
          into.put(key, {all: values, from, to, hasPlaces: !letters.has(key)})
        }
        while (nextGroup < own.length) putGroup(own[nextGroup++]!)
        put(number, into.finish())

        function putGroup(key: number): void {
          into.putWords(
            key,
            groups.get(key)!.sort((a, b) => byCodeUnit(a.word, b.word)),
          )
        }
      }
    },
  }
}

/** Words by what they are looked up by, each with its places. */
function groupsOf(words: ReadonlyMap<string, number>, ofWords: Pairs): Map<number, Word[]> {
  const {keys, values} = ofWords.drain()
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
  return groups
}

/** What a filter asks for: a control character stands before it, which no text has. */
function isName(word: string): boolean {
  return word.charCodeAt(0) < 32
}
