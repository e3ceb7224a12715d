/** Which letter of a register a name is found under, whatever it is written in. */
import type {FacetName} from '../../record/index.js'

/** The letter by which a Han name is read aloud, `z` for `张`. */
export type Reader = (name: string, facet: FacetName) => string

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
      pattern: 'first',
      toneType: 'none',
      type: 'array',
      surname: facet === 'reporter' ? 'head' : 'off',
    })[0]!.toLowerCase()
}

/** The letter of a name: a Latin one, for Han as it is read; else of the name's own alphabet; else `#`. */
export function initialOf(name: string, facet: FacetName, read: Reader): string {
  const [first = ''] = name.normalize('NFKC').toLowerCase().trimStart()
  if (/\p{Script=Han}/u.test(first)) {
    const letter = read(name.trimStart().slice(0, 4), facet)
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
