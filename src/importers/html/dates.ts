import {isDay, isNoMoment, readEdtf, writeEdtf} from '../../text/days.js'

/**
 * Read a moment as pages write it, and give it in EDTF with the hour and the zone as they stand there; undefined
 * for what is none. The first moment in the words counts.
 *
 * @param monthFirst whether `04/05/2023` is the fifth of April
 */
export function readMoment(text: string, monthFirst = false): string | undefined {
  const words = text.slice(0, 400).normalize('NFKC').trim()
  if (isNoMoment(words)) return undefined
  if (/^-?\d+$/.test(words)) return packed(words)
  for (const {form, parts} of forms) {
    const found = form.exec(words)
    const day = found && parts(found.groups!, monthFirst)
    if (!day || !isSensible(day)) continue
    return edtfOf(day, words.slice(found.index + found[0].length))
  }
  return undefined
}

type Day = readonly [year: number, month: number, day: number]
type Groups = Readonly<Record<string, string | undefined>>

/** Names of months in the languages that news pages are mostly in, by their first letters without accents. */
const months = [
  'jan|janv|ene|gen|sty|oca|led|янв|يناير',
  'feb|fev|feve|febr|feb|fevr|lut|sub|uno|фев|شباط|فبراير',
  'mar|mars|marz|marc|maer|mrt|brez|bre|мар|آذار|مارس',
  'apr|abr|avr|kwi|nis|dub|апр|نيسان|أبريل',
  'may|mai|maj|mei|maggio|mag|kve|мая|май|أيار|مايو',
  'jun|juin|junh|giu|cze|haz|cer|июн|حزيران|يونيو',
  'jul|juil|julh|lug|lip|tem|cvc|июл|تموز|يوليو',
  'aug|ago|aout|sie|agu|srp|авг|أغسطس',
  'sep|set|wrz|eyl|zar|сен|أيلول|سبتمبر',
  'oct|okt|out|ott|paz|eki|rij|окт|أكتوبر',
  'nov|lis|kas|noy|ноя|نوفمبر',
  'dec|dez|dic|gru|ara|des|pro|дек|ديسمبر',
].map((stems) => withoutAccents(stems).split('|'))

/** Accents are left out by many, in Arabic the hamza too. */
function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const letters = String.raw`\p{L}{3,12}`
/** Whole dates, the plainest first. */
const forms: readonly {form: RegExp; parts: (groups: Groups, monthFirst: boolean) => Day | undefined}[] = [
  {
    form: /(?<!\d)(?<y>(?:19|20)\d\d)\s?(?:[-/.年]|년)\s?(?<m>\d{1,2})\s?(?:[-/.月]|월)\s?(?<d>\d{1,2})(?!\d)\s?[日号일]?/u,
    parts: ({y, m, d}) => [Number(y), Number(m), Number(d)],
  },
  {
    form: /^(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=T?\d{4}|$)T?/,
    parts: ({y, m, d}) => [Number(y), Number(m), Number(d)],
  },
  // e.g. Fri Apr 28 19:20:36 CEST 2023
  {
    form: new RegExp(
      String.raw`(?<n>${letters})\.? (?<d>\d{1,2}) (?=(?<t>\d\d:\d\d:\d\d) [A-Z]{3,5} (?<y>(?:19|20)\d\d)(?!\d))`,
      'u',
    ),
    parts: ({y, n, d}) => named(y, n, d),
  },
  {
    form: new RegExp(
      String.raw`(?<!\d)(?<d>\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de |of |\p{L}{2,12}/)?(?<n>${letters})\.?,?[ -](?:de |del )?(?<y>(?:19|20)\d\d)(?!\d)`,
      'u',
    ),
    parts: ({y, n, d}) => named(y, n, d),
  },
  {
    form: new RegExp(
      String.raw`(?<n>${letters})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)\d\d)(?!\d)`,
      'u',
    ),
    parts: ({y, n, d}) => named(y, n, d),
  },
  {
    form: /(?<!\d)(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>(?:19|20)\d\d)(?!\d)/,
    parts: ({a, b, y, s}, monthFirst) => {
      const swapped = Number(b) > 12 || (monthFirst && s === '/' && Number(a) <= 12)
      return swapped ? [Number(y), Number(a), Number(b)] : [Number(y), Number(b), Number(a)]
    },
  },
]

