import {isUtf8} from 'node:buffer'
import {decoderFor} from '../encodings/decoders.js'
import {recognise, sure} from '../encodings/recognise.js'

/** The letters of code page 437 (APPNOTE 6.3.10, D.1), from 0x80. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** Fewer bytes beside ASCII tell no encoding of one byte a letter. */
const fewest = 6
const eastAsian = /^(?:gb|big5|shift_jis|euc)/

/** How names are read, and what there is to say of it. */
export interface NameReader {
  readonly read: (bytes: Uint8Array) => string
  /** What they were read as, where that was only guessed. */
  readonly guess: () => string | undefined
}

/**
 * Names of files in a ZIP archive that does not say what they are written in.
 *
 * By the format they are in code page 437; in fact they are in the encoding of whoever packed them, mostly in UTF-8, GBK,
 * Shift_JIS or a Cyrillic one. All names so far are looked at together, as one alone may be too short to tell by.
 *
 * @param stated the encoding that the user says the archive is in
 */
export function nameReader(stated?: string): NameReader {
  let seen = new Uint8Array()
  let known = stated
  let guess: string | undefined
  const encodingOf = (bytes: Uint8Array): string => {
    if (known !== undefined) return known
    if (isUtf8(bytes)) return 'utf-8'
    seen = Buffer.concat([seen, bytes, Uint8Array.of(10)])
    const {encoding, confidence} = recognise(seen)
    const high = seen.filter((byte) => byte > 0x7f).length
    if (encoding !== 'utf-8' && confidence >= sure && high >= fewest) return (known = encoding)
    return (guess = eastAsian.test(encoding) ? encoding : 'cp437')
  }
  const read = (bytes: Uint8Array): string => {
    const encoding = encodingOf(bytes)
    return encoding === 'cp437' ? asCodePage437(bytes) : decoderFor(encoding).decode(bytes)
  }
  return {read, guess: () => (guess === known ? undefined : guess)}
}

function asCodePage437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : codePage437[byte - 0x80],
  ).join('')
}

/** The mark of a file's header (APPNOTE 6.3.10, 4.3.7), its length, and where its flags stand in it. */
const mark = [0x50, 0x4b, 3, 4]
const [headLength, flagsAt] = [30, 6]

/**
 * The bytes of a name that was read a byte a letter; undefined where its header says that it is in UTF-8.
 *
 * @param around bytes that the header is among, the last one counts
 */
export function rawNameIn(around: Uint8Array, name: string): Uint8Array | undefined {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return undefined
  const bytes = Buffer.from(name, 'latin1')
  const all = Buffer.from(around.buffer, around.byteOffset, around.byteLength)
  for (let at = all.lastIndexOf(bytes); at >= headLength; at = all.lastIndexOf(bytes, at - 1)) {
    const head = at - headLength
    if (mark.every((byte, place) => all[head + place] === byte))
      return (all.readUInt16LE(head + flagsAt) & 0x800) === 0 ? bytes : undefined
  }
  return undefined
}
