import {type Xml, xml, xmlDocument} from '../../../text/xml.js'
import {mailDate} from '../dates.js'
import type {Entry, Feed} from './entries.js'

/** RSS 2.0, archived by RFC 5005. */
export function rss(feed: Feed): string {
  const {title, description, language, home, self, current, previous, part, entries} = feed
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0">
<channel>
<title>${title}</title>
<link>${home}</link>
<description>${description === '' ? title : description}</description>
<language>${language}</language>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
${history(part, current, previous)}${entries.map(itemOf)}</channel>
</rss>`)
}

function history(part: Feed['part'], current: string, previous: string | undefined): Xml {
  const before =
    previous === undefined ? undefined : xml`<atom:link rel="prev-archive" href="${previous}"/>\n`
  if (part === 'complete') return xml`<fh:complete/>\n`
  if (part === 'current') return xml`${before}`
  return xml`<fh:archive/>\n<atom:link rel="current" href="${current}"/>\n${before}`
}

function itemOf({url, title, summary, date, published, authors, topics, agency}: Entry): Xml {
  const writers = authors.length > 0 || agency === undefined ? authors : [agency]
  return xml`<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
${published === undefined ? undefined : xml`<pubDate>${mailDate(published)}</pubDate>\n`}${date === '' ? undefined : xml`<dc:date>${date}</dc:date>\n`}${writers.map((name) => xml`<dc:creator>${name}</dc:creator>\n`)}${topics.map((topic) => xml`<category>${topic}</category>\n`)}<description>${summary}</description>
</item>
`
}
