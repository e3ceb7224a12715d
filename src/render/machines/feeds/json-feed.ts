import {json} from '../../../text/json.js'
import type {Entry, Feed} from './entries.js'

/** JSON Feed 1.1: what is archived follows by `next_url`. */
export function jsonFeed({title, description, language, home, self, previous, entries}: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    ...(description !== '' && {description}),
    ...(previous !== undefined && {next_url: previous}),
    language,
    items: entries.map(itemOf),
  }
  return `${json(feed)}\n`
}

function itemOf({url, title, summary, language, date, published, authors, topics, agency}: Entry): object {
  const writers = authors.length > 0 || agency === undefined ? authors : [agency]
  return {
    id: url,
    url,
    title,
    content_text: summary,
    ...(published !== undefined && {date_published: published}),
    ...(writers.length > 0 && {authors: writers.map((name) => ({name}))}),
    ...(topics.length > 0 && {tags: topics}),
    ...(language !== undefined && {language}),
    ...(date !== '' && {_archive: {about: 'http://id.loc.gov/datatypes/edtf/EDTF', date}}),
  }
}
