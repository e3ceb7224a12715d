/** Which letter of a register a name is found under, whatever it is written in. */
import type {FacetName} from '../../record/index.js'

/** The syllables by which a Han name is read aloud, `zhang san` for `张三`; what is not Han stands as it is. */
export type Reader = (name: string, facet: FacetName) => readonly string[]

/** Under which what begins with no letter is found. */
export const otherInitial = '#'

/** Rows of the syllabary by their first sign, each with all that are in it, from small to voiced. */
const kanaRows = [
  ['あ', 'ぁ'],
  ['か', 'か'],
  ['さ', 'さ'],
  ['た', 'た'],
  ['な', 'な'],
  ['は', 'は'],
  ['ま', 'ま'],
  ['や', 'ゃ'],
  ['ら', 'ら'],
  ['わ', 'ゎ'],
] as const
/** By the number of a syllable's first consonant; the doubled ones with the plain. */
const hangulInitials = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ']
/** Letters whose plain form no mark tells. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ß: 's',
  ı: 'i',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
}

/** Load what reads Han names: a large table, which few archives need. */
export async function loadReader(): Promise<Reader> {
  const {pinyin} = await import('pinyin-pro')
  // A surname may be read otherwise than the same character elsewhere: 单, 仇, 曾.
  return (name, facet) =>
    pinyin(name, {
      toneType: 'none',
      type: 'array',
      nonZh: 'consecutive',
      surname: facet === 'reporter' ? 'head' : 'off',
    })
}

const han = /\p{Script=Han}/u

/** Whether a name has to be read to be put in order. */
export function hasHan(name: string): boolean {
  return han.test(name)
}

/** As much of a name as decides where it stands. */
const enough = 40

/** A name as it is read, part by part. */
export function segmentsRead(name: string, facet: FacetName, read: Reader): readonly string[] {
  const [...letters] = name
    .normalize('NFKC')
    .trim()
    .slice(0, 2 * enough)
  const start = letters.slice(0, enough).join('')
  return hasHan(start) ? read(start, facet) : start.split(/\s+/u)
}

/** Words as they are put in order: without case and accents, the syllables of both Japanese scripts as one. */
export function plainOf(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
  return [...plain].map((letter) => plainLetters[letter] ?? hiraganaOf(letter)).join('')
}

function hiraganaOf(letter: string): string {
  return letter >= 'ァ' && letter <= 'ヶ' ? String.fromCodePoint(letter.codePointAt(0)! - 0x60) : letter
}

/** The letter of a name: a Latin one, for Han as it is read; else of the name's own alphabet; else `#`. */
export function initialOf(name: string, facet: FacetName, read: Reader): string {
  const [first = ''] = name.normalize('NFKC').toLowerCase().trimStart()
  if (hasHan(first)) {
    const letter = (read(name.trimStart().slice(0, 4), facet)[0] ?? '').slice(0, 1).toLowerCase()
    return /^[a-z]$/.test(letter) ? letter : otherInitial
  }
  const code = first.codePointAt(0) ?? 0
  if (code >= 0xac00 && code <= 0xd7a3) return hangulInitials[Math.floor((code - 0xac00) / 588)]!
  const hiragana = /\p{Script=Katakana}/u.test(first) ? String.fromCodePoint(code - 0x60) : first
  if (/\p{Script=Hiragana}/u.test(hiragana))
    return kanaRows.findLast(([, from]) => from <= hiragana)?.[0] ?? 'あ'
  const [base = ''] = first.normalize('NFD')
  const letter = plainLetters[base] ?? base
  return /\p{L}/u.test(letter) ? letter : otherInitial
}
