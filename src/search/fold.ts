/** A text as it is searched, and where each of its units stood. */
export interface Folded {
  readonly text: string
  /** For each unit of the folded text the place in the text that it came from; absent where both are one. */
  readonly places?: readonly number[]
}

/**
 * A unit that another way to write Chinese has for the same character, by code unit: traditional → simplified.
 * Whoever reads an index has only as much of it as a question needs.
 */
export type HanFolds = ReadonlyMap<number, number>

/** Letters that no decomposition takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
}

/** What is seen by nobody, or stands above and below letters of scripts that are read without it. */
const silent =
  /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g

/**
 * One character as it is compared: without case, width and accents.
 *
 * Marks stay where they make another letter: kana, Thai, the scripts of India. Hangul stays in syllables.
 */
export function foldCharacter(character: string): string {
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return ' '
  const lower = character.normalize('NFKC').toLowerCase()
  const apart = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}]/u.test(lower)
    ? lower.normalize('NFD')
    : lower
  return Array.from(apart.replace(silent, ''), (one) => letters[one] ?? one)
    .join('')
    .replace(/\s+/gu, ' ')
}

/** Remembered foldings of the first plane, since a text has few characters and many of each. */
const known = new Map<string, string>()

function folded(character: string): string {
  let found = known.get(character)
  if (found === undefined) known.set(character, (found = foldCharacter(character)))
  return found
}

/**
 * A text as it is searched: index and question fold alike.
 *
 * Spaces in a row become one; none stands at either end. A unit of the result never stands for two characters.
 */
export function fold(text: string, han: HanFolds = noFolds): Folded {
  let out = ''
  const places: number[] = []
  let isOne = true
  for (let at = 0; at < text.length;) {
    const length = isPairAt(text, at) ? 2 : 1
    const plain = folded(length === 1 ? text[at]! : text.slice(at, at + 2))
    for (let unit = 0; unit < plain.length; unit++) {
      const code = plain.charCodeAt(unit)
      if (code === 32 && (out === '' || out.endsWith(' '))) continue
      const place = plain.length === length ? at + unit : at
      if (place !== out.length) isOne = false
      places.push(place)
      const other = han.get(code)
      out += other === undefined ? plain[unit]! : String.fromCharCode(other)
    }
    at += length
  }
  if (out.endsWith(' ')) {
    out = out.slice(0, -1)
    places.pop()
  }
  return isOne ? {text: out} : {text: out, places}
}

export const noFolds: HanFolds = new Map()

function isPairAt(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

/**
 * The same for a program that folds a hundred thousand texts: a table of units, filled as they are met.
 *
 * Gives the very text of `fold`, without places.
 */
export function folderOf(han: HanFolds): (text: string) => string {
  // 0: not met yet; 1: more or less than one unit, look it up.
  const table = new Uint16Array(0x10000)
  let units = new Uint16Array(1 << 12)
  let length = 0
  return (text) => {
    if (units.length < 2 * text.length + 64) units = new Uint16Array(4 * text.length + 64)
    length = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const to = table[code]! || (table[code] = learn(code))
      if (length === units.length) grow()
      if (to !== 1) add(to)
      else if (isPairAt(text, at)) addAll(folded(text.slice(at, ++at + 1)))
      else addAll(folded(text[at]!))
    }
    if (length > 0 && units[length - 1] === 32) length--
    return textOf(units.subarray(0, length))
  }

  function add(unit: number): void {
    if (unit === 32 && (length === 0 || units[length - 1] === 32)) return
    units[length++] = unit
  }

  function addAll(plain: string): void {
    if (units.length < length + plain.length) grow()
    for (let at = 0; at < plain.length; at++) add(han.get(plain.charCodeAt(at)) ?? plain.charCodeAt(at))
  }

  function grow(): void {
    const more = new Uint16Array(2 * units.length)
    more.set(units)
    units = more
  }

  function learn(code: number): number {
    if (code >= 0xd800 && code < 0xe000) return 1
    const plain = folded(String.fromCharCode(code))
    if (plain.length !== 1) return 1
    const unit = plain.charCodeAt(0)
    return han.get(unit) ?? unit
  }
}

function textOf(units: Uint16Array): string {
  if (units.length < 8192) return String.fromCharCode.apply(null, units as unknown as number[])
  return textOf(units.subarray(0, 8000)) + textOf(units.subarray(8000))
}
