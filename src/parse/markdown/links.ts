import type {Element, ElementContent} from 'hast'
import type {Image} from 'mdast'
import {defaultHandlers, type Options} from 'remark-rehype'
import {withoutControls} from '../../text/controls.js'
import {pictureOf} from './images.js'

type Handlers = NonNullable<Options['handlers']>
type Handler = NonNullable<Handlers['link']>
type Made = ReturnType<Handler>

/**
 * How links and images are drawn: as links, to places we may send a reader to.
 *
 * No request leaves the site, so an image from elsewhere is a link to it in its own words, and one from beside the
 * article keeps its place and its number until it is known what it is. A link to anywhere else,
 * `javascript:` for one, is its words alone. No link stands in another.
 */
export const linkHandlers: Handlers = {
  link: asLink(defaultHandlers.link),
  linkReference: asLink(defaultHandlers.linkReference),
  image: (state, node: Image, parent) =>
    drawnPicture(node) ?? asLink(defaultHandlers.image)(state, node, parent),
  imageReference: asLink(defaultHandlers.imageReference),
}

function drawnPicture(node: Image): Element | undefined {
  const picture = pictureOf(node)
  if (picture === undefined) return undefined
  return {type: 'element', tagName: 'img', properties: {dataPicture: String(picture)}, children: []}
}

function asLink(draw: Handler): Handler {
  return (state, node, parent) => linked(draw(state, node, parent))
}

function linked(made: Made): Made {
  if (!made || Array.isArray(made) || made.type !== 'element') return made
  const {href, src, alt, title} = made.properties
  const address = String(href ?? src ?? '')
  const words = made.tagName === 'img' ? [word(String(alt || address))] : withoutLinks(made.children)
  if (!isWelcome.test(address)) return words
  const properties = {
    href: address,
    ...(title && {title: withoutControls(String(title))}),
    ...(isExternal.test(address) && {rel: [...external]}),
  }
  return {type: 'element', tagName: 'a', properties, children: words}
}

const external = ['nofollow', 'noopener', 'external'] as const

/** An address with one of these protocols, or with none: no colon before its path. */
const isWelcome = /^(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$))/i
const isExternal = /^(?:https?:)?[/\\]{2}/i

const word = (value: string): ElementContent => ({type: 'text', value})

/** The same words with no link among them. */
function withoutLinks(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{...node, children} satisfies Element]
  })
}
