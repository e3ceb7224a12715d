import type {Archive, FacetName, Page, Shelf, ShelfPlan, Way} from '../../record/index.js'
import {dayOf} from '../../text/days.js'
import {two, wordsOfDay, year4} from '../../text/day-words.js'
import type {Layout} from '../layout.js'
import {fill, type Words} from '../words.js'
import {facetUrl, shelfUrl} from './addresses.js'
import {facetNames} from './facets.js'
import {pointOfPlace} from './map.js'
import {longest, numbered, sample, shelfPage} from './parts.js'

/**
 * The pages of every place, agency, reporter and topic.
 *
 * A shelf that is too full for one page is cut by year, and a year by month: a new story then changes the
 * pages of its own month, wherever in time it stands.
 */
export function planShelves(layout: Layout): Page[] {
  return facetNames(layout.archive, layout.settings).flatMap((facet) =>
    layout.archive.shelves[facet].flatMap((shelf) => planShelf(layout, facet, shelf)),
  )
}

function planShelf(layout: Layout, facet: FacetName, {name, segment, cards}: Shelf): Page[] {
  const {archive, words} = layout
  const point = facet === 'place' ? pointOfPlace(layout, name) : undefined
  const base: Base = {
    kind: 'shelf',
    over: words[facet],
    heading: name,
    section: facet,
    trail: [{label: words[facet], url: facetUrl(facet)}],
    total: fill(words.articles, {n: cards.length}),
  }
  const url = shelfUrl(facet, segment)
  const years = cut(archive, cards, ({year}) =>
    year === undefined
      ? {key: 'undated', label: words.undated}
      : {key: year4(year), label: wordsOfDay(words, {year})},
  )
  if (cards.length <= longest) {
    const groups = years.map(({label, cards}) => ({label, cards}))
    return [shelfPage(url, {...base, ...(point && {point}), parts: []}, groups)]
  }
  const urlOf = (part: string): string => shelfUrl(facet, segment, part)
  const parts = years.map(({key, label, cards}): Way => ({label, url: urlOf(key), count: cards.length}))
  const trail = [...base.trail, {label: name, url}]
  return [
    shelfPage(url, {...base, ...(point && {point}), parts}, [{label: words.newest, cards: sample(cards)}]),
    ...years.flatMap((year) => planYear(archive, words, {...base, over: name, trail}, year, urlOf)),
  ]
}

type Base = Omit<ShelfPlan, 'groups' | 'parts'>

interface Cut {
  readonly key: string
  readonly label: string
  readonly cards: readonly number[]
}

function planYear(
  archive: Archive,
  words: Words,
  base: Base,
  year: Cut,
  urlOf: (part: string) => string,
): Page[] {
  const {key, label, cards} = year
  const own = {...base, heading: label, total: fill(words.articles, {n: cards.length})}
  if (cards.length <= longest || key === 'undated') return numbered(urlOf(key), own, cards, words)
  const months = cut(archive, cards, ({year, month}) =>
    month === undefined
      ? {key: `${key}-00`, label: `${label} · ${words.undated}`}
      : {key: `${key}-${two(month)}`, label: wordsOfDay(words, {year: year!, month})},
  )
  const parts = months.map((month): Way => ({
    label: month.label,
    url: urlOf(month.key),
    count: month.cards.length,
  }))
  const trail = [...base.trail, {label, url: urlOf(key)}]
  return [
    shelfPage(urlOf(key), {...own, parts}, [{label: words.newest, cards: sample(cards)}]),
    ...months.flatMap((month) =>
      numbered(urlOf(month.key), {...own, heading: month.label, trail}, month.cards, words),
    ),
  ]
}

/** Cut a shelf into spans of time, the newest first; what has no date stands first in the archive, so it goes last. */
function cut(
  {cards: all}: Archive,
  cards: readonly number[],
  spanOf: (day: {year?: number; month?: number}) => {key: string; label: string},
): Cut[] {
  const cuts = new Map<string, {key: string; label: string; cards: number[]}>()
  for (const card of cards) {
    const span = spanOf(dayOf(all[card]!.date) ?? {})
    const found = cuts.get(span.key)
    if (found) found.cards.push(card)
    else cuts.set(span.key, {...span, cards: [card]})
  }
  return [...cuts.values()].reverse()
}
