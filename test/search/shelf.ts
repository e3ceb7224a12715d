/** An index in memory, and the plain scan that it must agree with. */
import {
  bytesOf,
  cutIntoVolumes,
  firstFile,
  fold,
  hanFolds,
  type IndexedStory,
  indexSegment,
  isByLetter,
  lettersFile,
  type Load,
  loadedFrom,
  openSearch,
  type Query,
  type Search,
  type SegmentCard,
  shapeOf,
  type Stretch,
  type Term,
  urlOf,
  type VolumeCard,
  volumeFile,
} from '../../src/search/index.js'

export interface Told {
  readonly blocks: readonly string[]
  readonly place?: string
  readonly year?: number
  readonly month?: number
}

export function storyOf({blocks, place, year, month}: Told, number: number): IndexedStory {
  return {
    blocks,
    card: {
      url: `articles/${number}.html`,
      headline: blocks[0]!,
      language: 'zh-Hans',
      date: year === undefined ? '' : String(year),
      ...(place !== undefined && {place}),
    },
    filed: {
      names: {place: place === undefined ? [] : [place], agency: [], reporter: [], topic: []},
      year,
      month,
    },
  }
}

const letters = new Map<string, Uint8Array>()
lettersFile((url, bytes) => void letters.set(url, bytes))

/**
 * @param cuts where segments end, as if the archive were larger
 * @param shared how many of these share their files
 */
export function filesOf(
  stories: readonly Told[],
  cuts: readonly number[] = [],
  shared = 3,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const put = (url: string, bytes: Uint8Array): void => void files.set(url, bytes)
  const stretches = cuts.map((to, at) => ({from: at === 0 ? 0 : cuts[at - 1]!, to}))
  const volumes =
    cuts.length === 0
      ? cutIntoVolumes(stories.map((_, at) => String(at)))
      : stretches.flatMap((_, at) => (at % shared === 0 ? [stretches.slice(at, at + shared)] : []))
  const cards = volumes.map((own, at) => volumeOf(stories, own, `v${at}`))
  for (const [at, volume] of cards.entries()) {
    const made = volumes[at]!.map(({from, to}, number) => {
      const postings: Uint8Array[] = []
      const told = stories.slice(from, to).map(storyOf)
      indexSegment(volume.segments[number]!, volume, told, put, (shard, bytes) => {
        postings[shard] = bytes.slice()
      })
      return postings
    })
    for (const shard of made[0]!.keys())
      volumeFile(
        volume,
        shard,
        made.map((postings) => ({file: postings[shard]!, segments: 1, segment: 0})),
        put,
      )
  }
  firstFile(cards, put)
  for (const [url, bytes] of letters) put(url, bytes)
  return files
}

function volumeOf(stories: readonly Told[], stretches: readonly Stretch[], name: string): VolumeCard {
  const segments = stretches.map(({from, to}, at): SegmentCard => {
    const years = stories.slice(from, to).flatMap(({year}) => year ?? [])
    return {
      name: `${name}-${at}`,
      edition: 'e',
      stories: to - from,
      years: years.length > 0 ? {first: Math.min(...years), last: Math.max(...years)} : undefined,
    }
  })
  const own = stories.slice(stretches[0]!.from, stretches.at(-1)!.to)
  const bytes = own.reduce((sum, {blocks}) => sum + blocks.join('').length, 0)
  return {edition: 'e', segments, ...shapeOf(own.length, bytes / segments.length)}
}

/** @param ranges whether the host knows them */
export function loadFrom(files: ReadonlyMap<string, Uint8Array>, ranges = true): Load {
  return (name, part) => {
    const bytes = files.get(urlOf(name.split('?')[0]!))
    if (!bytes) return Promise.reject(new Error(`No file ${name}`))
    const body = new TextDecoder().decode(bytes)
    if (!part || !ranges) return Promise.resolve(loadedFrom(name, body))
    const {first, last} = bytesOf(name, part)
    return Promise.resolve(loadedFrom(name, body.slice(first, last + 1), part))
  }
}

/** With how many segments sharing their files, on a host that knows ranges or none, telling of each read. */
export function searchIn(
  stories: readonly Told[],
  cuts: readonly number[] = [],
  {shared, ranges, onRead}: {shared?: number; ranges?: boolean; onRead?: () => void} = {},
): Promise<Search> {
  const load = loadFrom(filesOf(stories, cuts, shared), ranges)
  return openSearch((name, part) => {
    onRead?.()
    return load(name, part)
  })
}

const han = hanFolds()
const plain = (text: string): string => fold(text, han).text

const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]/u

/** What stands in a text that is read by words: words, and single letters that part them. */
function rowOf(text: string): string[] {
  return (
    text.match(new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])+`, 'gu')) ?? []
  )
}

function stands(term: Term, blocks: readonly string[]): boolean {
  const wanted = plain(term.text)
  const texts = blocks.map(plain)
  if (unspaced.test(wanted) || isByLetter(texts)) return texts.some((text) => text.includes(wanted))
  const parts = rowOf(wanted)
  const last = parts.at(-1)
  if (last === undefined) return false
  const goesOn = term.isOpen === true && !term.isPhrase && last.length >= 3
  return texts.some((text) => {
    const row = rowOf(text)
    return row.some((_, at) =>
      parts.every((part, offset) =>
        goesOn && offset === parts.length - 1
          ? row[at + offset]?.startsWith(part)
          : row[at + offset] === part,
      ),
    )
  })
}

/** The stories that answer, by looking at all of every one. */
export function scan(stories: readonly Told[], {groups, filters, from, to}: Query): number[] {
  return [...stories.keys()].filter((number) => {
    const {blocks, place, year, month} = stories[number]!
    const own = groups
      .map((terms) => terms.filter(({text}) => plain(text) !== ''))
      .filter(({length}) => length > 0)
    const answers =
      own.length === 0 || own.some((terms) => terms.every((term) => stands(term, blocks) !== term.isExcluded))
    const wanted = filters.filter(({isExcluded}) => !isExcluded).map(({value}) => plain(value))
    const unwanted = filters.filter(({isExcluded}) => isExcluded).map(({value}) => plain(value))
    const name = place === undefined ? undefined : plain(place)
    const day = year === undefined ? undefined : `${year}-${String(month ?? 1).padStart(2, '0')}-01`
    return (
      answers &&
      (wanted.length === 0 || (name !== undefined && wanted.includes(name))) &&
      !(name !== undefined && unwanted.includes(name)) &&
      ((from === undefined && to === undefined) ||
        (day !== undefined && day >= (from ?? '') && day <= `${to ?? '9999'}-99-99`))
    )
  })
}

export function term(text: string, own: Partial<Term> = {}): Term {
  return {text, isPhrase: false, isExcluded: false, ...own}
}

export function asked(...terms: readonly Term[]): Query {
  return {groups: [terms], filters: []}
}
