import {TextDecoder} from '@exodus/bytes/encoding.js'
import {decodeJohab} from './johab.js'
import {unshiftHz, unshiftKorean} from './shifted.js'

/** What is known of bytes in one encoding; both leave a byte order mark where it is. */
export interface Decoder {
  /** The text, with U+FFFD for what cannot be decoded. */
  readonly decode: (bytes: Uint8Array) => string
  /** Whether bytes can be decoded; the last character may be unfinished where more follow. */
  readonly isSound: (bytes: Uint8Array, areMore: boolean) => boolean
}

const known = new Map<string, Decoder>()

/**
 * The decoder of an encoding, by its name.
 *
 * Node's own is not asked: with the oldest supported Node it is wrong for GBK, Big5, EUC-KR, Shift_JIS, EUC-JP
 * and windows-1252.
 */
export function decoderFor(name: string): Decoder {
  const found = known.get(name)
  if (found) return found
  const made = (Object.hasOwn(own, name) ? own[name]! : standard)(name)
  known.set(name, made)
  return made
}

const own: Readonly<Record<string, (name: string) => Decoder>> = {
  'utf-32le': () => utf32(true),
  'utf-32be': () => utf32(false),
  'hz-gb-2312': () => shifted(unshiftHz, 'gb18030'),
  johab: () => johab(),
  'iso-2022-kr': () => shifted(unshiftKorean, 'euc-kr'),
}

function standard(name: string): Decoder {
  const lenient = new TextDecoder(name, {ignoreBOM: true})
  return {
    decode: (bytes) => lenient.decode(bytes),
    isSound(bytes, areMore) {
      try {
        // One that has thrown may remember the half of a character.
        new TextDecoder(name, {fatal: true, ignoreBOM: true}).decode(bytes, {stream: areMore})
        return true
      } catch {
        return false
      }
    },
  }
}

/** An encoding of seven bits that shifts between ASCII and another one, which stands without its eighth bits. */
function shifted(unshift: (bytes: Uint8Array) => Uint8Array, name: string): Decoder {
  const {decode, isSound} = decoderFor(name)
  return {
    decode: (bytes) => decode(unshift(bytes)),
    isSound: (bytes, areMore) => isSound(unshift(bytes), areMore),
  }
}

/** Two bytes a character beside ASCII. */
function johab(): Decoder {
  const decode = (bytes: Uint8Array): string => decodeJohab(bytes, decoderFor('euc-kr').decode)
  return {
    decode,
    isSound: (bytes, areMore) => {
      const text = decode(bytes)
      return (
        !text.includes('\ufffd') ||
        (areMore && text.indexOf('\ufffd') === text.length - 1 && bytes.at(-1)! > 127)
      )
    },
  }
}

function utf32(isLittle: boolean): Decoder {
  const decode = (bytes: Uint8Array): string => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const parts: string[] = []
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const code = view.getUint32(at, isLittle)
      const isCharacter = code < 0x110000 && (code < 0xd800 || code > 0xdfff)
      parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd')
    }
    return parts.join('') + (bytes.length % 4 === 0 ? '' : '\ufffd')
  }
  return {
    decode,
    isSound: (bytes, areMore) =>
      !decode(areMore ? bytes.subarray(0, bytes.length & ~3) : bytes).includes('\ufffd'),
  }
}
