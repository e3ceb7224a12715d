/** The views of every page that is not an article's. */
import type {
  AboutPlan,
  FacetPlan,
  FrontPlan,
  MovedPlan,
  NotFoundPlan,
  ShelfPlan,
  WaysIn,
  YearStrip,
} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {linkTo, tinted, weightOf} from '../links.js'
import type {Setting} from '../setting.js'
import {locatorView, monthGridViews} from './ways.js'
import type {
  AboutView,
  FacetView,
  FrontView,
  MovedView,
  NotFoundView,
  ShelfView,
  WaysInView,
  YearStripView,
} from '../views.js'

const seconds = 6

export function frontView(plan: FrontPlan, {base, cardsOf, root}: Setting): FrontView {
  const [lead, ...others] = cardsOf('newest')
  return {
    ...base({title: '', section: 'front'}),
    view: 'front',
    ...(lead && {lead}),
    seconds: others.slice(0, seconds),
    rest: others.slice(seconds),
    ...waysInView(plan, root),
  }
}

/** Every way into the archive, as links from where they stand. */
export function waysInView({total, years, ways, also}: WaysIn, root: string): WaysInView {
  return {
    years: stripViews(years, root),
    ways: ways.map(({label, all, shelves}) => ({
      label,
      all: linkTo(all, root),
      shelves: shelves.map((way) => linkTo(way, root)),
    })),
    also: also.map((way) => linkTo(way, root)),
    total,
  }
}

export function shelfView(plan: ShelfPlan, setting: Setting): ShelfView {
  const {base, cardsOf, root, words} = setting
  const {over, heading, section, total, calendar, months, point, previous, next} = plan
  return {
    ...base({title: heading, description: `${over} · ${heading} · ${total}`, section}),
    view: 'shelf',
    over,
    heading,
    trail: plan.trail.map((way) => linkTo(way, root)),
    total,
    parts: plan.parts.map((way) => linkTo(way, root)),
    ...(calendar && {calendar: calendar.map((row) => tinted(row, fullestOf(calendar.flat()), root))}),
    ...(calendar?.[0]?.length === words.weekdays.length && {weekdays: words.weekdays}),
    ...(months && {months: monthGridViews(months, setting)}),
    ...(point && {locator: locatorView(point)}),
    groups: plan.groups.map(({label, url}, at) => ({
      label,
      ...(url !== undefined && {href: linkTo({label, url}, root).href}),
      cards: cardsOf(String(at)),
    })),
    ...(previous && {previous: linkTo(previous, root)}),
    ...(next && {next: linkTo(next, root)}),
  }
}

export function facetView(
  {heading, section, trail, total, label, shelves, parts, also, years, timeline}: FacetPlan,
  {base, root}: Setting,
): FacetView {
  const fullest = fullestOf(shelves)
  return {
    ...base({title: heading, description: `${heading} · ${total}`, section}),
    view: 'facet',
    heading,
    trail: trail.map((way) => linkTo(way, root)),
    total,
    label,
    shelves: shelves.map((way) => ({...linkTo(way, root), weight: weightOf(way.count ?? 0, fullest)})),
    parts: parts.map((way) => linkTo(way, root)),
    also: also.map((way) => linkTo(way, root)),
    years: stripViews(years, root),
    timeline: barsOf(timeline, root),
  }
}

export function aboutView(
  {paragraphs, figures, bars, also, data}: AboutPlan,
  {base, root, words}: Setting,
): AboutView {
  return {
    ...base({title: words.about, section: 'about'}),
    view: 'about',
    paragraphs,
    figures,
    bars: bars.map(({label, ways}) => ({label, ways: barsOf(ways, root)})),
    also: also.map((way) => linkTo(way, root)),
    data: data.map(({label, ways}) => ({label, ways: ways.map((way) => linkTo(way, root))})),
  }
}

export function notFoundView(_: NotFoundPlan, {base, cardsOf, words, desk}: Setting): NotFoundView {
  return {
    ...base({title: words.notFound}),
    view: 'not-found',
    latest: cardsOf('newest'),
    // The stylesheet is a template's own file; still no text of it may end the element it stands in.
    styleHtml: desk.style.replaceAll('</', '<\\/'),
  }
}

/** It has no address of its own in the eyes of programs: the canonical one is that of the page it leads to. */
export function movedView(
  {to, label}: MovedPlan,
  {base, cardsOf, words, root, desk: {settings}}: Setting,
): MovedView {
  const [card] = cardsOf('target')
  const target = linkTo({label: card ? card.headline || words.untitled : label, url: to}, root)
  return {
    ...base({title: words.moved}),
    view: 'moved',
    target,
    card,
    canonical: settings.baseUrl === undefined ? target.href : settings.baseUrl + encodeUrl(to),
    metaHtml: '',
  }
}

/** Each beside the fullest. */
function barsOf<T extends {label: string; url?: string; count?: number}>(
  ways: readonly T[],
  root: string,
): {label: string; href?: string; count: number; share: number}[] {
  const fullest = fullestOf(ways)
  return ways.map(({label, url, count = 0}) => ({
    label,
    ...(url !== undefined && {href: linkTo({label, url}, root).href}),
    count,
    share: Math.ceil((100 * count) / fullest),
  }))
}

function stripViews(years: readonly YearStrip[], root: string): YearStripView[] {
  const fullest = fullestOf(years.flatMap(({months}) => months))
  return years.map(({months, ...way}) => ({...linkTo(way, root), months: tinted(months, fullest, root)}))
}

function fullestOf(counted: readonly {readonly count?: number}[]): number {
  return counted.reduce((most, {count = 0}) => Math.max(most, count), 1)
}
