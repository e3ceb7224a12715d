import {type Found, lost, type Place} from '../found.js'
import type {Element} from '../markup/element.js'
import {foundOf} from '../numbered.js'
import {passedOver} from '../passed-over.js'
import {atom} from './atom.js'
import {elementsIn} from './elements.js'
import {openFeatured, type Waiting} from './featured.js'
import type {XmlFormat} from './format.js'
import {newsItem, newsMessage} from './newsml-g2.js'
import {newsml} from './newsml.js'
import {nitf} from './nitf.js'
import {reuters} from './reuters.js'
import {rss} from './rss.js'

/** Every kind of XML, by its root. */
const formats: Readonly<Record<string, XmlFormat>> = {
  rss,
  rdf: rss,
  channel: rss,
  feed: atom,
  entry: atom,
  nitf,
  newsml,
  newsitem: newsItem,
  newsmessage: newsMessage,
}

/** XML: feeds (RSS, Atom), exports of WordPress, and the formats of newsrooms (NITF, NewsML, NewsML-G2). */
export function xml(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  return recordsIn(pieces, place, ({name}) => (Object.hasOwn(formats, name) ? formats[name] : undefined))
}

/** SGML as the Reuters-21578 collection is written: elements without one around them all. */
export async function* sgml(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  yield* recordsIn(pieces, place, ({name}) => (name === 'lewis' ? reuters : undefined), '<lewis>')
}

async function* recordsIn(
  pieces: AsyncIterable<string>,
  place: Place,
  formatFor: (root: Element) => XmlFormat | undefined,
  root = '',
): AsyncGenerator<Found> {
  let format: XmlFormat | undefined
  const passed = new Map<string, number>()
  const hasPictures = place.leavesPictures !== true
  const {measure} = place.tools
  const whole = root === '' ? pieces : within(root, pieces)
  const featured = openFeatured(place.recordBytes)
  const made = (one: Waiting): readonly Found[] =>
    'found' in one
      ? [one.found]
      : foundOf(one.told, one.number, {isAlone: format!.isAlone ?? false, hasPictures, measure})
  for await (const found of elementsIn(whole, place, (element) => (format = formatFor(element)))) {
    if ('element' in found) {
      const {element, above, number} = found
      const told = format!.read(element, above)
      if ('passedOver' in told) {
        passed.set(told.passedOver, (passed.get(told.passedOver) ?? 0) + 1)
        if (told.picture) featured.know(told.picture.number, told.picture)
      } else featured.push('reason' in told ? {found: lost(told.reason, {number})} : {told, number})
    } else featured.push({found})
    for (const one of featured.take()) yield* made(one)
  }
  for (const one of featured.take(true)) yield* made(one)
  yield* passedOver(passed)
}

async function* within(root: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield root
  yield* pieces
  yield `</${root.slice(1)}`
}
