/** Pairs of numbers as they come, in pieces, so that growing copies nothing. */
export interface Pairs {
  readonly length: number
  add(key: number, value: number): void
  /**
   * All of them by key, equal ones as they came; nothing is left here. They are good until the room is used again.
   *
   * @param bits how many bits, from the least, tell the keys apart: at most 32
   */
  drain(bits: number, room: Room): Sorted
}

/** Values by rising key. */
export interface Sorted {
  readonly keys: Uint32Array
  readonly values: Uint32Array
}

const piece = 1 << 13

/**
 * Pieces that nobody uses, and room to sort in, are kept: what is made room for anew has the whole memory looked
 * through, again and again, for what could be thrown away.
 */
const spare: Uint32Array[] = []

/** Where pairs are sorted: grows, and is used again. */
export type Room = (length: number) => readonly [Sorted, Sorted]

export function sortingRoom(): Room {
  let size = 0
  let room: readonly Sorted[] = []
  return (length) => {
    if (length > size || room.length === 0) {
      size = Math.ceil(length * 1.25)
      room = [0, 1].map(() => ({keys: new Uint32Array(size), values: new Uint32Array(size)}))
    }
    const cut = ({keys, values}: Sorted): Sorted => ({
      keys: keys.subarray(0, length),
      values: values.subarray(0, length),
    })
    return [cut(room[0]!), cut(room[1]!)]
  }
}

export function pairs(): Pairs {
  let full: Uint32Array[] = []
  let last = spare.pop() ?? new Uint32Array(2 * piece)
  let used = 0
  const lengthOf = (): number => full.length * piece + used / 2
  return {
    get length() {
      return lengthOf()
    },
    add: (key, value) => {
      if (used === last.length) {
        full.push(last)
        last = spare.pop() ?? new Uint32Array(2 * piece)
        used = 0
      }
      last[used++] = key
      last[used++] = value
    },
    drain: (bits, room) => {
      const sorted = sortByKey([...full, last.subarray(0, used)], room(lengthOf()), bits)
      spare.push(...full, last)
      full = []
      last = new Uint32Array(0)
      used = 0
      return sorted
    },
  }
}

/** Digit by digit, the least first: equal keys keep their order. What few bits tell apart has one digit. */
function sortByKey(
  parts: readonly Uint32Array[],
  [{keys, values}, sorted]: readonly [Sorted, Sorted],
  bits: number,
): Sorted {
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
  for (const part of parts)
    for (let at = 0; at < part.length; at += 2) {
      const key = part[at]!
      const place = lows[key & lowMask]!++
      keys[place] = key
      values[place] = part[at + 1]!
    }
  if (high === 0) return {keys, values}
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    const place = highs[(key >>> low) & highMask]!++
    sorted.keys[place] = key
    sorted.values[place] = values[at]!
  }
  return sorted
}

/** Digits of more bits have more places than a processor keeps at hand. */
const mostBits = 16
