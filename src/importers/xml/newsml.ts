import {all, type Element, first, follow, rawText, words} from '../markup/element.js'
import {hasMarkup} from '../markup/html.js'
import {paragraphsOf} from '../markup/paragraphs.js'
import {namesIn} from '../fields/names.js'
import type {Told} from '../fields/told.js'
import type {Read, XmlFormat} from './format.js'
import {nitfTold} from './nitf.js'

/** NewsML 1.0 to 1.2: news items, whose text is in one of their components, in NITF, in XHTML or plain. */
export const newsml: XmlFormat = {
  isRecord: (name, above) => name === 'newsitem' && above.length === 1,
  read: itemTold,
}

function itemTold(item: Element): Read {
  const identifier = first(item, 'newsidentifier')
  const lines = first(item, 'newslines')
  const one = (name: string): string | undefined => all(lines, name).map(words).find(Boolean)
  const text = contentIn(item)
  if (!text) return {reason: `Expected a text in this news item, found ${kindsIn(item)}`}
  const management = first(item, 'newsmanagement')
  const named = (name: string): string | undefined =>
    first(first(item, name), 'party')?.attributes['formalname']
  return {
    ...text,
    id: words(follow(identifier, 'publicidentifier')) ?? words(follow(identifier, 'newsitemid')),
    headline:
      one('headline') ?? text.headline ?? words(first(item, 'newslinetext')) ?? words(first(item, 'title')),
    subhead: one('subheadline') ?? text.subhead,
    date:
      text.date ??
      words(follow(management, 'firstcreated')) ??
      words(follow(management, 'thisrevisioncreated')) ??
      words(first(item, 'dateid')) ??
      words(first(item, 'dateandtime')),
    dateline: one('dateline') ?? text.dateline,
    bylines: text.bylines?.length ? text.bylines : namesIn(one('byline') ?? ''),
    agency: named('provider') ?? text.agency,
    topics: text.topics?.length ? text.topics : all(lines, 'keywordline').map((line) => words(line) ?? ''),
    language: first(item, 'language')?.attributes['formalname'] ?? text.language,
  }
}

/** The longest text of an item's components: pictures and tables have theirs, too. */
function contentIn(item: Element): Told | undefined {
  const contents = all(item, 'datacontent').flatMap((content) => textsIn(content))
  return contents.sort((a, b) => lengthOf(b) - lengthOf(a))[0]
}

function textsIn(content: Element): Told[] {
  const stories = all(content, 'nitf')
  if (stories.length > 0) return stories.map(nitfTold)
  const tree = paragraphsOf(content, true)
  const raw = rawText(content)
  if (tree === '') return []
  return [hasMarkup(raw) ? {html: raw} : {text: tree}]
}

function lengthOf({text = '', html = ''}: Told): number {
  return text.length + html.length
}

function kindsIn(item: Element): string {
  const kinds = new Set(all(item, 'mediatype').map(({attributes}) => attributes['formalname'] ?? ''))
  return kinds.size > 0 ? [...kinds].slice(0, 5).join(', ') : 'none'
}
