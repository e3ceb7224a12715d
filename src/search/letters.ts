/** What a unit of a folded text is to whoever cuts it into what can be looked up. */
export type Kind = typeof sign | typeof spaced | typeof digit | typeof unspaced

/** Punctuation, signs, spaces. */
export const sign = 1
/** A letter of a script that puts spaces between its words; its marks too. */
export const spaced = 2
export const digit = 3
/** A letter of a script that puts no spaces, or not between all words: a reader may look for any part of it. */
export const unspaced = 4

const unspacedScripts =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Yiii}ー]/u

/** 0: not met yet. */
const kinds = new Uint8Array(0x10000)

export function kindOf(unit: number): Kind {
  return (kinds[unit] || (kinds[unit] = learn(unit))) as Kind
}

function learn(unit: number): Kind {
  // Halves of what stands beyond the first plane: nearly all of it is Han or pictures.
  if (unit >= 0xd800 && unit < 0xe000) return unspaced
  const letter = String.fromCharCode(unit)
  if (unspacedScripts.test(letter)) return unspaced
  if (/\p{Nd}/u.test(letter)) return digit
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? spaced : sign
}
