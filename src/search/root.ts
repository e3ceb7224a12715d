import {take, takeText, writer, type Reader} from './code.js'
import {pages} from './han.js'
import type {Shape} from './shape.js'

/** What the first file says of a segment. */
export interface SegmentCard {
  /** Its folder, e.g. `2f00a1b3`. */
  readonly name: string
  /** Of its content, so that no cache mixes two. */
  readonly edition: string
  readonly stories: number
  /** The years of its first and its last story with one; absent without. */
  readonly years?: {readonly first: number; readonly last: number} | undefined
}

/** Segments in a row whose postings share files. They stand in the first one's folder. */
export interface VolumeCard extends Shape {
  readonly edition: string
  readonly segments: readonly SegmentCard[]
}

export interface Root {
  readonly volumes: readonly VolumeCard[]
  /** How long the pages are of the file that says which letters are one. */
  readonly letters: readonly number[]
}

/** The name of the first file; and of the one for headlines that are known and not held. */
export const rootName = 'index'
export const wantedName = 'wanted'

export function rootFile({volumes, letters}: Root): Uint8Array {
  const into = writer()
  into.put(volumes.length)
  for (const {edition, shardBits, pageBits, segments} of volumes) {
    into.putText(edition)
    into.put(shardBits)
    into.put(pageBits)
    into.put(segments.length)
    for (const {name, edition, stories, years} of segments) {
      into.putText(name)
      into.putText(edition)
      into.put(stories)
      into.put(years ? years.first + 1 : 0)
      into.put(years ? years.last - years.first : 0)
    }
  }
  for (const length of letters) into.put(length)
  return into.bytes()
}

export function readRoot(from: Reader): Root {
  const volumes = Array.from({length: take(from)}, (): VolumeCard => {
    const edition = takeText(from)
    const [shardBits, pageBits] = [take(from), take(from)]
    return {edition, shardBits, pageBits, segments: Array.from({length: take(from)}, () => segmentIn(from))}
  })
  return {volumes, letters: Array.from({length: pages}, () => take(from))}
}

function segmentIn(from: Reader): SegmentCard {
  const [name, edition] = [takeText(from), takeText(from)]
  const [stories, first, span] = [take(from), take(from), take(from)]
  const years = first === 0 ? undefined : {first: first - 1, last: first - 1 + span}
  return {name, edition, stories, years}
}

/** The name of one of a volume's files of postings. */
export function shardName({edition, segments}: VolumeCard, shard: number): string {
  return `${segments[0]!.name}/${shard.toString().padStart(2, '0')}?${edition}`
}

/** The name of a segment's file of cards, or of names and days. */
export function nameOf({name, edition}: SegmentCard, file: 'cards' | 'names'): string {
  return `${name}/${file}?${edition}`
}
