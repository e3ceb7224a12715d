import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** Plugin: call footnotes by number, in the order of their references, since they give a page its ids: `fn-1`. */
export function numberFootnotes(): (tree: Root) => void {
  return (tree) => {
    const numbers = new Map<string, string>()
    const numberOf = (identifier: string): string => {
      const key = identifier.toUpperCase()
      const number = numbers.get(key) ?? String(numbers.size + 1)
      numbers.set(key, number)
      return number
    }
    visit(tree, 'footnoteReference', (note) => void (note.identifier = numberOf(note.identifier)))
    visit(tree, 'footnoteDefinition', (note) => void (note.identifier = numberOf(note.identifier)))
  }
}
