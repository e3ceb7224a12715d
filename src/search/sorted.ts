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

/** Digit by digit, the least first: equal keys keep their order. */
function sortByKey(keys: Uint32Array<ArrayBuffer>, values: Uint32Array<ArrayBuffer>): Sorted {
  let from = {keys, values}
  let to = {keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length)}
  // Bits that all have in common need no sorting.
  let different = 0
  for (const key of keys) different |= key ^ keys[0]!
  const bits = Math.ceil((32 - Math.clz32(different)) / 2)
  const mask = 2 ** bits - 1
  for (let shift = 0; shift < 2 * bits; shift += bits) {
    const ends = new Uint32Array(2 ** bits + 1)
    for (let at = 0; at < keys.length; at++) ends[((from.keys[at]! >>> shift) & mask) + 1]!++
    for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!
    for (let at = 0; at < keys.length; at++) {
      const key = from.keys[at]!
      const place = ends[(key >>> shift) & mask]!++
      to.keys[place] = key
      to.values[place] = from.values[at]!
    }
    ;[from, to] = [to, from]
  }
  return from
}
