import {signOf, valueAt, type Writer} from './code.js'

/**
 * Numbers in as few bits as their like needs, and bits as printable signs: 13 of them in two, at the end up to 6 in one.
 *
 * `rice` is for numbers of which most are near a power of two, `gamma` for those of which most are very small.
 */
export interface BitWriter {
  bits(value: number, count: number): void
  rice(value: number, power: number): void
  /** From 1. */
  gamma(value: number): void
  /** Ends here, puts the signs down, says how many they are, and begins anew. */
  take(into: Writer): number
}

/** The two signs of 13 bits, the first one's code above the other's. */
const twoSigns = /* @__PURE__ */ Uint16Array.from(
  {length: 1 << 13},
  (_, group) => (signOf((group / 93) | 0) << 8) | signOf(group % 93),
)

/** So many ones in a row say that a number follows as it is. */
const longest = 24

export function bitWriter(): BitWriter {
  let signs = new Uint8Array(1 << 12)
  let length = 0
  let held = 0
  let count = 0

  const grow = (): void => {
    const larger = new Uint8Array(2 * signs.length)
    larger.set(signs)
    signs = larger
  }
  const flush = (): void => {
    if (length + 2 > signs.length) grow()
    count -= 13
    const two = twoSigns[held >>> count]!
    held &= (1 << count) - 1
    signs[length++] = two >>> 8
    signs[length++] = two
  }
  /** At most 16. */
  const some = (value: number, more: number): void => {
    held = (held << more) | value
    count += more
    while (count >= 13) flush()
  }
  const bits = (value: number, more: number): void => {
    if (more > 16) {
      some(value >>> 16, more - 16)
      some(value & 0xffff, 16)
    } else some(value, more)
  }
  /** So many ones, and a nought. */
  const ones = (many: number): void => {
    let rest = many
    for (; rest >= 12; rest -= 12) some(0xfff, 12)
    some((1 << (rest + 1)) - 2, rest + 1)
  }
  return {
    bits,
    rice: (value, power) => {
      const over = value >>> power
      const rest = value & ((1 << power) - 1)
      if (over + power < 16) some((((1 << (over + 1)) - 2) << power) | rest, over + 1 + power)
      else if (over < longest) {
        ones(over)
        bits(rest, power)
      } else {
        ones(longest)
        bits(value, 32)
      }
    },
    gamma: (value) => {
      const power = 31 - Math.clz32(value)
      ones(power)
      bits(value & ((1 << power) - 1), power)
    },
    take: (into) => {
      if (count > 6) some(0, 13 - count)
      else if (count > 0) {
        if (length === signs.length) grow()
        signs[length++] = signOf(held << (6 - count))
      }
      const taken = length
      into.append(signs.subarray(0, taken))
      length = held = count = 0
      return taken
    },
  }
}

export interface BitReader {
  bits(count: number): number
  rice(power: number): number
  gamma(): number
}

export function bitReader(text: string): BitReader {
  let at = 0
  let held = 0
  let count = 0
  const more = (): void => {
    if (at + 1 < text.length) {
      held = (held << 13) | (valueAt(text, at) * 93 + valueAt(text, at + 1))
      count += 13
      at += 2
    } else {
      if (at >= text.length) throw new Error('Unexpected end of a file')
      held = (held << 6) | valueAt(text, at++)
      count += 6
    }
  }
  const some = (wanted: number): number => {
    while (count < wanted) more()
    count -= wanted
    const value = held >>> count
    held &= (1 << count) - 1
    return value
  }
  const bits = (wanted: number): number =>
    wanted > 16 ? some(wanted - 16) * 0x10000 + some(16) : some(wanted)
  const ones = (): number => {
    let many = 0
    for (;;) {
      if (count === 0) more()
      // The ones that lead what is held.
      const run = Math.min(count, Math.clz32(~(held << (32 - count))))
      many += run
      count -= run
      if (count > 0) break
      held = 0
    }
    count--
    held &= (1 << count) - 1
    return many
  }
  return {
    bits,
    rice: (power) => {
      const over = ones()
      return over < longest ? over * 2 ** power + bits(power) : bits(32)
    },
    gamma: () => {
      const power = ones()
      return 2 ** power + bits(power)
    },
  }
}
