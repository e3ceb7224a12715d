import {reportersOf} from '../archive/index.js'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import {type Staged, stageFile} from '../publish/index.js'
import type {Archive, Facts, Page} from '../record/index.js'
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
  wantedName,
} from '../search/index.js'
import {dayOf} from '../text/days.js'
import {fingerprint} from '../text/digest.js'
import type {Shelved} from './shelf.js'
import type {IndexedSeed, SiteTasks} from './tasks.js'
import type {Results} from './work.js'

/** A segment, and which of the stories or headlines it holds. */
type Planned = SegmentCard & Stretch

/** The files to search by, each with all that it is made of; segments are made as a whole. */
export interface IndexPlan {
  readonly segments: readonly Planned[]
  /** An index of its own: headlines that are known and not held, for whoever finds nothing. */
  readonly wanted: {readonly segments: readonly Planned[]; readonly cards: readonly StoredCard[]}
  /** By address: the fingerprint. */
  readonly prints: ReadonlyMap<string, string>
}

/** Where nobody is to search. */
export const noIndex: IndexPlan = {segments: [], wanted: {segments: [], cards: []}, prints: new Map()}

/**
 * @param pages all pages, of which those of what is wanted say where a headline stands
 * @param edition the fingerprint of the program
 */
export function planIndex(
  archive: Archive,
  pages: readonly Page[],
  keys: Results['keys'],
  edition: string,
): IndexPlan {
  const {facts} = archive
  const segments = cutIntoSegments(facts.map(({id}) => id)).map((stretch) =>
    segmentOf(facts, stretch, keys, edition),
  )
  const wanted = planWanted(archive, pages, edition)
  const prints = new Map<string, string>()
  for (const segment of [...segments, ...wanted.segments])
    for (const url of segmentUrls(segment)) prints.set(url, segment.edition)
  prints.set(firstUrls.letters, edition)
  prints.set(firstUrls.root, fingerprint(edition, JSON.stringify(segments)))
  if (wanted.segments.length > 0)
    prints.set(firstUrls.wanted, fingerprint(edition, JSON.stringify(wanted.segments)))
  return {segments, wanted, prints}
}

/** Headlines stand in the order in which they were first named, so that those of an arrival stand together. */
function planWanted({wanted}: Archive, pages: readonly Page[], edition: string): IndexPlan['wanted'] {
  // What stands on several pages is found on the last, which is the narrowest.
  const urls = new Map<string, string>()
  for (const {url, plan} of pages)
    if (plan.kind === 'wanted')
      for (const {headline} of plan.groups.flatMap(({entries}) => entries)) urls.set(headline, url)
  const cards = wanted.flatMap(({headline, language}) => {
    const url = urls.get(headline)
    return url === undefined ? [] : {url, headline, language, date: ''}
  })
  const segments = cutIntoSegments(cards.map(({headline}) => headline)).map(({from, to}): Planned => {
    const own = cards.slice(from, to)
    const bytes = own.reduce((sum, {headline}) => sum + 3 * headline.length, 0)
    return {
      from,
      to,
      name: `wanted-${from === 0 ? 'first' : fingerprint(own[0]!.headline).slice(0, 12)}`,
      edition: fingerprint(edition, JSON.stringify(own)).slice(0, 12),
      // However many they are, they are short: two files will do.
      ...shapeOf(1, bytes),
      stories: own.length,
    }
  })
  return {segments, cards}
}

/** A story's key names all that is known of it, so those of all stories name all of the segment. */
function segmentOf(
  facts: readonly Facts[],
  {from, to}: Stretch,
  keys: Results['keys'],
  edition: string,
): Planned {
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
  {segments, wanted}: IndexPlan,
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
  if (wanted.segments.length > 0 && !isHeld(firstUrls.wanted)) firstFile(wanted.segments, put, wantedName)
  const isStale = (segment: Planned): boolean => !segmentUrls(segment).map(isHeld).every(Boolean)
  const storiesOf = ({from, to}: Stretch): IndexedSeed[] =>
    facts
      .slice(from, to)
      .map((story) => seedOf(story, keys.get(story.source.path)!, shelved.get(story.source.path)))
  const headlinesOf = ({from, to}: Stretch): IndexedSeed[] =>
    wanted.cards.slice(from, to).map((card) => ({blocks: [card.headline], card, filed: nowhere}))
  const jobs = [
    ...segments.filter(isStale).map((segment) => ({stage, segment, stories: storiesOf(segment)})),
    ...wanted.segments.filter(isStale).map((segment) => ({stage, segment, stories: headlinesOf(segment)})),
  ]
  let done = 0
  await crew.map('index', jobs, (files) => {
    for (const {url, size, sha256} of files) staged.set(url, {size, sha256})
    progress.step('Indexing', ++done, jobs.length)
  })
  return staged
}

/** What nobody has filed. */
const nowhere: Filed = {names: {place: [], agency: [], reporter: [], topic: []}}

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
