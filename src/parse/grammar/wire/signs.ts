import type {StatedDate} from '../grammar.js'
import {isAgency, readAgency} from './agency.js'
import {readAside} from './aside.js'
import {type ReadDate, readDate, readShortDate} from './date.js'
import {type Places, readPlaces} from './places.js'
import {readTerminator, type Terminator} from './terminator.js'
import {endAt, matchAt} from '../sticky.js'
import {caseOf, word} from './text.js'
import {beforeDate} from './words.js'

/** What stands at the head of a text, before any of it is believed. */
export interface Signs {
  readonly places: Places | undefined
  readonly date: StatedDate | undefined
  readonly agency: string | undefined
  /** Whether the newsroom is in a table. */
  readonly isKnownAgency: boolean
  /** Whether brackets or slashes set the newsroom apart. */
  readonly isSetApart: boolean
  /** Whether a bracket says that a story opens here: `(UPDATE)`. */
  readonly isMarked: boolean
  readonly reporters: readonly string[]
  /** The parts as they are printed, e.g. `place`, `date`, `agency`. */
  readonly order: readonly string[]
  /** Where the last word or bracket ends. */
  readonly end: number
  readonly terminator: Terminator
}

/** Signs while they are read. */
type Draft = {-readonly [Name in Exclude<keyof Signs, 'terminator' | 'order'>]: Signs[Name]} & {
  order: string[]
}

const bracket = /[([{]([^()[\]{}]{1,60})[)\]}]/y
const slashes = /\/([^/]{2,40}?(?:\/[^/ ]{2,12})?)\/(?=[\s.,:–—-]|$)/y
const between = /(?: ?[,.])? {0,3}/y
const bridge = new RegExp(`(?:${beforeDate.join('|')}) +`, 'iy')
const spaces = / {0,2}/y
const dash = / {0,3}(?:--?|[–—]|\|) {0,3}/y
const reporter = new RegExp(`, ?(${word}(?: ${word}){1,2})(?=[.,]| [иі] )`, 'y')
const furtherReporter = new RegExp(`(?:,| [иі]) (${word} ${word})(?=[.,]| [иі] )`, 'y')

/** Read places, date and newsroom from `at`, in whatever order they stand; the text is a plain one. */
export function readSigns(text: string, at: number): Signs | undefined {
  const places = readDate(text, at) ? undefined : readPlaces(text, at)
  const draft: Draft = {
    places,
    date: undefined,
    agency: undefined,
    isKnownAgency: false,
    isSetApart: false,
    isMarked: false,
    reporters: [],
    order: places ? ['place'] : [],
    end: places?.end ?? at,
  }
  for (let count = 0; count < 3; count++) {
    const start = draft.end === at ? at : endAt(between, text, draft.end)
    const isRead =
      takeDate(text, start, draft) || takeNewsroom(text, start, draft) || takeBehindDash(text, draft)
    if (!isRead) break
  }
  return draft.end === at ? undefined : {...draft, terminator: readTerminator(text, draft.end)}
}

function takeDate(text: string, at: number, draft: Draft): boolean {
  const start = endAt(bridge, text, at)
  const read = draft.date ? undefined : (readDate(text, start) ?? beforeNewsroom(text, start, draft))
  if (!read) return false
  draft.date = read.date
  draft.order.push('date')
  draft.end = read.end
  return true
}

/** `JAKARTA, 3/3 (ANTARA)`, `MADRID, 3 (EUROPA PRESS)`: a known newsroom behind it makes a date of a few figures. */
function beforeNewsroom(text: string, at: number, {places}: Draft): ReadDate | undefined {
  const read = places && readShortDate(text, at)
  const start = read && endAt(spaces, text, read.end)
  const [, inside] =
    start === undefined ? [] : (matchAt(bracket, text, start) ?? matchAt(slashes, text, start) ?? [])
  return inside !== undefined && isAgency(inside.trim()) ? read : undefined
}

function takeNewsroom(text: string, at: number, draft: Draft): boolean {
  const [whole, inside = ''] = matchAt(bracket, text, at) ?? matchAt(slashes, text, at) ?? []
  if (whole === undefined) return takeBareAgency(text, at, draft)
  const aside = readAside(inside.trim())
  if (!aside || (aside.agency !== undefined && draft.agency !== undefined) || (aside.date && draft.date))
    return false
  if (aside.agency !== undefined) {
    draft.agency = aside.agency
    draft.isKnownAgency = aside.isKnownAgency ?? false
    draft.isSetApart = true
    draft.order.push('agency')
  }
  if (aside.date) {
    draft.date = aside.date
    draft.order.push('date')
  }
  if (aside.reporters) draft.reporters = aside.reporters
  draft.isMarked ||= aside.isMark ?? false
  draft.end = at + whole.length
  return true
}

/** `РИА Новости, Иван Петров.`, `KOMPAS.com`: a known newsroom, and who signed for it. */
function takeBareAgency(text: string, at: number, draft: Draft): boolean {
  const read = draft.agency === undefined ? readAgency(text, at) : undefined
  const isSmall = read && caseOf(read.name) === 'lower' && !read.name.includes('.')
  if (!read || (draft.places?.kind !== 'lower' && isSmall && !isBeforeBar(text, read.end))) return false
  draft.agency = read.name
  draft.isKnownAgency = true
  draft.order.push('agency')
  draft.end = read.end
  if (!draft.date) return true
  const names: string[] = []
  for (let count = 0; count < 4; count++) {
    const found = matchAt(count === 0 ? reporter : furtherReporter, text, draft.end)
    if (!found) break
    names.push(found[1]!)
    draft.end += found[0].length
  }
  draft.reporters = names
  return true
}

/** `BERLIN taz | Die …`: what is behind the bar is the text, so what is before it is none. */
function isBeforeBar(text: string, at: number): boolean {
  return readTerminator(text, at).kind === 'bar'
}

/** A dash or a bar within an opening: `13 авг — РИА Новости`, `Sydney, Australia | AFP |`, `Feb 24, 2020 - (ACN Newswire) -`, `KANSAS CITY, Mo. - March 13 -`. */
function takeBehindDash(text: string, draft: Draft): boolean {
  const found = matchAt(dash, text, endAt(between, text, draft.end))
  if (!found) return false
  const start = found.index + found[0].length
  const before = {...draft, order: [...draft.order]}
  const isRead =
    (!draft.date &&
      (draft.isKnownAgency || (draft.places?.isKnown ?? false)) &&
      takeDate(text, start, draft)) ||
    (draft.agency === undefined && takeNewsroom(text, start, draft))
  // `الدوحة - 3 مارس /قنا/`.
  if (isRead && draft.agency === undefined) takeNewsroom(text, endAt(between, text, draft.end), draft)
  if (isRead && isOpening(text, draft)) return true
  Object.assign(draft, before)
  return false
}

/** A picture's caption runs `HOLLYWOOD, CA - JULY 17: …`; behind a dash, a date needs another, and a newsroom must be known. */
function isOpening(text: string, {isKnownAgency, isSetApart, end}: Draft): boolean {
  const {kind} = readTerminator(text, end)
  return kind === 'dash' || (isKnownAgency && (kind !== 'none' || isSetApart))
}
