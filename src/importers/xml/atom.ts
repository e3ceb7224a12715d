import {childrenOf, type Element, follow, rawText, words} from '../markup/element.js'
import {paragraphsOf} from '../markup/paragraphs.js'
import type {XmlFormat} from './format.js'

/** Atom 1.0 (RFC 4287), and 0.3 before it. */
export const atom: XmlFormat = {
  isRecord: (name, above) => name === 'entry' && above.length < 2,
  read: (entry, above) => {
    const feed = above[0]
    const one = (name: string): string | undefined => words(follow(entry, name))
    const content = follow(entry, 'content')
    const summary = follow(entry, 'summary')
    const links = childrenOf(entry, 'link').map(({attributes}) => attributes)
    const link = links.find(({rel = 'alternate'}) => rel === 'alternate')?.['href']
    const authors = [
      ...childrenOf(entry, 'author'),
      ...(follow(entry, 'author') ? [] : childrenOf(feed, 'author')),
    ]
    const hasContent = content !== undefined && words(content) !== undefined
    return {
      id: one('id') ?? link,
      headline: one('title'),
      ...textIn(hasContent ? content : summary),
      lede: hasContent && summary ? textIn(summary).text : undefined,
      date: one('published') ?? one('issued') ?? one('created') ?? one('updated') ?? one('modified'),
      bylines: authors.map((author) => words(follow(author, 'name')) ?? ''),
      topics: childrenOf(entry, 'category').map(
        ({attributes}) => attributes['label'] ?? attributes['term'] ?? '',
      ),
      language: content?.attributes['lang'] ?? entry.attributes['lang'] ?? feed?.attributes['lang'],
      original: link ?? one('id'),
      agency: words(follow(entry, 'source', 'title')),
      extra: {feed: words(follow(feed, 'title')), rights: one('rights')},
    }
  },
}

/** A text construct: plain, as escaped HTML, or as a tree of XHTML. */
function textIn(element: Element | undefined): {html?: string; text?: string} {
  if (!element) return {}
  const hasTree = element.children.some((child) => typeof child !== 'string')
  if (hasTree) return {text: paragraphsOf(element)}
  const type = element.attributes['type'] ?? 'text'
  return /html/.test(type) ? {html: rawText(element)} : {text: rawText(element)}
}
