/** The views of every page that is not an article's. */
import type {
  AboutPlan,
  FacetPlan,
  FrontPlan,
  NotFoundPlan,
  ShelfPlan,
  WaysIn,
  YearStrip,
} from '../../record/index.js'
import {linkTo, tinted, weightOf} from '../links.js'
import type {Setting} from '../setting.js'
import type {
  AboutView,
  FacetView,
  FrontView,
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
export function waysInView({total, years, ways}: WaysIn, root: string): WaysInView {
  return {
    years: stripViews(years, root),
    ways: ways.map(({label, all, shelves}) => ({
      label,
      all: linkTo(all, root),
      shelves: shelves.map((way) => linkTo(way, root)),
    })),
    total,
  }
}

export function shelfView(plan: ShelfPlan, {base, cardsOf, root, words}: Setting): ShelfView {
  const {over, heading, section, total, calendar, previous, next} = plan
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
  {heading, section, total, shelves, years}: FacetPlan,
  {base, root}: Setting,
): FacetView {
  const fullest = fullestOf(shelves)
  return {
    ...base({title: heading, description: `${heading} · ${total}`, section}),
    view: 'facet',
    heading,
    total,
    shelves: shelves.map((way) => ({...linkTo(way, root), weight: weightOf(way.count ?? 0, fullest)})),
    years: stripViews(years, root),
  }
}

export function aboutView({paragraphs, figures, years}: AboutPlan, {base, root, words}: Setting): AboutView {
  const fullest = fullestOf(years)
  return {
    ...base({title: words.about, section: 'about'}),
    view: 'about',
    paragraphs,
    figures,
    years: years.map((way) => ({...linkTo(way, root), share: Math.ceil((100 * (way.count ?? 0)) / fullest)})),
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

function stripViews(years: readonly YearStrip[], root: string): YearStripView[] {
  const fullest = fullestOf(years.flatMap(({months}) => months))
  return years.map(({months, ...way}) => ({...linkTo(way, root), months: tinted(months, fullest, root)}))
}

function fullestOf(counted: readonly {readonly count?: number}[]): number {
  return counted.reduce((most, {count = 0}) => Math.max(most, count), 1)
}
