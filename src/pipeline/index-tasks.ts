/** What any thread can do for the index: make a segment's part of it, and bind what segments share. */
import {readFileSync} from 'node:fs'
import {type Staged, stageFile} from '../publish/index.js'
import {readyFor} from '../read/index.js'
import {
  type Bound,
  type Filed,
  indexSegment,
  type IndexedStory,
  postingsIn,
  type SegmentCard,
  shardFile,
  type StoredCard,
  type VolumeCard,
  volumeFile,
} from '../search/index.js'
import {type Aside, type Place, takenUp} from './aside.js'

/** Stories of a segment, to be indexed in their order. */
export interface IndexJob {
  readonly stage: string
  readonly volume: VolumeCard
  readonly segment: SegmentCard
  /** What becomes of its postings: published as they are, or laid aside to be bound with others'. */
  readonly use: 'publish' | 'bind' | 'nothing'
  readonly stories: readonly (SeedStory | IndexedStory)[]
}

/** A story by its seed, its text where somebody laid it down. */
export interface SeedStory {
  readonly path: string
  readonly key: string
  readonly textAt?: Place
  readonly card: StoredCard
  readonly filed: Filed
}

/** Postings of a segment that wait to be bound: laid aside, or at hand where that cannot be done. */
export type Laid = Place | Uint8Array

/** The same, or where they stand published among those of others. */
export type Leaf =
  {readonly laid: Laid} | {readonly path: string; readonly volume: VolumeCard; readonly number: number}

/** One of a volume's files, to be put together of what each of its segments has of it. */
export interface BindJob {
  readonly stage: string
  readonly volume: VolumeCard
  readonly shard: number
  readonly leaves: readonly Leaf[]
}

export interface StagedAt extends Staged {
  readonly url: string
}

/** @param blocksOf all that can be found of a story */
export function indexTasks(aside: Aside | undefined, blocksOf: (story: SeedStory) => readonly string[]) {
  return {
    index: async ({volume, segment, use, stories, stage}: IndexJob) => {
      await readyFor(stories.flatMap((story) => ('blocks' in story || story.textAt ? [] : story.path)))
      const files: StagedAt[] = []
      const laid: Laid[] = []
      const told = function* (): Generator<IndexedStory> {
        for (const story of stories) yield 'blocks' in story ? story : {...story, blocks: blocksOf(story)}
      }
      const put = (url: string, bytes: Uint8Array): void => {
        files.push({url, ...stageFile(stage, url, bytes)})
      }
      indexSegment(segment, volume, told(), put, (shard, postings) => {
        if (use === 'publish') shardFile(volume, shard, postings, put)
        if (use === 'bind') laid[shard] = aside?.put(postings) ?? postings.slice()
      })
      aside?.flush()
      return {files, laid}
    },
    bind: ({volume, shard, leaves, stage}: BindJob): StagedAt => {
      const files = new Map<string, Uint8Array>()
      const published = (path: string, {volume}: {volume: VolumeCard}): Uint8Array => {
        let file = files.get(path)
        if (!file) files.set(path, (file = postingsIn(volume, shard, readFileSync(path))))
        return file
      }
      const parts = leaves.map((leaf): Bound => {
        if ('path' in leaf)
          return {
            file: published(leaf.path, leaf),
            segments: leaf.volume.segments.length,
            segment: leaf.number,
          }
        const file = leaf.laid instanceof Uint8Array ? leaf.laid : takenUp(leaf.laid)
        return {file, segments: 1, segment: 0}
      })
      let staged: StagedAt | undefined
      volumeFile(volume, shard, parts, (url, bytes) => (staged = {url, ...stageFile(stage, url, bytes)}))
      return staged!
    },
  }
}
