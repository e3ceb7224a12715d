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

/** Days that were worded before: an archive has few for its many cards. */
const worded = new WeakMap<Words, Map<string, DateView | undefined>>()

export function cardDate(
  words: Words,
  {date, dateSource}: Pick<Card, 'date' | 'dateSource'>,
): DateView | undefined {
  const known = worded.get(words)
  const days = known && known.size < 50_000 ? known : new Map<string, DateView | undefined>()
  if (days !== known) worded.set(words, days)
  // The hour is not shown.
  const day = date[10] === 'T' ? date.slice(0, 10) : date
  const key = `${dateSource} ${day}`
  if (!days.has(key)) days.set(key, dateView(words, {date: day, dateSource}))
  return days.get(key)
}
