import type {Card, DateSource, Evidence} from '../record/index.js'
import {readEdtf} from '../text/days.js'
import {saidDate} from '../text/day-words.js'
import type {DateView} from './views.js'
import {fill, type Words} from './words.js'

/** A date for the page, and what it rests on; absent where nothing is known. */
export function dateView(
  words: Words,
  {date, dateSource}: {date: string; dateSource: DateSource},
  evidence?: Evidence,
): DateView | undefined {
  const parts = readEdtf(date)
  const said = parts && saidDate(words, parts)
  if (!said) return undefined
  const note = noteOf(words, evidence)
  return {
    ...said,
    inferred: dateSource === 'inferred' || parts.yearUncertain,
    ...(note !== undefined && {note}),
  }
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
