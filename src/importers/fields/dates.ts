import {isNoMoment, readDate, writeEdtf} from '../../text/days.js'
import {readMoment} from '../html/dates.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones by name (RFC 822, and what feeds use beside it); one that is not here is left out. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  jst: '+09:00',
}

const weekday = String.raw`(?:[A-Za-z]{3,9}\.?,?\s{1,3})?`
const clock = String.raw`(?:,?\s{1,3}(?:at\s)?(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?\s?(?<half>[AaPp]\.?[Mm]\.?)?)?`
const zone = String.raw`\s?(?<zone>[A-Za-z]{1,5}|[+-]\d\d:?\d\d)?(?:\s?\([^()]{0,40}\))?`
const name = String.raw`(?<name>[A-Za-z]{3,9})\.?`

/** Dates as wires, mails and programs write them, beside those that people do. */
const forms = [
  // e.g. `Sun, 28 Apr 2024 10:30:00 +0800`, `26-FEB-1987 15:01:01.79`, `28. April 2024`
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2})\.?[\s-]${name}[\s,-]{1,3}(?<year>\d{4}|\d\d)${clock}${zone}$`,
  ),
  // e.g. `April 28, 2024 at 10:30 AM`
  new RegExp(
    String.raw`^${weekday}${name}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})${clock}${zone}$`,
  ),
  // e.g. `Sun Apr 28 10:30:00 2024`, `Sun Apr 28 10:30:00 +0000 2024`
  new RegExp(String.raw`^[A-Za-z]{3},?\s${name}\s{1,2}(?<day>\d{1,2})${clock}${zone}\s(?<year>\d{4})$`),
  // e.g. `2024. 4. 28.`
  /^(?<year>\d{4})\. (?<month>\d{1,2})\. (?<day>\d{1,2})\.?$/,
  // e.g. `20240428`, `20240428T103000+0800`, `20240428103000`
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:\.\d{1,9})?(?<zone>Z|[+-]\d\d:?\d\d)?)?$/,
]

/**
 * What only people write, in the languages of newsrooms, e.g. `3 mars 2020`, `23. April 2021`, `23.04.2021 14:05`; with
 * bars it may be either way round.
 */
const written =
  /^(?:\p{L}{2,12}\.?,?\s)?\d{1,2}(?:\.\d{1,2}\.|(?:\.|er|º)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?)\d{4}(?:,?\s(?:\p{L}{1,3}\.?\s)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s(?:Uhr|h|hrs?\.?))?)?$/u

/** Eras that count their years anew: the year before the first. */
const eras: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
}
const era = new RegExp(`^(${Object.keys(eras).join('|')}) ?(\\d{1,3}|元) ?年`)

/** A date in other letters, as it is written in ours. */
function spelled(words: string): string {
  return words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(era, (_, name: string, year: string) => `${eras[name]! + (year === '元' ? 1 : Number(year))}年`)
    .replace(/^(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日号號]/, '$1年$2月$3日')
    .replace(
      /(?<=日) ?[(]?(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日월화수목금토일](?:曜日?|요일)?)[)]?(?= |$)/,
      '',
    )
    .replace(/ ?г\.?(?=,|$| )/, '')
}

/** What is longer than this is no date. */
const longest = 80

/** A date of a container as EDTF; undefined where it is none that can be told for certain. */
export function readContainerDate(said: string): string | undefined {
  let words = said.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (/[^ -~]/.test(words)) words = spelled(words)
  if (words === '' || words.length > longest || isNoMoment(words)) return undefined
  if (/^\d{10}$|^\d{13}$/.test(words)) return epochDay(Number(words.slice(0, 10)))
  const plain = readDate(words.replace(/ ?(?:UTC|GMT)$/, 'Z'))
  if (plain) return writeEdtf(plain)
  for (const form of forms) {
    const groups = form.exec(words)?.groups
    const found = groups && fromParts(groups)
    if (found) return found
  }
  return written.test(words) ? readMoment(words) : undefined
}

/** Seconds since 1970 as a moment in UTC, by the civil calendar (H. Hinnant, chrono-compatible date algorithms). */
function epochDay(seconds: number): string | undefined {
  const days = Math.floor(seconds / 86_400)
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const rest = seconds - days * 86_400
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  return dated(year, month, day, `${parts.map(two).join(':')}Z`)
}

function fromParts(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const {year = '', name = '', day = '', hour, minute, second = '00', half = '', zone = ''} = groups
  const month = groups['month'] ?? String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
  if (name.length > 3 && !isMonth(name)) return undefined
  if (hour === undefined) return dated(century(year), Number(month), Number(day))
  const hours = /^p/i.test(half) ? (Number(hour) % 12) + 12 : /^a/i.test(half) ? Number(hour) % 12 : hour
  const offset = /^[+-]/.test(zone)
    ? zone.replace(/^(...):?(..)$/, '$1:$2').replace(/^[+-]00:00$/, 'Z')
    : (zones[zone.toLowerCase()] ?? '')
  const time = `${two(hours)}:${minute}:${second}${offset}`
  // A day counts even where its clock cannot be read.
  return (
    dated(century(year), Number(month), Number(day), time) ?? dated(century(year), Number(month), Number(day))
  )
}

const monthNames = [
  ['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'sept'],
  ['october', 'november', 'december'],
].flat()

function isMonth(name: string): boolean {
  return monthNames.includes(name.toLowerCase())
}

/** Two digits of a year, as RFC 2822 reads them. */
function century(year: string): number {
  const number = Number(year)
  return year.length > 2 ? number : number + (number < 50 ? 2000 : 1900)
}

function dated(year: number, month: number, day: number, time?: string): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}${time ? `T${time}` : ''}`
  const read = readDate(text)
  return read && writeEdtf(read)
}

function two(number: number | string): string {
  return String(number).padStart(2, '0')
}
