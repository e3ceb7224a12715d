import {bodyAt, openingAt} from './cut.js'
import type {BitReader, BitWriter} from './bits.js'

/** Where in a story something stands, the best place last: in its text, there twice, in its opening, in its headline. */
export const once = 0
export const often = 1
export const inOpening = 2
export const inHeadline = 3

export function rankOf(place: number, isOften: boolean): number {
  return place < openingAt ? inHeadline : place < bodyAt ? inOpening : isOften ? often : once
}

/** From so many places on a story is long: what stands in it once may be said in passing. */
export const longFrom = 1_000

/** Tells to which story a place in all texts in a row belongs. */
export type StoryOf = (place: number) => number

/** @param starts where each story's text starts, rising, and where the last one ends */
export function storiesAt(starts: readonly number[]): StoryOf {
  const step = 8
  const first = new Uint16Array((starts.at(-1)! >>> step) + 1)
  for (let at = 0, story = 0; at < first.length; at++) {
    while (starts[story + 1]! <= at << step) story++
    first[at] = story
  }
  return (place) => {
    let story = first[place >>> step]!
    while (starts[story + 1]! <= place) story++
    return story
  }
}

/** All texts of a segment in a row. */
export interface Standing {
  readonly starts: readonly number[]
  readonly storyOf: StoryOf
}

/** Something that stands in them: a part of a list of places, rising. */
export interface Own {
  readonly all: Uint32Array
  readonly from: number
  readonly to: number
  /** Whether its places are kept; else only its stories are. */
  readonly hasPlaces: boolean
}

/** The stories in which something stands, and of each where its places begin in the list; the last ends the list. */
export interface Spread {
  readonly all: Uint32Array
  readonly count: number
  readonly stories: Uint32Array
  readonly begins: Uint32Array
  readonly starts: readonly number[]
}

/** Spreads things out one after the other: each is good until the next. */
export function spreader({starts, storyOf}: Standing): (own: Own) => Spread {
  const stories = new Uint32Array(starts.length)
  const begins = new Uint32Array(starts.length + 1)
  return ({all, from, to}) => {
    let count = 0
    for (let at = from; at < to; count++) {
      const story = storyOf(all[at]!)
      const end = starts[story + 1]!
      stories[count] = story
      begins[count] = at
      do at++
      while (at < to && all[at]! < end)
    }
    begins[count] = to
    return {all, count, stories, begins, starts}
  }
}

/** How far stories are from each other that something stands in, as a power of two. */
export function gapPower(stories: number, count: number): number {
  return Math.max(0, 31 - Math.clz32(Math.floor((stories * 0.7) / count)))
}

/** Most of what stands in a text does so within its first thousand places. */
const placePower = 9

/**
 * Write down in which stories something stands, each by its distance from the last, whether it is short, and if asked
 * for its rank: where its places stand beside, they tell it.
 */
export function putStories(
  {all, count, stories, begins, starts}: Spread,
  into: BitWriter,
  isRanked: boolean,
): void {
  const power = gapPower(starts.length - 1, count)
  for (let at = 0, before = -1; at < count; at++) {
    const story = stories[at]!
    into.rice(story - before - 1, power)
    before = story
    into.bits(starts[story + 1]! - starts[story]! < longFrom ? 1 : 0, 1)
    if (!isRanked) continue
    const first = begins[at]!
    const rank = rankOf(all[first]! - starts[story]!, begins[at + 1]! - first > 1)
    // As ones and a nought; the last needs none.
    into.bits(rank === inHeadline ? 7 : (1 << (rank + 1)) - 2, Math.min(3, rank + 1))
  }
}

/** Write down where it stands in each of them, each place by its distance from the last. */
export function putPlaces({all, count, stories, begins, starts}: Spread, into: BitWriter): void {
  for (let at = 0; at < count; at++) {
    const end = begins[at + 1]!
    let last = starts[stories[at]!]!
    for (let place = begins[at]!; place < end; place++) {
      into.rice(all[place]! - last, placePower)
      into.bits(place + 1 < end ? 1 : 0, 1)
      last = all[place]!
    }
  }
}

/**
 * Stories by their number in a segment, rising, and how well each of them is meant: twice the rank of what was looked
 * up, and one more for a short one.
 */
export interface Matches {
  readonly stories: Uint32Array
  readonly ranks: Uint16Array
}

/** @param all how many stories the segment has */
export function takeStories(from: BitReader, count: number, all: number, isRanked: boolean): Matches {
  const stories = new Uint32Array(count)
  const ranks = new Uint16Array(count)
  const power = gapPower(all, count)
  let story = -1
  for (let at = 0; at < count; at++) {
    stories[at] = story += from.rice(power) + 1
    ranks[at] = from.bits(1)
    if (isRanked)
      ranks[at]! += 2 * (from.bits(1) === 0 ? once : from.bits(1) === 0 ? often : inOpening + from.bits(1))
  }
  return {stories, ranks}
}

/** The places of something, in all of its stories in a row; those of one story end where the next begin. */
export interface Places {
  readonly places: Uint32Array
  readonly ends: Uint32Array
}

export function takePlaces(from: BitReader, count: number): Places {
  const places: number[] = []
  const ends = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let place = 0
    do places.push((place += from.rice(placePower)))
    while (from.bits(1) === 1)
    ends[at] = places.length
  }
  return {places: Uint32Array.from(places), ends}
}

/** How well stories are meant of which it is known whether they are short, by where it stands in them. */
export function ranked({stories, ranks}: Matches, {places, ends}: Places): Matches {
  const rank = (end: number, at: number): number => {
    const first = at === 0 ? 0 : ends[at - 1]!
    return ranks[at]! + 2 * rankOf(places[first]!, end - first > 1)
  }
  return {stories, ranks: Uint16Array.from(ends, rank)}
}
