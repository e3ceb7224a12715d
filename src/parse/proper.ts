import type {creditLines} from './bylines.js'
import {readEndMark} from './grammar/index.js'
import type {Opening} from './opening.js'

/** What a story is made of, apart: put together, they are its words. */
export interface Proper {
  /** The text itself, without dateline, credits and end mark. */
  readonly paragraphs: readonly string[]
  /** What says only who made the story, as written, e.g. `【编辑:叶攀】`. */
  readonly credits: readonly string[]
}

/**
 * Part the text proper from what newsrooms wrap it in.
 *
 * Between a dateline and the text only a dash or colon is left out, with the spaces around it.
 */
export function properOf(
  written: readonly string[],
  lines: ReturnType<typeof creditLines>,
  opening: Opening | undefined,
): Proper {
  const paragraphs: string[] = []
  const credits: string[] = []
  let isMarked = false
  for (let at = written.length - 1; at >= 0; at--) {
    const words = written[at]!
    if (at !== opening?.paragraph && lines.has(at)) {
      credits.push(words)
      continue
    }
    let [from, to] = [0, words.length]
    let before = ''
    if (at === opening?.paragraph) {
      if (opening.end === undefined) {
        to = words.lastIndexOf(opening.dateline.raw)
        credits.push(words.slice(to))
      } else {
        from = opening.end
        // A caption or a headline that was glued to the dateline is a paragraph of its own.
        before = words.slice(0, Math.max(0, words.slice(0, from).lastIndexOf(opening.dateline.raw))).trim()
      }
    }
    const mark = isMarked || at < written.length - 3 ? undefined : readEndMark(words.slice(0, to))
    if (mark) {
      isMarked = true
      to = mark.start
    }
    const text = from === 0 && to === words.length ? words : words.slice(from, Math.max(from, to)).trim()
    if (text !== '') paragraphs.push(text)
    if (before !== '') paragraphs.push(before)
  }
  return {paragraphs: paragraphs.reverse(), credits: credits.reverse()}
}
