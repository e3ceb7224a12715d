import {httpOf} from '../markup/address.js'
import {isElement, isInline, isWords, type Tag} from './dom.js'

/** A piece of an article's body, without its markup. */
export type Block =
  | {readonly kind: 'paragraph' | 'quote'; readonly runs: readonly Run[]}
  | {readonly kind: 'heading'; readonly rank: number; readonly runs: readonly Run[]}
  | {
      readonly kind: 'item'
      readonly depth: number
      readonly isOrdered: boolean
      readonly runs: readonly Run[]
    }
  | {readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[]}
  | {readonly kind: 'picture'; readonly src: string; readonly alt: string; readonly caption?: string}

/** Words, or a link's words; `\n` is a line's end within a paragraph. */
export interface Run {
  readonly text: string
  readonly href?: string
}

/** What stands in an article's body and is none of its words. */
const passed = new Set(['figcaption', 'button', 'label', 'nav', 'footer', 'meta', 'link', 'legend'])

interface Place {
  readonly kind: 'paragraph' | 'quote' | 'heading' | 'item'
  readonly rank: number
  readonly depth: number
  readonly isOrdered: boolean
}

const outside: Place = {kind: 'paragraph', rank: 0, depth: 0, isOrdered: false}

/**
 * An element's words as blocks: paragraphs, headings, items of lists, quotations, tables of data.
 *
 * Two line breaks end a paragraph; so does one before an indented line, or anywhere in Chinese or Japanese.
 */
export function blocksOf(root: Tag, base: string | undefined, isHan: boolean): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []

  const end = (place: Place): void => {
    for (const paragraph of paragraphsOf(runs, isHan || place.kind !== 'paragraph'))
      blocks.push(blockOf(place, paragraph))
    runs = []
  }
  const walk = (tag: Tag, place: Place, href: string | undefined): void => {
    for (let node = tag.firstChild; node; node = node.nextSibling) {
      if (isWords(node)) addRun(runs, spaced(node.textContent ?? ''), href)
      else if (isElement(node)) visit(node, place, href)
    }
  }
  const visit = (tag: Tag, place: Place, href: string | undefined): void => {
    const name = tag.localName
    if (passed.has(name) || tag.hasAttribute('hidden')) return
    if (name === 'br') return addRun(runs, '\n', href)
    if (name === 'a') return walk(tag, place, httpOf(tag.getAttribute('href') ?? '', base) ?? href)
    if (isInline(tag)) return walk(tag, place, href)
    end(place)
    if (name === 'img') return void blocks.push(pictureOf(tag))
    const rows = name === 'table' ? rowsOf(tag, base) : undefined
    if (rows) return void blocks.push({kind: 'table', rows})
    const inner = placeOf(tag, place)
    walk(tag, inner, href)
    end(inner)
  }
  walk(root, outside, undefined)
  end(outside)
  return blocks
}

/** A picture with the caption of its figure, of whose pictures the first has it. */
function pictureOf(tag: Tag): Block {
  const figure = tag.closest('figure')
  const isFirst = figure?.querySelector('img')?.getAttribute('src') === tag.getAttribute('src')
  const caption = isFirst ? oneLine(figure?.querySelector('figcaption')?.textContent) : ''
  return {
    kind: 'picture',
    src: tag.getAttribute('src') ?? '',
    alt: oneLine(tag.getAttribute('alt')),
    ...(caption !== '' && {caption}),
  }
}

function oneLine(words: string | null | undefined): string {
  return (words ?? '').slice(0, 2_000).replace(/\s+/g, ' ').trim()
}

/** Spaces made one, and an indent two, so that none is looked at more than once. */
function spaced(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/([\u3000\u00a0])[\u3000\u00a0 ]+/g, '$1$1')
}

function placeOf({localName: name}: Tag, place: Place): Place {
  if (/^h[1-6]$/.test(name)) return {...outside, kind: 'heading', rank: Number(name[1])}
  if (name === 'blockquote') return {...outside, kind: 'quote'}
  if (name === 'ul' || name === 'ol')
    return {...place, depth: Math.min(5, place.depth + 1), isOrdered: name === 'ol'}
  if (name === 'li' || name === 'dd' || name === 'dt')
    return {...place, kind: 'item', depth: Math.max(1, place.depth)}
  return place
}

function blockOf({kind, rank, depth, isOrdered}: Place, runs: readonly Run[]): Block {
  if (kind === 'heading') return {kind, rank, runs}
  return kind === 'item' ? {kind, depth, isOrdered, runs} : {kind, runs}
}

function addRun(runs: Run[], text: string, href: string | undefined): void {
  const last = runs.at(-1)
  if (last && last.href === href) runs[runs.length - 1] = {...last, text: last.text + text}
  else if (text !== '') runs.push({text, ...(href !== undefined && {href})})
}

/** Cut at line breaks that end a paragraph, spaces made one. */
function paragraphsOf(runs: readonly Run[], everyBreak: boolean): Run[][] {
  const cut = everyBreak ? /\s*\n\s*/u : /[ \u00a0]*\n\s*\n\s*|[ \u00a0]*\n(?=[\u3000\u00a0]{2})/u
  const paragraphs: Run[][] = [[]]
  for (const {text, href} of runs) {
    for (const [at, part] of text.split(cut).entries()) {
      if (at > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)!.push({text: part, ...(href !== undefined && {href})})
    }
  }
  return paragraphs.map(tidy).filter((one) => /[\p{L}\p{N}]/u.test(textOf(one)))
}

/** Spaces between words are one; none stand at an end. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = []
  let wasSpace = true
  for (const {text, href} of runs) {
    let words = text
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
    if (wasSpace) words = words.replace(/^[ \n]+/, '')
    if (words === '') continue
    wasSpace = /[ \n]$/.test(words)
    tidied.push({text: words, ...(href !== undefined && {href})})
  }
  while (tidied.length > 0) {
    const last = tidied.pop()!
    const words = last.text.replace(/\s+$/, '')
    if (words === '') continue
    tidied.push({...last, text: words})
    break
  }
  return tidied
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({text}) => text).join('')
}

/** The rows of a table of data; undefined for one that lays out a page. */
function rowsOf(table: Tag, base: string | undefined): readonly (readonly (readonly Run[])[])[] | undefined {
  if (table.querySelector('table,ul,ol,blockquote,h1,h2,h3')) return undefined
  const rows: (readonly Run[])[][] = []
  for (const row of table.querySelectorAll('tr')) {
    const cells: (readonly Run[])[] = []
    for (const cell of row.querySelectorAll('td,th')) {
      const blocks = blocksOf(cell, base, false)
      if (blocks.length > 3 || (cell.textContent ?? '').length > 300) return undefined
      cells.push(
        blocks.flatMap((block, at) =>
          'runs' in block ? [...(at > 0 ? [{text: ' '}] : []), ...block.runs] : [],
        ),
      )
    }
    if (cells.length > 0) rows.push(cells)
    if (rows.length > 500) return undefined
  }
  const width = rows[0]?.length ?? 0
  return rows.length > 1 && width > 1 && width <= 20 && rows.every((row) => row.length === width)
    ? rows
    : undefined
}
