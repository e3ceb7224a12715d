import type {Page, SitemapPlan} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {type Xml, xml, xmlDocument} from '../../text/xml.js'
import type {Desk} from '../setting.js'
import {cutByYear} from './cuts.js'
import {sureDay} from './dates.js'
import type {Stock} from './stock.js'
import {written} from './written.js'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** A part may have 50,000 addresses and 50 MB; fewer, since an arrival has its part written anew. */
const length = 10_000
/** The longest address that a sitemap may have. */
const longest = 2047

/** The sitemap: an index, and parts with the addresses of all articles (sitemaps.org, protocol 0.9). */
export function planSitemap({archive, settings}: Stock, baseUrl: string, pages: readonly Page[]): Page[] {
  if (!settings.machines.sitemap) return []
  const fits = ({url}: {readonly url: string}): boolean => baseUrl.length + encodeUrl(url).length <= longest
  const listed = [...archive.cards.keys()].filter((number) => fits(archive.cards[number]!))
  const parts = cutByYear(archive, listed, {stories: length})
  const partUrl = (name: string): string => `sitemap/${name}.xml`
  const index = parts.map(({name, cards}) => {
    const newest = cards.map((number) => sureDay(archive.cards[number]!)).findLast((day) => day !== undefined)
    return {url: partUrl(name), day: newest}
  })
  return [
    written('sitemap.xml', sitemapIndex(baseUrl, [{url: partUrl('pages'), day: undefined}, ...index])),
    written(partUrl('pages'), urlset(pages.filter(isWayIn).map((page) => urlOf(baseUrl, page)))),
    ...parts.map(({name, cards}) => ({url: partUrl(name), plan: {kind: 'sitemap' as const}, lists: {cards}})),
    written('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${baseUrl}sitemap.xml\n`),
  ]
}

/** The few pages that lead to all others. */
function isWayIn({url, plan}: Page): boolean {
  return ['front', 'facet', 'about'].includes(plan.kind) || /^\d{4}\/index\.html$/.test(url)
}

export function drawSitemap({lists}: Page<SitemapPlan>, {cards, settings}: Desk): string {
  return urlset(
    lists['cards']!.map((number) => {
      const card = cards[number]!
      return urlOf(settings.baseUrl!, {url: card.url, day: sureDay(card)})
    }),
  )
}

function urlset(urls: readonly Xml[]): string {
  return xmlDocument(xml`<urlset xmlns="${namespace}">\n${urls}</urlset>`)
}

/** An article has not changed since its day, as far as anybody knows. */
function urlOf(baseUrl: string, {url, day}: {readonly url: string; readonly day?: string | undefined}): Xml {
  return xml`<url><loc>${baseUrl + encodeUrl(url)}</loc>${lastmod(day)}</url>\n`
}

function sitemapIndex(baseUrl: string, parts: readonly {url: string; day: string | undefined}[]): string {
  const entries = parts.map(
    ({url, day}) => xml`<sitemap><loc>${baseUrl + encodeUrl(url)}</loc>${lastmod(day)}</sitemap>\n`,
  )
  return xmlDocument(xml`<sitemapindex xmlns="${namespace}">\n${entries}</sitemapindex>`)
}

function lastmod(day: string | undefined): Xml | undefined {
  return day === undefined ? undefined : xml`<lastmod>${day}</lastmod>`
}
