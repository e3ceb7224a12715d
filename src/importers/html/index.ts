import type {ContainerRecord} from '../../record/index.js'
import {recordOf} from '../fields/told.js'
import {all, first, words} from '../markup/element.js'
import {htmlTree} from '../markup/html.js'
import {paragraphsOf} from '../markup/paragraphs.js'

/** The article of a page, by its title, its meta elements and its paragraphs; undefined where it has none. */
export function htmlRecord(
  html: string,
  place: {readonly path: string; readonly url?: string},
): ContainerRecord | undefined {
  const page = htmlTree(html)
  const meta = new Map(
    all(page, 'meta').map(({attributes}) => [
      attributes['property'] ?? attributes['name'],
      attributes['content'],
    ]),
  )
  const paragraphs = all(page, 'p').map((p) => paragraphsOf(p))
  const made = recordOf(
    {
      headline: meta.get('og:title') ?? words(first(page, 'title')) ?? words(first(page, 'h1')),
      date: meta.get('article:published_time'),
      bylines: [meta.get('author') ?? ''],
      language: first(page, 'html')?.attributes['lang'],
      original: place.url ?? meta.get('og:url'),
      text: paragraphs.filter((one) => one !== '').join('\n\n'),
    },
    '',
  )
  return 'record' in made && made.record.text !== '' ? made.record : undefined
}
