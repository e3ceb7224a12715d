import {readBylineParagraph, readEndMark} from './grammar/index.js'
import type {Opening} from './opening.js'

/** About as many columns as two lines of a listing have. */
const columns = 160

/** The first words of the text proper: what its dateline opens, else the first paragraph of some length. */
export function ledeOf(paragraphs: readonly string[], opening: Opening | undefined): string {
  const opened = opening?.end === undefined ? undefined : opening.paragraph
  const start = opened ?? paragraphs.findIndex((words) => words.length > 30 && !readBylineParagraph(words))
  for (const [at, words] of paragraphs.slice(Math.max(0, start)).entries()) {
    const text = at === 0 && opened !== undefined ? words.slice(opening!.end) : words
    const mark = readEndMark(text)
    const proper = (mark ? text.slice(0, mark.start) : text).replaceAll('\n', ' ').trim()
    if (proper !== '') return shorten(proper)
  }
  return ''
}

/** Cut after a sentence where one ends late enough, else after a word. */
function shorten(text: string): string {
  let width = 0
  let end = 0
  while (end < text.length) {
    const point = text.codePointAt(end)!
    width += point > 0x2e7f ? 2 : 1
    if (width > columns) break
    end += point > 0xffff ? 2 : 1
  }
  if (end === text.length) return text
  const cut = text.slice(0, end)
  const sentence = /^.*(?:[。！？；]|[.!?](?=\s))/su.exec(cut)?.[0] ?? ''
  if (sentence.length > end / 2) return sentence
  const isSpaced = /[A-Za-z\u00c0-\u1fff]$/u.test(cut) && /^[A-Za-z\u00c0-\u1fff]/u.test(text.slice(end))
  return `${(isSpaced ? cut.replace(/\s*\S*$/u, '') : cut).replace(/[，、：,:\s]+$/u, '')}…`
}
