import type {AboutPlan, Archive, Page} from '../../record/index.js'
import {wordsOfDay} from '../dates.js'
import type {Layout} from '../layout.js'
import type {Words} from '../words.js'
import {timeUrl} from './time.js'

/** The colophon: what this archive is, and its figures. */
export function planAbout({archive, settings, words}: Layout): Page {
  const plan: AboutPlan = {
    kind: 'about',
    paragraphs: [...(settings.description === '' ? [] : [settings.description]), ...words.aboutText],
    figures: figuresOf(archive, words),
    years: archive.years.map(({year, cards}) => ({
      label: wordsOfDay(words, {year}),
      url: timeUrl(year),
      count: cards.length,
    })),
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
