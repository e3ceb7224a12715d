import {readerOf, type Reader} from './bytes.js'
import {readContainerDate} from './fields/dates.js'
import {decodingOf} from '../record/index.js'
import {type Decoded, type Found, lost, note, type Place} from './found.js'
import {htmlRecord} from './html/index.js'
import {type Answer, answerIn, isPicture} from './http.js'
import {takeOut} from './markup/embedded.js'
import {latin1} from './page.js'
import {passedOver} from './passed-over.js'

/** What the header of an archived record says. */
interface Head {
  readonly kind: string
  readonly url: string
  readonly date?: string | undefined
  /** Of what is archived, as far as the header says it. */
  readonly type?: string | undefined
  readonly length: number
}

/** The longest header of a record. */
const longest = 1 << 16

/** A crawl: WARC (ISO 28500) or ARC before it. Each page of HTML is an article, and its pictures may be answers, too. */
export async function* warc(pieces: AsyncIterable<Uint8Array>, place: Place): AsyncGenerator<Found> {
  const reader = readerOf(pieces)
  const passed = new Map<string, number>()
  let number = 0
  let seen = 0
  let isLost = false
  for (;;) {
    const head = await headIn(reader)
    if (head === undefined) break
    if (head === 'broken') {
      // One that is lost; the next that can be told goes on from there.
      if (!isLost)
        yield lost(
          'Expected the header of a record; what stands here was left out',
          {number: ++number},
          'warc',
        )
      isLost = true
      continue
    }
    isLost = false
    seen++
    const pass = (kind: string): void => void passed.set(kind, (passed.get(kind) ?? 0) + 1)
    if (head.kind !== 'response' && head.kind !== 'resource') {
      if (!(await reader.skip(head.length))) yield cutOff(++number)
      if (head.kind !== 'warcinfo') pass(head.kind)
      continue
    }
    if (head.length > place.recordBytes) {
      const start = await reader.take(Math.min(head.length, longest))
      if (!start || !(await reader.skip(head.length - start.length))) {
        yield cutOff(++number)
        continue
      }
      // Its beginning tells what is lost: an article, a picture of some, or what would be passed over anyway.
      const answer = answerOf(start, head, place)
      if ('html' in answer) yield tooLong(head, place, ++number)
      else if ('passedOver' in answer) pass(answer.passedOver)
      else if (place.leavesPictures) pass('picture')
      else yield withoutPicture(head, place)
      continue
    }
    const block = await reader.take(head.length)
    if (!block) {
      yield cutOff(++number)
      break
    }
    const answer = answerOf(block, head, place)
    if ('html' in answer) yield* articleIn(answer.html, head, ++number, place)
    else if ('passedOver' in answer) pass(answer.passedOver)
    else if (place.leavesPictures) pass('picture')
    else yield {picture: answer.picture, address: head.url, within: head.url.slice(0, 1000)}
  }
  if (seen === 0 && number === 0)
    yield lost('Unexpected file without a record, expected a crawl', {}, 'empty')
  yield* passedOver(passed)
}

function answerOf(block: Uint8Array, {kind, type}: Head, {tools}: Place): Answer {
  return answerIn(block, kind === 'resource' ? (type ?? '') : undefined, tools)
}

function tooLong({url}: Head, {recordBytes}: Place, number: number): Found {
  const reason = `Unexpected length of \`${url.slice(0, 200)}\`, expected at most ${recordBytes} bytes`
  return lost(reason, {number}, 'record-size')
}

/** No article is lost with it. */
function withoutPicture({url}: Head, {recordBytes}: Place): Found {
  const reason = `Cannot hold the picture \`${url.slice(0, 200)}\`: it has more than ${recordBytes} bytes; raise \`recordBytes\` in \`limits\` to show it`
  return note(reason, {}, 'picture-size')
}

function articleIn(page: Decoded, {url, date}: Head, number: number, place: Place): readonly Found[] {
  const address = /^https?:\/\/[^\s"<>]+$/.test(url) ? url : undefined
  const {html, pictures} = takeOut(page.text, place.tools.measure)
  const record = htmlRecord(html, {
    path: place.path,
    pictures: place.leavesPictures ? 'none' : 'held',
    ...(address && {url: address}),
  })
  if (!record) {
    const reason = `Expected an article in the page \`${url.slice(0, 200)}\`, found none`
    return [lost(reason, {number}, 'no-article')]
  }
  const captured = date === undefined ? undefined : readContainerDate(date)
  const id = url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .replaceAll('/', '-')
  const extra = {...record.extra, ...(captured && {captured})}
  const held = place.leavesPictures ? [] : pictures
  return [...held, {record: {...record, id, extra, ...decodingOf(page)}, number}]
}

function cutOff(number: number): Found {
  return lost(
    'Unexpected end of the file in the middle of a record; those before it were read',
    {number},
    'cut-off',
  )
}

/** The header of the next record; undefined at the end. */
async function headIn(reader: Reader): Promise<Head | 'broken' | undefined> {
  let line: string | undefined = ''
  // Two empty lines stand between records, and some write more.
  for (let blank = 0; line !== undefined && line.trim() === ''; blank++) {
    if (blank > 1000) return 'broken'
    const bytes = await reader.line(longest)
    line = bytes && latin1(bytes)
  }
  if (line === undefined) return undefined
  return /^WARC\/\d/.test(line) ? warcHead(reader) : arcHead(line)
}

async function warcHead(reader: Reader): Promise<Head | 'broken'> {
  const headers = new Map<string, string>()
  for (let size = 0; size < longest;) {
    const bytes = await reader.line(longest)
    const line = bytes && latin1(bytes).trim()
    if (line === undefined || line === '') break
    size += line.length
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return 'broken'
  return {
    kind: (headers.get('warc-type') ?? '').slice(0, 40),
    url: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    date: headers.get('warc-date'),
    type: headers.get('content-type'),
    length: Number(length),
  }
}

/** e.g. `http://example.org/ 192.0.2.1 20140216050221 text/html 1591`; an address may have spaces. */
function arcHead(line: string): Head | 'broken' {
  const [, url = '', date, type = '', length = ''] =
    /^(\w{1,20}:.{0,8000}?) [\d.:a-fA-F]{1,50} (\d{8,20}) (\S{1,200}) (\d{1,15})\s*$/.exec(
      line.slice(0, 9000),
    ) ?? []
  if (length === '') return 'broken'
  const kind = url.startsWith('filedesc:')
    ? 'warcinfo'
    : /^text\/html|no-type/i.test(type) || type === '-' || isPicture(type)
      ? 'response'
      : type
  return {kind, url, date: date?.slice(0, 14), length: Number(length)}
}
