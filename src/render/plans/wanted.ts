import type {Archive, Page, Wanted, WantedEntry, WantedPlan, Way} from '../../record/index.js'
import {dayOf} from '../../text/days.js'
import {byCodeUnit} from '../../text/order.js'
import {two, wordsOfDay, year4} from '../../text/day-words.js'
import type {Layout} from '../layout.js'
import {fill, type Words} from '../words.js'
import {wantedUrl} from './addresses.js'

/** The most headlines of one page, each with links beside it. */
const longest = 200
/** How many of the most wanted stand on the first page where there are too many for one. */
const shown = 100
/** How many of the stories that name a headline are linked: the earliest. */
const linked = 3

/** The link to what is wanted, where something is. */
export function wantedWay({archive, settings, words}: Layout): Way[] {
  const isShown = settings.shelves.includes('wanted') && archive.wanted.length > 0
  return isShown ? [{label: words.wanted, url: wantedUrl(), count: archive.wanted.length}] : []
}

/**
 * What captured lists name and the archive has not, by how often.
 *
 * An arrival names dozens of headlines. So it is filed by the day on which it was first named, where most of a list
 * stands together; how often it is named is told in steps, and only the earliest that name it are linked. A headline
 * that is named once more then mostly stays as it is.
 */
export function planWanted(layout: Layout): Page[] {
  const {archive, words} = layout
  const [way] = wantedWay(layout)
  if (!way) return []
  const base = {heading: words.wanted, trail: []}
  if (archive.wanted.length <= longest)
    return [wantedPage(way.url, {...base, parts: []}, archive.wanted, words)]
  const months = cut(archive, archive.wanted, words, 'month')
  const most = archive.wanted.toSorted((a, b) => stepOf(b) - stepOf(a)).slice(0, shown)
  const trail = [{label: words.wanted, url: way.url}]
  const parts = months
    .toReversed()
    .map(({label, key, wanted}) => ({label, url: wantedUrl(key), count: wanted.length}))
  return [
    wantedPage(way.url, {...base, parts, total: archive.wanted.length}, most, words),
    ...months.flatMap((month) => planMonth(layout, month, trail)),
  ]
}

interface Cut {
  readonly key: string
  readonly label: string
  readonly wanted: readonly Wanted[]
}

function planMonth({archive, words}: Layout, month: Cut, trail: readonly Way[]): Page[] {
  const {key, label, wanted} = month
  const base = {heading: label, trail}
  if (wanted.length <= longest) return [wantedPage(wantedUrl(key), {...base, parts: []}, wanted, words)]
  const days = cut(archive, wanted, words, 'day').flatMap((day) => numbered(day, words))
  const parts = days.map(({key, label, wanted}) => ({label, url: wantedUrl(key), count: wanted.length}))
  const own = [...trail, {label, url: wantedUrl(key)}]
  return [
    wantedPage(wantedUrl(key), {...base, parts, total: wanted.length}, [], words),
    ...days.map(({key, label, wanted}) =>
      wantedPage(wantedUrl(key), {heading: label, trail: own, parts: []}, wanted, words),
    ),
  ]
}

/** A day that is too full is cut into parts. */
function numbered({key, label, wanted}: Cut, words: Words): Cut[] {
  const count = Math.ceil(wanted.length / longest)
  return Array.from({length: count}, (_, at) => ({
    key: at === 0 ? key : `${key}-${at + 1}`,
    label: count === 1 ? label : `${label} · ${fill(words.part, {n: at + 1})}`,
    wanted: wanted.slice(at * longest, (at + 1) * longest),
  }))
}

/** By the date of the story that first names each, the oldest first. */
function cut({cards}: Archive, all: readonly Wanted[], words: Words, by: 'month' | 'day'): Cut[] {
  const cuts = new Map<string, {key: string; label: string; wanted: Wanted[]}>()
  for (const one of all) {
    const {year, month, day} = dayOf(cards[one.stories[0]!]!.date) ?? {}
    const shown = {
      ...(year !== undefined && {year}),
      ...(year !== undefined && month !== undefined && {month}),
      ...(by === 'day' && year !== undefined && month !== undefined && day !== undefined && {day}),
    }
    const parts = [shown.year === undefined ? 'undated' : year4(shown.year)]
    for (const part of [shown.month, shown.day]) if (part !== undefined) parts.push(two(part))
    // A month's own page has its name.
    if (by === 'day' && shown.day === undefined) parts.push('00')
    const key = parts.join('-')
    const found = cuts.get(key)
    if (found) found.wanted.push(one)
    else
      cuts.set(key, {
        key,
        label: shown.year === undefined ? words.undated : wordsOfDay(words, shown),
        wanted: [one],
      })
  }
  return [...cuts.values()].sort((a, b) => byCodeUnit(a.key, b.key))
}

/** How often a headline is named, in steps: 1, 2, 3, then 4 and more, 8 and more, and so on. */
function stepOf({stories}: Wanted): number {
  return stories.length < 4 ? stories.length : 2 ** Math.floor(Math.log2(stories.length))
}

function wantedPage(
  url: string,
  {total, ...own}: Pick<WantedPlan, 'heading' | 'trail' | 'parts'> & {total?: number},
  wanted: readonly Wanted[],
  words: Words,
): Page {
  const steps = new Map<number, Wanted[]>()
  for (const one of wanted) {
    const step = stepOf(one)
    const found = steps.get(step)
    if (found) found.push(one)
    else steps.set(step, [one])
  }
  const groups = [...steps].sort(([a], [b]) => b - a)
  const plan: WantedPlan = {
    ...own,
    kind: 'wanted',
    total: fill(words.headlines, {n: total ?? wanted.length}),
    groups: groups.map(([step, entries]) => ({
      label: fill(step < 4 ? words.namedTimes : words.namedOften, {n: step}),
      entries: entries.map(entryOf),
    })),
  }
  const lists = Object.fromEntries(
    groups.map(([, entries], at) => [String(at), entries.flatMap(({stories}) => stories.slice(0, linked))]),
  )
  return {url, plan, lists}
}

function entryOf({headline, language, href, stories}: Wanted): WantedEntry {
  return {
    headline,
    language,
    ...(href !== undefined && /^https?:\/\//i.test(href) && {href}),
    stories: Math.min(linked, stories.length),
    more: stories.length > linked,
  }
}
