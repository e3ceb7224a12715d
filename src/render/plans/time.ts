import type {
  Archive,
  Cell,
  MonthGrid,
  MonthShelf,
  Page,
  Settings,
  ShelfPlan,
  Way,
  YearShelf,
  YearStrip,
} from '../../record/index.js'
import {daysIn, weekday} from '../../text/days.js'
import {two, wordsOfDay, year4} from '../../text/day-words.js'
import type {Layout} from '../layout.js'
import {fill, type Words} from '../words.js'
import {longest, neighbours, numbered, sample, shelfPage} from './parts.js'

/** Every page that time has: all years, each year, month and day, and what has no date. */
export function planTime(layout: Layout): Page[] {
  const {archive, settings, words} = layout
  const {years} = archive
  const months = years.flatMap(({year, months}) => months.map((month) => ({year, ...month})))
  const days = months.flatMap(({year, month, days}) => days.map((day) => ({year, month, ...day})))
  const undated = {over: words.time, heading: words.undated, section: 'time', trail: trailOf(words)}
  return [
    allYears(layout),
    ...years.flatMap((year, at) => yearPages(layout, year, years[at - 1], years[at + 1])),
    ...months.flatMap((month, at) => monthPages(layout, month, months[at - 1], months[at + 1])),
    ...(isDaily(settings)
      ? days.flatMap((day, at) => dayPages(layout, day, days[at - 1], days[at + 1]))
      : []),
    ...(archive.undated.length > 0 ? numbered(undatedUrl, undated, archive.undated, words) : []),
  ]
}

/** Where what has no date has its page. */
export const undatedUrl = 'time/undated.html'

/** Whether days have pages of their own. */
function isDaily({shelves}: Settings): boolean {
  return shelves.includes('day')
}

/** Where a year, a month or a day has its page. */
export function timeUrl(year: number, month?: number, day?: number): string {
  const folder = year4(year)
  if (month === undefined) return `${folder}/index.html`
  return day === undefined ? `${folder}/${two(month)}/index.html` : `${folder}/${two(month)}/${two(day)}.html`
}

/** A strip of twelve months for each year, the newest year first. */
export function stripsOf({years}: Archive, words: Words): YearStrip[] {
  return years.toReversed().map((shelf) => ({
    label: wordsOfDay(words, {year: shelf.year}),
    url: timeUrl(shelf.year),
    count: shelf.cards.length,
    months: monthCells(shelf, words),
  }))
}

function allYears({archive, words}: Layout): Page {
  const undated: Way = {label: words.undated, url: undatedUrl, count: archive.undated.length}
  return {
    url: 'time/index.html',
    plan: {
      kind: 'facet',
      heading: words.time,
      section: 'time',
      total: fill(words.articles, {n: archive.cards.length}),
      trail: [],
      label: '',
      shelves: archive.undated.length > 0 ? [undated] : [],
      parts: [],
      also: [],
      years: stripsOf(archive, words),
      timeline: timelineOf(archive, words),
    },
    lists: {},
  }
}

function yearPages(
  {settings, words}: Layout,
  shelf: YearShelf,
  before?: YearShelf,
  after?: YearShelf,
): Page[] {
  const {year, cards, months} = shelf
  const span: Span = {
    over: words.time,
    heading: wordsOfDay(words, {year}),
    section: 'time',
    trail: trailOf(words),
    calendar: [monthCells(shelf, words)],
    ...(isDaily(settings) && hasDays(shelf) && {months: gridsOf(shelf, words)}),
    ...neighbours(before && yearWay(words, before), after && yearWay(words, after)),
  }
  const groups = months.map((month) => ({...monthWay(words, year, month), cards: month.cards}))
  return spanPages(timeUrl(year), span, cards, groups, words)
}

type Month = MonthShelf & {year: number}

function monthPages({settings, words}: Layout, shelf: Month, before?: Month, after?: Month): Page[] {
  const {year, month, cards, days} = shelf
  const daily = isDaily(settings)
  const way = (other: Month): Way => monthWay(words, other.year, other)
  const span: Span = {
    over: words.time,
    heading: wordsOfDay(words, {year, month}),
    section: 'time',
    trail: trailOf(words, {year}),
    ...neighbours(before && way(before), after && way(after)),
  }
  const url = timeUrl(year, month)
  // Without pages of days there is nowhere else to list them all.
  if (!daily && cards.length > longest) return numbered(url, span, cards, words)
  const groups = days.map(({day, cards}) => ({
    label: wordsOfDay(words, {year, month, day}),
    ...(daily && {url: timeUrl(year, month, day)}),
    cards,
  }))
  return spanPages(url, {...span, calendar: weeks(shelf, daily)}, cards, groups, words)
}

type Span = Omit<ShelfPlan, 'kind' | 'total' | 'parts' | 'groups'>

/**
 * A year by its months or a month by its days, the newest first, and then what is in none of them.
 *
 * Too full for one page it shows its newest: all stand on the pages of its months or days, and what is in
 * none of them has pages of its own.
 */
