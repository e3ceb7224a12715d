import type {StatedDate} from '../grammar.js'
import {endAt, matchAt} from '../sticky.js'
import {keyOf, word} from './text.js'
import {daysInWords, monthOf, ofDate, weekdays} from './words.js'

/** A printed date and where it ends. */
export interface ReadDate {
  readonly date: StatedDate
  readonly end: number
}

const name = `(?<name>${word})(?:/${word})?`
const of = `(?:(?:${ofDate.join('|')})\\.? +)?`
const day = '(?<day>[0-3]?\\d)(?!\\d)'
const year = '(?<year>(?:1[89]|20)\\d\\d)(?!\\d)'
const range = '(?! ?[-–/&] ?\\d)(?!:\\d)'
/** Only Arabic has months of two words, e.g. `كانون الثاني`. */
const second = '(?<second> [\u0620-\u06ff]+)?'
/** What is said of the year behind it: `2020 г.`. */
const ofYear = '(?: ?(?:г\\.|года|р\\.))?'
const forms = [
  // `Jan. 5, 2020`
  `${name}\\.?,? {0,3}${day}(?:st|nd|rd|th)?${range}(?:,? {1,2}${year}\\.?)?`,
  // `5 de enero de 2020`, `5. Januar`, `5 كانون الثاني`
  `${day}(?:\\.|er|º|ª|°|st|nd|rd|th)?${range} {0,2}${of}(?<name>${word})${second}(?:/${word})?\\.?(?:,? {1,2}${of}${year}${ofYear})?`,
  // `2020. január 5.`
  `${year}\\.? {1,2}${name} {1,2}${day}\\.?${range}`,
].map((form) => new RegExp(form, 'iy'))
const figures =
  /(?<day>\d{1,2})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d\d)(?!\d)|(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)(?!\d)/y
/** `3/3`, `04/08`, `3.03.`, `3`: too little to be a date by itself. */
const short = /(?<day>[0-3]?\d)(?:(?<sign>[./-])(?<month>[01]?\d)\.?)?(?![\d/.-])/y
const spelt = new RegExp(`(?<day>${word}) {1,2}(?<name>${word})`, 'y')
/** What a clock adds: `10:15 GMT`. */
const clock =
  /,? {1,2}\d{1,2}[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: {0,2}\(?(?:GMT|UTC|[A-Z]{1,3}T|WIB|MSK|МСК|Uhr)\b\)?)?(?! ?[-–:/]\d)/iy
/** No date is without a figure, near its start. */
const figure = /\D{0,32}\d/y
const weekday = new RegExp(`(?<name>${word})\\.?,? {1,2}`, 'y')
const weekdayBehind = new RegExp(`,? {1,2}\\(?(?<name>${word})\\)?`, 'y')

/** Read the date that begins exactly at `at`, with the weekday before it or behind it. */
export function readDate(text: string, at: number): ReadDate | undefined {
  if (!matchAt(figure, text, at)) return inWords(text, at)
  const start = weekdayEnd(weekday, text, at)
  for (const form of forms) {
    const found = matchAt(form, text, start)
    const read = found && named(found, text, start)
    if (read) return {...read, end: endOf(text, read.end)}
  }
  return inFigures(text, start) ?? inWords(text, start)
}

/** Where a date ends that ends at `at`, with what stands behind it; a full stop there may as well end the opening. */
function endOf(text: string, at: number): number {
  const end = endAt(clock, text, weekdayEnd(weekdayBehind, text, at))
  return end === at && text[at - 1] === '.' ? at - 1 : end
}

/** Read a date of so few figures that only what stands around it makes it one; the day comes first. */
export function readShortDate(text: string, at: number): ReadDate | undefined {
  const found = matchAt(short, text, at)
  if (!found) return undefined
  const {day: printed, month: other} = found.groups!
  const [number, month] = [Number(printed), other === undefined ? undefined : Number(other)]
  if (number < 1 || number > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined
  return {date: {words: found[0], year: undefined, month, day: number}, end: at + found[0].length}
}

/** `तीन मार्च`: the first days of a month may be spelt out. */
function inWords(text: string, at: number): ReadDate | undefined {
  const found = matchAt(spelt, text, at)
  const number = found && daysInWords.get(keyOf(found.groups!['day']!))
  const month = number && monthOf(found.groups!['name']!)
  if (!found || !number || !month) return undefined
  return {date: {words: found[0], year: undefined, month, day: number}, end: at + found[0].length}
}

function named(found: RegExpExecArray, text: string, start: number): ReadDate | undefined {
  const {name: first = '', second: more = '', day: printed, year: stated} = found.groups!
  const whole = more === '' ? undefined : monthOf(first + more)
  const month = whole ?? monthOf(first)
  // `مارس آذار`: one month by both of its names.
  const isTwice = more !== '' && whole === undefined && month !== undefined && monthOf(more.trim()) === month
  const number = Number(printed)
  if (month === undefined || number < 1 || number > 31) return undefined
  // A second word that is none of the month's belongs to what follows.
  const isCut = more !== '' && whole === undefined && !isTwice
  const end = start + (isCut ? found[0].indexOf(first + more) + first.length : found[0].length)
  const years = stated === undefined || isCut ? undefined : Number(stated)
  return {date: {words: text.slice(start, end), year: years, month, day: number}, end}
}

/** `12.3.2019`, `2019-03-12`, and `23/03/2019` where no month has the number: `5/4/2019` is two days. */
function inFigures(text: string, start: number): ReadDate | undefined {
  const found = matchAt(figures, text, start)
  if (!found) return undefined
  const {day: first, sign, month: other, year: stated, isoYear, isoMonth, isoDay} = found.groups!
  const isIso = isoYear !== undefined
  const [years, month, number] = [isoYear ?? stated, isoMonth ?? other, isoDay ?? first].map(Number) as [
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || number < 1 || number > 31) return undefined
  if (!isIso && sign === '/' && number <= 12 && number !== month) return undefined
  return {date: {words: found[0], year: years, month, day: number}, end: start + found[0].length}
}

/** Where a weekday ends that stands here; here, if none does. */
function weekdayEnd(form: RegExp, text: string, at: number): number {
  const found = matchAt(form, text, at)
  return found && weekdays.has(keyOf(found.groups!['name']!)) ? endAt(form, text, at) : at
}
