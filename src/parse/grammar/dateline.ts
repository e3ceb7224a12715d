import type {Byline, Dateline} from '../../record/index.js'
import {isDay} from '../../text/days.js'
import type {Opening, StatedDate} from './grammar.js'
import {languages} from './languages.js'
import {endAt} from './sticky.js'

/** What the first words of a story say of who sent it, from where and when. */
export interface Reading {
  /** The permanent name of the form that was read. */
  readonly rule: string
  readonly dateline: Dateline
  readonly bylines: readonly Byline[]
  /** Where the text proper begins, in UTF-16 code units. */
  readonly end: number
  readonly topic?: string
  readonly programme?: string
  /** The printed date, e.g. `2月30日`, where no calendar has it; the dateline then has none. */
  readonly impossible?: string
}

/** An opening shows itself within this many characters. */
const reach = 96
const space = /\s*/y
const hints = hintTable()
const between = /\s*(?:[:：]|——|--)?\s*/y

/**
 * Read the words before the text proper, e.g. `中新网上海4月28日电 (记者 缪璐)`.
 *
 * A sentence that only mentions an agency and a day is none: an invented fact is worse than a missing one.
 */
export function readDateline(paragraph: string): Reading | undefined {
  const start = endAt(space, paragraph, 0)
  const hinted = hintsIn(paragraph, start)
  if (hinted === 0) return undefined
  for (const [at, grammar] of languages.entries()) {
    if ((hinted & (1 << at)) === 0) continue
    const opening = grammar.readOpening(paragraph, start)
    if (opening) return readingOf(opening, paragraph, start)
  }
  return undefined
}

function readingOf(opening: Opening, paragraph: string, start: number): Reading {
  const {rule, agency, places, date, bylines, topic, programme} = opening
  const isPossible = date === undefined || isOnCalendar(date)
  return {
    rule,
    dateline: {
      raw: paragraph.slice(opening.start ?? start, opening.end),
      ...(agency !== undefined && {agency}),
      places,
      ...(date && isPossible && partsOf(date)),
    },
    bylines,
    end: opening.textAt ?? endAt(between, paragraph, opening.end),
    ...(topic !== undefined && {topic}),
    ...(programme !== undefined && {programme}),
    ...(!isPossible && {impossible: date.words}),
  }
}

/** A day without a month is looked up in January, which has all that a month can have. */
function isOnCalendar({year, month = 1, day}: StatedDate): boolean {
  return isDay(year, month, day)
}

function partsOf({year, month, day}: StatedDate): Pick<Dateline, 'year' | 'month' | 'day'> {
  return {...(year !== undefined && {year}), ...(month !== undefined && {month}), day}
}

/** Which grammars have a hint near the start, a bit for each: turns most paragraphs away before any expression has to run. */
function hintsIn(text: string, start: number): number {
  const end = Math.min(text.length, start + reach)
  let hinted = 0
  for (let at = start; at < end; at++) hinted |= hints[text.charCodeAt(at)]!
  return hinted
}

/** The hints of all grammars in one table, so that another language costs no other look at the text. */
function hintTable(): Uint32Array {
  const table = new Uint32Array(0x10000)
  for (const [bit, {hints}] of languages.entries()) {
    for (let at = 0; at < hints.length; at++) table[hints.charCodeAt(at)]! |= 1 << bit
  }
  return table
}
