import type {Root as Body, Text} from 'hast'
import type {Root} from 'mdast'
import {closingMarks, isEven, joinLines} from './characters.js'
import {withoutControls} from '../../text/controls.js'

/**
 * The body of a text that is nothing but plain paragraphs, as most news is: the same that the whole chain makes,
 * without its machinery. Undefined where anything else stands in it.
 */
export function quickBody({children}: Root): Body | undefined {
  const body: Body = {type: 'root', children: []}
  for (const block of children) {
    if (block.type !== 'paragraph' || block.children.length !== 1) return undefined
    const [words] = block.children
    if (words?.type !== 'text') return undefined
    if (body.children.length > 0) body.children.push({type: 'text', value: '\n'})
    body.children.push({type: 'element', tagName: 'p', properties: {}, children: piecesOf(words.value)})
  }
  return body
}

function piecesOf(words: string): Text[] {
  const joined = joinLines(words)
  if (isEven(words)) return [{type: 'text', value: joined}]
  const marks = closingMarks(words)
  return [joined, ...(marks === '' ? [] : [marks])].map((value) => ({
    type: 'text',
    value: withoutControls(value),
  }))
}
