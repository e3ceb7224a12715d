import type {Facts} from '../../record/index.js'
import {inert, json} from '../../text/json.js'
import {escapeHtml} from '../escape.js'
import {sureDate} from './dates.js'
import {posterSize} from './posters/studio.js'
import {authorsOf} from './stock.js'

/** What a page's head must know beside the article. */
export interface Place {
  /** The site's title. */
  readonly site: string
  /** The page's whole address, where it is known. */
  readonly address: string | undefined
  /** The whole address of its poster, if it has one. */
  readonly poster: string | undefined
}

/**
 * What an article's page says of itself to programs: schema.org, Open Graph, Dublin Core and the `citation_…` of
 * Highwire, by which Zotero knows a news item with its title, authors, date and publication.
 *
 * Dates are given where they are sure, and no closer than that; an inferred one only in Dublin Core, whose form
 * (EDTF) marks it. Names that mean the same share an element.
 */
export function metaOf(facts: Facts, {site, address, poster}: Place): string {
  const {headline, date, language, places, agency, topics} = facts
  const day = sureDate(facts)
  const authors = authorsOf(facts)
  const isKnown = language !== 'und'
  let html = property('og:type', 'article') + property('og:site_name', site)
  if (address !== undefined) html += property('og:url', address)
  if (headline !== '') html += both('og:title', 'DC.title', headline) + named('citation_title', headline)
  if (day !== undefined)
    html += both('article:published_time', 'DC.date', day) + named('citation_date', slashed(day))
  else if (date !== '') html += named('DC.date', date)
  for (const author of authors) html += named('DC.creator', author) + named('citation_author', author)
  if (agency !== undefined) html += named('DC.source', agency)
  for (const place of places) html += named('DC.coverage', place)
  for (const topic of topics) html += both('article:tag', 'DC.subject', topic)
  if (isKnown) html += named('DC.language', language)
  html += named('DC.type', 'NewsItem')
  html += named('twitter:card', poster === undefined ? 'summary' : 'summary_large_image')
  if (poster !== undefined) html += posterMeta(poster, headline || site)
  return `${html}<script type="application/ld+json">${inert(json(newsArticle(facts, day)))}</script>\n`
}

function posterMeta(address: string, words: string): string {
  const {width, height} = posterSize
  return (
    property('og:image', address) +
    property('og:image:width', String(width)) +
    property('og:image:height', String(height)) +
    property('og:image:alt', words)
  )
}

function newsArticle(
  {headline, subhead, dateline, language, bylines, places, agency, topics, original, id}: Facts,
  day: string | undefined,
): object {
  const people = (...roles: readonly string[]): object[] | undefined => {
    const own = bylines.filter(({role}) => roles.includes(role))
    return own.length === 0 ? undefined : own.map(({name}) => ({'@type': 'Person', name}))
  }
  // What is undefined is left out.
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: id,
    headline: headline || undefined,
    alternativeHeadline: subhead,
    dateline: dateline?.raw,
    datePublished: day,
    inLanguage: language === 'und' ? undefined : language,
    author: people('reporter', 'correspondent'),
    editor: people('editor'),
    translator: people('translator'),
    contributor: people('photographer'),
    locationCreated: places.length === 0 ? undefined : places.map((name) => ({'@type': 'Place', name})),
    publisher: agency === undefined ? undefined : {'@type': 'Organization', name: agency},
    keywords: topics.length === 0 ? undefined : topics,
    isBasedOn: original,
  }
}

/** A day as the guidelines for these names want it: `2024/04/28`. */
function slashed(day: string): string {
  return day.slice(0, 10).replaceAll('-', '/')
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">\n`
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">\n`
}

/** One element under both kinds of names. */
function both(property: string, name: string, content: string): string {
  return `<meta property="${property}" name="${name}" content="${escapeHtml(content)}">\n`
}
