import {isAscii, isUtf8, transcode} from 'node:buffer'

/** As many code units for each byte: mostly Latin letters, which are read quickly as they are, and kept in half the room. */
const latin = 0.75

/**
 * The text of bytes that are UTF-8, with a byte order mark if there is one; undefined where they are not.
 *
 * By way of UTF-16: straight from UTF-8, Chinese takes five times as long.
 */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isAscii(bytes)) return buffer.toString('latin1')
  const units = transcode(bytes, 'utf8', 'utf16le')
  return units.length / 2 > latin * bytes.length ? buffer.toString('utf8') : units.toString('utf16le')
}

/** Bytes that are no UTF-8: where the first stands, and how many places there are that became U+FFFD. */
export function brokenIn(bytes: Uint8Array, text: string): {offset: number; count: number} | undefined {
  let first: number | undefined
  let count = 0
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    // Behind what is broken nobody knows how many bytes it was; what is written is told apart only before it.
    if (first === undefined) {
      offset += Buffer.byteLength(text.slice(from, at))
      const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
      if (isWritten) offset += 3
      else first = offset
    }
    if (first !== undefined) count++
    from = at + 1
  }
  return first === undefined ? undefined : {offset: first, count}
}