function named(year: string | undefined, name: string | undefined, day: string | undefined): Day | undefined {
  const plain = withoutAccents(name!)
  let best = -1
  let length = 0
  for (const [at, stems] of months.entries()) {
    for (const stem of stems)
      if (stem.length > length && plain.startsWith(stem)) [best, length] = [at, stem.length]
  }
  return best < 0 ? undefined : [Number(year), best + 1, Number(day)]
}

/** `20190615`, `201906151030`, or seconds or milliseconds since 1970 (UTC). */
function packed(digits: string): string | undefined {
  const [, y, m, d, rest = ''] = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d{4}|\d{6})?$/.exec(digits) ?? []
  if (y !== undefined && isSensible([Number(y), Number(m), Number(d)]))
    return edtfOf([Number(y), Number(m), Number(d)], rest.replace(/(\d\d)(?=\d)/g, '$1:'))
  if (/^\d{13}$/.test(digits)) return ofSeconds(Math.floor(Number(digits) / 1000))
  return /^1\d{9}$/.test(digits) ? ofSeconds(Number(digits)) : undefined
}

function ofSeconds(seconds: number): string | undefined {
  const days = Math.floor(seconds / 86_400)
  const [hour, minute, second] = [seconds / 3_600, seconds / 60, seconds].map((part, at) =>
    String(Math.floor(part) % (at === 0 ? 24 : 60)).padStart(2, '0'),
  )
  const day = civil(days)
  return isSensible(day) ? edtfOf(day, `T${hour}:${minute}:${second}Z`) : undefined
}

/** The day of a number of days since 1970, after Howard Hinnant's `civil_from_days`. */
function civil(days: number): Day {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  return [year + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day]
}

const hour =
  /^(?:T|[\s,|·-]{0,4}(?:[(（]?(?:周|星期|[日月火水木金土][曜)])[^\d\s]{0,4}\s?)?(?:at |um |a las |à |kl\.? |klo |, )?)\s?(\d{1,2})[:.：时h](\d\d)(?:[:：](\d\d))?(?:[.,]\d{1,9})?\s?(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d)?\s?([ap]\.?m\b)?/i

function edtfOf([year, month, day]: Day, rest: string): string {
  const [, hours, minutes, seconds = '00', zone, half] = hour.exec(rest) ?? []
  const date = writeEdtf({year, month, day, yearUncertain: false})
  if (hours === undefined) return date
  const ofDay = half ? (Number(hours) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0) : Number(hours)
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : 'Z'
  const moment = `${date}T${String(ofDay).padStart(2, '0')}:${minutes}:${seconds}${offset}`
  return readEdtf(moment) ? moment : date
}

function isSensible([year, month, day]: Day): boolean {
  return year >= 1900 && year < 2100 && isDay(year, month, day)
}

/** The day that an address tells: `/2020/04-01/`, `/20200401/`, `/2020/0401/`, `/2020/apr/01/`. */
export function dayInAddress(address: string): string | undefined {
  const [, y, m, d] =
    /[/_-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|$|\D)/.exec(
      address.slice(0, 1_000),
    ) ?? []
  if (y !== undefined && isSensible([Number(y), Number(m), Number(d)]))
    return edtfOf([Number(y), Number(m), Number(d)], '')
  const [, year, name, day] = /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})\//.exec(address.slice(0, 1_000)) ?? []
  const parts = year === undefined ? undefined : named(year, name, day)
  return parts && isSensible(parts) ? edtfOf(parts, '') : undefined
}
