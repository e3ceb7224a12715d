import type {Page, Settings} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {planDownloads} from './downloads.js'
import {planFeeds} from './feeds/plan.js'
import {planRepository} from './repository.js'
import {planSitemap} from './sitemap.js'
import {stockOf} from './stock.js'
import {planGuide, planOpenSearch, planWebManifest, schemaFiles} from './written.js'

/**
 * All that is written for programs about the archive as a whole.
 *
 * @param pages what is planned for readers
 */
export function planMachines(
  layout: Layout,
  pages: readonly Page[],
  keys: ReadonlyMap<string, string>,
): Page[] {
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
  // No story is named in the guide: of an archive's pages a handful is left.
  const ways = [...pages, ...own].flatMap(({url, plan}) => ('path' in plan ? [] : url))
  return [...own, planGuide(stock, new Set([...schemaFiles, ...ways]))]
}

/** What is asked for and left out, as nobody could follow its links on a site whose address is not known. */
export function leftOut({baseUrl, forms, machines}: Settings): string[] {
  if (baseUrl !== undefined) return []
  return [
    ...(machines.feeds.length + machines.shelfFeeds.length > 0 ? ['feeds'] : []),
    ...(machines.sitemap ? ['sitemap'] : []),
    ...(forms.includes('ninjs') ? ['ninjs'] : []),
    ...(machines.oai ? ['OAI-PMH'] : []),
  ]
}
