import type {Told} from '../fields/told.js'
import {childrenOf, type Element, follow, rawText, words} from '../markup/element.js'
import {paragraphsOf} from '../markup/paragraphs.js'
import type {XmlFormat} from './format.js'
import {picturesIn} from './pictures.js'

/** Atom 1.0 (RFC 4287), and 0.3 before it. */
export const atom: XmlFormat = {
  isRecord: (name, above) => name === 'entry' && above.length < 2,
  read: (entry, above) => {
    const feed = above[0]
    const one = (name: string): string | undefined => words(follow(entry, name))
    // Media have a `content` too, without words.
    const content = childrenOf(entry, 'content').find(({attributes}) => attributes['url'] === undefined)
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
      lede: hasContent && summary ? ledeIn(summary) : undefined,
      date: one('published') ?? one('issued') ?? one('created') ?? one('updated') ?? one('modified'),
      bylines: authors.map((author) => words(follow(author, 'name')) ?? ''),
      topics: childrenOf(entry, 'category').map(
        ({attributes}) => attributes['label'] ?? attributes['term'] ?? '',
      ),
      language: content?.attributes['lang'] ?? entry.attributes['lang'] ?? feed?.attributes['lang'],
      original: link ?? one('id'),
      agency: words(follow(entry, 'source', 'title')),
      pictures: picturesIn(entry),
      extra: {feed: words(follow(feed, 'title')), rights: one('rights')},
    }
  },
}

/** A text construct: plain, as escaped HTML, or as a tree of XHTML. */
function textIn(element: Element | undefined): Pick<Told, 'html' | 'text' | 'tree'> {
  if (!element) return {}
  const hasTree = element.children.some((child) => typeof child !== 'string')
  if (hasTree) return {tree: element}
  const type = element.attributes['type'] ?? 'text'
  return /html/.test(type) ? {html: rawText(element)} : {text: rawText(element)}
}

function ledeIn(summary: Element): string | undefined {
  const {tree, text} = textIn(summary)
  return tree ? paragraphsOf(tree) : text
}
