import {Parser} from 'htmlparser2'
import {isEmbedded} from '../../text/embedded.js'
import {isUnseen, tiny} from '../markup/pictures.js'
import {openWatch, type Watched} from './watch.js'

/** What is read of a page, before anything is understood. */
export interface Sifted {
  readonly title: string
  /** Of the `html` element, e.g. `zh-CN`. */
  readonly language: string | undefined
  readonly metas: readonly Meta[]
  readonly links: readonly Readonly<Record<string, string>>[]
  /** The JSON-LD scripts as they stand. */
  readonly scripts: readonly string[]
  /** What addresses are seen from, where the page says it. */
  readonly base: string | undefined
  /** Those that are held elsewhere, which do not stand in the body. */
  readonly pictures: readonly Watched[]
  /** The body as markup that holds nothing but words, their order and their names. */
  readonly body: string
  /** Of the body. */
  readonly nodes: number
}

export interface Meta {
  /** Lower-cased, e.g. `og:title`. */
  readonly name: string
  readonly content: string
}

/**
 * How much of a page is looked at. What lies behind a limit is not read: a page that was made to do harm
 * gives a reduced reading, and no page takes longer than its first part does.
 */
export const limits = {
  /** A news page has 0.1 to 2 million, nearly all of them script. */
  characters: 8_000_000,
  /** Elements, and pieces of text between them and between entities. A news page has 1,000 to 8,000. */
  nodes: 12_000,
  /** Tags that are nested deeper are passed over, their words kept. A page has about 30. */
  depth: 80,
  /** Where tags are nested so deep, reading stops. */
  abyss: 3_000,
  /** Characters of running text. */
  words: 1_500_000,
}

/** The parser's own stack costs by its depth; between two pieces it is looked at. */
const piece = 16_384

/** Elements that hold no words of an article. */
const dropped = new Set(
  'amp-img script style noscript svg math iframe frame frameset noframes object applet embed canvas template select textarea input option img source video audio track map area base dialog'.split(
    ' ',
  ),
)
/** Written anew around the body, or around nothing but a picture. */
const structural = new Set(['html', 'head', 'body', 'picture'])
const kept = new Set(
  'class id role rel itemprop itemtype itemscope href content datetime pubdate property name data-author title lang hidden aria-hidden'.split(
    ' ',
  ),
)
/**
 * Where the pictures of a page may be: nowhere, beside it as files, or, whatever their address, in the container
 * that it came out of.
 */
export type Pictures = 'none' | 'beside' | 'held'

/** Of a picture. */
const pictured = new Set(['src', 'alt'])
const voids = new Set(['br', 'hr', 'meta', 'link', 'wbr', 'col'])

/**
 * Read a page's tags once and keep what can be evidence or words.
 *
 * Most of a page is script, style and drawing. What is left is small, well formed and of a known depth, so that
 * whatever walks it afterwards cannot be led astray.
 */
