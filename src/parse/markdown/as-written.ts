import type {Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import {addLines} from './lines.js'
import {isWrapped} from './wrapped.js'

/**
 * Plugin: take every character as it is written.
 *
 * In news that never was Markdown `*ST`, `1986.` and `#话题` are words: law 2. The parser is left with
 * no construct but the paragraph.
 */
export function asWritten(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable: {null: constructs}}]
}

/** All that CommonMark knows, by micromark's names, but for `lineEnding`, which keeps words apart. */
const constructs = [
  ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'characterReference', 'codeFenced'],
  ...['codeIndented', 'codeText', 'definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText'],
  ...['labelEnd', 'labelStartImage', 'labelStartLink', 'list', 'setextUnderline', 'thematicBreak'],
]

/**
 * Plugin, after `asWritten`: make each line a paragraph, or an item of a list where it starts with a dash.
 *
 * A text that was wrapped at some width keeps the paragraphs that its blank lines part.
 */
export function oneParagraphALine(this: Processor): undefined {
  const parse = this.parser!
  this.parser = (text, file) => {
    const blocks = parse(text, file) as Root
    // The parser does not count a byte order mark.
    const source = text.replace(/^\ufeff/, '')
    const wrapped = isWrapped(source)
    const children: RootContent[] = []
    for (const {position} of blocks.children) {
      const {start, end} = position!
      addLines(children, source.slice(start.offset, end.offset), start, wrapped)
    }
    return {...blocks, children}
  }
}
