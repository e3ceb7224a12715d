import {all, childrenOf, type Element, first, follow, rawText, words} from '../markup/element.js'
import {hasMarkup} from '../markup/html.js'
import {paragraphsOf} from '../markup/paragraphs.js'
import {namesIn} from '../fields/names.js'
import type {Told} from '../fields/told.js'
import type {Read, XmlFormat} from './format.js'
import {nitfTold} from './nitf.js'

/** NewsML-G2: a message with many items. */
export const newsMessage: XmlFormat = {
  isRecord: (name, above) => name === 'newsitem' && above.some((element) => element.name === 'newsmessage'),
  read: itemTold,
}

/** NewsML-G2: an item by itself. */
export const newsItem: XmlFormat = {
  isRecord: (name, above) => name === 'newsitem' && above.length === 0,
  read: itemTold,
  isAlone: true,
}

function itemTold(item: Element): Read {
  const about = follow(item, 'itemmeta')
  const meta = follow(item, 'contentmeta')
  const one = (name: string): string | undefined => childrenOf(meta, name).map(words).find(Boolean)
  const text = contentIn(item)
  if (!text) return {reason: `Expected a text in this news item, found ${kindOf(item)}`}
  const provider = follow(about, 'provider')
  const status = follow(about, 'pubstatus')?.attributes['qcode']
  if (status !== undefined && /:(?:canceled|withheld)$/.test(status))
    return {passedOver: `item that is ${status.replace(/^.*:/, '')}`}
  return {
    ...text,
    id: item.attributes['guid'],
    headline: one('headline') ?? text.headline ?? words(follow(about, 'title')),
    subhead: one('subheadline') ?? text.subhead,
    date:
      one('contentcreated') ??
      words(follow(about, 'firstcreated')) ??
      text.date ??
      words(follow(about, 'versioncreated')),
    dateline: one('dateline') ?? text.dateline,
    bylines: text.bylines?.length
      ? text.bylines
      : childrenOf(meta, 'by').flatMap((by) => namesIn(rawText(by))),
    agency: words(follow(provider, 'name')) ?? provider?.attributes['literal'] ?? text.agency,
    places: childrenOf(meta, 'located').map((place) => words(follow(place, 'name')) ?? ''),
    topics: all(meta, 'keyword').map((keyword) => words(keyword) ?? ''),
    language: follow(meta, 'language')?.attributes['tag'] ?? item.attributes['lang'],
    extra: {subjects: namesOf(meta, 'subject'), genre: namesOf(meta, 'genre'), urgency: one('urgency')},
  }
}

function contentIn(item: Element): Told | undefined {
  const texts = childrenOf(item, 'contentset').flatMap((set) => [
    ...childrenOf(set, 'inlinexml').map((inline): Told => {
      const story = first(inline, 'nitf')
      const body = first(inline, 'body') ?? inline
      return story
        ? nitfTold(story)
        : {text: paragraphsOf(body), headline: words(first(inline, 'h1')) ?? words(first(inline, 'title'))}
    }),
    ...childrenOf(set, 'inlinedata').map((inline): Told => {
      const raw = rawText(inline)
      return hasMarkup(raw) ? {html: raw} : {text: raw}
    }),
  ])
  return texts.find(({text = '', html = ''}) => /\S/.test(text + html))
}

function namesOf(meta: Element | undefined, name: string): string[] | undefined {
  const names = childrenOf(meta, name).flatMap((element) => words(follow(element, 'name')) ?? [])
  return names.length > 0 ? names : undefined
}

function kindOf(item: Element): string {
  return follow(item, 'itemmeta', 'itemclass')?.attributes['qcode']?.replace(/^.*:/, '') ?? 'none'
}
