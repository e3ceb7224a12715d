import {Parser} from 'htmlparser2'
import {type Found, lost, type Place} from '../found.js'
import {type Element, localName} from '../markup/element.js'

/** How the records of one kind of XML are found. */
export interface Cut {
  /** Whether an element of this name is a record, standing below these. */
  readonly isRecord: (name: string, above: readonly Element[]) => boolean
}

/** What comes out of XML: records as trees, with the elements that they stand in, whose children are only those before. */
export type Cutting =
  {readonly element: Element; readonly above: readonly Element[]; readonly number: number} | Found

/** Elements inside each other; no format has so many. */
const deepest = 150
/** Of what stands around the records this much is kept, which is more than any header has. */
const headerSize = 1 << 18

/**
 * Cut XML into its records, each a small tree, with the memory of one.
 *
 * It is read as it comes (SAX): no document type is read, no entity but XML's own five is known, nothing outside
 * is fetched. A document that declares entities of its own is refused.
 *
 * @param cutFor how to cut what has this root; undefined where the root is of no known format
 */
export async function* elementsIn(
  pieces: AsyncIterable<string>,
  place: Place,
  cutFor: (root: Element) => Cut | undefined,
): AsyncGenerator<Cutting> {
  let queue: Cutting[] = []
  const open: Element[] = []
  let cut: Cut | undefined
  /** How deep the record stands that is being read; -1 between records. */
  let recordAt = -1
  let size = 0
  let isTooLong = false
  let headers = 0
  let number = 0
  let isOver = false
  let isEnding = false
  let since = 0
  let hasRoot = false

  const stop = (reason: string, rule: string): void => {
    if (isOver) return
    isOver = true
    queue.push(lost(reason, {number: number + 1}, rule))
  }
  const grow = (length: number): void => {
    since = 0
    if (recordAt < 0) return
    size += length
    if (size <= place.recordBytes) return
    isTooLong = true
    open[recordAt]!.children.length = 0
  }

  const parser = new Parser(
    {
      onprocessinginstruction(name, words) {
        since = 0
        if (/^!(?:doctype|entity)$/i.test(name) && /<?!ENTITY\s{1,20}(?!%)\S/i.test(words))
          stop(
            'Cannot read XML that declares entities of its own: write out what they stand for',
            'xml-entities',
          )
      },
      oncomment() {
        since = 0
      },
      onopentag(name, attributes) {
        if (isOver) return
        const element: Element = {
          name: localName(name),
          attributes: localAttributes(attributes),
          children: [],
        }
        grow(name.length + JSON.stringify(attributes).length)
        if (open.length >= deepest)
          return stop(`Unexpected depth, expected at most ${deepest} elements inside each other`, 'xml')
        if (!hasRoot) {
          hasRoot = true
          cut = cutFor(element)
          if (!cut)
            return stop(
              `Unexpected root element \`${name.slice(0, 60)}\`, expected a feed or a news format`,
              'unknown-format',
            )
        }
        if (recordAt < 0 && cut!.isRecord(element.name, open)) {
          recordAt = open.length
          size = 0
          isTooLong = false
        } else if (!isTooLong && (recordAt >= 0 || ++headers < 2000)) open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(words) {
        if (isOver || open.length === 0) return
        grow(words.length)
        if (recordAt >= 0 ? !isTooLong : (headers += words.length) < headerSize)
          open.at(-1)!.children.push(words)
      },
      onclosetag(_, isImplied) {
        since = 0
        if (isOver) return
        const isCutOff = isEnding && isImplied
        const element = open.pop()
        if (isCutOff)
          return stop(
            'Unexpected end of the file in the middle of it; the records before were read',
            'cut-off',
          )
        if (!element || open.length !== recordAt) return
        recordAt = -1
        number++
        if (isTooLong)
          queue.push(
            lost(
              `Unexpected length of this record, expected at most ${place.recordBytes} characters`,
              {number},
              'record-size',
            ),
          )
        else queue.push({element, above: [...open], number})
      },
      onerror(error) {
        stop(`Cannot read this as XML: ${error.message.slice(0, 200)}`, 'xml')
      },
    },
    {xmlMode: true, decodeEntities: true},
  )

  for await (const piece of pieces) {
    // In small portions, so that the memory is that of one record, and a hostile depth is soon noticed.
    for (let at = 0; at < piece.length && !isOver; at += portion) {
      since += Math.min(portion, piece.length - at)
      parser.write(piece.slice(at, at + portion))
      if (since > place.recordBytes)
        stop('Cannot read this as XML: one mark is longer than a record may be', 'xml')
      yield* queue
      queue = []
    }
    if (isOver) return
  }
  isEnding = true
  parser.end()
  yield* queue
  if (!hasRoot && !isOver) yield lost('Unexpected file without an element, expected XML', {}, 'empty')
}

const portion = 1 << 14

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local = Object.create(null) as Record<string, string>
  for (const name of Object.keys(attributes))
    if (!/^xmlns/.test(name)) local[localName(name)] ??= attributes[name]!
  return local
}
