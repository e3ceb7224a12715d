import {bodyAt, openingAt} from './cut.js'
import {take, type Reader, type Writer} from './code.js'

/** Where in a story something stands, the best place first: its headline, its opening, its text. */
export const inHeadline = 3
export const inOpening = 2
export const often = 1
export const once = 0

export function rankOf(place: number, isOften: boolean): number {
  return place < openingAt ? inHeadline : place < bodyAt ? inOpening : isOften ? often : once
}

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

/**
 * Write down where something stands: into `stories` each story by its distance from the last, with the rank; into
 * `places`, for each of them, its places there.
 *
 * @param all places in all texts in a row, rising, from one index to before another
 * @returns how many stories there are
 */
export function putPostings(
  all: Uint32Array,
  [from, to]: readonly [from: number, to: number],
  {starts, storyOf}: {readonly starts: readonly number[]; readonly storyOf: StoryOf},
  {stories, places}: {readonly stories: Writer; readonly places: Writer | undefined},
): number {
  let count = 0
  let before = -1
  for (let at = from; at < to;) {
    const story = storyOf(all[at]!)
    const start = starts[story]!
    const end = starts[story + 1]!
    const first = at
    let last = start
    for (; at < to && all[at]! < end; at++) {
      // Odd where another place follows.
      const goesOn = at + 1 < to && all[at + 1]! < end
      places?.put(2 * (all[at]! - last) + (goesOn ? 1 : 0))
      last = all[at]!
    }
    stories.put(4 * (story - before - 1) + rankOf(all[first]! - start, at - first > 1))
    before = story
    count++
  }
  return count
}

/** Stories by their number in a segment, rising, and how well each of them is meant. */
export interface Matches {
  readonly stories: Uint32Array
  readonly ranks: Uint8Array
}

export function takeStories(from: Reader, count: number): Matches {
  const stories = new Uint32Array(count)
  const ranks = new Uint8Array(count)
  let story = -1
  for (let at = 0; at < count; at++) {
    const number = take(from)
    story += (number >>> 2) + 1
    stories[at] = story
    ranks[at] = number & 3
  }
  return {stories, ranks}
}

/** The places of something, in all of its stories in a row; those of one story end where the next begin. */
export interface Places {
  readonly places: Uint32Array
  readonly ends: Uint32Array
}

export function takePlaces(from: Reader, count: number): Places {
  const places: number[] = []
  const ends = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let place = 0
    for (let goesOn = true; goesOn;) {
      const number = take(from)
      place += number >>> 1
      places.push(place)
      goesOn = (number & 1) === 1
    }
    ends[at] = places.length
  }
  return {places: Uint32Array.from(places), ends}
}
