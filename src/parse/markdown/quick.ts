import type {Paragraph, Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import type {Point} from 'unist'
import type {Format} from '../../record/index.js'
import {addLines, continueWith, paragraph, span} from './lines.js'
import {isWrapped} from './wrapped.js'

/**
 * Plugin, the last of a parser: ask it only for what needs it.
 *
 * Parsing is most of what an article costs, and most articles hold nothing that Markdown would see.
 */
export function onlyWhereNeeded(this: Processor, format: Format): undefined {
  const parse = this.parser!
  this.parser = (text, file) => quickTree(text, format, file.data.firstLine) ?? parse(text, file)
}

/** The tree that the parser would give, or nothing when it takes the parser to know. */
export function quickTree(text: string, format: Format, firstLine = 1): Root | undefined {
  if (needsParser[format](text)) return undefined
  const start = {line: firstLine, column: 1, offset: 0}
  const children: RootContent[] = []
  if (format === 'text') addLines(children, text, start, false)
  else addParagraphs(children, text, firstLine)
  return {type: 'root', children, position: {start, end: endOf(text, firstLine)}}
}

/** By format, whether a text may hold anything but paragraphs, and lists in `text`. */
const needsParser: Readonly<Record<Format, (text: string) => boolean>> = {
  text: (text) => text.includes('\r') || text.startsWith('\ufeff') || isWrapped(text),
  markdown: (text) => inline.test(text) || block.test(text),
}

/** What may be more than words wherever it stands, or is counted in a way of its own. */
const inline = /[\\`*_~<[@|\t\r\0]|&[#\w]|:\/\/|[Ww]{3}\.|^\ufeff/

/** What makes more of a line than words, and white space at either end, which is dropped or breaks the line. */
const block = /(?:^|\n)(?:[ \-+=#>:]|\d{1,9}[.)](?:[ \n]|$))| (?:\n|$)/

function addParagraphs(tree: RootContent[], text: string, firstLine: number): void {
  let line = firstLine
  let offset = 0
  let open: Paragraph | undefined
  for (const words of text.split('\n')) {
    const place = span(line, 1, offset, words.length)
    if (words === '') open = undefined
    else if (open) continueWith(open, words, place)
    else tree.push((open = paragraph(words, place)))
    line++
    offset += words.length + 1
  }
}

function endOf(text: string, firstLine: number): Point {
  let line = firstLine
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
  return {line, column: text.length - text.lastIndexOf('\n'), offset: text.length}
}
