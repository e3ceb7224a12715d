/** An index in memory, and the plain scan that it must agree with. */
import {
  bytesOf,
  cutIntoSegments,
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
  type Term,
  urlOf,
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

/** @param cuts where segments end, as if the archive were larger */
export function filesOf(stories: readonly Told[], cuts: readonly number[] = []): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const put = (url: string, bytes: Uint8Array): void => void files.set(url, bytes)
  const ends = cuts.length > 0 ? cuts : cutIntoSegments(stories.map((_, at) => String(at))).map(({to}) => to)
  const segments = ends.map((to, at): SegmentCard & {own: readonly Told[]} => {
    const own = stories.slice(at === 0 ? 0 : ends[at - 1]!, to)
    const bytes = own.reduce((sum, {blocks}) => sum + blocks.join('').length, 0)
    const years = own.flatMap(({year}) => year ?? [])
    return {
      own,
      name: `s${at}`,
      edition: 'e',
      stories: own.length,
      ...shapeOf(own.length, bytes),
      years: years.length > 0 ? {first: Math.min(...years), last: Math.max(...years)} : undefined,
    }
  })
  for (const segment of segments) indexSegment(segment, segment.own.map(storyOf), put)
  firstFile(segments, put)
  for (const [url, bytes] of letters) put(url, bytes)
  return files
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

export function searchIn(
  stories: readonly Told[],
  cuts: readonly number[] = [],
  ranges = true,
): Promise<Search> {
  return openSearch(loadFrom(filesOf(stories, cuts), ranges))
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
