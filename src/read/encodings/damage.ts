import {decoderFor} from './decoders.js'
import {type Undecodable, undecodableIn} from './undecodable.js'

/** What could not be decoded of a text that is too large to be held. */
export interface Damage {
  /** Told of each piece, and of what was decoded when it came. */
  readonly add: (piece: Uint8Array, text: string, isLast: boolean) => void
  readonly found: () => Pick<Undecodable, 'byte' | 'offset' | 'count'> | undefined
}

/** The most bytes that are held until a character surely begins. */
const longest = 1 << 20

/**
 * Where the bytes of an encoding are damaged, as they come piece by piece.
 *
 * They are cut where a character surely ends, and looked into only where a piece has U+FFFD.
 */
export function damageIn(encoding: string): Damage {
  let held: Uint8Array[] = []
  let size = 0
  let offset = 0
  let isSuspect = false
  let bad: {byte: number; offset: number; count: number} | undefined

  const lookInto = (bytes: Uint8Array): void => {
    const found = undecodableIn(bytes, encoding, decoderFor(encoding).decode(bytes))
    if (!found) return
    if (bad) bad = {...bad, count: bad.count + found.count}
    else bad = {byte: found.byte, offset: offset + found.offset, count: found.count}
  }
  return {
    add(piece, text, isLast) {
      isSuspect ||= text.includes('\ufffd')
      held.push(piece)
      size += piece.length
      const rest = isLast || size > longest ? 0 : unfinished(piece, encoding, offset + size)
      if (rest === undefined) return
      const end = size - rest
      if (isSuspect) lookInto(Buffer.concat(held).subarray(0, end))
      held = rest > 0 ? [piece.subarray(piece.length - rest)] : []
      offset += end
      size = rest
      // What is broken at the end of a piece is looked into with the next one.
      isSuspect &&= rest > 0
    },
    found: () => bad,
  }
}

/**
 * How many bytes of a piece's end may belong to a character that is not finished; undefined where all may.
 *
 * @param end where the piece ends in all of the text
 */
function unfinished(piece: Uint8Array, encoding: string, end: number): number | undefined {
  const isWide = encoding.startsWith('utf-16')
  const isEnd = (at: number): boolean =>
    isWide
      ? (end - piece.length + at) % 2 === 0 && isLineEnd(piece[at - 2], piece[at - 1])
      : // A byte as low is never a part of another character.
        piece[at - 1]! < 0x30
  let at = piece.length
  while (at > 0 && !isEnd(at)) at--
  return at === 0 ? undefined : piece.length - at
}

/** In either order of bytes: the other one is no character that stands in a text. */
function isLineEnd(one: number | undefined, other: number | undefined): boolean {
  return (one === 10 && other === 0) || (one === 0 && other === 10)
}
