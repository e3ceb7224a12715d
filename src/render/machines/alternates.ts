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

/** A citation is about the article, and no form of it. */
const formTypes: Readonly<Record<Exclude<FormName, 'citation'>, string>> = {
  record: 'application/json',
  text: 'text/plain',
  ninjs: 'application/vnd.iptc.ninjs+json',
}

/** What a page leads programs to: the whole archive's feeds, and from a shelf's page its own too. */
export function feedLinks(
  {baseUrl, machines, title}: Settings,
  root: string,
  shelf?: {readonly url: string; readonly title: string},
): string {
  if (baseUrl === undefined) return ''
  const link = (page: string, label?: string) => (format: FeedFormat) =>
    alternate(feedTypes[format], root + encodeUrl(feedUrl(page, format)), label)
  const own = shelf ? machines.shelfFeeds.map(link(shelf.url, `${shelf.title} – ${title}`)) : []
  return [...own, ...machines.feeds.map(link('index.html'))].join('')
}

/** From the front page, what a device may know of the site. */
export const manifestLink = '<link rel="manifest" href="site.webmanifest">\n'

/** The other forms of an article, which stand beside its page. */
export function formLinks(forms: readonly FormName[], url: string): string {
  const name = url.slice(url.lastIndexOf('/') + 1)
  return forms
    .filter((form) => form !== 'citation')
    .map((form) => alternate(formTypes[form], encodeUrl(formUrl(name, form))))
    .join('')
}

function alternate(type: string, href: string, title?: string): string {
  const label = title === undefined ? '' : ` title="${escapeHtml(title)}"`
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}"${label}>\n`
}
