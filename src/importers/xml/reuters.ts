import {all, first, rawText, words} from '../markup/element.js'
import {namesIn} from '../fields/names.js'
import {joinWrapped} from '../wrapped.js'
import type {XmlFormat} from './format.js'

/** What the wire ended its stories with, on a line of its own. */
const signature = /\n\s*(REUTER|Reuter)[\s\u0003]*$/

/** A story of the Reuters-21578 collection. */
export const reuters: XmlFormat = {
  isRecord: (name, above) => name === 'reuters' && above.length === 1,
  read: (story) => {
    const text = first(story, 'text')
    const body = first(text, 'body')
    const plain = body ?? (text?.attributes['type'] === 'UNPROC' ? text : undefined)
    const named = (name: string): string[] => all(first(story, name), 'd').map(rawText)
    const written = rawText(plain)
    return {
      id: story.attributes['newid'],
      headline: words(first(text, 'title')),
      text: joinWrapped(written.replace(signature, '')),
      endMark: signature.exec(written)?.[1],
      date: words(first(story, 'date')),
      dateline: words(first(text, 'dateline'))?.replace(/\s*-$/, ''),
      bylines: namesIn(words(first(text, 'author')) ?? ''),
      places: named('places'),
      topics: named('topics'),
      language: 'en',
      extra: {people: named('people'), organisations: named('orgs'), exchanges: named('exchanges')},
    }
  },
}
