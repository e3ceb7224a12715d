import type {Element, ElementContent, Text} from 'hast'
import type {Heading, List, ListItem, Nodes, Paragraph, Parents, Table, TableRow, Text as Words} from 'mdast'
import {defaultHandlers, type Options} from 'remark-rehype'
import {closingMarks, joinLines} from './characters.js'
import {pictureOf} from './images.js'
import {linkHandlers} from './links.js'
import {rawWords} from './plain-text.js'

/** How the parts of a text are drawn, where not as Markdown always is. */
export const handlers: NonNullable<Options['handlers']> = {
  ...linkHandlers,
  text: (_, node: Words, parent) => drawnText(node, parent),
  paragraph: (state, node: Paragraph) => figuresOf(node) ?? closed(element('p', state.all(node)), node),
  // The page has a headline of its own, the only `h1`.
  heading: (state, node: Heading) =>
    closed(element(`h${Math.min(node.depth + 1, 6)}`, state.all(node)), node),
  listItem: (state, node: ListItem, parent) =>
    withBox(defaultHandlers.listItem(state, {...node, spread: isLoose(parent)}, undefined)),
  table: (state, node: Table) => scrolling(defaultHandlers.table(state, node)),
  tableRow: (state, node: TableRow, parent) => alignedByClass(defaultHandlers.tableRow(state, node, parent)),
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return {type: 'element', tagName, properties, children}
}

/** Text, without the line endings between CJK characters, which may stand in the nodes around it. */
function drawnText(node: Words, parent: Parents | undefined): Text {
  const {value} = node
  if (!value.includes('\n')) return {type: 'text', value}
  const siblings: readonly Nodes[] = parent?.children ?? []
  const at = siblings.indexOf(node)
  const before = wordsOf(siblings[at - 1]).slice(-2)
  const after = wordsOf(siblings[at + 1]).slice(0, 2)
  const joined = joinLines(before + value + after)
  return {type: 'text', value: joined.slice(before.length, joined.length - after.length)}
}

function wordsOf(node: Nodes | undefined): string {
  return node ? rawWords(node) : ''
}

/** A paragraph of nothing but pictures: each with its caption. */
function figuresOf({children}: Paragraph): Element[] | undefined {
  const images = children.filter((child) => child.type === 'image')
  const isAll =
    images.length > 0 &&
    images.every((image) => pictureOf(image) !== undefined) &&
    children.every(
      (child) => child.type === 'image' || child.type === 'break' || rawWords(child).trim() === '',
    )
  if (!isAll) return undefined
  return images.map((image) =>
    element('figure', [element('img', [], {dataPicture: String(pictureOf(image)!)})]),
  )
}

/** Let no change of direction reach beyond its paragraph. */
function closed(drawn: Element, node: Nodes): Element {
  const marks = closingMarks(rawWords(node))
  if (marks !== '') drawn.children.push({type: 'text', value: marks})
  return drawn
}

/** A task's box as a sign: there is nothing to fill in on a page, and a control would want a label of its own. */
function withBox(item: Element): Element {
  const [first] = item.children
  const words = first?.type === 'element' && first.tagName === 'p' ? first : item
  const [box] = words.children
  if (box?.type === 'element' && box.tagName === 'input')
    words.children[0] = {type: 'text', value: box.properties.checked ? '☑' : '☐'}
  return item
}

/** Whether a list's items are set apart: asked of each item, and found out once a list. */
function isLoose(list: Parents | undefined): boolean {
  if (list?.type !== 'list') return false
  const loose = looseness.get(list) ?? (list.spread || list.children.some(({spread}) => spread)) === true
  looseness.set(list, loose)
  return loose
}

const looseness = new WeakMap<List, boolean>()

/** A wide table scrolls by itself, with the keyboard too, and the page stays put. */
function scrolling(table: Element): Element {
  return element('div', [table], {className: ['table'], tabIndex: 0})
}

/** HTML no longer has `align`. */
function alignedByClass(row: Element): Element {
  for (const cell of row.children) {
    if (cell.type !== 'element' || !cell.properties.align) continue
    cell.properties = {className: [`align-${String(cell.properties.align)}`]}
  }
  return row
}
