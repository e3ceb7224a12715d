import {Parser} from 'htmlparser2'
import {type Element, localName} from './element.js'
import {type Gallery, paragraphsOf} from './paragraphs.js'

/** Deeper than any page is meant to be; what lies below is taken up to here. */
const deepest = 200

const mark =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|a|b|i|em|strong|span|img|table|tr|td|blockquote|section|article|figure|html|body|font|center)(?:\s[^<>]{0,1000})?\/?>/i

/** Whether a text is written in HTML. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && mark.test(text)
}

/** The words of HTML, a paragraph a line; its pictures go to `gallery`, if there is one. */
export function htmlText(html: string, gallery?: Gallery): string {
  return paragraphsOf(htmlTree(html), !/<p[\s>]|<br/i.test(html.slice(0, 1_000_000)), gallery)
}

/** The tree of a piece of HTML, below an element of no name. */
export function htmlTree(html: string): Element {
  const root: Element = {name: '', attributes: {}, children: []}
  const open: Element[] = [root]
  let beyond = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= deepest) return void beyond++
        const element: Element = {name: localName(name), attributes, children: []}
        open.at(-1)!.children.push(element)
        open.push(element)
      },
      ontext(text) {
        open.at(-1)!.children.push(text)
      },
      onclosetag() {
        if (beyond > 0) beyond--
        else open.pop()
      },
    },
    {decodeEntities: true},
  )
  // Piece by piece, so that a hostile depth is noticed before it has cost much.
  for (let at = 0; at < html.length && beyond < 2000; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  return root
}
