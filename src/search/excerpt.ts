/** A run of characters, `[start, end)`. */
export type Span = readonly [start: number, end: number]

/** A piece of a text that is shown, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly isMark: boolean
}

/** How wide an excerpt is at most: a Han character takes two columns. */
const columns = 180
/** How much of it may stand before the first mark. */
const before = 44
/** No mark beyond these is looked at: what stands so often is found near the beginning as well. */
const mostMarks = 2_000

/** A text in pieces, cut where marks begin and end. */
export function piecesOf(text: string, marks: readonly Span[], [from, to]: Span = [0, text.length]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const add = (end: number, isMark: boolean): void => {
    if (end > at) pieces.push({text: text.slice(at, end), isMark})
    at = Math.max(at, end)
  }
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue
    add(Math.min(start, to), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return pieces
}

/**
 * The part of a text that says most of what was searched for, its marks set apart.
 *
 * It begins with a sentence or a word where one begins nearby, and never in the middle of a character. What is
 * left out is shown by `…`. Without marks it is the text's beginning.
 */
export function excerptOf(text: string, marks: readonly Span[]): Piece[] {
  const from = beginningOf(text, bestMark(text, marks.slice(0, mostMarks)))
  const to = endOf(text, from)
  const pieces = piecesOf(text, marks, [from, to])
  return [...(from > 0 ? [ellipsis] : []), ...pieces, ...(text.slice(to).trim() === '' ? [] : [ellipsis])]
}

const ellipsis: Piece = {text: '…', isMark: false}

/** The mark after which most different things that were searched for stand close together; the earliest of equals. */
function bestMark(text: string, marks: readonly Span[]): number {
  const held = new Map<string, number>()
  const wordOf = ([start, end]: Span): string => text.slice(start, end).toLowerCase()
  let best = {score: 0, at: 0}
  let last = 0
  for (const [first, mark] of marks.entries()) {
    // In code units, of which a narrow text may hold more: near enough to choose by.
    while (last < marks.length && marks[last]![1] - mark[0] <= (columns - before) / 2) {
      const word = wordOf(marks[last++]!)
      held.set(word, (held.get(word) ?? 0) + 1)
    }
    const score = held.size * mostMarks + (last - first)
    if (score > best.score) best = {score, at: mark[0]}
    const own = wordOf(mark)
    const count = held.get(own) ?? 0
    if (count > 1) held.set(own, count - 1)
    else held.delete(own)
    if (last <= first) last = first + 1
  }
  return best.at
}

/** Where an excerpt begins that is to show what stands at a place. */
function beginningOf(text: string, place: number): number {
  let start = place
  for (let room = before; start > 0 && room > 0; start--) room -= widthAt(text, start - 1)
  if (start === 0) return 0
  const lead = text.slice(start, place)
  const sentence = /[。！？!?；\n]["”’」』）)]*\s*(?=\S|$)|[.]\s+(?=\S|$)/gu
  const ends = [...lead.matchAll(sentence)].map(({index, 0: found}) => index + found.length)
  const word = /[\s\u3000]+(?=\S)/u.exec(lead)
  const shift = ends[0] ?? (word ? word.index + word[0].length : 0)
  return wholeFrom(text, start + shift)
}

function endOf(text: string, from: number): number {
  let end = from
  for (let room = columns; end < text.length && room > 0; end++) room -= widthAt(text, end)
  if (end === text.length) return end
  // A word that would be cut is left out, unless it is all there is.
  const word = /[^\s\u2e80-\uffff]+$/u.exec(text.slice(from, end))
  const isCut = word !== null && /[^\s\u2e80-\uffff]/u.test(text[end]!)
  if (isCut && word.index > (end - from) / 2) end = from + word.index
  return wholeFrom(text, end)
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) >= 0x2e80 ? 2 : 1
}

/** The place itself, or past what belongs to the character before it. */
function wholeFrom(text: string, place: number): number {
  let at = place
  if (at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))) at++
  while (at < text.length && /[\p{M}\u200d]/u.test(String.fromCodePoint(text.codePointAt(at)!))) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1
  }
  return at
}
