import {isUtf8} from 'node:buffer'
import {TextDecoder} from '@exodus/bytes/encoding.js'
import type {Decoding} from '../../record/index.js'
import {encodingNamed} from '../../text/encodings.js'
import {type Damage, damageIn} from '../encodings/damage.js'
import {guessed, undecodable} from '../encodings/messages.js'
import {recognise, type Recognised, sure} from '../encodings/recognise.js'
import type {Bytes} from './bytes.js'
import {Refused} from './refused.js'

/** Bytes that are looked at before the encoding of all is decided. */
const enough = 1 << 16

/** A container's text, piece by piece, and how it is read. */
export interface Characters {
  readonly pieces: AsyncGenerator<string>
  /** As far as it was read. */
  readonly decoding: () => Decoding
}

/** A container's text in the encoding that its user states, else in the one that it names or shows. */
export function charactersOf(bytes: Bytes, stated?: string): Characters {
  let found: Recognised = {encoding: 'utf-8', confidence: 1}
  let damage: Damage | undefined
  const pieces = async function* (): AsyncGenerator<string> {
    let decoder: InstanceType<typeof TextDecoder> | undefined
    let held: Uint8Array[] = []
    let size = 0
    const add = (piece: Uint8Array, isLast: boolean): string => {
      const text = decoder!.decode(piece, {stream: !isLast})
      damage!.add(piece, text, isLast)
      return text
    }
    const begin = (): string => {
      const head = Buffer.concat(held)
      held = []
      found = stated === undefined ? encodingOf(head) : {encoding: stated, confidence: 1}
      decoder = decoderFor(found.encoding)
      damage = damageIn(found.encoding)
      return add(head, false)
    }
    for await (const piece of bytes) {
      if (decoder) yield add(piece, false)
      else {
        held.push(piece)
        size += piece.length
        if (size >= enough) yield begin()
      }
    }
    if (!decoder) yield begin()
    yield add(new Uint8Array(), true)
  }
  const decoding = (): Decoding => {
    const {encoding, confidence} = found
    const bad = damage?.found()
    const doubts = [
      ...(confidence < sure ? [guessed(encoding, confidence)] : []),
      ...(bad ? [undecodable(bad, encoding)] : []),
    ].map((reason) => ({rule: 'encoding', reason}))
    return {encoding, confidence, doubts}
  }
  return {pieces: pieces(), decoding}
}

function decoderFor(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name)
  } catch {
    throw new Refused(
      'encoding',
      `Cannot read the encoding \`${name.slice(0, 40)}\`, expected one that is known; convert the file to UTF-8`,
    )
  }
}

function encodingOf(head: Uint8Array): Recognised {
  const [a, b, c, d] = head
  if (a === 0xff && b === 0xfe) return certain('utf-16le')
  if (a === 0xfe && b === 0xff) return certain('utf-16be')
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return certain('utf-16le')
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return certain('utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return certain('utf-8')
  const start = Buffer.from(head.subarray(0, 400)).toString('latin1')
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(start)?.[1]
  if (isUtf8(wholeCharacters(head))) return certain('utf-8')
  return declared === undefined ? recognise(head) : certain(encodingNamed(declared) ?? declared)
}

function certain(encoding: string): Recognised {
  return {encoding, confidence: 1}
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
