import {isUtf8} from 'node:buffer'
import type {Checked, Message} from '../record/index.js'

const lenient = new TextDecoder('utf-8')

/**
 * Bytes → text with line feeds only and without byte order mark.
 *
 * Only UTF-8 is read (Encoding Standard); bytes that are not are refused with the line and column of the
 * first one, rather than guessed at.
 */
export function decode(bytes: Uint8Array, path: string): Checked<string> {
  const text = isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    : undefined
  const kind = kindOf(bytes) ?? (text === undefined || controls.test(text) ? binary(bytes) : undefined)
  if (kind !== undefined) return refuse(path, 'not-text', `Unexpected ${kind}, expected text in UTF-8`)
  if (text === undefined) return {messages: [notUtf8(bytes, path)]}
  if (/^[\s\0\ufeff]*$/.test(text)) return refuse(path, 'empty', 'Unexpected empty file, expected an article')
  const unmarked = text.replace(/^\ufeff+/, '')
  return {value: unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked, messages: []}
}

function refuse(path: string, rule: string, reason: string): Checked<string> {
  return {messages: [{path, rule, reason, fatal: true}]}
}

/** What a text hardly ever has: only where one stands is it worth asking whether this is a text at all. */
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/

/** Files that are often misnamed, by their first bytes. */
function kindOf(bytes: Uint8Array): string | undefined {
  const a = bytes[0]
  const b = bytes[1]
  const c = bytes[2] ?? 0
  const d = bytes[3] ?? 0
  if (a === 0xff && b === 0xfe) return 'UTF-16 (little endian)'
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big endian)'
  if (a === 0x50 && b === 0x4b && c <= 8 && d <= 8) return 'ZIP or Office file'
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'PDF file'
  if (a === 0x1f && b === 0x8b) return 'gzip file'
  return undefined
}

/** Text has hardly any control characters; the NULs that some dumps end with do not count. */
function binary(all: Uint8Array): string | undefined {
  const bytes = all.subarray(0, 8192)
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  let count = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++
  }
  return count * 50 > end ? 'binary file' : undefined
}

function notUtf8(bytes: Uint8Array, path: string): Message {
  const offset = firstBadByte(bytes)
  const before = lenient.decode(bytes.subarray(0, offset)).split(/\r\n?|\n/)
  const excerpt = before.at(-1)!
  const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
  return {
    path,
    place: {line: before.length, column: excerpt.length + 1},
    excerpt: `${excerpt}\ufffd`,
    rule: 'encoding',
    reason: `Unexpected byte \`${byte}\` at offset ${offset}, expected UTF-8; convert the file to UTF-8`,
    fatal: true,
  }
}

/** The longest prefix that decodes, by halving: a prefix may end inside a character, so whole characters are streamed. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isPrefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  // The last bytes may be the start of a character that is never finished: it is the character that is wrong.
  while (!isUtf8(bytes.subarray(0, good))) good--
  return good
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
