/** Pairs of numbers as they come, in pieces, so that growing copies nothing. */
export interface Pairs {
  readonly length: number
  add(key: number, value: number): void
  /** All of them by key, equal ones as they came; nothing is left here. */
  drain(): Sorted
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
    drain: () => {
      const keys = new Uint32Array(lengthOf())
      const values = new Uint32Array(keys.length)
      let at = 0
      for (const some of [...full, last.subarray(0, used)])
        for (let from = 0; from < some.length; from += 2) {
          keys[at] = some[from]!
          values[at++] = some[from + 1]!
        }
      full = []
      last = new Uint32Array(0)
      used = 0
      return sortByKey(keys, values)
    },
  }
}

const digitBits = 11

/** Digit by digit, the least first: equal keys keep their order. */
function sortByKey(keys: Uint32Array<ArrayBuffer>, values: Uint32Array<ArrayBuffer>): Sorted {
  let from = {keys, values}
  let to = {keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length)}
  for (let shift = 0; shift < 32; shift += digitBits) {
    const ends = new Uint32Array((1 << digitBits) + 1)
    const mask = (1 << digitBits) - 1
    for (const key of from.keys) ends[((key >>> shift) & mask) + 1]!++
    for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!
    for (let at = 0; at < from.keys.length; at++) {
      const key = from.keys[at]!
      const place = ends[(key >>> shift) & mask]!++
      to.keys[place] = key
      to.values[place] = from.values[at]!
    }
    ;[from, to] = [to, from]
  }
  return from
}
