import type {FeedFormat, FormName, Settings} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {escapeHtml} from '../escape.js'
import {formUrl} from '../plans/forms.js'
import {feedUrl} from './feeds/plan.js'

const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}

const formTypes: Readonly<Record<FormName, string>> = {
  record: 'application/json',
  text: 'text/plain',
  ninjs: 'application/vnd.iptc.ninjs+json',
}

/** What a page leads programs to: the whole archive's feeds, from a shelf's page its own too, and what is said of the site. */
export function siteLinks(
  {baseUrl, machines, title}: Settings,
  root: string,
  shelf?: {readonly url: string; readonly title: string},
): string {
  const manifest = `<link rel="manifest" href="${root}site.webmanifest">\n`
  if (baseUrl === undefined) return manifest
  const link = (page: string, label?: string) => (format: FeedFormat) =>
    alternate(feedTypes[format], root + encodeUrl(feedUrl(page, format)), label)
  const own = shelf ? machines.shelfFeeds.map(link(shelf.url, `${shelf.title} – ${title}`)) : []
  return [...own, ...machines.feeds.map(link('index.html')), manifest].join('')
}

/** The other forms of an article. */
export function formLinks(forms: readonly FormName[], root: string, url: string): string {
  return forms.map((form) => alternate(formTypes[form], root + encodeUrl(formUrl(url, form)))).join('')
}

function alternate(type: string, href: string, title?: string): string {
  const label = title === undefined ? '' : ` title="${escapeHtml(title)}"`
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}"${label}>\n`
}
