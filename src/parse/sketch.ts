import type {Article, Sketch} from '../record/index.js'
import {mix} from '../text/hash.js'
import {unitKind, unitTable} from '../text/units.js'

/** A text of fewer words or characters is the same as another or it is not: how like they are says nothing. */
const shortest = 40
/** How many marks a sketch has, and how many numbers at most. */
const markCount = 128
const mostNumbers = 96

/**
 * What a text is compared by when the archive looks for copies of it.
 *
 * Only what it says counts: no dateline, credits and end mark, no spaces, punctuation, width and case. A
 * very short text is taken with its headline, since `Dividend six cents, payable 15 May` is said of many.
 */
export function sketchOf(article: Sketched): Sketch | undefined {
  const numbers: number[] = []
  const count = article.paragraphs.reduce((before, words) => read(words, before, numbers), 0)
  if (count === 0) return undefined
  if (count < shortest) return {digest: `short.${digestOf(read(article.headline, count, numbers))}`}
  return {digest: digestOf(count), marks: marksOf(count), numbers: listOf(numbers)}
}

type Sketched = Pick<Article, 'headline' | 'paragraphs'>

/**
 * The text that was read last, as tokens: a number for each word, or character that stands for itself; odd for a
 * word. One place for text after text: a new one for each would take longer than all that is done with it.
 */
let room = new Int32Array(4096)

const seed = 0x811c9dc5 | 0
const prime = 0x01000193
const {gap, unseen, single, numeral, letter, digit} = unitKind

/**
 * Put a paragraph's tokens after the first `count`, and each number in it, in figures or in Chinese characters, into
 * `numbers`. Returns how many tokens there are then.
 */
function read(text: string, count: number, numbers: number[]): number {
  const units = unitTable()
  const tokens = roomFor(count + text.length)
  let word = 0
  let number = 0
  // One more than there is: the end ends a word.
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? units[text.charCodeAt(at)]! : gap
    const kind = unit >> 16
    if (kind === unseen) continue
    if (kind === single && (word | number) === 0) {
      tokens[count++] = Math.imul(unit, even)
      continue
    }
    if (kind === digit || kind === numeral) number = Math.imul((number === 0 ? seed : number) ^ unit, prime)
    else if (number !== 0) {
      numbers.push(number)
      number = 0
    }
    if (kind >= letter) word = Math.imul((word === 0 ? seed : word) ^ unit, prime)
    else {
      if (word !== 0) tokens[count++] = word | 1
      word = 0
      if (kind !== gap) tokens[count++] = Math.imul(unit, even)
    }
  }
  return count
}

const even = 0x9e3779b2

function roomFor(length: number): Int32Array {
  if (length > room.length) {
    const larger = new Int32Array(2 * length)
    larger.set(room)
    room = larger
  }
  return room
}

/** Two hashes side by side: 64 bits, so that among a million texts two share one with a chance of 10⁻⁷. */
function digestOf(count: number): string {
  const tokens = room
  let one = seed
  let other = prime
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!
    one = Math.imul((one ^ token) + (one >>> 15), 0x85ebca6b)
    other = Math.imul((other ^ token) + (other >>> 13), 0xc2b2ae35)
  }
  return `${mix(one).toString(36)}.${mix(other).toString(36)}`
}

const least = new Int32Array(markCount)
/** Where letters are put together: added up one by one they would stay in pieces. */
const letters = Buffer.alloc(Math.max(markCount, 2 * mostNumbers))

/** More than any hash: the mark of no shingle. */
const none = 0x7fffffff

/**
 * MinHash by one permutation: every shingle falls to one of the marks, and each mark keeps the least.
 *
 * A shingle is three words, or five characters. A mark that none fell to is lent one, always by the same others
 * (Shrivastava 2017). Six bits are kept of each: enough to tell two marks apart in all but 1 of 64 cases.
 */
function marksOf(count: number): string {
  const tokens = room
  least.fill(none)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let at = 0; at < count; at++) {
    const e = tokens[at]!
    const isWord = (e & 1) === 1
    if (at > 3 || (isWord && at > 1)) {
      const three = (Math.imul(c, square) + Math.imul(d, factor) + e) | 0
      const sum = isWord ? three : (Math.imul(a, fourth) + Math.imul(b, cube) + three) | 0
      const stirred = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b)
      const hash = stirred ^ (stirred >>> 13)
      const mark = hash & (markCount - 1)
      const rest = hash >>> 7
      // The lesser of the two without a branch, which nobody could foretell: half the time.
      const over = least[mark]! - rest
      least[mark] = rest + (over & (over >> 31))
    }
    a = b
    b = c
    c = d
    d = e
  }
  for (let mark = 0; mark < markCount; mark++) {
    const own = least[mark]!
    letters[mark] = 0x30 + ((own === none ? lent(mark) : own) & 63)
  }
  return letters.toString('latin1', 0, markCount)
}

const factor = 0x2c1b3c6d
const square = Math.imul(factor, factor)
const cube = Math.imul(square, factor)
const fourth = Math.imul(square, square)

function lent(mark: number): number {
  for (let turn = 1; ; turn++) {
    const value = least[mix(mark * 0x10000 + turn) & (markCount - 1)]!
    if (value !== none) return value
  }
}

/** The numbers that a text names, each as often as it does, in order, two letters each; of very many the first ones. */
function listOf(numbers: readonly number[]): string {
  const codes = new Int32Array(numbers.length)
  for (let at = 0; at < codes.length; at++) codes[at] = mix(numbers[at]!) >>> 20
  codes.sort()
  const length = Math.min(codes.length, mostNumbers)
  for (let at = 0; at < length; at++) {
    letters[2 * at] = 0x30 + (codes[at]! >> 6)
    letters[2 * at + 1] = 0x30 + (codes[at]! & 63)
  }
  return letters.toString('latin1', 0, 2 * length)
}
