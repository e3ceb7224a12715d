/** Page → view: numbers become cards, addresses become links from where the page stands. */
import type {Page, ViewPlan} from '../record/index.js'
import {encodeUrl, rootOf} from '../text/addresses.js'
import {gapMark} from '../text/gaps.js'
import {directionOf} from '../text/scripts.js'
import {escapeHtml} from './escape.js'
import {cardView} from './links.js'
import {feedLinks, manifestLink} from './machines/alternates.js'
import {hasShelfFeed} from './machines/feeds/plan.js'
import type {Desk, Setting} from './setting.js'
import {articleView} from './builders/article.js'
import {mapView, wantedView} from './builders/ways.js'
import {aboutView, facetView, frontView, movedView, notFoundView, shelfView} from './builders/pages.js'
import {searchView} from './builders/search.js'
import type {BaseView, View} from './views.js'

const builders: {[K in ViewPlan['kind']]: (plan: Extract<ViewPlan, {kind: K}>, setting: Setting) => View} = {
  article: articleView,
  front: frontView,
  shelf: shelfView,
  facet: facetView,
  map: mapView,
  wanted: wantedView,
  about: aboutView,
  search: searchView,
  'not-found': notFoundView,
  moved: movedView,
}

/**
 * All that a template reads to draw a page.
 *
 * @param gaps takes the entries of each list that the view has a gap for
 */
export function viewOf({url, plan, lists}: Page<ViewPlan>, desk: Desk, gaps: (readonly number[])[]): View {
  const {words, cards} = desk
  // A page that is shown at any address can only link by whole addresses.
  const root = url === '404.html' ? pathOf(desk.settings.baseUrl) : rootOf(url)
  const setting: Setting = {
    desk,
    lists,
    leaveGap: (entries) => gapMark(gaps.push(entries) - 1),
    root,
    words,
    base: (own) => baseView(url, root, desk, own),
    cardsOf: (list) => (lists[list] ?? []).map((number) => cardView(cards[number]!, {root, words})),
  }
  return (builders[plan.kind] as (plan: ViewPlan, setting: Setting) => View)(plan, setting)
}

function pathOf(baseUrl: string | undefined): string {
  return baseUrl === undefined ? '' : baseUrl.replace(/^https?:\/\/[^/]+/, '')
}

function baseView(
  url: string,
  root: string,
  desk: Desk,
  {
    title,
    description,
    language,
    section,
  }: {title: string; description?: string; language?: string; section?: string},
): BaseView {
  const {settings, words} = desk
  const {title: siteTitle, description: siteDescription, baseUrl} = settings
  return {
    site: {
      title: siteTitle,
      description: siteDescription,
      language: settings.language,
      direction: directionOf(settings.language),
      search: settings.search,
    },
    words,
    root,
    title,
    description: description ?? siteDescription,
    language: language ?? settings.language,
    direction: directionOf(language ?? settings.language),
    canonical: baseUrl === undefined || url === '404.html' ? undefined : baseUrl + encodeUrl(url),
    metaHtml: url === '404.html' ? '' : metaHtmlOf(desk, url, root, title),
    sectionsHtml: sectionsOf(desk, root, section),
  }
}

/** What a page but an article's says to programs: it is the same for all pages of one depth, and a shelf has a feed of its own. */
function metaHtmlOf({settings, made: {metas}}: Desk, url: string, root: string, title: string): string {
  if (url === 'index.html') return feedLinks(settings, root) + manifestLink
  if (hasShelfFeed(url, settings)) return feedLinks(settings, root, {url, title})
  let html = metas.get(root)
  if (html === undefined) metas.set(root, (html = feedLinks(settings, root)))
  return html
}

/** The masthead's links, which are the same for all pages of one depth and section. */
function sectionsOf({facets, words, made: {sections}}: Desk, root: string, current = ''): string {
  const key = `${root}${current}`
  const made = sections.get(key)
  if (made !== undefined) return made
  const shelves = (['place', 'agency', 'reporter'] as const).filter((facet) => facets.includes(facet))
  const all = [
    {key: 'front', label: words.home, url: 'index.html'},
    {key: 'time', label: words.time, url: 'time/index.html'},
    ...shelves.map((facet) => ({key: facet, label: words[facet], url: `${facet}/index.html`})),
    {key: 'about', label: words.about, url: 'about.html'},
  ]
  const html = all.map(({key, label, url}) => {
    const here = key === current ? ' aria-current="page"' : ''
    return `<li><a href="${escapeHtml(root + url)}"${here}>${escapeHtml(label)}</a></li>\n`
  })
  sections.set(key, html.join(''))
  return html.join('')
}
