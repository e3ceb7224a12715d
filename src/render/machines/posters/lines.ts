/** What must not begin a line (JIS X 4051, GB/T 15834): closing brackets, stops, marks, small kana. */
const closing =
  /^[\p{Pe}\p{Pf}!%),.:;?\]}~·‐‑–—…‥、。々〉》」』】〕〗〙〛〜〞〟゛゜ゝゞ・ーヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ！％），．：；？］｝～｡｣､･℃°′″‰]$/u
/** What must not end one: opening brackets and what stands before a number. */
const opening = /^[\p{Ps}\p{Pi}$£¥€＄￡￥№#＃@]$/u
/** What may be parted from its neighbours anywhere: characters of scripts without spaces, and their signs. */
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’—…]/u

/** How wide a text is set in one line. */
export type Measure = (text: string) => number

/** Whether a text has characters that are set without spaces between them. */
export function hasIdeographs(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
}

/**
 * Text in lines that are as full as they can be, none wider than `width`.
 *
 * Lines end between words, or between characters of scripts without spaces, but not where a sign would be parted
 * from what it belongs to. What alone is wider than a line is parted anywhere.
 */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return filled(fitting(text, width, measure), width, measure)
}

/** The same number of lines, as even as they can be. */
export function evenLinesOf(text: string, width: number, measure: Measure): string[] {
  const pieces = fitting(text, width, measure)
  const {length} = filled(pieces, width, measure)
  // The narrowest in which they are still so many, without parting what is whole.
  let least = Math.max(width / 2, ...pieces.map((piece) => measure(piece.trimEnd())))
  let most = width
  while (length > 1 && most - least > width / 100) {
    const middle = (least + most) / 2
    if (filled(pieces, middle, measure).length > length) least = middle
    else most = middle
  }
  return filled(pieces, most, measure)
}

function fitting(text: string, width: number, measure: Measure): string[] {
  return piecesOf(text).flatMap((piece) => parted(piece, width, measure))
}

function filled(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** The first lines of a text that has more, the last of them with an ellipsis. */
export function cutAt(count: number, lines: readonly string[], width: number, measure: Measure): string[] {
  // The one of Han text stands in the middle of its line.
  const more = lines.some(hasIdeographs) ? '…' : '...'
  if (lines.length <= count) return [...lines]
  const kept = lines.slice(0, count)
  const last = [...kept.pop()!]
  while (last.length > 1 && measure(ended(last) + more) > width) last.pop()
  return [...kept, ended(last) + more]
}

function ended(characters: readonly string[]): string {
  return characters.join('').replace(/[\s\p{P}]+$/u, '')
}

/** What is not parted; a space stands at the end of a piece. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of text) {
    if (before !== '' && !isBreak(before, character)) pieces.push(pieces.pop()! + character)
    else pieces.push(character)
    before = character
  }
  return pieces
}

function isBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return !closing.test(after)
  if (closing.test(after) || opening.test(before)) return false
  return ideographic.test(before) || ideographic.test(after) || before === '-'
}

function parted(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece]
  const parts = ['']
  for (const character of piece) {
    if (measure(parts.at(-1)! + character) > width && parts.at(-1) !== '') parts.push('')
    parts.push(parts.pop()! + character)
  }
  return parts
}
