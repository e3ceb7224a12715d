import {type Found, lost, type Place} from '../found.js'
import type {Element} from '../markup/element.js'
import {foundOf} from '../numbered.js'
import {passedOver} from '../passed-over.js'
import {atom} from './atom.js'
import {elementsIn} from './elements.js'
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
  const whole = root === '' ? pieces : within(root, pieces)
  for await (const found of elementsIn(whole, place, (element) => (format = formatFor(element)))) {
    if (!('element' in found)) {
      yield found
      continue
    }
    const {element, above, number} = found
    const told = format!.read(element, above)
    if ('passedOver' in told) passed.set(told.passedOver, (passed.get(told.passedOver) ?? 0) + 1)
    else if ('reason' in told) yield lost(told.reason, {number})
    else yield* foundOf(told, number, {isAlone: format!.isAlone ?? false, hasPictures})
  }
  yield* passedOver(passed)
}

async function* within(root: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield root
  yield* pieces
  yield `</${root.slice(1)}`
}
