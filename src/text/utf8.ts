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
