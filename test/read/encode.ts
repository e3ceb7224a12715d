import {createMultibyteEncoder} from '@exodus/bytes/multi-byte.js'
import {decoderFor} from '../../src/read/encodings/decoders.js'

const many = ['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr']

/** A text in an encoding; its characters must all be in it. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (/^utf-32/.test(encoding)) return encodeWide(text, encoding === 'utf-32le')
  if (many.includes(encoding)) return createMultibyteEncoder(encoding)(text)
  const letters = decoderFor(encoding).decode(Uint8Array.from({length: 256}, (_, byte) => byte))
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter)
    if (byte < 0) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const characters = [...text]
  const view = new DataView(new ArrayBuffer(characters.length * 4))
  for (const [at, character] of characters.entries())
    view.setUint32(at * 4, character.codePointAt(0)!, isLittle)
  return new Uint8Array(view.buffer)
}
