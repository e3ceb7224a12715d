import {spanIn, take, takeText, writer, type Reader, type Writer} from './code.js'
import type {Field, NamesOf} from './types.js'

export const fields: readonly Field[] = ['place', 'agency', 'reporter', 'topic']

/** How a filter's name is looked up among the words. */
export function filterWord(field: Field, folded: string): string {
  return String.fromCharCode(4 + fields.indexOf(field)) + folded
}

/** What filters and counts know of a story. */
export interface Filed {
  readonly names: Readonly<Record<Field, readonly string[]>>
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const partSigns = 4

/** A segment's days, and for each field its names with their stories: what counts and dates are made of. */
export function namesFile(stories: readonly Filed[]): Uint8Array {
  const lengths = writer()
  const parts = writer(1 << 14)
  for (const put of [putDays, ...fields.map((field) => (into: Writer) => putNames(into, stories, field))]) {
    const before = parts.length
    put(parts, stories)
    lengths.putFixed(parts.length - before, partSigns)
  }
  lengths.append(parts.bytes())
  return lengths.bytes()
}

/** Days in the order of the stories, each with how many of them have it in a row; a part that is unknown is 0. */
function putDays(into: Writer, stories: readonly Filed[]): void {
  for (let at = 0; at < stories.length;) {
    const {year, month, day} = stories[at]!
    const from = at
    const isSame = (other: Filed): boolean =>
      other.year === year && other.month === month && other.day === day
    while (at < stories.length && isSame(stories[at]!)) at++
    into.put(year === undefined ? 0 : year + 1)
    into.put(month ?? 0)
    into.put(day ?? 0)
    into.put(at - from)
  }
}

function putNames(into: Writer, stories: readonly Filed[], field: Field): void {
  const owners = new Map<string, number[]>()
  for (const [number, {names}] of stories.entries()) {
    for (const name of new Set(names[field])) {
      const own = owners.get(name)
      if (own) own.push(number)
      else owners.set(name, [number])
    }
  }
  for (const name of [...owners.keys()].sort()) {
    const numbers = owners.get(name)!
    into.putText(name)
    into.put(numbers.length)
    for (const [at, number] of numbers.entries()) into.put(number - (at === 0 ? 0 : numbers[at - 1]!))
  }
}

/** A run of stories of one day, or of less that is known: `[year, month, day]`, each 0 where unknown. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly day: readonly [year: number, month: number, day: number]
}

export async function daysIn(part: PartOf): Promise<Run[]> {
  const from = await partOf(part, 0)
  const runs: Run[] = []
  for (let story = 0; from.at < from.text.length;) {
    const year = take(from)
    const day = [year === 0 ? -1 : year - 1, take(from), take(from)] as const
    runs.push({from: story, to: (story += take(from)), day})
  }
  return runs
}

export interface Named {
  readonly name: string
  readonly stories: readonly number[]
}

export async function namesIn(part: PartOf, field: Field): Promise<Named[]> {
  const from = await partOf(part, 1 + fields.indexOf(field))
  const names: Named[] = []
  while (from.at < from.text.length) {
    const own = takeText(from)
    let story = 0
    names.push({name: own, stories: Array.from({length: take(from)}, () => (story += take(from)))})
  }
  return names
}

type PartOf = NamesOf['part']

async function partOf(part: PartOf, number: number): Promise<Reader> {
  const head = (1 + fields.length) * partSigns
  const [start, end] = spanIn(await part(0, head), partSigns, number, head)
  return part(start, end)
}
