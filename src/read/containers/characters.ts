import {isUtf8} from 'node:buffer'
import {TextDecoder} from '@exodus/bytes/encoding.js'
import {recognise} from '../encodings/recognise.js'
import type {Bytes} from './bytes.js'
import {Refused} from './refused.js'

/** Bytes that are looked at before the encoding of all is decided. */
const enough = 1 << 16

/** A container's text, piece by piece, in the encoding that it names or shows. */
export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let held: Uint8Array[] = []
  let size = 0
  const begin = (): string => {
    const head = Buffer.concat(held)
    held = []
    decoder = decoderFor(head)
    return decoder.decode(head, {stream: true})
  }
  for await (const piece of bytes) {
    if (decoder) yield decoder.decode(piece, {stream: true})
    else {
      held.push(piece)
      size += piece.length
      if (size >= enough) yield begin()
    }
  }
  if (!decoder) yield begin()
  yield decoder!.decode()
}

function decoderFor(head: Uint8Array): InstanceType<typeof TextDecoder> {
  const label = labelOf(head)
  try {
    return new TextDecoder(label)
  } catch {
    throw new Refused(
      'encoding',
      `Cannot read the encoding \`${label.slice(0, 40)}\`, expected one that is known; convert the file to UTF-8`,
    )
  }
}

function labelOf(head: Uint8Array): string {
  const [a, b, c, d] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  const start = Buffer.from(head.subarray(0, 400)).toString('latin1')
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(start)?.[1]
  if (isUtf8(wholeCharacters(head))) return 'utf-8'
  return declared ?? recognise(head).encoding
}

/** Without the start of a character that the next piece ends. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  let end = head.length
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = head[end - back]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      if (back < length) end -= back
      break
    }
  }
  return head.subarray(0, end)
}
