import {all, childrenOf, type Element, first, follow, words} from '../markup/element.js'
import {paragraphsOf} from '../markup/paragraphs.js'
import {namesIn} from '../fields/names.js'
import type {Told} from '../fields/told.js'
import type {XmlFormat} from './format.js'

/** NITF, the News Industry Text Format: one story a file. */
export const nitf: XmlFormat = {
  isRecord: (name, above) => name === 'nitf' && above.length === 0,
  read: nitfTold,
  isAlone: true,
}

/** What a story in NITF tells, wherever it stands. */
export function nitfTold(story: Element): Told {
  const head = follow(story, 'head')
  const top = first(story, 'body.head')
  const docdata = first(head, 'docdata')
  const content = first(story, 'body.content')
  const dateline = first(top, 'dateline')
  return {
    id: first(docdata, 'doc-id')?.attributes['id-string'],
    headline:
      words(first(top, 'hl1')) ??
      words(first(top, 'hedline')) ??
      words(follow(head, 'title')) ??
      words(first(content, 'hl1')),
    subhead: words(first(top, 'hl2')),
    lede: words(first(top, 'abstract')),
    text: content ? paragraphsOf(content) : '',
    date:
      first(docdata, 'date.issue')?.attributes['norm'] ??
      first(dateline, 'story.date')?.attributes['norm'] ??
      first(docdata, 'date.release')?.attributes['norm'] ??
      first(head, 'pubdata')?.attributes['date.publication'],
    dateline: words(dateline),
    bylines: all(top, 'byline').flatMap((byline) => {
      const people = all(byline, 'person').map((person) => words(person) ?? '')
      return people.length > 0 ? people : namesIn(words(byline) ?? '')
    }),
    agency: words(first(top, 'distributor')) ?? first(docdata, 'doc.copyright')?.attributes['holder'],
    topics: all(docdata, 'keyword').map(({attributes}) => attributes['key'] ?? ''),
    language: first(story, 'body')?.attributes['lang'] ?? story.attributes['lang'],
    extra: {
      urgency: first(docdata, 'urgency')?.attributes['ed-urg'],
      subjects: subjectsOf(head),
      tagline: words(first(story, 'tagline')),
      publication: first(head, 'pubdata')?.attributes['name'],
    },
  }
}

function subjectsOf(head: Element | undefined): string[] | undefined {
  const subjects = childrenOf(first(head, 'tobject'), 'tobject.subject').flatMap(
    ({attributes}) => attributes['tobject.subject.matter'] ?? attributes['tobject.subject.type'] ?? [],
  )
  return subjects.length > 0 ? subjects : undefined
}
