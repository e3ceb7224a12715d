import {isAscii, isUtf8} from 'node:buffer'
import type {Checked, Decoding, Doubt, Message} from '../record/index.js'
import {textOfUtf8} from '../text/utf8.js'
import {decoderFor} from './encodings/decoders.js'
import {aboutDoubly, aboutEncoding, type Placed} from './encodings/messages.js'
import {recognise} from './encodings/recognise.js'
import {shiftedEncoding} from './encodings/shifted.js'
import {marked, unmarkedWide} from './encodings/unicode.js'

/** Bytes turned into text, and what they were taken for. */
export interface Decoded {
  /** With line feeds only, without byte order mark. */
  readonly text: string
  /** The name of the Encoding Standard, in lower case. */
  readonly encoding: string
  /** From 0, a mere guess, to 1, certain. */
  readonly confidence: number
}

/**
 * Bytes → text.
 *
 * The encoding that is stated counts; otherwise it is recognised, and what cannot be decoded becomes U+FFFD. A
 * message tells both where they are in doubt. Only what is no text at all is refused.
 *
 * @param stated the encoding that the user says it is, by its name
 */
export function decode(bytes: Uint8Array, path: string, stated?: string): Checked<Decoded> {
  const found = textIn(bytes, stated)
  if ('rule' in found) return {messages: [{path, ...found, fatal: true}]}
  const {text, encoding, confidence} = found
  const messages = [
    ...doubtsOf(bytes, found, stated),
    // One letter a byte: ASCII, or an encoding in which a broken text in UTF-8 only looks like this.
    ...(found.decoded.length === bytes.length ? [] : aboutDoubly(text)),
  ].map((doubt): Message => ({path, ...doubt, fatal: false}))
  return {value: {text, encoding, confidence}, messages}
}

/**
 * The same of bytes that are no text to be read as it stands, such as a page's; undefined where they are none at all.
 *
 * Whether its words were encoded twice is seen once they are taken out of it.
 *
 * @param within what offsets count in, where it is not the file, e.g. ` of its text`
 */
export function decodePart(
  bytes: Uint8Array,
  stated?: string,
  within = '',
): (Decoding & {readonly text: string}) | undefined {
  const found = textIn(bytes, stated)
  if ('rule' in found) return undefined
  const {text, encoding, confidence} = found
  const doubts = doubtsOf(bytes, found, stated, within).map(({rule, reason}) => ({rule, reason}))
  return {text, encoding, confidence, doubts}
}

function doubtsOf(
  bytes: Uint8Array,
  {decoded, encoding, confidence, isWhole}: Told,
  stated?: string,
  within?: string,
): readonly Placed[] {
  return isWhole
    ? []
    : aboutEncoding(bytes, {text: decoded, encoding, confidence}, stated !== undefined, within)
}

/** Text with line feeds only, and as it was decoded. */
type Told = Found & {readonly decoded: string}

function textIn(bytes: Uint8Array, stated: string | undefined): Told | Doubt {
  const kind = kindOf(bytes)
  if (kind !== undefined) return {rule: 'not-text', reason: `Unexpected ${kind}, expected text`}
  const found = stated === undefined ? (asUtf8(bytes) ?? asFound(bytes)) : ifText(decodedAs(stated, 1, bytes))
  if (found === undefined) return {rule: 'not-text', reason: 'Unexpected binary file, expected text'}
  const {text: decoded} = found
  if (/^[\s\0\ufeff]*$/.test(decoded))
    return {rule: 'empty', reason: 'Unexpected empty file, expected an article'}
  const unmarked = decoded.replace(/^\ufeff+/, '')
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  return {...found, text, decoded}
}

/** What was found out, and whether it is known that all of it could be decoded. */
interface Found extends Decoded {
  readonly isWhole?: true
}

function decodedAs(encoding: string, confidence: number, bytes: Uint8Array): Found {
  return {text: decoderFor(encoding).decode(bytes), encoding, confidence}
}

/** What a text in UTF-8 hardly ever has: only where one stands is it worth asking whether it is that at all. */
const control = /[\0-\x08\x0e-\x1f]/

/** The quick way, which nearly all files go. */
function asUtf8(bytes: Uint8Array): Found | undefined {
  const text = textOfUtf8(bytes)
  if (text === undefined || control.test(text) || text.includes('~{')) return undefined
  return {text, encoding: 'utf-8', confidence: 1, isWhole: true}
}

/** Everything else, the surest signs first. */
function asFound(bytes: Uint8Array): Found | undefined {
  const mark = marked(bytes)
  if (mark !== undefined) return ifText(decodedAs(mark, 1, bytes))
  const wide = unmarkedWide(bytes)
  if (wide !== undefined) return ifText(decodedAs(wide, 0.98, bytes))
  const shifted = isAscii(bytes) ? shiftedEncoding(decoderFor('utf-8').decode(bytes)) : undefined
  if (shifted !== undefined) return ifText(decodedAs(shifted, 0.98, bytes))
  if (isBinary(bytes)) return undefined
  if (isUtf8(bytes)) return decodedAs('utf-8', 1, bytes)
  const {encoding, confidence} = recognise(bytes)
  return decodedAs(encoding, confidence, bytes)
}

function ifText(decoded: Found): Found | undefined {
  return isBinary(Buffer.from(decoded.text.slice(0, 8192))) ? undefined : decoded
}

/** Files that are often misnamed, by their first bytes. */
function kindOf(bytes: Uint8Array): string | undefined {
  const a = bytes[0]
  const b = bytes[1]
  const c = bytes[2] ?? 0
  const d = bytes[3] ?? 0
  if (a === 0x50 && b === 0x4b && c <= 8 && d <= 8) return 'ZIP or Office file'
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'PDF file'
  if (a === 0x1f && b === 0x8b) return 'gzip file'
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'JPEG file'
  return undefined
}

/** Text has hardly any control characters; the NULs that some dumps end with do not count. */
function isBinary(all: Uint8Array): boolean {
  const bytes = all.subarray(0, 8192)
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  let count = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++
  }
  return count * 50 > end
}
