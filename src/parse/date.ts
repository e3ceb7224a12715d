import type {RootContent} from 'mdast'
import type {Article, Evidence, Fields, Message, Source} from '../record/index.js'
import {daysIn, type Edtf, isDay, readEdtf, writeEdtf} from '../text/days.js'
import {inferYear} from './grammar/index.js'
import {placeOf, type Say} from './messenger.js'
import type {Opening} from './opening.js'
import {addressPath, pathDate, type PathDate, pathYear} from './path-date.js'

/** What a date is worked out from. */
export interface Clues {
  readonly fields: Fields
  readonly opening: Opening | undefined
  readonly blocks: readonly RootContent[]
  readonly paragraphs: readonly string[]
  readonly source: Pick<Source, 'path'>
  readonly say: Say
}

type Dated = Pick<Article, 'date' | 'dateSource' | 'dateEvidence'>

/**
 * When a story came out, and how that is known. The strongest evidence decides: what is given beside the text, the
 * date in its address or path, its dateline, that with a year which something else speaks for. An inferred year is
 * written as uncertain (`2024?-04-28`), an unknown one stays unknown (`XXXX-04-28`).
 *
 * File times are never asked: they change with every copy.
 */
export function dateOf(clues: Clues): {date: Dated; messages: readonly Message[]} {
  const {opening, blocks, say} = clues
  const messages: Message[] = []
  const place = opening && opening.paragraph >= 0 ? placeOf(blocks[opening.paragraph]) : undefined
  if (opening?.impossible !== undefined) {
    const reason = `Unexpected date \`${opening.impossible}\`, expected a day of the calendar`
    messages.push(say('dateline', reason, place))
  }
  const stated = statedDay(opening)
  const beside = givenDay(stated, clues)
  if (!beside) return {date: ownDay(stated, clues), messages}
  const {against, ...date} = beside
  const address = clues.fields.date === undefined ? undefined : addressDate(clues)
  if (address && isFar(address, readEdtf(date.date) ?? {})) {
    const reason = `Expected the date in its address, \`${address.words}\`, to be near \`${date.date}\`, which is given; the latter counts`
    messages.push(say('date-conflict', reason))
  }
  if (stated && isFar(stated, readEdtf(date.date) ?? {})) {
    const printed = writeEdtf(stated)
    const reason = `Expected the dateline's date to be near \`${date.date}\`, ${against}, not \`${printed}\`; the former counts`
    messages.push(say('date-conflict', reason, place))
  }
  return {date, messages}
}

/** The date in the original address. A path tells as often when a seed or a container was put where it is. */
function addressDate({fields: {original}}: Clues): PathDate | undefined {
  return original === undefined ? undefined : pathDate(addressPath(original))
}

/** The day that the dateline prints; a day without its month is no date. */
function statedDay(opening: Opening | undefined): Edtf | undefined {
  const {year, month, day} = opening?.dateline ?? {}
  if (month === undefined || day === undefined) return undefined
  return {...(year !== undefined && {year}), month, day, yearUncertain: false}
}

/** What is known beside the text: a given date, else the date of the original address, else of the seed's path. */
function givenDay(stated: Edtf | undefined, clues: Clues): (Dated & {against: string}) | undefined {
  const {fields, opening, source} = clues
  if (fields.date !== undefined)
    return {date: joined(fields.date, stated), dateSource: 'metadata', against: 'which is given'}
  const alone = opening?.dateline.month === undefined ? opening?.dateline.day : undefined
  const ways = [
    {
      rule: 'url-date',
      found: addressDate(clues),
    },
    {rule: 'path-date', found: pathDate(source.path)},
  ]
  for (const {rule, found} of ways) {
    if (!found || (alone !== undefined && found.day === undefined && !isDay(found.year, found.month!, alone)))
      continue
    const date = joined(edtfOf(found, alone), stated)
    const dateEvidence: Evidence = {rule, basis: 'given', words: found.words}
    return {
      date,
      dateSource: 'metadata',
      dateEvidence,
      against: `the date in its ${rule === 'url-date' ? 'address' : 'path'}`,
    }
  }
  return undefined
}

function edtfOf({year, month, day}: PathDate, alone: number | undefined): string {
  const own = day ?? alone
  return writeEdtf({
    year,
    ...(month !== undefined && {month}),
    ...(own !== undefined && {day: own}),
    yearUncertain: false,
  })
}

/** A given year or month is made more exact by a dateline that agrees with it, if the calendar then has the day. */
function joined(given: string, stated: Edtf | undefined): string {
  if (!stated) return given
  const {year, month, day, yearUncertain} = readEdtf(given) ?? {}
  const agrees = (own: number | undefined, other: number | undefined): boolean =>
    own === undefined || other === undefined || own === other
  if (day !== undefined || !agrees(year, stated.year) || !agrees(month, stated.month)) return given
  const whole = writeEdtf({
    ...stated,
    ...(year !== undefined && {year}),
    yearUncertain: yearUncertain ?? false,
  })
  return readEdtf(whole) ? whole : given
}

/** A story may be printed some days after its dateline; more than a month apart one of two dates is wrong. */
const nearDays = 31

function isFar(a: Partial<Edtf>, b: Partial<Edtf>): boolean {
  if (a.month === undefined || b.month === undefined)
    return a.year !== undefined && b.year !== undefined && a.year !== b.year
  const days = Math.abs(dayOfYear(a) - dayOfYear(b))
  if (a.year !== undefined && b.year !== undefined)
    return Math.abs(365 * (a.year - b.year) + dayOfYear(a) - dayOfYear(b)) > nearDays
  return Math.min(days, 365 - days) > nearDays
}

function dayOfYear({month = 1, day = 1}: Partial<Edtf>): number {
  let days = day
  for (let before = 1; before < month; before++) days += daysIn(2001, before)
  return days
}

/** What the text itself says: a dateline with its year, or one whose year something speaks for. */
function ownDay(stated: Edtf | undefined, clues: Clues): Dated {
  const dateSource = clues.fields.dateline === undefined ? 'stated' : 'metadata'
  if (stated?.year !== undefined) return {date: writeEdtf(stated), dateSource}
  const inferred = inferredDay(stated, clues)
  if (inferred) return inferred
  return stated ? {date: writeEdtf(stated), dateSource} : {date: '', dateSource: 'unknown'}
}

function inferredDay(
  stated: Edtf | undefined,
  {opening, blocks, paragraphs, source}: Clues,
): Dated | undefined {
  const named = stated && pathYear(source.path)
  if (named !== undefined && isDay(Number(named), stated!.month!, stated!.day!))
    return {
      date: writeEdtf({...stated!, year: Number(named), yearUncertain: true}),
      dateSource: 'inferred',
      dateEvidence: {rule: 'path-year', basis: 'inferred', words: named},
    }
  const {month: printed, day: alone} = opening?.dateline ?? {}
  // A day without its month is not yet a date; evidence that has both makes it one.
  const clue = stated ?? (printed === undefined && alone !== undefined ? {day: alone} : {})
  const found = inferYear({...clue, paragraphs})
  if (!found) return undefined
  const {rule, words, paragraph, offset} = found.evidence
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
    dateEvidence: {rule, basis: 'inferred', words, ...placeOf(blocks[paragraph], offset)},
  }
}
