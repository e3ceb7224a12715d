import type {RootContent} from 'mdast'
import type {Article, Fields, Message, Source} from '../record/index.js'
import {type Edtf, readEdtf, writeEdtf} from '../text/days.js'
import {inferYear} from './grammar/index.js'
import {placeOf, type Say} from './messenger.js'
import type {Opening} from './opening.js'

/** What a date is worked out from. */
export interface Clues {
  readonly fields: Fields
  readonly opening: Opening | undefined
  readonly blocks: readonly RootContent[]
  readonly paragraphs: readonly string[]
  readonly source: Source
  readonly say: Say
}

type Dated = Pick<Article, 'date' | 'dateSource' | 'dateEvidence'>

/**
 * When a story came out, and how that is known: given beside the text, stated by its dateline, or a part of it
 * inferred. An inferred year is written as uncertain (`2024?-04-28`), an unknown one stays unknown (`XXXX-04-28`).
 */
export function dateOf(clues: Clues): {date: Dated; messages: readonly Message[]} {
  const {fields, opening, blocks, say} = clues
  const messages: Message[] = []
  if (opening?.impossible !== undefined) {
    const reason = `Unexpected date \`${opening.impossible}\`, expected a day of the calendar`
    messages.push(say('dateline', reason, placeOf(blocks[opening.paragraph])))
  }
  const stated = statedDay(opening)
  const dateSource = fields.dateline === undefined ? 'stated' : 'metadata'
  if (fields.date !== undefined)
    return {date: {date: joined(fields.date, stated), dateSource: 'metadata'}, messages}
  if (stated?.year !== undefined) return {date: {date: writeEdtf(stated), dateSource}, messages}
  const inferred = inferredDay(stated, clues)
  if (inferred) return {date: inferred, messages}
  if (stated?.month !== undefined) return {date: {date: writeEdtf(stated), dateSource}, messages}
  return {date: {date: '', dateSource: 'unknown'}, messages}
}

/** The day that the dateline prints; a day without its month is no date. */
function statedDay(opening: Opening | undefined): Edtf | undefined {
  const {year, month, day} = opening?.dateline ?? {}
  if (month === undefined || day === undefined) return undefined
  return {...(year !== undefined && {year}), month, day, yearUncertain: false}
}

/** A given year or month is made more exact by a dateline that agrees with it, if the calendar then has the day. */
function joined(given: string, stated: Edtf | undefined): string {
  const {year, month, day, yearUncertain} = readEdtf(given) ?? {}
  const agrees = (own: number | undefined, other: number | undefined): boolean =>
    own === undefined || other === undefined || own === other
  if (!stated || day !== undefined || !agrees(year, stated.year) || !agrees(month, stated.month)) return given
  const whole = writeEdtf({
    ...stated,
    ...(year !== undefined && {year}),
    yearUncertain: yearUncertain ?? false,
  })
  return readEdtf(whole) ? whole : given
}

function inferredDay(
  stated: Edtf | undefined,
  {opening, blocks, paragraphs, source}: Clues,
): Dated | undefined {
  const {month: printed, day: alone} = opening?.dateline ?? {}
  // A day without its month is not yet a date; a path that has both makes it one.
  const clue = stated ?? (printed === undefined && alone !== undefined ? {day: alone} : {})
  const found = inferYear({...clue, paragraphs, path: source.path})
  if (!found) return undefined
  const {rule, words, paragraph, offset} = found.evidence
  const place = paragraph === undefined ? undefined : placeOf(blocks[paragraph], offset)
  const month = stated?.month ?? found.month
  const day = stated?.day ?? found.day
  return {
    date: writeEdtf({
      year: found.year,
      ...(month !== undefined && {month}),
      ...(day !== undefined && {day}),
      yearUncertain: true,
    }),
    dateSource: 'inferred',
    dateEvidence: {rule, words, ...place},
  }
}
