import type {Root as Body} from 'hast'
import type {Root} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Format} from '../../record/index.js'
import {asWritten, oneParagraphALine} from './as-written.js'
import {endAddressesAtCjk} from './autolinks.js'
import {unlessTooDeep} from './depth.js'
import {countFromFirstLine} from './first-line.js'
import {numberFootnotes} from './footnotes.js'
import {handlers} from './handlers.js'
import {outline} from './outline.js'
import {quickBody} from './quick-body.js'
import {quickHtml} from './quick-html.js'
import {onlyWhereNeeded} from './quick.js'
import {schema} from './schema.js'
import {tidy} from './tidy.js'

export {isBeside, namedImages, putNamed, takeImages} from './images.js'
export {plainText} from './plain-text.js'
export {quickBody} from './quick-body.js'
export {quickHtml} from './quick-html.js'
export {quickTree} from './quick.js'
export {isTangled} from './tangle.js'

const text = unified().use(remarkParse).use(asWritten).use(oneParagraphALine)

/** How each format is read in full. Copy before use, as in `grammars.text().freeze()`. */
export const grammars = {
  text: text().use(countFromFirstLine),
  markdown: unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyGfmStrikethrough)
    .use(endAddressesAtCjk)
    .use(unlessTooDeep, text().freeze())
    .use(countFromFirstLine),
}

const parsers = {
  text: grammars.text().use(onlyWhereNeeded, 'text').freeze(),
  markdown: grammars.markdown().use(onlyWhereNeeded, 'markdown').freeze(),
}

/** What a text says, with the place of every part; `firstLine` is the line of its file that it starts on. */
export function toTree(text: string, format: Format, firstLine = 1): Root {
  return parsers[format].parse({value: text, data: {firstLine}})
}

/** The tree as it will stand on a page: safe whatever the text held, plain data, without places. */
export function toBody(tree: Root, footnoteLabel = '※'): Body {
  return quickBody(tree) ?? fullBody(tree, footnoteLabel)
}

/** The same by the whole chain, whatever the text is made of. */
export function fullBody(tree: Root, footnoteLabel = '※'): Body {
  return bodyMaker(footnoteLabel).runSync(tree)
}

const bodyMaker = remembered((footnoteLabel) =>
  unified()
    .use(outline)
    .use(numberFootnotes)
    .use(remarkRehype, {
      handlers,
      footnoteLabel,
      footnoteLabelProperties: {className: ['footnotes-label']},
      footnoteBackLabel: (note) => `↩ ${note + 1}`,
      clobberPrefix: '',
    })
    .use(tidy)
    .use(rehypeSanitize, schema)
    .freeze(),
)

const stringifier = unified().use(rehypeStringify).freeze()

/** The markup of a body, as HTML. */
export function toHtml(body: Body): string {
  return quickHtml(body) ?? fullHtml(body)
}

/** The same, whatever the body is made of. */
export function fullHtml(body: Body): string {
  return stringifier.stringify(body)
}

/** The same function, doing its work once for each argument. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
