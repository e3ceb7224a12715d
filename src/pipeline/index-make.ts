/** The index's files, as far as they do not stand published as they should. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {reportersOf} from '../archive/index.js'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import {type Staged, stageFile} from '../publish/index.js'
import type {Archive, Facts} from '../record/index.js'
import {
  type Filed,
  firstFile,
  firstUrls,
  lettersFile,
  ownUrls,
  rootName,
  type SegmentCard,
  shardUrls,
  type StoredCard,
  type VolumeCard,
  volumesIn,
  wantedName,
} from '../search/index.js'
import {dayOf} from '../text/days.js'
import type {Place} from './aside.js'
import type {IndexPlan, PlannedSegment, PlannedVolume} from './index-plan.js'
import type {BindJob, IndexJob, Laid, Leaf, SeedStory} from './index-tasks.js'
import type {SiteTasks} from './tasks.js'
import type {Results} from './work.js'

/** What stands published. */
export interface Standing {
  /** The published folder. */
  readonly out: string
  /** Whether a file stands as it would be made; it then goes on to stand. */
  readonly holds: (url: string) => boolean
  /** Whether a file stands as it was made last, with a fingerprint if one is given. */
  readonly stands: (url: string, print?: string) => boolean
}

/**
 * Make what is stale of the index, each segment by whoever is free, and then the files that several share: of a segment
 * that has not changed, what stands in the files of before is copied.
 *
 * @returns by address what was staged
 */
export async function makeIndex(
  plan: IndexPlan,
  archive: Archive,
  results: Results,
  standing: Standing,
  {crew, stage, progress}: {crew: Crew<SiteTasks>; stage: string; progress: Progress},
): Promise<ReadonlyMap<string, Staged>> {
  const {volumes, wanted} = plan
  const staged = new Map<string, Staged>()
  if (volumes.length === 0) return staged
  const put = (url: string, bytes: Uint8Array): void => void staged.set(url, stageFile(stage, url, bytes))
  if (!standing.holds(firstUrls.letters)) lettersFile(put)
  if (!standing.holds(firstUrls.root)) firstFile(volumes, put)
  if (wanted.volumes.length > 0 && !standing.holds(firstUrls.wanted))
    firstFile(wanted.volumes, put, wantedName)
  const isOurs = standing.stands(firstUrls.letters, plan.prints.get(firstUrls.letters))
  const found = isOurs ? publishedSegments(standing) : new Map<string, Published>()
  const storiesOf = storiesIn(plan, archive, results)
  const stale = [...volumes, ...wanted.volumes].flatMap((volume) => staleOf(volume, standing, found))
  const jobs = stale.flatMap(({volume, segments, use}) =>
    segments.map((segment): IndexJob => ({stage, volume, segment, use, stories: storiesOf(volume, segment)})),
  )
  const made = new Map<SegmentCard, readonly Laid[]>()
  let done = 0
  await crew.map('index', jobs, ({files, laid}, at) => {
    for (const {url, size, sha256} of files) staged.set(url, {size, sha256})
    made.set(jobs[at]!.segment, laid)
    progress.step('Indexing', ++done, jobs.length)
  })
  const leafOf = (segment: PlannedSegment, shard: number): Leaf => {
    const laid = made.get(segment)?.[shard]
    if (laid) return {laid}
    const {volume, number} = found.get(segment.edition)!
    return {path: join(standing.out, shardUrls(volume)[shard]!), volume, number}
  }
  const bindings = stale
    .filter(({use}) => use === 'bind')
    .flatMap(({volume}) =>
      shardUrls(volume).map((_, shard): BindJob => {
        return {stage, volume, shard, leaves: volume.segments.map((segment) => leafOf(segment, shard))}
      }),
    )
  await crew.map('bind', bindings, ({url, size, sha256}) => void staged.set(url, {size, sha256}))
  return staged
}

/** A segment where it stands published, among those that share its files. */
interface Published {
  readonly volume: VolumeCard
  readonly number: number
}

/**
 * By edition: an edition is made of all that a segment is made of. Only for an index that this very program made: others
 * may have other forms.
 */
function publishedSegments({out, stands}: Standing): ReadonlyMap<string, Published> {
  const found = new Map<string, Published>()
  for (const [name, url] of [
    [rootName, firstUrls.root],
    [wantedName, firstUrls.wanted],
  ] as const)
    for (const volume of stands(url) ? volumesIn(readFileSync(join(out, url)), name) : [])
      if (shardUrls(volume).every((url) => stands(url, volume.edition)))
        for (const [number, {edition}] of volume.segments.entries()) found.set(edition, {volume, number})
  return found
}

/** A volume of which something must be made: which of its segments, and what for. */
interface Stale {
  readonly volume: PlannedVolume
  readonly segments: readonly PlannedSegment[]
  readonly use: IndexJob['use']
}

function staleOf(
  volume: PlannedVolume,
  {holds}: Standing,
  found: ReadonlyMap<string, Published>,
): Stale | [] {
  const holdsAll = (urls: readonly string[]): boolean => urls.map(holds).every(Boolean)
  const isHeld = holdsAll(shardUrls(volume))
  const segments = volume.segments.filter((segment) => {
    const old = found.get(segment.edition)?.volume
    const isFound = old?.shardBits === volume.shardBits && old.pageBits === volume.pageBits
    return !holdsAll(ownUrls(segment)) || (!isHeld && !isFound)
  })
  if (isHeld) return segments.length > 0 ? {volume, segments, use: 'nothing'} : []
  const isAlone = volume.segments.length === 1 && segments.length === 1
  return {volume, segments, use: isAlone ? 'publish' : 'bind'}
}

/** What is indexed of a segment: stories, or the headlines of those that are wanted. */
function storiesIn(
  {wanted}: IndexPlan,
  {facts}: Archive,
  {keys, textAt}: Results,
): (volume: PlannedVolume, segment: PlannedSegment) => IndexJob['stories'] {
  return (volume, {from, to}) =>
    wanted.volumes.includes(volume)
      ? wanted.cards.slice(from, to).map((card) => ({blocks: [card.headline], card, filed: nowhere}))
      : facts
          .slice(from, to)
          .map((story) => seedOf(story, keys.get(story.source.path)!, textAt.get(story.source.path)))
}

/** What nobody has filed. */
const nowhere: Filed = {names: {place: [], agency: [], reporter: [], topic: []}}

function seedOf(story: Facts, key: string, textAt: Place | undefined): SeedStory {
  return {path: story.source.path, key, ...(textAt && {textAt}), card: cardOf(story), filed: filedOf(story)}
}

function cardOf({url, headline, language, date, places: [place], agency}: Facts): StoredCard {
  return {
    url,
    headline,
    language,
    date,
    ...(place !== undefined && {place}),
    ...(agency !== undefined && {agency}),
  }
}

function filedOf(story: Facts): Filed {
  const {places, agency, topics, date} = story
  const {year, month, day} = dayOf(date) ?? {}
  const names = {
    place: places,
    agency: agency === undefined ? [] : [agency],
    reporter: reportersOf(story),
    topic: topics,
  }
  return {names, year, month, day}
}
