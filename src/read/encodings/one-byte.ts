import {isLatin, type Language, lettersOf, type OneByte, oneByteEncodings} from './alphabets.js'
import {decoderFor} from './decoders.js'
import type {Guess} from './guess.js'

/** What a byte is in a text, as far as it says what may stand beside it. */
const kind = {other: 0, lower: 1, upper: 2, caseless: 3, foreign: 4, symbol: 5} as const

/** What a byte is worth in one encoding and language: a logarithm of its likelihood, and its kind. */
interface Reading {
  readonly encoding: OneByte
  readonly withAscii: boolean
  readonly worth: Float64Array
  readonly kinds: Uint8Array
}

/** What it costs that one kind follows another, e.g. a capital a small letter: `beside[before * 6 + after]`. */
const beside = new Float64Array(36)
const dear: readonly (readonly [keyof typeof kind, keyof typeof kind, number])[] = [
  ['lower', 'upper', -5],
  ['upper', 'upper', -1.2],
  ['other', 'upper', -2],
  ['lower', 'symbol', -3],
  ['upper', 'symbol', -3],
  ['caseless', 'symbol', -3],
  ['symbol', 'lower', -3],
  ['symbol', 'upper', -3],
  ['symbol', 'caseless', -3],
  ['symbol', 'symbol', -1],
  ['foreign', 'lower', -4],
  ['foreign', 'upper', -4],
  ['foreign', 'caseless', -4],
  ['lower', 'foreign', -4],
  ['upper', 'foreign', -4],
  ['caseless', 'foreign', -4],
]
for (const [before, after, cost] of dear) beside[kind[before] * 6 + kind[after]] = cost

/** What all texts have between their words. */
const quotes = new Set('“”‘’´„«»–—…\u00a0')
/** What there is besides, mostly beside numbers. */
const signs = new Set('€£©®™°§²³½×·•')
const ascii = -3
/** Less than this, and a byte is not what the language has. */
const usual = -9

let readings: readonly Reading[] | undefined

/**
 * How well the bytes fit each encoding of one byte a letter, in the language that it fits best with.
 *
 * @param strangeness what it costs a language that is not written in the letters of ASCII
 */
export function guessOneByte(bytes: Uint8Array, strangeness: number): Guess[] {
  const {pairs, high} = pairsOf(bytes)
  const best = new Map<string, Guess>()
  readings ??= oneByteEncodings.flatMap((encoding) =>
    encoding.languages.map((name) => readingOf(encoding, name)),
  )
  for (const {encoding, withAscii, worth, kinds} of readings) {
    let likelihood = (bytes.length - high) * ascii - encoding.rarity - (withAscii ? 0 : strangeness)
    let fitting = 0
    for (const {before, byte, count} of pairs) {
      likelihood += count * beside[kinds[before]! * 6 + kinds[byte]!]!
      if (byte < 128) continue
      likelihood += count * worth[byte]!
      if (worth[byte]! > usual) fitting += count
    }
    if (likelihood > (best.get(encoding.name)?.likelihood ?? -Infinity))
      best.set(encoding.name, {encoding: encoding.name, likelihood, fit: fitting / Math.max(1, high)})
  }
  return [...best.values()]
}

interface Pair {
  readonly before: number
  readonly byte: number
  readonly count: number
}

/** All zero between two calls. */
const counts = new Uint32Array(65_536)

/** The pairs of bytes that are not both ASCII, how often each stands, and how many bytes are not. */
function pairsOf(bytes: Uint8Array): {pairs: readonly Pair[]; high: number} {
  const found: number[] = []
  let high = 0
  let before = 32
  for (const byte of bytes) {
    if (byte > 127) high++
    if (byte > 127 || before > 127) {
      const pair = (before << 8) | byte
      if (counts[pair]!++ === 0) found.push(pair)
    }
    before = byte
  }
  const pairs = found.map((pair) => ({before: pair >> 8, byte: pair & 255, count: counts[pair]!}))
  for (const pair of found) counts[pair] = 0
  return {pairs, high}
}

function readingOf(encoding: OneByte, language: Language): Reading {
  const text = decoderFor(encoding.name).decode(Uint8Array.from({length: 256}, (_, byte) => byte))
  const letters = lettersOf(language)
  const withAscii = isLatin(language)
  const worth = Float64Array.from(text, (letter) => worthOf(letter, letters, withAscii))
  const kinds = Uint8Array.from(text, (letter) => {
    if (/[a-z]/i.test(letter))
      return !withAscii ? kind.foreign : /[a-z]/.test(letter) ? kind.lower : kind.upper
    if (/\p{Ll}/u.test(letter)) return kind.lower
    if (/\p{Lu}/u.test(letter)) return kind.upper
    if (/[\p{L}\p{M}]/u.test(letter)) return kind.caseless
    return letter < '\x80' || quotes.has(letter) ? kind.other : kind.symbol
  })
  return {encoding, withAscii, worth, kinds}
}

function worthOf(letter: string, letters: ReadonlyMap<string, number>, withAscii: boolean): number {
  const own = letters.get(letter) ?? letters.get(letter.toLowerCase())
  if (own !== undefined) return own
  // Where letters are ASCII, most of what is not may be quotation marks.
  if (quotes.has(letter)) return withAscii ? -3.5 : -5.8
  if (letter === '\ufffd') return -15
  if (/\p{Cc}/u.test(letter)) return -14
  if (signs.has(letter)) return withAscii ? -6.5 : -8.5
  return /[\p{L}\p{M}]/u.test(letter) ? -9.5 : -10.5
}