function spanPages(
  url: string,
  span: Span,
  cards: readonly number[],
  groups: readonly {label: string; url?: string; cards: readonly number[]}[],
  words: Words,
): Page[] {
  const plan = {...span, kind: 'shelf' as const, total: fill(words.articles, {n: cards.length}), parts: []}
  const filed = new Set(groups.flatMap((group) => group.cards))
  const loose = cards.filter((card) => !filed.has(card))
  if (cards.length <= longest) {
    const last = loose.length > 0 ? [{label: '', cards: loose}] : []
    return [shelfPage(url, plan, [...groups.toReversed(), ...last])]
  }
  const newest = {label: words.newest, cards: sample(cards)}
  if (loose.length === 0) return [shelfPage(url, plan, [newest])]
  const looseUrl = url.replace('index.html', 'undated.html')
  const base = {
    over: span.heading,
    heading: words.undated,
    section: span.section,
    trail: [...span.trail, {label: span.heading, url}],
  }
  return [
    shelfPage(url, plan, [newest, {label: words.undated, url: looseUrl, cards: sample(loose)}]),
    ...numbered(looseUrl, base, loose, words),
  ]
}

interface Day {
  year: number
  month: number
  day: number
  cards: readonly number[]
}

function dayPages({words}: Layout, shelf: Day, before?: Day, after?: Day): Page[] {
  const way = (day: Day): Way => ({label: wordsOfDay(words, day), url: timeUrl(day.year, day.month, day.day)})
  const {year, month, day, cards} = shelf
  const base = {
    over: words.time,
    heading: wordsOfDay(words, shelf),
    section: 'time',
    trail: trailOf(words, {year, month}),
    ...neighbours(before && way(before), after && way(after)),
  }
  return numbered(timeUrl(year, month, day), base, cards, words)
}

function trailOf(words: Words, {year, month}: {year?: number; month?: number} = {}): Way[] {
  return [
    {label: words.time, url: 'time/index.html'},
    ...(year === undefined ? [] : [{label: wordsOfDay(words, {year}), url: timeUrl(year)}]),
    ...(year === undefined || month === undefined
      ? []
      : [{label: wordsOfDay(words, {year, month}), url: timeUrl(year, month)}]),
  ]
}

function yearWay(words: Words, {year, cards}: YearShelf): Way {
  return {label: wordsOfDay(words, {year}), url: timeUrl(year), count: cards.length}
}

function monthWay(words: Words, year: number, {month, cards}: MonthShelf): Way {
  return {label: wordsOfDay(words, {year, month}), url: timeUrl(year, month), count: cards.length}
}

function monthCells({year, months}: YearShelf, words: Words): Cell[] {
  return words.monthsShort.map((label, at) => {
    const shelf = months.find(({month}) => month === at + 1)
    return shelf ? {label, url: timeUrl(year, at + 1), count: shelf.cards.length} : {label, count: 0}
  })
}

function hasDays({months}: YearShelf): boolean {
  return months.some(({days}) => days.length > 0)
}

/** The days of a year, in the months that have any. */
function gridsOf({year, months}: YearShelf, words: Words): MonthGrid[] {
  return months
    .filter(({days}) => days.length > 0)
    .map((month) => ({
      month: month.month,
      label: words.monthNames[month.month - 1]!,
      url: timeUrl(year, month.month),
      count: month.cards.length,
      weeks: weeks({year, ...month}, true),
    }))
}

/** More months than these are too many to tell apart. */
const mostBars = 240

/** How much there is of each month from the first to the last, or of each year. */
function timelineOf({years}: Archive, words: Words): Cell[] {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return []
  const from = 12 * first.year + (first.months[0]?.month ?? 1) - 1
  const until = 12 * last.year + (last.months.at(-1)?.month ?? 12) - 1
  const byYear = new Map(years.map((year) => [year.year, year]))
  if (until - from >= mostBars)
    return Array.from({length: last.year - first.year + 1}, (_, at): Cell => {
      const year = first.year + at
      const count = byYear.get(year)?.cards.length ?? 0
      return {label: wordsOfDay(words, {year}), count, ...(count > 0 && {url: timeUrl(year)})}
    })
  return Array.from({length: until - from + 1}, (_, at): Cell => {
    const [year, month] = [Math.floor((from + at) / 12), ((from + at) % 12) + 1]
    const shelf = byYear.get(year)?.months.find((own) => own.month === month)
    const count = shelf?.cards.length ?? 0
    return {label: wordsOfDay(words, {year, month}), count, ...(count > 0 && {url: timeUrl(year, month)})}
  })
}

/** A month as a calendar has it: weeks from Monday, empty cells before the first and after the last day. */
function weeks({year, month, days}: Month, daily: boolean): Cell[][] {
  const cells: Cell[] = Array.from({length: weekday(year, month, 1)}, () => ({label: '', count: 0}))
  for (let day = 1; day <= daysIn(year, month); day++) {
    const count = days.find((shelf) => shelf.day === day)?.cards.length ?? 0
    cells.push({label: String(day), count, ...(count > 0 && daily && {url: timeUrl(year, month, day)})})
  }
  while (cells.length % 7 !== 0) cells.push({label: '', count: 0})
  return Array.from({length: cells.length / 7}, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
