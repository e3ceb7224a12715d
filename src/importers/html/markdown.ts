import type {Format, NamedPicture} from '../../record/index.js'
import {textOf, type Block, type Run} from './blocks.js'

/** A text, and the pictures that stand between its lines. */
export interface Written {
  readonly text: string
  readonly format: Format
  readonly pictures: readonly NamedPicture[]
}

/**
 * Blocks as a text: plain, where there is nothing but paragraphs; else Markdown in which every character is meant as
 * written.
 *
 * @param held by the number that stands as their address, pictures that are kept apart from the text
 */
export function writeBlocks(all: readonly Block[], held?: readonly (NamedPicture | undefined)[]): Written {
  const blocks = held ? all.filter(({kind}) => kind !== 'picture') : all
  const isPlain = blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.runs.every(({text, href}) => href === undefined && !text.includes('\n')),
  )
  let text = ''
  let previous: Block | undefined
  const pictures: NamedPicture[] = []
  for (const block of all) {
    if (held && block.kind === 'picture') {
      const picture = held[Number(block.src)]
      const {caption} = block
      const line = previous === undefined ? 1 : text.split('\n').length + 1
      if (picture) pictures.push({...picture, ...(caption !== undefined && {caption}), line})
      continue
    }
    if (previous) text += isPlain || (previous.kind === 'item' && block.kind === 'item') ? '\n' : '\n\n'
    text += isPlain ? textOf('runs' in block ? block.runs : []) : writeBlock(block)
    previous = block
  }
  return {text, format: isPlain ? 'text' : 'markdown', pictures}
}

function writeBlock(block: Block): string {
  if (block.kind === 'picture') return writePicture(block)
  if (block.kind === 'table') return writeTable(block.rows)
  if (block.kind === 'heading') return `${'#'.repeat(Math.max(2, block.rank))} ${inOneLine(block.runs)}`
  if (block.kind === 'quote') return `> ${startOf(writeRuns(block.runs)).replaceAll('\n', '\n> ')}`
  if (block.kind === 'item')
    return `${'   '.repeat(block.depth - 1)}${block.isOrdered ? '1.' : '-'} ${startOf(inOneLine(block.runs))}`
  return startOf(writeRuns(block.runs))
}

function writePicture({src, alt, caption}: Extract<Block, {kind: 'picture'}>): string {
  const title = caption === undefined ? '' : ` "${escape(caption).replaceAll('"', '\\"')}"`
  return `![${escape(alt)}](<${addressOf(src)}>${title})`
}

/** Whatever would end an address between `<` and `>`. */
function addressOf(href: string): string {
  return href.replace(/[<>\\\s]/g, encodeURIComponent)
}

function writeTable(rows: readonly (readonly (readonly Run[])[])[]): string {
  const lines = rows.map(
    (row) => `| ${row.map((cell) => inOneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  )
  return [lines[0], `|${' --- |'.repeat(rows[0]!.length)}`, ...lines.slice(1)].join('\n')
}

const inOneLine = (runs: readonly Run[]): string =>
  writeRuns(runs.map((run) => ({...run, text: run.text.replaceAll('\n', ' ')})))

function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('')
}

function writeRun({text, href}: Run): string {
  const words = escape(text)
  if (href === undefined) return words.replaceAll('\n', '\\\n')
  const [, before = '', label = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return label === '' ? words : `${before}[${label.replaceAll('\n', ' ')}](<${addressOf(href)}>)${after}`
}

/** Whatever could be a mark within a line. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~&$]/g, '\\$&')
}

/** Whatever could be a mark at a line's start, indented or not: a heading, an item, a rule, a quotation, a field. */
function startOf(line: string): string {
  return line.replace(/^([ \t]*)([-+#=:])/gm, '$1\\$2').replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
}
