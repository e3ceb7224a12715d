import {reportersOf} from '../archive/index.js'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import {type Staged, stageFile} from '../publish/index.js'
import type {Archive, Facts} from '../record/index.js'
import {
  cutIntoSegments,
  type Filed,
  firstFile,
  firstUrls,
  lettersFile,
  type SegmentCard,
  segmentUrls,
  shapeOf,
  type StoredCard,
  type Stretch,
} from '../search/index.js'
import {dayOf} from '../text/days.js'
import {fingerprint} from '../text/digest.js'
import type {Shelved} from './shelf.js'
import type {IndexedSeed, SiteTasks} from './tasks.js'
import type {Results} from './work.js'

/** The files to search by, each with all that it is made of; segments are made as a whole. */
export interface IndexPlan {
  readonly segments: readonly (SegmentCard & Stretch)[]
  /** By address: the fingerprint. */
  readonly prints: ReadonlyMap<string, string>
}

/** Where nobody is to search. */
export const noIndex: IndexPlan = {segments: [], prints: new Map()}

/** @param edition the fingerprint of the program */
export function planIndex({facts}: Archive, keys: Results['keys'], edition: string): IndexPlan {
  const segments = cutIntoSegments(facts.map(({id}) => id)).map((stretch) =>
    segmentOf(facts, stretch, keys, edition),
  )
  const prints = new Map<string, string>()
  for (const segment of segments) for (const url of segmentUrls(segment)) prints.set(url, segment.edition)
  prints.set(firstUrls.letters, edition)
  prints.set(firstUrls.root, fingerprint(edition, JSON.stringify(segments)))
  return {segments, prints}
}

/** A story's key names all that is known of it, so those of all stories name all of the segment. */
function segmentOf(
  facts: readonly Facts[],
  {from, to}: Stretch,
  keys: Results['keys'],
  edition: string,
): SegmentCard & Stretch {
  const own = facts.slice(from, to)
  const years = own.flatMap(({date}) => dayOf(date)?.year ?? [])
  return {
    from,
    to,
    // The first has its place for a name, as whatever comes before it will be of it.
    name: from === 0 ? 'first' : fingerprint(own[0]!.id).slice(0, 12),
    edition: fingerprint(edition, ...own.map(({source}) => keys.get(source.path)!)).slice(0, 12),
    stories: own.length,
    years: years.length > 0 ? {first: Math.min(...years), last: Math.max(...years)} : undefined,
    ...shapeOf(
      own.length,
      own.reduce((sum, {source}) => sum + Math.min(source.bytes, mostBytes), 0),
    ),
  }
}

/** Of a file that is much larger than this, most is no text, as of a page of a site. */
const mostBytes = 8 << 10

/**
 * Make what is stale of the index, each segment by whoever is free.
 *
 * @param isHeld whether a file stands published as it would be made
 * @returns by address what was staged
 */
export async function makeIndex(
  {segments}: IndexPlan,
  {facts}: Archive,
  {keys, shelved}: Results,
  isHeld: (url: string) => boolean,
  {crew, stage, progress}: {crew: Crew<SiteTasks>; stage: string; progress: Progress},
): Promise<ReadonlyMap<string, Staged>> {
  const staged = new Map<string, Staged>()
  if (segments.length === 0) return staged
  const put = (url: string, bytes: Uint8Array): void => void staged.set(url, stageFile(stage, url, bytes))
  if (!isHeld(firstUrls.letters)) lettersFile(put)
  if (!isHeld(firstUrls.root)) firstFile(segments, put)
  const stale = segments.filter((segment) => !segmentUrls(segment).map(isHeld).every(Boolean))
  let done = 0
  await crew.map(
    'index',
    stale.map((segment) => ({
      stage,
      segment,
      stories: facts
        .slice(segment.from, segment.to)
        .map((story) => seedOf(story, keys.get(story.source.path)!, shelved.get(story.source.path))),
    })),
    (files) => {
      for (const {url, size, sha256} of files) staged.set(url, {size, sha256})
      progress.step('Indexing', ++done, stale.length)
    },
  )
  return staged
}

function seedOf(story: Facts, key: string, shelved: Shelved | undefined): IndexedSeed {
  return {path: story.source.path, key, ...(shelved && {shelved}), card: cardOf(story), filed: filedOf(story)}
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
