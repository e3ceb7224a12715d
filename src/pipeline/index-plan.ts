/** The index as it should stand: which segments it has, which of them share files, and all that these rest on. */
import type {Archive, Facts, Page} from '../record/index.js'
import {
  cutIntoVolumes,
  firstUrls,
  ownUrls,
  type SegmentCard,
  type Shape,
  shapeOf,
  shardUrls,
  type StoredCard,
  type Stretch,
  type VolumeCard,
} from '../search/index.js'
import {dayOf} from '../text/days.js'
import {fingerprint} from '../text/digest.js'
import type {Results} from './work.js'

/** A segment, and which of the stories or headlines it holds. */
export type PlannedSegment = SegmentCard & Stretch

/** Segments that share files. */
export interface PlannedVolume extends VolumeCard {
  readonly segments: readonly PlannedSegment[]
}

/** The files to search by, each with all that it is made of. */
export interface IndexPlan {
  readonly volumes: readonly PlannedVolume[]
  /** An index of its own: headlines that are known and not held, for whoever finds nothing. */
  readonly wanted: {readonly volumes: readonly PlannedVolume[]; readonly cards: readonly StoredCard[]}
  /** By address: the fingerprint. */
  readonly prints: ReadonlyMap<string, string>
}

/** Where nobody is to search. */
export const noIndex: IndexPlan = {volumes: [], wanted: {volumes: [], cards: []}, prints: new Map()}

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
  const volumes = cutIntoVolumes(facts.map(({id}) => id)).map((stretches) => {
    const own = facts.slice(stretches[0]!.from, stretches.at(-1)!.to)
    const bytes = sum(own, ({source}) => Math.min(source.bytes, mostBytes))
    return volumeOf(
      stretches.map((stretch) => segmentOf(facts, stretch, keys, edition)),
      shapeOf(own.length, bytes / stretches.length),
    )
  })
  const wanted = planWanted(archive, pages, edition)
  const prints = new Map<string, string>()
  for (const volume of [...volumes, ...wanted.volumes]) {
    for (const url of shardUrls(volume)) prints.set(url, volume.edition)
    for (const segment of volume.segments)
      for (const url of ownUrls(segment)) prints.set(url, segment.edition)
  }
  prints.set(firstUrls.letters, edition)
  prints.set(firstUrls.root, fingerprint(edition, JSON.stringify(volumes)))
  if (wanted.volumes.length > 0)
    prints.set(firstUrls.wanted, fingerprint(edition, JSON.stringify(wanted.volumes)))
  return {volumes, wanted, prints}
}

function volumeOf(segments: readonly PlannedSegment[], shape: Shape): PlannedVolume {
  const edition = fingerprint(...segments.map(({edition}) => edition)).slice(0, 12)
  return {edition, segments, ...shape}
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
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
  const volumes = cutIntoVolumes(cards.map(({headline}) => headline)).map((stretches): PlannedVolume => {
    const segments = stretches.map(({from, to}): PlannedSegment => {
      const own = cards.slice(from, to)
      return {
        from,
        to,
        name: `wanted-${from === 0 ? 'first' : fingerprint(own[0]!.headline).slice(0, 12)}`,
        edition: fingerprint(edition, JSON.stringify(own)).slice(0, 12),
        stories: own.length,
      }
    })
    const own = cards.slice(segments[0]!.from, segments.at(-1)!.to)
    const bytes = sum(own, ({headline}) => 3 * headline.length)
    // However many they are, they are short: two files will do.
    return volumeOf(segments, shapeOf(1, bytes / segments.length))
  })
  return {volumes, cards}
}

/** A story's key names all that is known of it, so those of all stories name all of the segment. */
function segmentOf(
  facts: readonly Facts[],
  {from, to}: Stretch,
  keys: Results['keys'],
  edition: string,
): PlannedSegment {
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
  }
}

/** Of a file that is much larger than this, most is no text, as of a page of a site. */
const mostBytes = 8 << 10
