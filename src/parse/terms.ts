/** How many terms stand for a story, and how far into its text they are looked for. */
const kept = 24
const looked = 320

/** Characters that join words rather than make them: a pair with one of them says nothing of the subject. */
const joiners = new Set(
  Array.from(
    '的了在是和与及或而就都也不有这那他她它们我你之其以为于对将被把从到上下中个一二三四五六七八九十年月日时分记者电讯说称据表示等并但可会要能已还更很最目前今昨',
    (character) => character.charCodeAt(0),
  ),
)
const shortWords = new Set(
  'about after also been before being could first from have here into just last like more most much only other over said says some such than that their them then there these they this those through time under were what when where which while will with would year years'.split(
    ' ',
  ),
)

/**
 * The words that stand for a story: pairs of Han characters or kana, or whole words in scripts that part them.
 *
 * They are counted in the headline and the opening of the text, those of the headline thrice, so a term
 * that the headline shares with the text comes first. Ties fall by place, never by chance.
 */
export function termsOf(headline: string, text: string): string {
  const counts: Counts = {pairs: new Map(), words: new Map()}
  count(headline, 3, counts)
  count(text.slice(0, looked), 1, counts)
  // A pair that stands once, in the text alone, is mostly the seam between two words.
  const pairs = [...counts.pairs]
    .filter(([, times]) => times > 1)
    .map(([pair, times]) => [wordsOf(pair), times] as const)
  const words = [...counts.words].filter(([, times]) => times > 1)
  return [...pairs, ...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, kept)
    .map(([term]) => term)
    .join(' ')
}

/** Pairs are counted by number, since most are thrown away again and no string need be made for them. */
interface Counts {
  readonly pairs: Map<number, number>
  readonly words: Map<string, number>
}

const first = 0x3041
const span = 0xa000 - first

/** What each UTF-16 code unit is: part of a pair, part of a word, or a break between them. */
const kinds = Uint8Array.from({length: 0x10000}, (_, code) =>
  isPaired(code) && !joiners.has(code) ? 2 : isLetter(code) ? 1 : 0,
)

function count(text: string, weight: number, {pairs, words}: Counts): void {
  let start = -1
  let before = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const kind = kinds[code]!
    if (kind === 1) {
      if (start < 0) start = at
    } else if (start >= 0) {
      const word = text.slice(start, at).toLowerCase()
      if (word.length > 3 && !shortWords.has(word)) words.set(word, (words.get(word) ?? 0) + weight)
      start = -1
    }
    const own = kind === 2 ? code - first : -1
    if (own >= 0 && before >= 0) {
      const pair = before * span + own
      pairs.set(pair, (pairs.get(pair) ?? 0) + weight)
    }
    before = own
  }
}

function wordsOf(pair: number): string {
  return String.fromCharCode(Math.floor(pair / span) + first, (pair % span) + first)
}

/** Scripts that write words without spaces between them. */
function isPaired(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= first && code <= 0x30ff)
}

function isLetter(code: number): boolean {
  if (code < 0xc0) return (code > 96 && code < 123) || (code > 64 && code < 91)
  return code < 0x2000 || (code >= 0xac00 && code <= 0xd7a3)
}
