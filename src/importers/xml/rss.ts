import {childrenOf, type Element, follow, rawText, words} from '../markup/element.js'
import {namesIn, wordsIn} from '../fields/names.js'
import type {Read, XmlFormat} from './format.js'
import {picturesIn} from './pictures.js'
import {wordpress} from './wordpress.js'

/** RSS 0.9 to 2.0 with what usually extends it (Dublin Core, content), and WordPress's export, which builds upon it. */
export const rss: XmlFormat = {
  isRecord: (name, above) => name === 'item' && above.length > 0,
  read: (item, above) => (isExport(item) ? wordpress(item, above) : told(item, above)),
}

function isExport(item: Element): boolean {
  return ['post_type', 'post_id', 'post_name'].some((name) => childrenOf(item, name).length > 0)
}

function told(item: Element, above: readonly Element[]): Read {
  const channel = above.at(-1)?.name === 'channel' ? above.at(-1) : childrenOf(above[0], 'channel')[0]
  // Media and iTunes have titles, too: those of another module stand behind.
  const one = (name: string): string | undefined =>
    words(childrenOf(item, name).find((element) => words(element)))
  const link = childrenOf(item, 'link').map((element) => words(element) ?? element.attributes['href'])[0]
  const guid = follow(item, 'guid')
  const encoded = childrenOf(item, 'encoded').map(rawText)[0]
  const description = childrenOf(item, 'description').map(rawText)[0] ?? rawText(follow(item, 'body'))
  return {
    id: words(guid) ?? item.attributes['about'] ?? link,
    headline: one('title'),
    html: encoded ?? description,
    lede: encoded && description !== encoded ? description : undefined,
    date: one('pubdate') ?? one('date') ?? one('published') ?? one('modified'),
    bylines: namesIn(one('creator') ?? one('author') ?? ''),
    topics: [...childrenOf(item, 'category'), ...childrenOf(item, 'subject')].flatMap((element) =>
      wordsIn(rawText(element)),
    ),
    language: one('language') ?? words(follow(channel, 'language')),
    agency: one('source') ?? one('publisher'),
    original: link ?? (guid?.attributes['ispermalink'] === 'false' ? undefined : words(guid)),
    pictures: picturesIn(item),
    extra: {channel: words(follow(channel, 'title')), comments: one('comments')},
  }
}
