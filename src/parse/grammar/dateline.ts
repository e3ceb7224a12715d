import type {Byline, Dateline} from '../../record/index.js'
import {isDay} from '../../text/days.js'
import type {Grammar, Opening, StatedDate} from './grammar.js'
import {languages} from './languages.js'

/** What the first words of a story say of who sent it, from where and when. */
export interface Reading {
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
const reach = 64
const space = /\s*/y
const between = /\s*(?:[:：]|——|--)?\s*/y

/**
 * Read the words before the text proper, e.g. `中新网上海4月28日电 (记者 缪璐)`.
 *
 * A sentence that only mentions an agency and a day is none: an invented fact is worse than a missing one.
 */
export function readDateline(paragraph: string): Reading | undefined {
  const start = endOf(space, paragraph, 0)
  for (const grammar of languages) {
    if (!hasHint(grammar, paragraph, start)) continue
    const opening = grammar.readOpening(paragraph, start)
    if (opening) return readingOf(opening, paragraph, start)
  }
  return undefined
}

function readingOf(opening: Opening, paragraph: string, start: number): Reading {
  const {agency, places, date, bylines, topic, programme} = opening
  const isPossible = date === undefined || isOnCalendar(date)
  return {
    dateline: {
      raw: paragraph.slice(opening.start ?? start, opening.end),
      ...(agency !== undefined && {agency}),
      places,
      ...(date && isPossible && partsOf(date)),
    },
    bylines,
    end: endOf(between, paragraph, opening.end),
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

/** Turns most paragraphs away before any expression has to run. */
function hasHint({hints}: Grammar, text: string, start: number): boolean {
  const end = Math.min(text.length, start + reach)
  for (let at = start; at < end; at++) {
    if (hints[text.charCodeAt(at)] === 1) return true
  }
  return false
}

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : at
}
