import {type Xml, xml, xmlDocument} from '../../../text/xml.js'
import type {Entry, Feed} from './entries.js'

/** The Atom Syndication Format (RFC 4287), archived by RFC 5005. */
export function atom(feed: Feed): string {
  const {title, description, language, home, self, current, previous, part, updated, site, entries} = feed
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${language}">
<id>${current}</id>
<title>${title}</title>
${description === '' ? undefined : xml`<subtitle>${description}</subtitle>\n`}<updated>${updated}</updated>
<author><name>${site}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${history(part, current, previous)}${entries.map(entryOf)}</feed>`)
}

/** Where a document stands in its feed. */
function history(part: Feed['part'], current: string, previous: string | undefined): Xml {
  const before = previous === undefined ? undefined : xml`<link rel="prev-archive" href="${previous}"/>\n`
  if (part === 'complete') return xml`<fh:complete/>\n`
  if (part === 'current') return xml`${before}`
  return xml`<fh:archive/>\n<link rel="current" href="${current}"/>\n${before}`
}

function entryOf({
  url,
  title,
  summary,
  language,
  date,
  updated,
  published,
  authors,
  topics,
  agency,
}: Entry): Xml {
  const writers = authors.length > 0 || agency === undefined ? authors : [agency]
  return xml`<entry${language === undefined ? undefined : xml` xml:lang="${language}"`}>
<id>${url}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<updated>${updated}</updated>
${published === undefined ? undefined : xml`<published>${published}</published>\n`}${date === '' ? undefined : xml`<dc:date>${date}</dc:date>\n`}${writers.map((name) => xml`<author><name>${name}</name></author>\n`)}${topics.map((topic) => xml`<category term="${topic}"/>\n`)}<summary>${summary}</summary>
</entry>
`
}
