import {isAgency, readAgency} from './agency.js'
import {readDate} from './date.js'
import {endAt, matchAt} from '../sticky.js'
import {type Case, caseOf, keyOf, word} from './text.js'
import {
  agencies,
  andWords,
  beforeDate,
  byWords,
  cities,
  daysInWords,
  desks,
  months,
  notPlaces,
  particles,
  regions,
  weekdays,
} from './words.js'

/** Places of a dateline, each with the state or country that is printed with it. */
export interface Places {
  readonly names: readonly string[]
  readonly end: number
  readonly kind: Case
  /** Whether it is a city that stories are sent from, or stands before a state or country. */
  readonly isKnown: boolean
  /** Whether all that stands behind the city is a state or country for sure. */
  readonly isSure: boolean
}

const longest = 5
/** Who sent it stands between slashes, too: `Минск /Корр. БЕЛТА/`. */
const correspondent = /^(?:спец)?корр?$/i
const token = new RegExp(`(?:['’‘](?=s-))?${word}`, 'y')
const gap = / {0,2}/y
const slash = / ?\/ ?/y
const comma = / ?,\s?(?:the )?/y
const bracket = / ?,? ?[([]([^()[\]]{2,40})[)\]]/y
const commaBeforeDate = /,?\s*/y
const newsroom = / ?,? ?\(([^()]{2,30})\)/y
/** A desk's signs, e.g. `Jar-c`. */
const initials = /-\p{Ll}$/u
/** Short words that keep their full stop within a name: `ST. LOUIS`. */
const clipped = /^(?:st|ste|ft|mt|pt|sta|sto|gt|n|s|e|w|tp|ул|г|a\.m)$/i

/** Read the places that begin exactly at `at`; undefined where no place can. */
export function readPlaces(text: string, at: number): Places | undefined {
  const first = readSegment(text, at)
  if (!first || isSigned(first.words)) return undefined
  const names: string[] = []
  let {end} = first
  let start = at
  let isKnown = isCity(first.words)
  for (let count = 0; count < 6; count++) {
    const next = endAt(slash, text, end)
    const other = next === end || readAgency(text, next) ? undefined : readSegment(text, next)
    if (!other || !goesWith(first.kind, other.kind) || correspondent.test(other.words)) break
    // `Frankfurt/Main` is one.
    if (!isCity(text.slice(start, other.end))) {
      names.push(text.slice(start, end))
      start = next
    }
    isKnown ||= isCity(other.words)
    end = other.end
  }
  const behind = readRegions(text, end)
  names.push(text.slice(start, behind.end))
  return {
    names: names.flatMap(apart),
    end: behind.end,
    kind: first.kind,
    isKnown: isKnown || behind.isKnown,
    isSure: behind.isSure,
  }
}

const and = new RegExp(` (?:${[...andWords].join('|')}) `, 'i')

/** `PARIS AND LONDON` are two, `Trinidad and Tobago` is one. */
function apart(words: string): readonly string[] {
  const both = words.split(and)
  return both.length === 2 && both.every((name) => isCity(name.split(',')[0]!)) ? both : [words]
}

/** Whether words are a city of the tables. */
export function isCity(words: string): boolean {
  return cities.has(keyOf(words))
}

/** Whether words are a state or country; short forms such as `PA` need capitals or a full stop, for `La` is an article. */
export function isRegion(words: string): boolean {
  return regions.has(keyOf(words)) && (words.length > 2 || caseOf(words) !== 'title')
}

/** Whether a line that begins so is a kind of story, or a day, and not a place: `FACTBOX`, `UPDATE 1`, `Monday`. */
export function isNoPlace(names: readonly string[]): boolean {
  return names.some((words) => {
    const key = keyOf(words)
    if (cities.has(key)) return false
    if (agencies.has(key)) return true
    const parts = key.split(/[ ,/]+/)
    return (
      notPlaces.has(key) ||
      months.has(key) ||
      parts.some((part) => part.length > 4 && (notPlaces.has(part) || weekdays.has(part)))
    )
  })
}

const bridges = new Set(beforeDate.map(keyOf))
const authors = new Set(byWords.map(keyOf))
/** `Por Ana Ruiz Madrid`, `EFE RS-c Bilbao`: words that begin so are no place, though they may end in one. */
function isSigned(words: string): boolean {
  const [first = '', ...others] = words.split(/[ -]/)
  if (others.length === 0 || isCity(words)) return false
  return (others.length > 1 && authors.has(keyOf(first))) || desks.has(keyOf(first))
}

interface Segment {
  readonly words: string
  readonly end: number
  readonly kind: Case
}

