import {namesIn} from './fields/names.js'
import type {Decoding, Doubt} from '../record/index.js'
import {embeddedName} from '../text/embedded.js'
import type {ToldPicture} from './fields/told.js'
import type {Decoded, Found, Place, Tools} from './found.js'
import {tiny} from './markup/pictures.js'
import {foundOf} from './numbered.js'
import {asLatin1} from './http.js'
import {latin1} from './page.js'
import {joinWrapped} from './wrapped.js'

/** An e-mail (RFC 5322, MIME): its subject is the headline, and its first text the story. */
export function mail(bytes: Uint8Array, {tools, leavesPictures}: Place): Found[] {
  const {headers, body} = partsOf(latin1(bytes).replace(/\r\n?/g, '\n'))
  const {decoding, ...words} = textIn(headers, body, tools)
  const {text, beside, pictures} = withPictures(words, leavesPictures ? [] : picturesIn(headers, body, tools))
  const doubts: Doubt[] = []
  const header = (name: string): string => inWords(headers.get(name) ?? '', tools, doubts)
  const senders = namesIn(header('from'))
  const told = {
    ...text,
    headline: header('subject'),
    date: header('date'),
    bylines: senders.filter((name) => !isAddress(name)),
    language: header('content-language'),
    extra: {messageId: header('message-id'), from: senders.filter(isAddress).join(', ')},
    pictures: beside,
  }
  const read = decoding ?? {encoding: 'utf-8', confidence: 1, doubts: []}
  const where = {
    isAlone: true,
    hasPictures: leavesPictures !== true,
    measure: tools.measure,
    decoding: {...read, doubts: [...doubts, ...read.doubts]},
  }
  return [...pictures, ...foundOf(told, 1, where)]
}

/** Who gives no name is none that a story was made by. */
function isAddress(name: string): boolean {
  return /^\S+@\S+$/.test(name)
}

type Headers = ReadonlyMap<string, string>

/** Parts inside each other; nobody forwards more often. */
const deepest = 10

function partsOf(message: string): {headers: Headers; body: string} {
  const end = message.indexOf('\n\n')
  const head = end < 0 ? message : message.slice(0, end)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return {headers, body: end < 0 ? '' : message.slice(end + 2)}
}

/** The parts of a message, or of a part; undefined where it has none. */
function partsIn(headers: Headers, body: string, depth: number): ReturnType<typeof partsOf>[] | undefined {
  const type = headers.get('content-type') ?? ''
  const boundary = parameter(type, 'boundary')
  if (!/^multipart\//i.test(type) || boundary === undefined || depth >= deepest) return undefined
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, 200)
  return parts.filter((part) => !part.startsWith('--')).map((part) => partsOf(part.replace(/^[ \t]*\n/, '')))
}

/** A text and how it was read; a message may have none. */
interface Words {
  readonly text?: string
  readonly html?: string
  readonly decoding?: Decoding
}

/** A picture that a message holds. */
interface Enclosed {
  readonly name: string
  readonly bytes: Uint8Array
  /** What its HTML calls it by. */
  readonly id: string | undefined
  /** Whether it is meant to be looked at by itself, and not as a part of how the message looks. */
  readonly isAttached: boolean
}

/** The pictures of a message that are no signs. */
function picturesIn(headers: Headers, body: string, tools: Tools, depth = 0): Enclosed[] {
  const parts = partsIn(headers, body, depth)
  if (parts) return parts.flatMap((part) => picturesIn(part.headers, part.body, tools, depth + 1))
  if (!/^image\//i.test(headers.get('content-type') ?? '')) return []
  const bytes = decoded(body, headers.get('content-transfer-encoding') ?? '')
  const header = tools.measure?.(bytes)
  if (!header || Math.min(header.width, header.height) < tiny) return []
  const id = headers.get('content-id')?.replace(/^<|>$/g, '')
  const isAttached = id === undefined || /^attachment/i.test(headers.get('content-disposition') ?? '')
  return [{name: embeddedName(bytes, header.format), bytes, id, isAttached}]
}

/** Pictures where the HTML that is read names them, or beside the text; what is neither belongs to a form nobody sees. */
function withPictures(
  {text, html}: Omit<Words, 'decoding'>,
  enclosed: readonly Enclosed[],
): {
  readonly text: Omit<Words, 'decoding'>
  readonly beside: readonly ToldPicture[]
  readonly pictures: readonly Found[]
} {
  let words = text === undefined ? html : undefined
  const beside: ToldPicture[] = []
  const pictures = new Map<string, Found>()
  for (const {name, bytes, id, isAttached} of enclosed) {
    const isNamed = id !== undefined && words?.includes(`cid:${id}`) === true
    if (isNamed) words = words!.replaceAll(`cid:${id}`, name)
    else if (isAttached) beside.push({addresses: [name]})
    else continue
    pictures.set(name, {picture: bytes, address: name, within: name})
  }
  const own = {...(text !== undefined && {text}), ...(words !== undefined && {html: words})}
  return {text: own, beside, pictures: [...pictures.values()]}
}

/** The plain text of a message, else its HTML. */
function textIn(headers: Headers, body: string, tools: Tools, depth = 0): Words {
  const type = headers.get('content-type') ?? 'text/plain'
  const parts = partsIn(headers, body, depth)
  if (parts) {
    const found = parts.map((part) => textIn(part.headers, part.body, tools, depth + 1))
    return found.find(({text}) => text !== undefined) ?? found.find(({html}) => html !== undefined) ?? {}
  }
  const isAttached = /^attachment/i.test(headers.get('content-disposition') ?? '')
  if (isAttached || !/^text\/(?:plain|html)/i.test(type)) return {}
  const bytes = decoded(body, headers.get('content-transfer-encoding') ?? '')
  const {text, ...decoding}: Decoded =
    tools.decode(bytes, parameter(type, 'charset')) ?? tools.decode(bytes) ?? asLatin1(bytes)
  if (/html/i.test(type)) return {html: text, decoding}
  // What stands behind the mark is a signature.
  return {text: joinWrapped(text.split(/\n-- ?\n/, 1)[0]!.replace(/^[ \t]+/gm, '')), decoding}
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
      header.slice(0, 2000),
    ) ?? []
  return quoted ?? plain
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return fromBase64(body)
  return bytesOf(/^quoted-printable$/i.test(encoding) ? unquoted(body.replace(/[ \t]*=[ \t]*\n/g, '')) : body)
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '')
  return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))))
}

function bytesOf(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

/** Encoded words in a header (RFC 2047), e.g. `=?utf-8?Q?caf=C3=A9?=`. */
function inWords(header: string, tools: Tools, doubts: Doubt[]): string {
  return header
    .slice(0, 20_000)
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([BbQq])\?([^?\s]{0,1000})\?=/g,
      (whole, charset: string, kind: string, words: string) => {
        const bytes = /b/i.test(kind) ? fromBase64(words) : bytesOf(unquoted(words.replaceAll('_', ' ')))
        const decoded = tools.decode(bytes, charset)
        doubts.push(...(decoded?.doubts ?? []))
        return decoded?.text ?? whole
      },
    )
}
