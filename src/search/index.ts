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
import {fileName, nameOf, rootFile, rootName, type Root, type SegmentCard} from './root.js'
import {segmentWriter, shardBitsOf} from './segment.js'

export {bytesOf, callOf, loadedFrom, urlOf} from './file.js'
export {fold, type Folded, type HanFolds} from './fold.js'
export {openSearch} from './open.js'
export {cutIntoSegments, type Stretch} from './segments.js'
export type {StoredCard} from './cards.js'
export type {Filed} from './names.js'
export type {SegmentCard} from './root.js'
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

/** What the files of a segment are called, and how it is made, as far as its size says it. */
export function segmentFiles(name: string, stories: number): string[] {
  const shards = Array.from({length: 2 ** shardBitsOf(stories)}, (_, shard) => fileName(shard))
  return [...shards, fileName('cards'), fileName('names')].map((file) => urlOf(`${name}/${file}`))
}

let folder: ((text: string) => string) | undefined

/**
 * Index the stories of a segment, in the archive's order. They are taken one by one, and their texts let go of.
 *
 * @param edition names all that the segment is made of
 */
export function indexSegment(
  {name, edition, count}: {readonly name: string; readonly edition: string; readonly count: number},
  stories: Iterable<IndexedStory>,
  put: Put,
): SegmentCard {
  folder ??= folderOf(hanFolds())
  const plain = folder
  const putFile = (file: number | 'cards' | 'names', numbers: Uint8Array): void => {
    const own = nameOf({name, edition}, file)
    put(urlOf(own.split('?')[0]!), fileOf(own, numbers))
  }
  const segment = segmentWriter(shardBitsOf(count))
  const cards: StoredCard[] = []
  const filed: Filed[] = []
  for (const story of stories) {
    const {names} = story.filed
    segment.add(
      story.blocks.map((block) => plain(block)),
      fields.flatMap((field) => names[field].map((own) => filterWord(field, plain(own)))),
    )
    cards.push(story.card)
    filed.push(story.filed)
  }
  const shape = segment.finish(putFile)
  putFile('cards', cardsFile(cards))
  putFile('names', namesFile(filed))
  const years = filed.flatMap(({year}) => year ?? [])
  return {
    name,
    edition,
    stories: count,
    ...shape,
    years: years.length > 0 ? {first: Math.min(...years), last: Math.max(...years)} : undefined,
  }
}

/** The file that is loaded first, by what was said of each segment. */
export function firstFile(root: Root, put: Put): void {
  put(urlOf(rootName), fileOf(rootName, rootFile(root)))
}

/** The file that says which letters are one; it is the same for every archive. */
export function lettersFile(put: Put): void {
  put(urlOf(hanName), fileOf(hanName, hanFile()))
}
