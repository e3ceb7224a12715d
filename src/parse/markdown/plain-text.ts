import type {Nodes} from 'mdast'
import {closingMarks, isEven, joinLines} from './characters.js'
import {withoutControls} from '../../text/controls.js'
import {pictureOf} from './images.js'

/** What a reader reads of a part of the tree: a paragraph is one line, whatever its source looked like. */
export function plainText(node: Nodes): string {
  if (isContainer(node)) return node.children.map(plainText).filter(Boolean).join('\n')
  const written = rawWords(node)
  const joined = written.includes('\n') ? joinLines(written).replaceAll('\n', ' ') : written
  if (isEven(joined)) return joined.trim()
  const words = withoutControls(joined).trim()
  return words + closingMarks(words)
}

/** The words as the tree holds them: line endings and control characters included. */
export function rawWords(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if ('children' in node) {
    const {children} = node
    return children.length === 1 ? rawWords(children[0]!) : children.map(rawWords).join('')
  }
  if (node.type === 'image' || node.type === 'imageReference') return imageWords(node)
  return node.type === 'break' ? '\n' : ''
}

/** What stands for an image: its description, and its address where it has none. */
function imageWords(node: Extract<Nodes, {alt?: unknown}>): string {
  // A picture is shown, and its description is none of the text's words.
  if (pictureOf(node) !== undefined) return ''
  return node.alt || ('url' in node ? node.url : node.identifier)
}

const containers = [
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'table',
  'tableRow',
] as const

type Container = Extract<Nodes, {type: (typeof containers)[number]}>

function isContainer(node: Nodes): node is Container {
  return containers.includes(node.type as Container['type'])
}
