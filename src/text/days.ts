/**
 * The calendar, without a clock, a time zone or a locale.
 *
 * Dates are EDTF (Library of Congress, level 2), of which these forms are written and read:
 * `2024`, `2024-04`, `2024-04-28`, with a time `2024-04-28T10:30:00+08:00`, an uncertain year `2024?-04-28`,
 * and unknown parts `XXXX-04-28`, `XXXX-04`, `XXXX-XX-28`.
 */

/** What is known of a moment; a part that is absent is unknown. */
export interface Edtf {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** As on the clock there, with its zone if that was said, e.g. `10:30:00+08:00`. */
  readonly time?: string
  readonly yearUncertain: boolean
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** How far the first of each month is from Sunday, for Sakamoto's weekday. */
const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
/** A leap year: what is asked of a day whose year is unknown. */
const anyYear = 2000

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days a month has; 0 for a month that is none. */
export function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)
}

/** Whether the calendar has the day; without a year, whether some year has it. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysIn(year ?? anyYear, month)
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(year: number, month: number, day: number): number {
  const from = month < 3 ? year - 1 : year
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return (from + leaps + shifts[month - 1]! + day + 6) % 7
}

const zone = String.raw`(?:Z|[+-]\d\d:\d\d)`
const edtf = new RegExp(
  String.raw`^(?:(\d{4})(\?)?|XXXX)(?:-(?:(\d\d)|XX)(?:-(\d\d)(?:T(\d\d:\d\d:\d\d${zone}?))?)?)?$`,
)

/** Read an EDTF date of the forms above; undefined for anything else and for a day that cannot be. */
export function readEdtf(text: string): Edtf | undefined {
  return readKnown(text) ?? readPart(text)
}

/** The day of an EDTF date, whatever its hour. */
export function dayOf(text: string): Edtf | undefined {
  return readEdtf(text.length > 10 && text[10] === 'T' ? text.slice(0, 10) : text)
}

/** A date that begins with its year, as nearly all do, by its digits: an archive asks for each many times. */
function readKnown(text: string): Edtf | undefined {
  const year = numberAt(text, 0, 4)
  if (Number.isNaN(year)) return undefined
  const yearUncertain = text[4] === '?'
  const at = yearUncertain ? 5 : 4
  if (text.length === at) return {year, yearUncertain}
  const month = numberAt(text, at + 1, 2)
  if (text[at] !== '-' || !(daysIn(year, month) > 0)) return undefined
  if (text.length === at + 3) return {year, month, yearUncertain}
  const day = numberAt(text, at + 4, 2)
  if (text[at + 3] !== '-' || !isDay(year, month, day)) return undefined
  if (text.length === at + 6) return {year, month, day, yearUncertain}
  const time = text.slice(at + 7)
  return text[at + 6] === 'T' && isTime(time) ? {year, month, day, time, yearUncertain} : undefined
}

/** The number that some digits make; NaN where there are other signs. */
function numberAt(text: string, at: number, length: number): number {
  let number = 0
  for (let end = at + length; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    number = number * 10 + digit
  }
  return number
}

/** A date of which parts before the last are unknown. */
function readPart(text: string): Edtf | undefined {
  const [found, year, uncertain, month, day, time] = edtf.exec(text) ?? []
  if (found === undefined) return undefined
  const parts = partsOf([year, month, day], time, uncertain !== undefined)
  return parts && writeEdtf(parts) === text ? parts : undefined
}

/** The reverse of `readEdtf`; empty where nothing is known. */
export function writeEdtf({year, month, day, time, yearUncertain}: Edtf): string {
  if (year === undefined && month === undefined && day === undefined) return ''
  const start = year === undefined ? 'XXXX' : digits(year, 4) + (yearUncertain ? '?' : '')
  if (day !== undefined)
    return `${start}-${month === undefined ? 'XX' : digits(month, 2)}-${digits(day, 2)}${time ? `T${time}` : ''}`
  return month === undefined ? start : `${start}-${digits(month, 2)}`
}

/** Orders dates by code unit: the unknown first, a year before its months and a month before its days. */
export function sortKey(date: string): string {
  const {year = 0, month = 0, day = 0, time = ''} = readEdtf(date) ?? {}
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${time}`
}

const hour = String.raw`(?:[T ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?`
/** Whole dates as people write them, e.g. `2024/4/8 10:30`, `2024年4月8日`. */
const written = [
  new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${hour}$`),
  new RegExp(String.raw`^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]${hour}$`),
  /^(\d{4})(年)(\d{1,2})月$/,
  /^(\d{4})(\/)(\d{1,2})$/,
  /^(\d{4})(年)$/,
]

/** Read a date as people write it in front matter, or as EDTF; a time without seconds gets `:00`. */
export function readDate(text: string): Edtf | undefined {
  const words = text.trim()
  const exact = readEdtf(words)
  if (exact) return exact
  for (const form of written) {
    const [found, year, , month, day, hours, minutes, seconds = '00', at = ''] = form.exec(words) ?? []
    if (found === undefined) continue
    const offset = at.replace(/^(...)(\d\d)$/, '$1:$2')
    const time = hours === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}:${seconds}${offset}`
    return partsOf([year, month, day], time, false)
  }
  return undefined
}

function partsOf(
  [year, month, day]: readonly (string | undefined)[],
  time: string | undefined,
  yearUncertain: boolean,
): Edtf | undefined {
  if (year === undefined && month === undefined && day === undefined) return undefined
  const parts = {
    ...(year !== undefined && {year: Number(year)}),
    ...(month !== undefined && {month: Number(month)}),
    ...(day !== undefined && {day: Number(day)}),
    ...(time !== undefined && {time}),
    yearUncertain,
  }
  const isPossible =
    (parts.month === undefined || daysIn(anyYear, parts.month) > 0) &&
    (parts.day === undefined || isDay(parts.year, parts.month ?? 1, parts.day)) &&
    (time === undefined || isTime(time))
  return isPossible ? parts : undefined
}

/** Whether a clock can show it; the 60th second is a leap second. */
function isTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.test(time)
}

function digits(value: number, length: number): string {
  return length === 2 && value < 100 ? pairs[value]! : String(value).padStart(length, '0')
}

const pairs = Array.from({length: 100}, (_, value) => String(value).padStart(2, '0'))

/** What programs write where they know no date: the first second of a clock, or no day at all. */
export function isNoMoment(words: string): boolean {
  return /^(?:1970-01-01|0001-01-01)[T ]00:00(?::00)?|^0000-00-00/.test(words)
}
