import type {List, Paragraph, RootContent} from 'mdast'
import type {Point, Position} from 'unist'
import {isUnseen} from './characters.js'

/**
 * Add the lines of a plain text to a tree: each is a paragraph, or an item of a list when it starts
 * with a dash and a space. Blank lines leave nothing, and do not end a list.
 *
 * `isWrapped` says that the text was broken to a width: a line then goes on with what stands above it,
 * unless it is indented.
 */
export function addLines(tree: RootContent[], text: string, start: Point, isWrapped: boolean): void {
  let {line, column, offset = 0} = start
  let open: Paragraph | List | undefined
  for (const written of text.split('\n')) {
    const [from, to] = seen(written)
    if (from < to) {
      const words = written.slice(from, to)
      const place = span(line, column + from, offset + from, to - from)
      if (isItem(words)) open = addItem(tree, words, place)
      else if (isWrapped && open && from === 0) continueWith(open, words, place)
      else tree.push((open = paragraph(words, place)))
    }
    line++
    column = 1
    offset += written.length + 1
  }
}

/** Where what can be seen of a line starts and ends. */
function seen(line: string): [from: number, to: number] {
  let from = 0
  let to = line.length
  while (from < to && isUnseen(line.charCodeAt(from))) from++
  while (from < to && isUnseen(line.charCodeAt(to - 1))) to--
  return [from, to]
}

function isItem(words: string): boolean {
  return words[0] === '-' && (words.length === 1 || words[1] === ' ' || words[1] === '\t')
}

function addItem(tree: RootContent[], words: string, place: Position): List {
  let list = tree.at(-1)
  if (list?.type !== 'list') {
    list = {type: 'list', ordered: false, start: null, spread: false, children: [], position: copy(place)}
    tree.push(list)
  }
  const [from] = seen(words.slice(1))
  const {line, column, offset = 0} = place.start
  const inner = span(line, column + from + 1, offset + from + 1, words.length - from - 1)
  const children = words.length === 1 ? [] : [paragraph(words.slice(from + 1), inner)]
  list.children.push({type: 'listItem', spread: false, checked: null, children, position: place})
  list.position!.end = {...place.end}
  return list
}

/** Let the last paragraph of a node go on over one more line. */
export function continueWith(node: RootContent, words: string, place: Position): void {
  node.position!.end = {...place.end}
  if (node.type === 'text') node.value += `\n${words}`
  else if (node.type === 'listItem' && node.children.length === 0) node.children.push(paragraph(words, place))
  else if ('children' in node) continueWith(node.children.at(-1)!, words, place)
}

/** A paragraph of plain words. */
export function paragraph(value: string, position: Position): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value, position}], position: copy(position)}
}

/** The place of some characters on one line. */
export function span(line: number, column: number, offset: number, length: number): Position {
  return {start: {line, column, offset}, end: {line, column: column + length, offset: offset + length}}
}

function copy({start, end}: Position): Position {
  return {start: {...start}, end: {...end}}
}
