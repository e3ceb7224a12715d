import type {Definition, Image, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {ArticleImage, NamedPicture} from '../../record/index.js'
import {withoutControls} from '../../text/controls.js'

/** The number of an image among those of its article, where it has one. */
export interface Numbered {
  readonly picture?: number
}

/** An address that leads out of the site, or nowhere: with a scheme, a host, or nothing before its query. */
const isElsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}|[?#]|$)/

/** Whether an address names a file beside the article. */
export function isBeside(src: string): boolean {
  return !isElsewhere.test(src)
}

/**
 * The pictures beside the article that a text in Markdown names, each of which gets a number in the tree, and those
 * from elsewhere.
 *
 * @param from the number of the first
 */
export function takeImages(tree: Root, from: number): {images: ArticleImage[]; elsewhere: Image[]} {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (one) => {
    if (!definitions.has(one.identifier)) definitions.set(one.identifier, one)
  })
  const images: ArticleImage[] = []
  const elsewhere: Image[] = []
  visit(tree, (node, index, parent) => {
    let image: Image | undefined
    if (node.type === 'image') image = node
    else if (node.type === 'imageReference') {
      const definition = definitions.get(node.identifier)
      if (!definition || !parent || index === undefined) return
      const {alt = null, position} = node
      image = {type: 'image', url: definition.url, title: definition.title ?? null, alt}
      if (position) image.position = position
      ;(parent.children as Image[])[index] = image
    }
    if (!image) return
    if (!isBeside(image.url)) return void elsewhere.push(image)
    image.data = {...image.data, picture: from + images.length} as Image['data'] & Numbered
    const caption = clean(image.title)
    images.push({
      src: withoutControls(image.url),
      alt: clean(image.alt),
      ...(caption !== '' && {caption}),
      isInText: true,
      ...(image.position && {line: image.position.start.line, column: image.position.start.column}),
    })
  })
  return {images, elsewhere}
}

/** What a container's record names, as images of its article. */
export function namedImages(pictures: readonly NamedPicture[]): ArticleImage[] {
  return pictures.map(({addresses, alt, caption, credit, line}) => ({
    src: addresses[0]!,
    alt,
    ...(caption !== undefined && {caption}),
    ...(credit !== undefined && {credit}),
    addresses,
    isInText: line !== undefined,
  }))
}

/**
 * The blocks of a text with the pictures that stood between its lines, each before the block that begins at or
 * behind its line.
 *
 * @param from the number of the first
 */
export function putNamed(
  blocks: readonly RootContent[],
  pictures: readonly NamedPicture[],
  from: number,
): RootContent[] {
  const waiting = pictures.flatMap(({line, alt}, at) =>
    line === undefined ? [] : [{line, block: pictureBlock(alt, from + at)}],
  )
  const put: RootContent[] = []
  let next = 0
  for (const block of blocks) {
    const start = block.position?.start.line ?? 0
    while (next < waiting.length && waiting[next]!.line <= start) put.push(waiting[next++]!.block)
    put.push(block)
  }
  return [...put, ...waiting.slice(next).map(({block}) => block)]
}

function pictureBlock(alt: string, picture: number): RootContent {
  const image: Image = {type: 'image', url: '', alt, data: {picture} as Image['data'] & Numbered}
  return {type: 'paragraph', children: [image]}
}

function clean(words: string | null | undefined): string {
  return withoutControls(words ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The number of an image, if it is a picture that stands beside the article. */
export function pictureOf(node: object): number | undefined {
  return ((node as {data?: Numbered}).data ?? {}).picture
}
