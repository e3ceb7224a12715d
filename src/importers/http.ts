import {joined} from './bytes.js'
import type {Decoded, Tools} from './found.js'
import {charsetIn, latin1} from './page.js'

/** A page or a picture that a server answered with, or what it answered instead. */
export type Answer = {readonly html: Decoded} | {readonly picture: Uint8Array} | {readonly passedOver: string}

/** The longest head of an answer. */
const longest = 1 << 16

/**
 * What is of use in an archived answer (RFC 9112).
 *
 * @param resource the type of a resource, which has no head where it was stored without
 */
export function answerIn(block: Uint8Array, resource: string | undefined, tools: Tools): Answer {
  const start = latin1(block.subarray(0, longest))
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(start)?.[1]
  if (status === undefined && resource !== undefined) {
    if (isPicture(resource)) return {picture: block}
    return /^\s*<(?:!doctype html|html)/i.test(start)
      ? {html: textOf(block, undefined, tools)}
      : {passedOver: 'resource'}
  }
  if (status === undefined) return {passedOver: 'answer without a status'}
  if (status !== '200') return {passedOver: `answer ${status}`}
  const end = /\r?\n\r?\n/.exec(start)
  if (!end) return {passedOver: 'answer without a page'}
  const headers = headersIn(start.slice(0, end.index))
  const type = headers.get('content-type') ?? 'text/html'
  const isPage = /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
  if (!isPage && !isPicture(type)) return {passedOver: type.replace(/[;\s].*/s, '').slice(0, 60)}
  const body = unchunked(block.subarray(end.index + end[0].length), headers)
  const coding = headers.get('content-encoding')?.toLowerCase()
  const bytes = coding === undefined || coding === 'identity' ? body : (tools.inflate(body, coding) ?? body)
  if (!isPage) return {picture: bytes}
  return {html: textOf(bytes, /charset\s*=\s*["']?([\w-]{1,40})/i.exec(type)?.[1], tools)}
}

/** A picture that may be shown: one of SVG may hold scripts. */
export function isPicture(type: string): boolean {
  return /^image\/(?:p?jpe?g|png|gif|webp|avif)\b/i.test(type)
}

function headersIn(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.split('\n').slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function textOf(bytes: Uint8Array, charset: string | undefined, tools: Tools): Decoded {
  const label = charset ?? charsetIn(bytes)
  return (
    (label === undefined ? undefined : tools.decode(bytes, label)) ?? tools.decode(bytes) ?? asLatin1(bytes)
  )
}

/** Any bytes are a text of letters: one that is hardly meant. */
export function asLatin1(bytes: Uint8Array): Decoded {
  return {text: latin1(bytes), encoding: 'windows-1252', confidence: 0, doubts: []}
}

/** The body without its chunks' sizes; as it is where it has none, since some crawlers took them out already. */
function unchunked(body: Uint8Array, headers: ReadonlyMap<string, string>): Uint8Array {
  if (!/chunked/i.test(headers.get('transfer-encoding') ?? '')) return body
  const chunks: Uint8Array[] = []
  for (let at = 0; at < body.length;) {
    const [line, size] =
      /^\s{0,2}([0-9a-f]{1,8})[^\n]{0,200}\n/i.exec(latin1(body.subarray(at, at + 220))) ?? []
    if (line === undefined || size === undefined) return chunks.length > 0 ? joined(chunks) : body
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(body.subarray(at + line.length, at + line.length + length))
    at += line.length + length
  }
  return joined(chunks)
}
