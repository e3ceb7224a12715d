import type {Facts} from '../record/index.js'
import {mix} from '../text/hash.js'
import {commonWords} from '../text/languages.js'
import {mostUse, termLength, writeTerm} from '../text/terms.js'
import {unitKind, unitTable} from '../text/units.js'

/** How many terms stand for a story's head, and how many at most for the rest; how far into its text they are looked for. */
const kept = 80
const keptFurther = 80
const looked = 3000
/** How often a term counts that stands in the headline, and how often one of the opening. */
const ofHeadline = 3
const ofOpening = 2
/** How many characters the opening has, however long the text is: what comes behind them may change nothing of it. */
const opening = 200
/** Words of fewer letters say too little; of Hangul, whose letters are syllables, two are enough. */
const shortest = 3

/** Characters that join words rather than make them: a pair with one of them says nothing of the subject. */
const joiners =
  '的了在是和与與及或而就都也不有这這那他她它们們我你之其以为為于於对對将將被把从從到上下中个個年月日时時分记記者电電讯訊说說称稱据據表示等并並但可会會要能已还還更很最目前今昨'

/**
 * The terms that stand for a story: words, or in scripts that part none, pairs of characters and kana; of those
 * whose characters are letters, as in Thai, runs of four.
 *
 * Those of its head, which others find it by, are apart from those of the rest, by which it finds others: news say
 * what they are about at their head, so whoever edits the rest changes nothing but what stands beside that story
 * itself. Of the head those of the headline count thrice and those of the opening twice; of either the most frequent
 * are kept, of equals the first. Which of them set the story apart only the archive can tell, and weighs them; so what
 * is frequent everywhere is here left out only where it is known: a language's commonest words, and joiners.
 */
export function termsOf(
  headline: string,
  paragraphs: readonly string[],
  language: string,
): Pick<Facts, 'terms' | 'further'> {
  const common = commonIn(language)
  begin()
  count(headline, ofHeadline, common)
  const rest: string[] = []
  let left = looked
  let characters = opening
  for (const paragraph of paragraphs) {
    const words = left < paragraph.length ? paragraph.slice(0, left) : paragraph
    const end = endWithin(words, characters)
    if (end > 0) count(words.slice(0, end), ofOpening, common)
    if (end < words.length) rest.push(words.slice(end))
    characters -= end
    if ((left -= words.length) <= 0) break
  }
  const terms = written(kept)
  begin()
  for (const words of rest) count(words, 1, common)
  return {terms, further: written(keptFurther)}
}

/** Where so many characters end, but not within a word. */
function endWithin(words: string, characters: number): number {
  if (characters <= 0) return 0
  const units = tableOf()
  let end = characters
  while (end < words.length && units[words.charCodeAt(end)]! >> 16 !== unitKind.gap) end++
  return Math.min(end, words.length)
}

/** A place for each term of the story at hand, by hash; what an earlier one left there is known by its round. */
const slots = 16384
const rounds = new Int32Array(slots)
const hashes = new Int32Array(slots)
const counts = new Int32Array(slots)
/** The places that are taken, in order. */
const taken = new Int32Array(slots)
let round = 0
let distinct = 0

/** Forget all that was counted. */
function begin(): void {
  round++
  distinct = 0
}

function add(hash: number, weight: number): void {
  const own = mix(hash) >>> 4
  let slot = own & (slots - 1)
  while (rounds[slot] === round && hashes[slot] !== own) slot = (slot + 1) & (slots - 1)
  if (rounds[slot] === round) counts[slot]! += weight
  // A headline may be as long as a book: what finds no room is left out.
  else if (distinct < slots / 2) {
    rounds[slot] = round
    hashes[slot] = own
    counts[slot] = weight
    taken[distinct++] = slot
  }
}

const {unseen, single, letter, digit} = unitKind
const seed = 0x811c9dc5 | 0
const prime = 0x01000193

function count(text: string, weight: number, common: ReadonlySet<number>): void {
  const units = tableOf()
  let word = 0
  let length = 0
  let isNumber = true
  // What stands just before, as long as nothing parts it: a character, or a run of letters.
  let before = 0
  let run = 0
  // One more than there is: the end ends a word.
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? units[text.charCodeAt(at)]! : 0
    const kind = unit >> 16
    if (kind === unseen) continue
    if (kind >= letter) {
      word = Math.imul((length === 0 ? seed : word) ^ unit, prime)
      const code = unit & 0xffff
      length += code >= 0xac00 && code <= 0xd7a3 ? shortest - 1 : 1
      if (kind !== digit) isNumber = false
      before = run = 0
      continue
    }
    if (length > 0) {
      if (length >= shortest && !isNumber && !common.has(word)) add(word, weight)
      length = 0
      isNumber = true
    }
    if (kind !== single) {
      before = run = 0
      continue
    }
    const code = unit & 0xffff
    if (code >= 0x2000) {
      if (before !== 0) add(Math.imul(before, prime) ^ code, weight)
      before = code
    } else {
      // The last four, a byte of each.
      run = (run << 8) | (code & 0xff)
      if (run >>> 24 !== 0) add(run ^ seed, weight)
    }
  }
}

/** The kinds of units, where what joins words is a gap between them. */
let table: Int32Array | undefined

function tableOf(): Int32Array {
  if (table) return table
  table = unitTable().slice()
  for (const character of joiners) table[character.charCodeAt(0)] = 0
  for (let code = 0; code < table.length; code++) {
    const isHiragana = code >= 0x3041 && code <= 0x309f
    if (isHiragana || table[code]! >> 16 === unitKind.numeral) table[code] = 0
  }
  return table
}

/** The commonest words of a language, as they are counted. */
function commonIn(language: string): ReadonlySet<number> {
  let own = commonly.get(language)
  if (!own) commonly.set(language, (own = new Set(commonWords(language).map(hashOf))))
  return own
}

const commonly = new Map<string, ReadonlySet<number>>()

function hashOf(word: string): number {
  const units = unitTable()
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ units[word.charCodeAt(at)]!, prime)
  return hash
}

/** How many terms have each count; all beyond the last share it. */
const frequencies = new Int32Array(64)
/** Where letters are put together: added up one by one they would stay in pieces. */
const letters = Buffer.alloc(Math.max(kept, keptFurther) * termLength)

/** The most frequent terms, so many at most, in the order of the text, each with how often its count was doubled. */
function written(most: number): string {
  frequencies.fill(0)
  const mostCount = frequencies.length - 1
  for (let at = 0; at < distinct; at++) frequencies[Math.min(mostCount, counts[taken[at]!]!)]!++
  let least = mostCount
  let above = 0
  while (least > 0 && above + frequencies[least]! < most) above += frequencies[least--]!
  // Of the least frequent as many as there is room for.
  let room = most - above
  let length = 0
  for (let at = 0; at < distinct; at++) {
    const slot = taken[at]!
    const times = Math.min(mostCount, counts[slot]!)
    if (times < least || (times === least && room-- <= 0)) continue
    const use = Math.min(mostUse, 31 - Math.clz32(times))
    writeTerm({hash: hashes[slot]!, use}, letters, length)
    length += termLength
  }
  return letters.toString('latin1', 0, length)
}
