/** Letters that stand alone, as consonants that begin a syllable, vowels, and consonants that end one. */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const medials = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const finals = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

const filler = -1

/** What each number of five bits means: a letter's place in its row, or none where a filler stands. */
const initialAt = rowOf([[2, 20]], 1)
const medialAt = rowOf(
  [
    [3, 7],
    [10, 15],
    [18, 23],
    [26, 29],
  ],
  2,
)
const finalAt = rowOf(
  [
    [2, 17],
    [19, 29],
  ],
  1,
)

function rowOf(ranges: readonly (readonly [number, number])[], fill: number): ReadonlyMap<number, number> {
  const numbers = ranges.flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, at) => from + at))
  return new Map([[fill, filler], ...numbers.map((number, place): [number, number] => [number, place])])
}

/**
 * Johab, by which Korean was written on home computers: a syllable is its letters, five bits each.
 *
 * Signs and Han characters are those of KS X 1001, two of its rows in one.
 *
 * @param wansung decodes EUC-KR, where those signs stand as they are in KS X 1001
 */
export function decodeJohab(bytes: Uint8Array, wansung: (bytes: Uint8Array) => string): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      parts.push(String.fromCharCode(lead))
      continue
    }
    const trail = bytes[at + 1] ?? 0
    const character =
      trail > 0x30 ? (lead < 0xd8 ? syllable((lead << 8) | trail) : sign(lead, trail, wansung)) : undefined
    if (character !== undefined) at++
    parts.push(character ?? '\ufffd')
  }
  return parts.join('')
}

function syllable(code: number): string | undefined {
  const initial = initialAt.get((code >> 10) & 31)
  const medial = medialAt.get((code >> 5) & 31)
  const final = finalAt.get(code & 31)
  if (initial === undefined || medial === undefined || final === undefined) return undefined
  if (initial !== filler && medial !== filler)
    return String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final + 1)
  const alone = (initials[initial] ?? '') + (medials[medial] ?? '') + (finals[final] ?? '')
  return alone.length === 1 ? alone : undefined
}

function sign(lead: number, trail: number, wansung: (bytes: Uint8Array) => string): string | undefined {
  const row = lead < 0xdf ? (lead - 0xd9) * 2 : (lead - 0xe0) * 2 + 41
  const cell = trail < 0x7f ? trail - 0x31 : trail > 0x90 ? trail - 0x43 : -1
  if (lead < 0xd9 || lead === 0xdf || lead > 0xf9 || cell < 0 || cell > 187) return undefined
  const bytes = Uint8Array.of(0xa1 + row + (cell > 93 ? 1 : 0), 0xa1 + (cell % 94))
  const character = wansung(bytes)
  return character.length === 1 && character !== '\ufffd' ? character : undefined
}
