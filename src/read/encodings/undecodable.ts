import type {Point} from '../../record/index.js'
import {type Decoder, decoderFor} from './decoders.js'

/** The first of the bytes that an encoding has no character for, and how many such places there are. */
export interface Undecodable {
  readonly offset: number
  readonly byte: number
  readonly count: number
  readonly place: Point
  readonly excerpt: string
}

/**
 * What of the bytes could not be decoded, if anything.
 *
 * @param text what the decoder made of them
 */
export function undecodableIn(bytes: Uint8Array, encoding: string, text: string): Undecodable | undefined {
  if (!text.includes('\ufffd')) return undefined
  const decoder = decoderFor(encoding)
  const offset = firstBad(bytes, decoder)
  // All are characters that somebody wrote.
  if (offset === undefined) return undefined
  const before = decoder
    .decode(bytes.subarray(0, offset))
    .replace(/^\ufeff+/, '')
    .split(/\r\n?|\n/)
  const line = before.at(-1)!
  const after = text
    .replace(/^\ufeff+/, '')
    .split(/\r\n?|\n/, before.length)
    .at(-1)!
  return {
    offset,
    byte: bytes[offset] ?? 0,
    count: Math.max(1, text.split('\ufffd').length - 1 - written(bytes, encoding)),
    place: {line: before.length, column: line.length + 1},
    excerpt: after,
  }
}

/** U+FFFD itself, where it can be written. */
const signs: Readonly<Record<string, Uint8Array>> = {
  'utf-8': Uint8Array.of(0xef, 0xbf, 0xbd),
  gb18030: Uint8Array.of(0x84, 0x31, 0xa4, 0x37),
}

/** How often somebody wrote U+FFFD. */
function written(bytes: Uint8Array, encoding: string): number {
  const sign = signs[encoding]
  if (!sign) return 0
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = all.indexOf(sign); at >= 0; at = all.indexOf(sign, at + sign.length)) count++
  return count
}

/** The length of the longest beginning that decodes, by halving: one may end within a character. */
function firstBad(bytes: Uint8Array, {isSound}: Decoder): number | undefined {
  if (isSound(bytes, false)) return undefined
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isSound(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  // The last bytes may begin a character that is never finished: it is the character that is wrong.
  while (good > 0 && !isSound(bytes.subarray(0, good), false)) good--
  return Math.min(good, bytes.length - 1)
}
