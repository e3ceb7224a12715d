/**
 * Numbers as text: printable ASCII without quote and backslash, which stands in a script as it stands in a file.
 *
 * Of 93 signs 61 are a number by themselves; the others begin a longer one, of 2, 3, 4 or 6 signs.
 */
const base = 93
const one = 61
const two = one + 24 * base
const three = two + 6 * base ** 2
const four = three + base ** 3

/** Where numbers are written, one after the other. */
export interface Writer {
  readonly length: number
  put(value: number): void
  /** A number in exactly so many signs. */
  putFixed(value: number, signs: number): void
  /** A text, by its length and its units. */
  putText(text: string): void
  /** What was written elsewhere. */
  append(other: Uint8Array): void
  bytes(): Uint8Array
  clear(): void
}

export function writer(room = 1 << 10): Writer {
  let bytes = new Uint8Array(room)
  let length = 0
  const sure = (more: number): void => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + more))
    larger.set(bytes)
    bytes = larger
  }
  const putFixed = (value: number, count: number): void => {
    sure(count)
    let rest = value
    for (let at = length + count - 1; at >= length; at--) {
      bytes[at] = signOf(rest % base)
      rest = Math.floor(rest / base)
    }
    length += count
  }
  const put = (value: number): void => {
    sure(6)
    if (value < one) bytes[length++] = signOf(value)
    else if (value < two) {
      const rest = value - one
      bytes[length++] = signOf(one + ((rest / base) | 0))
      bytes[length++] = signOf(rest % base)
    } else if (value < three) {
      const rest = value - two
      bytes[length++] = signOf(85 + ((rest / (base * base)) | 0))
      putFixed(rest % (base * base), 2)
    } else if (value < four) {
      bytes[length++] = signOf(91)
      putFixed(value - three, 3)
    } else {
      bytes[length++] = signOf(92)
      putFixed(value - four, 5)
    }
  }
  return {
    get length() {
      return length
    },
    put,
    putFixed,
    putText: (text) => {
      put(text.length)
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        put(unit < 128 ? fromUnit[unit]! : unit)
      }
    },
    append: (other) => {
      sure(other.length)
      bytes.set(other, length)
      length += other.length
    },
    bytes: () => bytes.subarray(0, length),
    clear: () => {
      length = 0
    },
  }
}

/** Where numbers are read. */
export interface Reader {
  at: number
  readonly text: string
}

export function take(from: Reader): number {
  const first = valueAt(from.text, from.at++)
  if (first < one) return first
  if (first < 85) return one + (first - one) * base + takeFixed(from, 1)
  if (first < 91) return two + (first - 85) * base * base + takeFixed(from, 2)
  return first === 91 ? three + takeFixed(from, 3) : four + takeFixed(from, 5)
}

export function takeFixed(from: Reader, signs: number): number {
  let value = 0
  for (let count = 0; count < signs; count++) value = value * base + valueAt(from.text, from.at++)
  return value
}

/** Where the part of a number lies, by the lengths of all in a row, and where all of them end. */
export function spanIn(
  lengths: Reader,
  signs: number,
  number: number,
  start: number,
): [from: number, to: number, end: number] {
  let [from, to, end] = [start, start, start]
  for (let at = 0; lengths.at < lengths.text.length; at++) {
    const before = end
    end += takeFixed(lengths, signs)
    if (at === number) [from, to] = [before, end]
  }
  return [from, to, end]
}

export function takeText(from: Reader): string {
  const length = take(from)
  let text = ''
  for (let at = 0; at < length; at++) {
    const number = take(from)
    text += number < 128 ? units[number]! : String.fromCharCode(number)
  }
  return text
}

/** Quote and backslash are left out of the printable characters. */
export function signOf(value: number): number {
  return value < 2 ? value + 32 : value < 59 ? value + 33 : value + 34
}

export function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 34 ? code - 32 : code < 92 ? code - 33 : code - 34
}

/** Units of ASCII in an order that gives the frequent ones one sign. */
const frequent = 'etaoinsrhldcumfpgwybvkxjqz0123456789/-. ,:_%ETAOINSRHLDCUMFPG'
const units =
  frequent +
  Array.from({length: 128}, (_, unit) => String.fromCharCode(unit))
    .filter((letter) => !frequent.includes(letter))
    .join('')
const fromUnit = /* @__PURE__ */ Uint8Array.from({length: 128}, (_, unit) =>
  units.indexOf(String.fromCharCode(unit)),
)
