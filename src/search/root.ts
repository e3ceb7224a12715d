import {take, takeText, writer, type Reader} from './code.js'
import {pages} from './han.js'
import type {Shape} from './segment.js'

/** What the first file says of a segment. */
export interface SegmentCard extends Shape {
  /** Its folder, e.g. `2f00a1b3`. */
  readonly name: string
  /** Of its content, so that no cache mixes two. */
  readonly edition: string
  readonly stories: number
  /** The years of its first and its last story with one; absent without. */
  readonly years?: {readonly first: number; readonly last: number} | undefined
}

export interface Root {
  readonly segments: readonly SegmentCard[]
  /** How long the pages are of the file that says which letters are one. */
  readonly letters: readonly number[]
}

/** The name of the first file; and of the one for headlines that are known and not held. */
export const rootName = 'index'
export const wantedName = 'wanted'

export function rootFile({segments, letters}: Root): Uint8Array {
  const into = writer()
  into.put(segments.length)
  for (const {name, edition, stories, shardBits, pageBits, years} of segments) {
    into.putText(name)
    into.putText(edition)
    into.put(stories)
    into.put(shardBits)
    into.put(pageBits)
    into.put(years ? years.first + 1 : 0)
    into.put(years ? years.last - years.first : 0)
  }
  for (const length of letters) into.put(length)
  return into.bytes()
}

export function readRoot(from: Reader): Root {
  const segments = Array.from({length: take(from)}, (): SegmentCard => {
    const name = takeText(from)
    const edition = takeText(from)
    const [stories, shardBits, pageBits, first, span] = [
      take(from),
      take(from),
      take(from),
      take(from),
      take(from),
    ]
    const years = first === 0 ? undefined : {first: first - 1, last: first - 1 + span}
    return {name, edition, stories, shardBits, pageBits, years}
  })
  return {segments, letters: Array.from({length: pages}, () => take(from))}
}

/** Names of a segment's files: of postings by number, of cards, of names and days. */
export function nameOf(
  {name, edition}: Pick<SegmentCard, 'name' | 'edition'>,
  file: number | 'cards' | 'names',
): string {
  return `${name}/${fileName(file)}?${edition}`
}

export function fileName(file: number | 'cards' | 'names'): string {
  return typeof file === 'number' ? file.toString().padStart(2, '0') : file
}
