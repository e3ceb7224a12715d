import type {AboutPlan, Archive, FacetName, Page} from '../../record/index.js'
import {wordsOfDay} from '../../text/day-words.js'
import type {Layout} from '../layout.js'
import {waysToData} from '../machines/ways.js'
import type {Words} from '../words.js'
import {facetNames} from './facets.js'
import {mapWay} from './map.js'
import {timeUrl} from './time.js'
import {wantedWay} from './wanted.js'
import {fullest, waysTo} from './shelf-ways.js'

/** How many places and agencies are shown: the fullest. */
const shown = 12

/** The colophon: what this archive is, and its figures. */
export function planAbout(layout: Layout): Page {
  const {archive, settings, words} = layout
  const years = archive.years.map(({year, cards}) => ({
    label: wordsOfDay(words, {year}),
    url: timeUrl(year),
    count: cards.length,
  }))
  const facets = (['place', 'agency', 'topic'] satisfies FacetName[]).filter((facet) =>
    facetNames(archive, settings).includes(facet),
  )
  const bars = [
    {label: words.time, ways: years},
    ...facets.map((facet) => ({
      label: words[facet],
      ways: fullest(waysTo(facet, archive.shelves[facet]), shown),
    })),
  ]
  const plan: AboutPlan = {
    kind: 'about',
    paragraphs: [...(settings.description === '' ? [] : [settings.description]), ...words.aboutText],
    figures: figuresOf(archive, words),
    bars: bars.filter(({ways}) => ways.length > 0),
    also: [...mapWay(layout), ...wantedWay(layout)],
    data: waysToData(layout),
  }
  return {url: 'about.html', plan, lists: {}}
}

function figuresOf({facts, years, shelves, captured, sameText}: Archive, words: Words): AboutPlan['figures'] {
  const named = captured.flat(2)
  const held = named.reduce((count, story) => (story < 0 ? count : count + 1), 0)
  const first = years[0]
  const last = years.at(-1)
  const how = (source: string): number =>
    facts.reduce((count, {dateSource}) => (dateSource === source ? count + 1 : count), 0)
  const span =
    first && last
      ? [...new Set([first.year, last.year])].map((year) => wordsOfDay(words, {year})).join('–')
      : ''
  const values: Record<keyof Words['figures'], number | string> = {
    articles: facts.length,
    span,
    stated: how('stated') + how('metadata'),
    inferred: how('inferred'),
    undated: how('unknown'),
    places: shelves.place.length,
    agencies: shelves.agency.length,
    reporters: shelves.reporter.length,
    held,
    wanted: named.length - held,
    repeats: sameText.filter((own, number) => own && own.first !== number).length,
  }
  return Object.entries(values)
    .filter(([, value]) => value !== 0 && value !== '')
    .map(([name, value]) => ({label: words.figures[name as keyof Words['figures']], value: String(value)}))
}
