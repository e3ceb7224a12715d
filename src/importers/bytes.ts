/** Reads bytes that come in pieces: lines, blocks, and what is gone past. */
export interface Reader {
  /** The next line without its end; undefined where there is no more. A longer one comes in parts. */
  line(longest: number): Promise<Uint8Array | undefined>
  /** So many bytes; undefined where there are fewer. */
  take(length: number): Promise<Uint8Array | undefined>
  /** Go past so many bytes; false where there are fewer. */
  skip(length: number): Promise<boolean>
}

export function readerOf(pieces: AsyncIterable<Uint8Array>): Reader {
  const source = pieces[Symbol.asyncIterator]()
  let piece: Uint8Array = new Uint8Array()
  let at = 0

  const more = async (): Promise<boolean> => {
    while (at >= piece.length) {
      const next = await source.next()
      if (next.done) return false
      piece = next.value
      at = 0
    }
    return true
  }

  return {
    async line(longest) {
      const parts: Uint8Array[] = []
      let length = 0
      while (await more()) {
        const end = piece.indexOf(10, at)
        const part = piece.subarray(at, Math.min(end < 0 ? piece.length : end, at + longest - length))
        parts.push(part)
        length += part.length
        at += part.length
        if (end === at) {
          at++
          return joined(parts)
        }
        if (length >= longest) return joined(parts)
      }
      return length === 0 ? undefined : joined(parts)
    },
    async take(length) {
      const parts: Uint8Array[] = []
      let left = length
      while (left > 0 && (await more())) {
        const part = piece.subarray(at, at + left)
        parts.push(part)
        at += part.length
        left -= part.length
      }
      return left > 0 ? undefined : joined(parts)
    },
    async skip(length) {
      let left = length
      while (left > 0 && (await more())) {
        const step = Math.min(left, piece.length - at)
        at += step
        left -= step
      }
      return left <= 0
    },
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