/** A name of up to five words in one way of writing; it ends where a date begins. */
function readSegment(text: string, at: number): Segment | undefined {
  let end = at
  let kind: Case | undefined
  let previous: string | undefined
  for (let count = 0; count < longest; count++) {
    const start = count === 0 ? at : endAt(gap, text, end)
    if (count > 0 && start === end) break
    const part = matchAt(token, text, start)?.[0]
    if (part === undefined || initials.test(part)) break
    const own = caseOf(part)
    const isSmall = own === 'lower' && (kind === 'upper' || kind === 'title') && particles.has(keyOf(part))
    if (isSmall && !isFollowedByCapital(text, start + part.length)) break
    const isOther = kind !== undefined && !isSmall && !goesWith(kind, own)
    // `Nations unies`.
    if (isOther && !(own === 'lower' && isCity(text.slice(at, start + part.length)))) break
    if (previous !== undefined && !isSmall && isTurn(previous, part)) break
    if (!isSmall) previous = part
    if (count > 0 && beginsDate(text, start, part) && !isCity(text.slice(at, start + part.length))) break
    kind ??= own
    end = start + part.length
    if (text[end] === '.' && keepsStop(part)) end++
  }
  return kind === undefined ? undefined : {words: text.slice(at, end), end, kind}
}

/** `PARTIDOS Madrid`, `Reuters TORONTO`: where the way of writing turns, another thing begins, unless it is a short form. */
function isTurn(previous: string, part: string): boolean {
  const [before, own] = [caseOf(previous), caseOf(part)]
  if (before === own || previous.length < 3 || clipped.test(previous) || particles.has(keyOf(previous)))
    return false
  if (before === 'upper') return !isRegion(part) && (part.length < 3 || !isRegion(`${part}.`))
  return own === 'upper' && part.length > 2 && !part.includes('.')
}

function goesWith(kind: Case, own: Case): boolean {
  const isCapital = kind === 'upper' || kind === 'title'
  return isCapital ? own === 'upper' || own === 'title' : own === kind
}

function isFollowedByCapital(text: string, at: number): boolean {
  // Up to two small words in a row: `Palma de la Reina`.
  for (let count = 0, from = at; count < 3; count++) {
    const start = endAt(gap, text, from)
    const part = matchAt(token, text, start)?.[0]
    if (part === undefined) return false
    if (caseOf(part) !== 'lower') return true
    if (!particles.has(keyOf(part))) return false
    from = start + part.length
  }
  return false
}

function beginsDate(text: string, at: number, part: string): boolean {
  const key = keyOf(part)
  if (bridges.has(key)) return readDate(text, endAt(gap, text, at + part.length)) !== undefined
  return (months.has(key) || weekdays.has(key) || daysInWords.has(key)) && readDate(text, at) !== undefined
}

/** A full stop that belongs to the name: `N.Y.`, `Calif.`, `St.`. */
function keepsStop(part: string): boolean {
  return clipped.test(part) || (part.length <= 6 && (part.includes('.') || isRegion(`${part}.`)))
}

/** `, South Korea`, `, N.J., USA`, ` (Toledo)`: what says where the city is. */
function readRegions(text: string, at: number): {end: number; isKnown: boolean; isSure: boolean} {
  let end = at
  let isKnown = false
  let isSure = true
  for (let count = 0; count < 2; count++) {
    const start = endAt(comma, text, end)
    const region = start === end || readDate(text, start) ? undefined : readSegment(text, start)
    if (!region) break
    const isOne = isRegion(region.words)
    if (!isOne && (region.kind === 'lower' || readAgency(text, start))) break
    isKnown ||= isOne
    isSure &&= isOne || isCity(region.words)
    end = region.end
  }
  const [whole, inside = ''] = matchAt(bracket, text, end) ?? []
  if (whole === undefined) return {end, isKnown, isSure}
  const behind = end + whole.length
  const isOne = isRegion(inside)
  const isBeforeDate = /^\p{L}[\p{L}\p{M} .'’-]+$/u.test(inside) && !readAgency(inside, 0)
  const following = isBeforeDate ? matchAt(newsroom, text, behind)?.[1] : undefined
  if (
    isOne ||
    (following !== undefined && isAgency(following)) ||
    (isBeforeDate && readDate(text, endAt(commaBeforeDate, text, behind)))
  )
    return {end: isOne ? outerEnd(text, behind) : behind, isKnown: isKnown || isOne, isSure}
  return {end, isKnown, isSure}
}

/** `Mumbai (Maharashtra) [India]`: the country behind the state. */
function outerEnd(text: string, at: number): number {
  const [whole, inside = ''] = matchAt(bracket, text, at) ?? []
  return whole !== undefined && isRegion(inside) ? at + whole.length : at
}
