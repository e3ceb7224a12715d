import type {Card, DateSource, Evidence} from '../record/index.js'
import {type Edtf, readEdtf} from '../text/days.js'
import type {DateView} from './views.js'
import {fill, type Words} from './words.js'

/** A day as it is read, e.g. `2024年4月28日`, only as exact as it is known. */
export function wordsOfDay(
  words: Words,
  {year, month, day}: {year?: number; month?: number; day?: number},
): string {
  const names = day === undefined ? words.monthNames : words.monthsOfDays
  const values = {
    y: year ?? '',
    m: month ?? '',
    d: day === 1 ? words.firstDay : (day ?? ''),
    month: names[(month ?? 1) - 1] ?? '',
  }
  if (year === undefined) return month === undefined || day === undefined ? '' : fill(words.monthDay, values)
  return fill(month === undefined ? words.year : day === undefined ? words.month : words.day, values)
}

/** A date for the page; absent where nothing is known. An uncertain year never reaches a machine. */
export function dateView(
  words: Words,
  {date, dateSource}: {date: string; dateSource: DateSource},
  evidence?: Evidence,
): DateView | undefined {
  const parts = readEdtf(date)
  const day = parts ? wordsOfDay(words, parts) : ''
  if (!parts || day === '') return undefined
  const machine = machineDate(parts)
  const note = noteOf(words, evidence)
  return {
    text: parts.year === undefined ? fill(words.yearUnknown, {day}) : day,
    ...(machine !== undefined && {machine}),
    inferred: dateSource === 'inferred' || parts.yearUncertain,
    ...(note !== undefined && {note}),
  }
}

/** What `<time datetime>` takes of a date that is sure: it knows a day without a year, but not a month alone. */
function machineDate({year, month, day, yearUncertain}: Edtf): string | undefined {
  const known = year !== undefined && !yearUncertain
  if (month === undefined) return known ? year4(year) : undefined
  if (day === undefined) return known ? `${year4(year)}-${two(month)}` : undefined
  return `${known ? `${year4(year)}-` : ''}${two(month)}-${two(day)}`
}

/** What a date rests on, in the interface's words. */
export function noteOf(words: Words, evidence: Evidence | undefined): string | undefined {
  if (!evidence || !Object.hasOwn(words.evidence, evidence.rule)) return undefined
  return fill(words.evidence[evidence.rule as keyof Words['evidence']], {words: evidence.words})
}

/** Dates that were worded before, those that were inferred apart: each card is shown on many pages. */
const worded = new WeakMap<Words, readonly [Worded, Worded]>()
type Worded = Map<string, DateView | undefined>

export function cardDate(
  words: Words,
  {date, dateSource}: Pick<Card, 'date' | 'dateSource'>,
): DateView | undefined {
  let own = worded.get(words)
  if (!own) worded.set(words, (own = [new Map(), new Map()]))
  const dates = own[dateSource === 'inferred' ? 1 : 0]
  const known = dates.get(date)
  if (known || dates.has(date)) return known
  if (dates.size > 50_000) dates.clear()
  // The hour is not shown, and many cards share a day.
  const view =
    date[10] === 'T'
      ? cardDate(words, {date: date.slice(0, 10), dateSource})
      : dateView(words, {date, dateSource})
  dates.set(date, view)
  return view
}

/** A year as it stands in addresses and for machines. */
export function year4(year: number): string {
  return String(year).padStart(4, '0')
}

/** A month or a day, the same. */
export function two(value: number): string {
  return String(value).padStart(2, '0')
}
