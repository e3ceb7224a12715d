import type {Page, Settings} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {planDownloads} from './downloads.js'
import {planFeeds} from './feeds/plan.js'
import {planRepository} from './repository.js'
import {planSitemap} from './sitemap.js'
import {stockOf} from './stock.js'
import {planGuide, planOpenSearch, planWebManifest} from './written.js'

/**
 * All that is written for programs about the archive as a whole.
 *
 * @param pages what is planned for readers
 */
export function planMachines(layout: Layout, pages: readonly Page[], keys: ReadonlyMap<string, string>): Page[] {
  const stock = stockOf(layout)
  const {settings} = layout
  const {baseUrl} = settings
  const isSearched = pages.some(({url}) => url === 'search.html')
  const own = [
    ...planDownloads(stock, keys),
    ...(baseUrl === undefined
      ? []
      : [
          ...planFeeds(stock),
          ...planSitemap(stock, baseUrl, pages),
          ...planRepository(stock),
          ...(isSearched ? [planOpenSearch(settings, baseUrl)] : []),
        ]),
    planWebManifest(settings),
  ]
  const urls = new Set(['article.schema.json', ...[...pages, ...own].map(({url}) => url)])
  return [...own, planGuide(stock, urls)]
}

/** What a site without an address goes without, as nobody could follow its links: what is asked for of that. */
export function needsBase({forms, machines}: Settings): string[] {
  return [
    ...(machines.feeds.length + machines.shelfFeeds.length > 0 ? ['feeds'] : []),
    ...(machines.sitemap ? ['the sitemap', 'robots.txt'] : []),
    ...(forms.includes('ninjs') ? ['ninjs'] : []),
    ...(machines.oai ? ['the OAI-PMH repository'] : []),
  ]
}
