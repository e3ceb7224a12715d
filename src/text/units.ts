/** What a UTF-16 code unit is to a text that is compared with others. */
export const unitKind = {
  /** Space, punctuation, symbols: words end there. */
  gap: 0,
  /** Nothing to the eye, and no gap either: soft hyphens, joiners. */
  unseen: 1,
  /** A character that stands for itself, in a script that parts no words. */
  single: 2,
  /** The same, and a numeral: `三`. */
  numeral: 3,
  /** A letter of a word. */
  letter: 4,
  digit: 5,
} as const

/** Scripts that write words without spaces between them, and what is no letter; all else belongs to a word. */
const ranges: readonly (readonly [first: number, last: number, kind: keyof typeof unitKind])[] = [
  [0x0, 0x2f, 'gap'],
  [0x30, 0x39, 'digit'],
  [0x3a, 0x60, 'gap'],
  [0x7b, 0xa9, 'gap'],
  [0xab, 0xb4, 'gap'],
  [0xad, 0xad, 'unseen'],
  [0xb6, 0xb9, 'gap'],
  [0xbb, 0xbf, 'gap'],
  [0xd7, 0xd7, 'gap'],
  [0xf7, 0xf7, 'gap'],
  [0x55a, 0x55f, 'gap'],
  [0x589, 0x58a, 'gap'],
  [0x600, 0x61f, 'gap'],
  [0x640, 0x640, 'unseen'],
  [0x660, 0x669, 'digit'],
  [0x66a, 0x66d, 'gap'],
  [0x6d4, 0x6d4, 'gap'],
  [0x6f0, 0x6f9, 'digit'],
  [0x964, 0x965, 'gap'],
  [0x966, 0x96f, 'digit'],
  [0xe00, 0xfff, 'single'],
  [0x1000, 0x109f, 'single'],
  [0x1680, 0x1680, 'gap'],
  [0x1780, 0x17ff, 'single'],
  [0x2000, 0x2bff, 'gap'],
  [0x200b, 0x200f, 'unseen'],
  [0x2060, 0x2064, 'unseen'],
  [0x2e00, 0x2e7f, 'gap'],
  [0x2e80, 0x2fdf, 'single'],
  [0x2ff0, 0x3004, 'gap'],
  [0x3005, 0x3007, 'single'],
  [0x3008, 0x303f, 'gap'],
  [0x3040, 0x30ff, 'single'],
  [0x30a0, 0x30a0, 'gap'],
  [0x30fb, 0x30fb, 'gap'],
  [0x3100, 0x31ff, 'single'],
  [0x3200, 0x33ff, 'gap'],
  [0x3400, 0x9fff, 'single'],
  [0xd800, 0xdfff, 'single'],
  [0xe000, 0xf8ff, 'gap'],
  [0xf900, 0xfaff, 'single'],
  [0xfe00, 0xfe0f, 'unseen'],
  [0xfe10, 0xfe6f, 'gap'],
  [0xfeff, 0xfeff, 'unseen'],
  [0xff5f, 0xff65, 'gap'],
  [0xff66, 0xff9f, 'single'],
  [0xffe0, 0xffff, 'gap'],
]

const numerals = '〇零一二三四五六七八九十百千两兩廿卅'

/**
 * Every code unit as it is compared: its kind above, and in the lower sixteen bits the unit itself without
 * width and case. Coarse on purpose: texts are told apart by what they say, and a rare letter taken for
 * another of its script changes nothing.
 */
export function unitTable(): Int32Array {
  return (made ??= makeTable())
}

/** Made when first asked for: most runs compare nothing. */
let made: Int32Array | undefined

function makeTable(): Int32Array {
  const kinds = new Uint8Array(0x10000).fill(unitKind.letter)
  for (const [first, last, kind] of ranges) kinds.fill(unitKind[kind], first, last + 1)
  for (const numeral of numerals) kinds[numeral.charCodeAt(0)] = unitKind.numeral
  return Int32Array.from(kinds, (_, code) => {
    const folded = foldUnit(code)
    return kinds[folded]! * 0x10000 + folded
  })
}

function foldUnit(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0)
  const isCased = code < 0x590 || (code >= 0x1e00 && code < 0x2000)
  const lower = isCased ? String.fromCharCode(code).toLowerCase() : ''
  return lower.length === 1 ? lower.charCodeAt(0) : code
}
