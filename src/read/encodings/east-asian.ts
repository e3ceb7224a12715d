import {decoderFor} from './decoders.js'
import {hangul, hiragana, kanji, katakana, simplified, traditional} from './frequent.js'
import type {Guess} from './guess.js'

/** The likelihood of each UTF-16 code unit in one language, as a logarithm. */
type Model = Float32Array

const ascii = -3
const undecodable = -15
/** Less than this, and a character is not what the language has every day. */
const usual = -9.9

/** What the usual text of a language has: ranges of equal likelihood, then its frequent characters. */
const languages = {
  simplified: () => modelOf({han: -10.8, hangul: -14, kana: -12, frequent: [[simplified, 0.72]]}),
  traditional: () => modelOf({han: -10.8, hangul: -14, kana: -12, frequent: [[traditional, 0.72]]}),
  japanese: () =>
    modelOf({
      han: -11,
      hangul: -14,
      kana: -9,
      frequent: [
        [hiragana, 0.48],
        [katakana, 0.15],
        [kanji, 0.2],
      ],
    }),
  korean: () => modelOf({han: -13.5, hangul: -10.5, kana: -14, frequent: [[hangul, 0.85]]}),
} satisfies Record<string, () => Model>

/** Which languages were written in which encoding, and how much rarer than others it is, in nats. */
const encodings: readonly (readonly [name: string, language: keyof typeof languages, rarity: number])[] = [
  ['gb18030', 'simplified', 0],
  ['big5', 'traditional', 0],
  ['shift_jis', 'japanese', 0.5],
  ['euc-jp', 'japanese', 1],
  ['euc-kr', 'korean', 0.5],
  ['johab', 'korean', 4],
]

const models = new Map<string, Model>()

function modelFor(language: keyof typeof languages): Model {
  const found = models.get(language)
  if (found) return found
  const made = languages[language]()
  models.set(language, made)
  return made
}

/** How well the bytes fit simplified Chinese in GB 18030, which most are in. */
export function guessGb(bytes: Uint8Array): Guess & {readonly each: number} {
  return guess(bytes, ...encodings[0]!)
}

/** How well the bytes fit each East Asian encoding but UTF-8 and Unicode's other forms. */
export function guessEastAsian(bytes: Uint8Array, strangeness: number): Guess[] {
  return encodings.map(([name, language, rarity]) => guess(bytes, name, language, rarity + strangeness))
}

/** Whether half of what is not ASCII in a text is usual in one of the languages. */
export function isEastAsian(text: string): boolean {
  return Object.keys(languages).some((language) => {
    const {high, fitting} = weigh(text, modelFor(language as keyof typeof languages))
    return fitting > high / 2
  })
}

function guess(
  bytes: Uint8Array,
  encoding: string,
  language: keyof typeof languages,
  rarity: number,
): Guess & {readonly each: number} {
  const text = decoderFor(encoding).decode(bytes)
  const model = modelFor(language)
  const {likelihood, high, fitting} = weigh(text, model)
  return {
    encoding,
    likelihood: likelihood + (text.length - high) * ascii - rarity,
    fit: fitting / Math.max(1, high),
    each: high === 0 ? undecodable : likelihood / high,
  }
}

/** What is not ASCII: how likely it is, how much it is, and how much of it is usual. */
function weigh(text: string, model: Model): {likelihood: number; high: number; fitting: number} {
  let likelihood = 0
  let high = 0
  let fitting = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) continue
    const worth = model[code]!
    high++
    likelihood += worth
    if (worth > usual) fitting++
  }
  return {likelihood, high, fitting}
}

interface Shape {
  readonly han: number
  readonly hangul: number
  readonly kana: number
  readonly frequent: readonly (readonly [characters: string, share: number])[]
}

function modelOf({han, hangul, kana, frequent}: Shape): Model {
  const model = new Float32Array(65_536).fill(-12.5)
  model.fill(han, 0x4e00, 0xa000)
  model.fill(hangul, 0xac00, 0xd7a4)
  model.fill(kana, 0x3041, 0x3100)
  model.fill(-8.5, 0xff01, 0xff5f)
  // Half-width kana: any byte from 0xA1 to 0xDF is one in Shift_JIS.
  model.fill(-9.5, 0xff61, 0xffa0)
  model.fill(-14, 0xe000, 0xf900)
  for (const mark of '　、。，．・：；？！（）「」『』《》“”‘’—…·〜～') model[mark.charCodeAt(0)] = -4.8
  for (const [characters, share] of frequent) {
    // Zipf's law, flattened at the top.
    const total = Math.log((characters.length + 8) / 8)
    for (let rank = 0; rank < characters.length; rank++)
      model[characters.charCodeAt(rank)] = Math.log(share / total / (rank + 8))
  }
  model[0xfffd] = undecodable
  return model
}
