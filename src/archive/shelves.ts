import type {DayShelf, FacetName, Facts, MonthShelf, Shelf, YearShelf} from '../record/index.js'
import {shelfSegment} from '../text/addresses.js'
import {dayOf} from '../text/days.js'
import {byCodeUnit} from '../text/order.js'

/** Every way to file a story: the facet's name, and the shelves that one story stands on. */
const facets: Readonly<Record<FacetName, (story: Facts) => readonly string[]>> = {
  place: ({places}) => places,
  agency: ({agency}) => (agency === undefined ? [] : [agency]),
  reporter: reportersOf,
  topic: ({topics}) => topics,
}

/** Those who reported a story, by name: not who edited, translated or lent it. */
export function reportersOf({bylines}: Facts): string[] {
  return bylines.filter(({role}) => role === 'reporter' || role === 'correspondent').map(({name}) => name)
}

/** Put every story on all of its shelves; shelves come in code-unit order, stories in the archive's. */
export function shelve(facts: readonly Facts[]): Record<FacetName, readonly Shelf[]> {
  return {
    place: shelvesOf(facts, facets.place),
    agency: shelvesOf(facts, facets.agency),
    reporter: shelvesOf(facts, facets.reporter),
    topic: shelvesOf(facts, facets.topic),
  }
}

function shelvesOf(facts: readonly Facts[], namesOf: (story: Facts) => readonly string[]): Shelf[] {
  const shelves = new Map<string, {name: string; segment: string; cards: number[]}>()
  // Several names may mean one shelf; most stories write a name as another did before.
  const byName = new Map<string, {name: string; segment: string; cards: number[]}>()
  for (const [number, story] of facts.entries()) {
    for (const name of namesOf(story)) {
      const shelf = at(byName, name, () => {
        const segment = shelfSegment(name)
        return at(shelves, segment, () => ({name, segment, cards: []}))
      })
      if (shelf.cards.at(-1) !== number) shelf.cards.push(number)
    }
  }
  return [...shelves.values()].sort((a, b) => byCodeUnit(a.segment, b.segment))
}

/** The shelves of time: years, in them months, in them days, each only where something stands; and what has no year. */
export function shelveByDay(facts: readonly Facts[]): {years: YearShelf[]; undated: number[]} {
  const undated: number[] = []
  const years = new Map<
    number,
    {all: number[]; months: Map<number, {all: number[]; days: Map<number, number[]>}>}
  >()
  for (const [number, {date}] of facts.entries()) {
    const {year, month, day} = dayOf(date) ?? {}
    if (year === undefined) {
      undated.push(number)
      continue
    }
    const inYear = at(years, year, () => ({all: [], months: new Map()}))
    inYear.all.push(number)
    if (month === undefined) continue
    const inMonth = at(inYear.months, month, () => ({all: [], days: new Map()}))
    inMonth.all.push(number)
    if (day !== undefined) at(inMonth.days, day, () => []).push(number)
  }
  return {
    undated,
    years: sorted(years).map(([year, {all, months}]): YearShelf => ({
      year,
      cards: all,
      months: sorted(months).map(([month, {all, days}]): MonthShelf => ({
        month,
        cards: all,
        days: sorted(days).map(([day, cards]): DayShelf => ({day, cards})),
      })),
    })),
  }
}

function at<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = fresh()))
  return value
}

function sorted<V>(map: ReadonlyMap<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b)
}
