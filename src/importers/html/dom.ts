import {parseHTML} from 'linkedom'
import type {Sifted} from './sift.js'

/** As much of the DOM as is used here; the browser's own types are not at hand in a program for Node. */
export interface Tag {
  readonly nodeType: number
  readonly localName: string
  readonly parentElement: Tag | null
  readonly firstChild: Tag | null
  readonly nextSibling: Tag | null
  readonly previousElementSibling: Tag | null
  readonly nextElementSibling: Tag | null
  readonly textContent: string | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selectors: string): Tag | null
  querySelectorAll(selectors: string): Iterable<Tag>
  closest(selectors: string): Tag | null
  remove(): void
}

export interface Tree {
  readonly body: Tag
}

const element = 1
const words = 3

export const isElement = (node: Tag): boolean => node.nodeType === element
export const isWords = (node: Tag): boolean => node.nodeType === words

/** A sifted page as a tree. */
export function treeOf({title, body}: Sifted): Tree {
  const clean = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const {document} = parseHTML(
    `<!doctype html><html><head><title>${clean}</title></head><body>${body}</body></html>`,
  ) as unknown as {document: Tree}
  return document
}

/** Elements that stand in a line with the words around them. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

export const isInline = (tag: Tag): boolean => inline.has(tag.localName)

/** An element's words line by line, as they are seen; what is hidden is left out. */
export function linesOf(root: Tag): string[] {
  const lines: string[] = []
  let line = ''
  const turn = (): void => {
    const text = line.replace(/[\s\u3000]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const walk = (tag: Tag): void => {
    for (let node = tag.firstChild; node; node = node.nextSibling) {
      if (isWords(node)) line += node.textContent ?? ''
      else if (isElement(node) && !node.hasAttribute('hidden')) {
        const isBlock = !isInline(node)
        if (isBlock) turn()
        walk(node)
        if (isBlock) turn()
      }
    }
  }
  walk(root)
  turn()
  return lines
}
