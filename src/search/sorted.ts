/** Pairs of numbers as they come, in pieces, so that growing copies nothing. */
export interface Pairs {
  readonly length: number
  add(key: number, value: number): void
  /**
   * All of them by key, equal ones as they came; nothing is left here.
   *
   * @param bits how many bits, from the least, tell the keys apart: at most 32
   */
  drain(bits: number): Sorted
}

/** Values by rising key. */
export interface Sorted {
  readonly keys: Uint32Array
  readonly values: Uint32Array
}

const piece = 1 << 13

export function pairs(): Pairs {
  let full: Uint32Array[] = []
  let last = new Uint32Array(2 * piece)
  let used = 0
  const lengthOf = (): number => full.length * piece + used / 2
  return {
    get length() {
      return lengthOf()
    },
    add: (key, value) => {
      if (used === last.length) {
        full.push(last)
        last = new Uint32Array(2 * piece)
        used = 0
      }
      last[used++] = key
      last[used++] = value
    },
    drain: (bits) => {
      const parts = [...full, last.subarray(0, used)]
      const length = lengthOf()
      full = []
      last = new Uint32Array(0)
      used = 0
      return sortByKey(parts, length, bits)
    },
  }
}

/** Digit by digit, the least first: equal keys keep their order. What few bits tell apart has one digit. */
function sortByKey(parts: readonly Uint32Array[], length: number, bits: number): Sorted {
  const low = bits <= mostBits ? bits : bits >>> 1
  const high = bits - low
  const lowMask = 2 ** low - 1
  const highMask = 2 ** high - 1
  const lows = new Uint32Array(2 ** low + 1)
  const highs = new Uint32Array(2 ** high + 1)
  for (const part of parts)
    for (let at = 0; at < part.length; at += 2) {
      const key = part[at]!
      lows[(key & lowMask) + 1]!++
      highs[((key >>> low) & highMask) + 1]!++
    }
  for (let at = 1; at < lows.length; at++) lows[at]! += lows[at - 1]!
  for (let at = 1; at < highs.length; at++) highs[at]! += highs[at - 1]!
  const keys = new Uint32Array(length)
  const values = new Uint32Array(length)
  for (const part of parts)
    for (let at = 0; at < part.length; at += 2) {
      const key = part[at]!
      const place = lows[key & lowMask]!++
      keys[place] = key
      values[place] = part[at + 1]!
    }
  if (high === 0) return {keys, values}
  const sorted = {keys: new Uint32Array(length), values: new Uint32Array(length)}
  for (let at = 0; at < length; at++) {
    const key = keys[at]!
    const place = highs[(key >>> low) & highMask]!++
    sorted.keys[place] = key
    sorted.values[place] = values[at]!
  }
  return sorted
}

/** Digits of more bits have more places than a processor keeps at hand. */
const mostBits = 16