export function sift(html: string, wanted: Pictures = 'none'): Sifted {
  const metas: Meta[] = []
  const links: Readonly<Record<string, string>>[] = []
  const scripts: string[] = []
  const body: string[] = []
  let base: string | undefined
  let title = ''
  let hasTitle = false
  let language: string | undefined
  let collecting: 'title' | 'script' | undefined
  let collected = ''
  let depth = 0
  let passedOver = 0
  let nodes = 0
  let words = 0

  // What is open then is closed by whoever reads the body.
  const isFull = (): boolean => nodes > limits.nodes || words >= limits.words

  const watch = wanted === 'held' ? openWatch() : undefined

  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (passedOver > 0) return void passedOver++
      if (name === 'title' || (name === 'script' && isJsonLd(attributes.type))) {
        collecting = name
        collected = ''
        passedOver = 1
        return
      }
      watch?.open(name, attributes)
      if (name === 'base') base ??= attributes.href
      if (name === 'img' && wanted === 'beside' && !isFull() && depth <= limits.depth) {
        const picture = pictureOf(attributes)
        if (picture !== undefined && nodes++ < limits.nodes) body.push(picture)
      }
      if (dropped.has(name)) return void (passedOver = 1)
      if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang']
      if (structural.has(name)) return
      if (name === 'meta' && attributes.itemprop === undefined) return void metas.push(...metaOf(attributes))
      if (name === 'link' && attributes.itemprop === undefined) return void links.push(attributes)
      if (isFull()) return
      nodes++
      if (depth <= limits.depth) body.push(openingOf(name, attributes))
    },
    ontext(text) {
      if (collecting) collected += text
      if (passedOver > 0 || isFull()) return
      const part = text.slice(0, limits.words - words)
      // Whatever has to be escaped will be a piece of its own.
      nodes += 1 + (part.match(/[&<]/g)?.length ?? 0)
      words += part.length
      watch?.words(part)
      if (nodes <= limits.nodes) body.push(escape(part))
    },
    onclosetag(name) {
      depth--
      if (passedOver > 0) {
        passedOver--
        if (passedOver > 0 || !collecting) return
        if (collecting === 'script') scripts.push(collected)
        else if (!hasTitle) [title, hasTitle] = [collected, true]
        collecting = undefined
        return
      }
      watch?.close(name)
      if (structural.has(name) || voids.has(name) || isFull()) return
      if (depth < limits.depth) body.push(`</${name}>`)
    },
  })

  const end = Math.min(html.length, limits.characters)
  for (let at = 0; at < end; at += piece) {
    parser.write(html.slice(at, Math.min(end, at + piece)))
    if (depth > limits.abyss || isFull()) break
  }
  parser.end()
  return {
    title,
    language,
    metas,
    links,
    scripts,
    base,
    pictures: watch?.pictures ?? [],
    body: body.join(''),
    nodes,
  }
}

/** A picture that may stand beside the page; where a script was to load it, its address waits in another place. */
function pictureOf({
  alt,
  width,
  height,
  ...attributes
}: Readonly<Record<string, string>>): string | undefined {
  const addresses = [attributes['src'], attributes['data-src'], attributes['data-original']]
  // As browsers read it.
  // What stood in the page may be no more than what is shown until a script has loaded the picture itself.
  const beside = addresses.filter((one): one is string => one !== undefined && isBeside(one))
  const src = (beside.find((one) => !isEmbedded(one)) ?? beside[0])?.trim().replaceAll('\\', '/')
  if (src === undefined || isHidden(attributes) || Number(width) < tiny || Number(height) < tiny)
    return undefined
  return openingOf('img', {src, ...(alt !== undefined && {alt})}, pictured)
}

/** An address without a scheme and a host, which is not too long for a name. */
function isBeside(src: string): boolean {
  return /^\s*(?![A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}|[?#])\S/.test(src) && src.length < 2_000
}

function isJsonLd(type: string | undefined): boolean {
  return type !== undefined && /^\s*application\/(?:[\w.]+\+)?ld\+json/i.test(type)
}

/** One `meta` may go by several names: `property` and `name` are confused often. */
function metaOf({property, name, 'http-equiv': equivalent, content}: Record<string, string>): Meta[] {
  if (content === undefined || content.trim() === '') return []
  const names = [property, name, equivalent].filter((one) => one !== undefined)
  return [...new Set(names.map((one) => one.trim().toLowerCase()))].map((one) => ({name: one, content}))
}

function openingOf(name: string, attributes: Record<string, string>, allowed = kept): string {
  let tag = `<${/^[a-z][a-z0-9-]*$/.test(name) ? name : 'span'}`
  for (const key in attributes) {
    if (!allowed.has(key)) continue
    tag += ` ${key}="${escape(attributes[key]!.slice(0, 2_000)).replaceAll('"', '&quot;')}"`
  }
  if (isHidden(attributes) && attributes.hidden === undefined) tag += ' hidden=""'
  return `${tag}>`
}

function isHidden({style}: Record<string, string>): boolean {
  return isUnseen(style)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
