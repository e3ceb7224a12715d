/** Letters of the scripts that are written with spaces: those of East Asia are left to grammars of their own. */
const letters =
  'A-Za-zªºÀ-ÖØ-öø-ʯ\u0300-\u036f\u0370-\u0373\u0376-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u0750-\u077f\u08a0-\u0963\u0971-\u0df3\u10a0-\u10ff\u1e00-\u1fff\u200c'

/** One word, with what may stand within: `N'DJAMENA`, `Port-au-Prince`, `N.Y`, `KOMPAS.com`. */
export const word = `[${letters}](?:[${letters}]|[’'\`.-](?=[${letters}]))*`

/** The printed forms of digits, brackets and spaces, and the one that the expressions know; all are one unit long. */
const forms: readonly (readonly [from: number, count: number, to: number])[] = [
  [0xff01, 94, 0x21],
  [0x660, 10, 0x30],
  [0x6f0, 10, 0x30],
  [0x966, 10, 0x30],
  [0x60c, 1, 0x2c],
  [0x2010, 2, 0x2d],
  [0x2212, 1, 0x2d],
  [0x2015, 1, 0x2014],
  [0x2000, 11, 0x20],
]
const odd = /[^\S ]|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u060c\u2010\u2011\u2212\u2015\uff01-\uff5e]/g
/** The stroke that lengthens Arabic letters, where it stands alone: a dash. */
const drawn = /(?<=[ )])\u0640(?=[ (])/g
const plainOf: ReadonlyMap<string, string> = new Map(
  forms.flatMap(([from, count, to]) =>
    Array.from(
      {length: count},
      (_, at) => [String.fromCharCode(from + at), String.fromCharCode(to < 0x21 ? to : to + at)] as const,
    ),
  ),
)

/** The text with one form of each digit, bracket and space; every character stays where it is. */
export function plain(text: string): string {
  return text
    .replace(odd, (character) => plainOf.get(character) ?? (/\s/.test(character) ? ' ' : character))
    .replace(drawn, '-')
}

const simple = /^[A-Za-z\d/'-]+(?: [A-Za-z\d/'-]+)*$/

/** A word as it is looked up: without case, accents, full stops and line breaks. */
export function keyOf(words: string): string {
  // Nearly all are plain already.
  if (simple.test(words)) return words.toLowerCase()
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652.]/g, '')
    .toLowerCase()
    .replace(/[’\u0060]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** How a word is written: that is what tells `PARIS` from `Paris`, where the script has capitals. */
export type Case = 'upper' | 'title' | 'lower' | 'none'

const article = /^['’‘]s-\p{Lu}/u

export function caseOf(words: string): Case {
  const [lower, upper] = [words.toLowerCase(), words.toUpperCase()]
  if (lower === upper) return 'none'
  // `'s-Gravenhage`: so do its capitals.
  if (article.test(words)) return caseOf(words.slice(3))
  if (words === upper) return 'upper'
  // `d'Urgell`, `dell'Umbria`: the capital comes behind an article.
  return words[0] === lower[0] && !/^\p{Ll}{1,4}['’]\p{Lu}/u.test(words) ? 'lower' : 'title'
}
