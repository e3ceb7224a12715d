/**
 * Stories → a static index, and questions → stories.
 *
 * Written once, by segments: `cutIntoSegments`, `indexSegment` for each, `firstFiles` last. Read anywhere, by
 * `openSearch`, with whatever gets files there.
 */
import {cardsFile, type StoredCard} from './cards.js'
import {fileOf, urlOf} from './file.js'
import {folderOf} from './fold.js'
import {hanFile, hanFolds, hanName} from './han.js'
import {fields, filterWord, namesFile, type Filed} from './names.js'
import {fileName, nameOf, rootFile, rootName, wantedName, type Root, type SegmentCard} from './root.js'
import {segmentWriter} from './segment.js'

export {bytesOf, callOf, loadedFrom, urlOf} from './file.js'
export {isByLetter} from './cut.js'
export {fold, type Folded, type HanFolds} from './fold.js'
export {facetsOf} from './counts.js'
export {openSearch} from './open.js'
export {hanFolds} from './han.js'
export {cutIntoSegments, type Stretch} from './segments.js'
export type {StoredCard} from './cards.js'
export type {Filed} from './names.js'
export {wantedName, type SegmentCard} from './root.js'
export {shapeOf} from './segment.js'
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

/** All addresses of a segment's files. */
export function segmentUrls({name, shardBits}: Pick<SegmentCard, 'name' | 'shardBits'>): string[] {
  const shards = Array.from({length: 2 ** shardBits}, (_, shard) => fileName(shard))
  return [...shards, fileName('cards'), fileName('names')].map((file) => urlOf(`${name}/${file}`))
}

/** The addresses of the files that are loaded first, and of the letters that all share. */
export const firstUrls = {root: urlOf(rootName), wanted: urlOf(wantedName), letters: urlOf(hanName)}

let folder: ((text: string) => string) | undefined

/** Index the stories of a segment, in the archive's order. They are taken one by one, and their texts let go of. */
export function indexSegment(segment: SegmentCard, stories: Iterable<IndexedStory>, put: Put): void {
  folder ??= folderOf(hanFolds())
  const plain = folder
  const putFile = (file: number | 'cards' | 'names', numbers: Uint8Array): void => {
    const own = nameOf(segment, file)
    put(urlOf(own.split('?')[0]!), fileOf(own, numbers))
  }
  const postings = segmentWriter(segment)
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
  postings.finish(putFile)
  putFile('cards', cardsFile(cards))
  putFile('names', namesFile(filed))
}

/** The file that is loaded first, by what was said of each segment. */
export function firstFile(segments: Root['segments'], put: Put, name = rootName): void {
  put(urlOf(name), fileOf(name, rootFile({segments, letters: hanFile().lengths})))
}

/** The file that says which letters are one; it is the same for every archive. */
export function lettersFile(put: Put): void {
  put(urlOf(hanName), fileOf(hanName, hanFile().pages))
}
