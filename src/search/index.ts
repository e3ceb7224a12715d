/**
 * Stories → a static index, and questions → stories.
 *
 * Written once, by segments: `cutIntoVolumes`, `indexSegment` for each, `volumeFile` for those that share their files,
 * `firstFile` last. Read anywhere, by `openSearch`, with whatever gets files there.
 */
import {cardsFile, type StoredCard} from './cards.js'
import {bindShard, type Bound} from './bind.js'
import {contentOf, fileOf, urlOf} from './file.js'
import {folderOf} from './fold.js'
import {hanFile, hanFolds, hanName} from './han.js'
import {fields, filterWord, namesFile, type Filed} from './names.js'
import {
  nameOf,
  readRoot,
  rootFile,
  rootName,
  shardName,
  wantedName,
  type SegmentCard,
  type VolumeCard,
} from './root.js'
import {segmentWriter} from './segment.js'
import type {Shape} from './shape.js'

export {bytesOf, callOf, loadedFrom, urlOf} from './file.js'
export {isByLetter} from './cut.js'
export {fold, type Folded, type HanFolds} from './fold.js'
export {facetsOf} from './counts.js'
export {openSearch} from './open.js'
export {hanFolds} from './han.js'
export {cutIntoVolumes, type Stretch} from './segments.js'
export type {Bound} from './bind.js'
export type {StoredCard} from './cards.js'
export type {Filed} from './names.js'
export {rootName, wantedName, type SegmentCard, type VolumeCard} from './root.js'
export {shapeOf, type Shape} from './shape.js'
export type * from './types.js'

/** A story as it is indexed. */
export interface IndexedStory {
  /** All that a reader can look for, as written: the headline first, even if it is empty. */
  readonly blocks: readonly string[]
  readonly card: StoredCard
  readonly filed: Filed
}

/** Where a file goes; its address is below the site's root. */
export type Put = (url: string, bytes: Uint8Array) => void

/** The addresses of a volume's files of postings, by their number. */
export function shardUrls(volume: VolumeCard): string[] {
  return Array.from({length: 2 ** volume.shardBits}, (_, shard) => urlOf(pathOf(shardName(volume, shard))))
}

/** The addresses of what a segment has of its own. */
export function ownUrls(segment: SegmentCard): string[] {
  return (['cards', 'names'] as const).map((file) => urlOf(pathOf(nameOf(segment, file))))
}

function pathOf(name: string): string {
  return name.split('?')[0]!
}

/** The addresses of the files that are loaded first, and of the letters that all share. */
export const firstUrls = {root: urlOf(rootName), wanted: urlOf(wantedName), letters: urlOf(hanName)}

let folder: ((text: string) => string) | undefined

/**
 * Index the stories of a segment, in the archive's order. They are taken one by one, and their texts let go of.
 *
 * @param put gets what the segment has of its own
 * @param putShard gets each shard's postings, to be published by themselves (`shardFile`) or bound with others'
 *   (`volumeFile`); they are good until the next
 */
export function indexSegment(
  segment: SegmentCard,
  shape: Shape,
  stories: Iterable<IndexedStory>,
  put: Put,
  putShard: (shard: number, postings: Uint8Array) => void,
): void {
  folder ??= folderOf(hanFolds())
  const plain = folder
  const postings = segmentWriter(shape)
  const cards: StoredCard[] = []
  const filed: Filed[] = []
  for (const story of stories) {
    const {names} = story.filed
    postings.add(
      story.blocks.map((block) => plain(block)),
      fields.flatMap((field) => names[field].map((own) => filterWord(field, plain(own)))),
    )
    cards.push(story.card)
    filed.push(story.filed)
  }
  postings.finish(putShard)
  putFile(put, nameOf(segment, 'cards'), cardsFile(cards))
  putFile(put, nameOf(segment, 'names'), namesFile(filed))
}

/** One of a volume's files, of a segment that shares it with none. */
export function shardFile(volume: VolumeCard, shard: number, postings: Uint8Array, put: Put): void {
  putFile(put, shardName(volume, shard), postings)
}

/** The same, of what each of its segments has of it, in their order. */
export function volumeFile(volume: VolumeCard, shard: number, parts: readonly Bound[], put: Put): void {
  putFile(put, shardName(volume, shard), bindShard(volume, parts))
}

/** What a published file holds. */
export function postingsIn(volume: VolumeCard, shard: number, bytes: Uint8Array): Uint8Array {
  return contentOf(shardName(volume, shard), bytes)
}

/** The volumes of an index, by its first file as it is published. */
export function volumesIn(bytes: Uint8Array, name = rootName): readonly VolumeCard[] {
  return readRoot({text: new TextDecoder().decode(contentOf(name, bytes)), at: 0}).volumes
}

function putFile(put: Put, name: string, content: Uint8Array): void {
  put(urlOf(pathOf(name)), fileOf(name, content))
}

/** The file that is loaded first, by what was said of each volume. */
export function firstFile(volumes: readonly VolumeCard[], put: Put, name = rootName): void {
  putFile(put, name, rootFile({volumes, letters: hanFile().lengths}))
}

/** The file that says which letters are one; it is the same for every archive. */
export function lettersFile(put: Put): void {
  putFile(put, hanName, hanFile().pages)
}
