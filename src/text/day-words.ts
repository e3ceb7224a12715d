/** A language's words for days; `{y}`, `{m}`, `{d}` and `{month}` stand for their parts. */
export interface DayWords {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly monthDay: string
  /** Around a `{day}` of a year that nobody knows. */
  readonly yearUnknown: string
  /** Twelve, as they stand alone; then as they stand behind a day. */
  readonly monthNames: readonly string[]
  readonly monthsOfDays: readonly string[]
  /** The first day of a month: mostly `1`. */
  readonly firstDay: string
}

/** What is known of a day; what is absent is unknown. */
export interface KnownDay {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** Put values into a phrase; what it names and nobody gave stays. */
export function fillIn(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** A day as it is read, e.g. `2024年4月28日`, only as exact as it is known; empty where it is of no use. */
export function wordsOfDay(words: DayWords, {year, month, day}: KnownDay): string {
  const names = day === undefined ? words.monthNames : words.monthsOfDays
  const values = {
    y: year ?? '',
    m: month ?? '',
    d: day === 1 ? words.firstDay : (day ?? ''),
    month: names[(month ?? 1) - 1] ?? '',
  }
  if (year === undefined)
    return month === undefined || day === undefined ? '' : fillIn(words.monthDay, values)
  return fillIn(month === undefined ? words.year : day === undefined ? words.month : words.day, values)
}

/** A date as pages write it. */
export interface SaidDate {
  readonly text: string
  /** What `<time datetime>` takes of it. */
  readonly machine?: string
}

/** A date for the page; absent where nothing is known. An uncertain year never reaches a machine. */
export function saidDate(
  words: DayWords,
  parts: KnownDay & {readonly yearUncertain: boolean},
): SaidDate | undefined {
  const day = wordsOfDay(words, parts)
  if (day === '') return undefined
  const machine = machineDate(parts)
  return {
    text: parts.year === undefined ? fillIn(words.yearUnknown, {day}) : day,
    ...(machine !== undefined && {machine}),
  }
}

/** It knows a day without a year, but not a month alone. */
function machineDate({year, month, day, yearUncertain}: Parameters<typeof saidDate>[1]): string | undefined {
  const known = year !== undefined && !yearUncertain
  const start = known ? [year4(year)] : []
  if (month === undefined) return start[0]
  if (day === undefined) return known ? `${start[0]}-${two(month)}` : undefined
  return [...start, two(month), two(day)].join('-')
}

/** A year as it stands in addresses and for machines. */
export function year4(year: number): string {
  return String(year).padStart(4, '0')
}

/** A month or a day, the same. */
export function two(value: number): string {
  return String(value).padStart(2, '0')
}
