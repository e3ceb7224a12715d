/** The views of the map and of what is wanted. */
import type {MapPlan, MapPoint, MonthGrid, WantedPlan} from '../../record/index.js'
import {wordsOfDay} from '../../text/day-words.js'
import {linkTo, tinted, weightOf} from '../links.js'
import {spreadLabels, windowsOf} from '../map/windows.js'
import {world} from '../map/projection.js'
import type {Setting} from '../setting.js'
import type {LocatorView, MapView, MonthGridView, WantedView} from '../views.js'
import {fill} from '../words.js'

/** How much of the map stands around a place: some 45 degrees from west to east. */
const around = {width: 250, height: 150}

/** A part of the map, in its units, that has a place in its middle. */
export function locatorView({x, y}: MapPoint): LocatorView {
  const left = Math.min(Math.max(0, x - around.width / 2), world.width - around.width)
  const top = Math.min(Math.max(0, y - around.height / 2), world.height - around.height)
  return {x, y, box: `${left} ${top} ${around.width} ${around.height}`}
}

export function mapView(
  {total, all, marks, several, unknown, more}: MapPlan,
  {base, root, words}: Setting,
): MapView {
  const fullest = marks[0]?.count ?? 1
  // The least first: the fullest lie on top.
  const shown = marks.map(({label, url, count, x, y}) => ({
    ...linkTo({label, url, count}, root),
    count,
    x,
    y,
    weight: weightOf(count, fullest),
  }))
  return {
    ...base({title: words.map, description: `${words.map} · ${total}`, section: 'place'}),
    view: 'map',
    total,
    all: linkTo(all, root),
    maps: windowsOf(shown).map(({box, right, scale, own}) => {
      const labels = spreadLabels(own, scale, right)
      return {
        box,
        unit: scale,
        marks: own
          .map((mark, at) => ({
            ...mark,
            radius: round((2.5 + 1.5 * mark.weight) * scale),
            ...(labels.has(at) && {labelX: round(mark.x + (4 + 1.5 * mark.weight) * scale)}),
          }))
          .reverse(),
      }
    }),
    several: several.map((way) => linkTo(way, root)),
    unknown: unknown.map((way) => linkTo(way, root)),
    ...(more > 0 && {more: fill(words.moreRepeats, {n: more})}),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The days of a year, each tinted beside the year's fullest. */
export function monthGridViews(months: readonly MonthGrid[], {root, words}: Setting): MonthGridView[] {
  const fullest = months
    .flatMap(({weeks}) => weeks.flat())
    .reduce((most, {count}) => Math.max(most, count), 1)
  return months.map(({weeks, month, ...way}) => ({
    ...linkTo(way, root),
    weeks: weeks.map((week) =>
      tinted(week, fullest, root).map((cell) => ({
        ...cell,
        // e.g. `4月28日 · 12 篇`
        ...(cell.href !== undefined && {
          title: `${wordsOfDay(words, {month, day: Number(cell.label)})} · ${fill(words.articles, {n: cell.count})}`,
        }),
      })),
    ),
  }))
}

export function wantedView(
  {heading, trail, total, parts, groups}: WantedPlan,
  {base, cardsOf, root, words}: Setting,
): WantedView {
  return {
    ...base({title: heading, description: `${words.wanted} · ${total}`, section: 'about'}),
    view: 'wanted',
    heading,
    trail: trail.map((way) => linkTo(way, root)),
    total,
    parts: parts.map((way) => linkTo(way, root)),
    groups: groups.map(({label, entries}, at) => {
      const cards = cardsOf(String(at))
      let next = 0
      return {
        label,
        entries: entries.map(({headline, language, href, stories, more}) => ({
          headline,
          language,
          href,
          cards: cards.slice(next, (next += stories)),
          more,
        })),
      }
    }),
  }
}
