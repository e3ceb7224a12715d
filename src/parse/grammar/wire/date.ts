import type {StatedDate} from '../grammar.js'
import {endAt, keyOf, matchAt, word} from './text.js'
import {monthOf, ofDate, weekdays} from './words.js'

/** A printed date and where it ends. */
export interface ReadDate {
  readonly date: StatedDate
  readonly end: number
}

const name = `(?<name>${word})`
const of = `(?:(?:${ofDate.join('|')})\\.? +)?`
const day = '(?<day>[0-3]?\\d)(?!\\d)'
const year = '(?<year>(?:1[89]|20)\\d\\d)(?!\\d)'
const range = '(?! ?[-–/&] ?\\d)(?!:\\d)'
/** `Jan. 5, 2020`; `5 de enero de 2020`, `5. Januar`, `5 كانون الثاني`; `2020. január 5.`; the order matters. */
const forms = [
  `${name}\\.?,? {0,3}${day}(?:st|nd|rd|th)?${range}(?:,? {1,2}${year}\\.?)?`,
  `${day}(?:\\.|er|º|ª|°|st|nd|rd|th)?${range} {0,2}${of}${name}(?<second> ${word})?\\.?(?:,? {1,2}${of}${year}(?: ?(?:г\\.|года|р\\.))?)?`,
  `${year}\\.? {1,2}${name} {1,2}${day}\\.?${range}`,
].map((form) => new RegExp(form, 'iy'))
const weekday = new RegExp(`(?<name>${word})\\.?,? {1,2}`, 'y')
const weekdayBehind = new RegExp(`,? {1,2}\\(?(?<name>${word})\\)?`, 'y')

/** Read the date that begins exactly at `at`, with the weekday before it or behind it. */
export function readDate(text: string, at: number): ReadDate | undefined {
  const start = weekdayEnd(weekday, text, at)
  for (const form of forms) {
    const found = matchAt(form, text, start)
    const read = found && dateOf(found, text, start)
    if (read) return {...read, end: weekdayEnd(weekdayBehind, text, read.end)}
  }
  return undefined
}

function dateOf(found: RegExpExecArray, text: string, start: number): ReadDate | undefined {
  const {name: first, second = '', day: printed, year: stated} = found.groups!
  let month = second === '' ? undefined : monthOf(first + second)
  let end = start + found[0].length
  if (month === undefined) {
    month = monthOf(first!)
    // The second word was none of the month's: it belongs to what follows.
    if (second !== '') end = start + found[0].indexOf(first! + second) + first!.length
  }
  const number = Number(printed)
  if (month === undefined || number < 1 || number > 31) return undefined
  if (second !== '' && text[end] === '.') end++
  return {
    date: {
      words: text.slice(start, end),
      year: stated === undefined ? undefined : Number(stated),
      month,
      day: number,
    },
    end,
  }
}

/** Where a weekday ends that stands here; here, if none does. */
function weekdayEnd(form: RegExp, text: string, at: number): number {
  const found = matchAt(form, text, at)
  return found && weekdays.has(keyOf(found.groups!['name']!)) ? endAt(form, text, at) : at
}
