import type {Card} from '../../record/index.js'
import {readEdtf, weekday} from '../../text/days.js'
import {two, year4} from '../../text/day-words.js'

type Dated = Pick<Card, 'date' | 'dateSource'>

/** Where a form demands a moment and nothing is known of it: a year in which no paper came out. */
const unknown = '0001-01-01T00:00:00Z'

/**
 * When a story came out, only as exact as that is sure: `2024`, `2024-04`, `2024-04-28`, or with the hour
 * where it was given, `2024-04-28T10:30:00+08:00`. Absent where a part of it was inferred, or is unknown.
 */
export function sureDate({date, dateSource}: Dated): string | undefined {
  const parts = readEdtf(date)
  if (!parts || parts.year === undefined || parts.yearUncertain || dateSource === 'inferred') return undefined
  return date
}

/** The same where the whole day is sure: what lists of addresses have a form for. */
export function sureDay(dated: Dated): string | undefined {
  const day = sureDate(dated)?.slice(0, 10)
  return day?.length === 10 ? day : undefined
}

/**
 * A moment for forms that cannot do without one: the story's own where it is known with its zone, else noon of
 * its day in universal time, which is that day nearly everywhere. The first day stands for a whole month or year.
 */
export function momentOf({date}: Pick<Card, 'date'>): string {
  const {year, month = 1, day = 1, time} = readEdtf(date) ?? {}
  if (year === undefined || year === 0) return unknown
  const isExact = time !== undefined && zoned.test(time)
  return `${year4(year)}-${two(month)}-${two(day)}T${isExact ? time : '12:00:00Z'}`
}

/** Hours that every form can say: none has a leap second, and zones end at fourteen hours. */
const zoned = /^\d\d:\d\d:[0-5]\d(?:Z|[+-](?:0\d:\d\d|1[0-3]:\d\d|14:00))$/

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The same as mail has it (RFC 822, with four digits of the year): `Sun, 28 Apr 2024 12:00:00 GMT`. */
export function mailDate(moment: string): string {
  const [year, month, day] = [moment.slice(0, 4), moment.slice(5, 7), moment.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ]
  const zone = moment.slice(19)
  const offset = zone === 'Z' ? 'GMT' : zone.replace(':', '')
  return `${weekdays[weekday(year, month, day)]!}, ${two(day)} ${months[month - 1]!} ${year4(year)} ${moment.slice(11, 19)} ${offset}`
}
