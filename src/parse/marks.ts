import type {Element, ElementContent, Root, Text} from 'hast'

/** What of a story's words says who made it, from where and when. */
export interface Wrapping {
  readonly dateline: string | undefined
  readonly endMark: string | undefined
  /** Whole paragraphs, as written. */
  readonly credits: readonly string[]
}

/** Put the dateline and the end mark into spans of their own, and a class on credits; the words stay as they are. */
export function markWords(body: Root, {dateline, endMark, credits}: Wrapping): Root {
  const paragraphs = body.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'p',
  )
  if (credits.length > 0) {
    for (const paragraph of [...paragraphs.slice(0, 4), ...paragraphs.slice(-4)]) {
      const [words, ...others] = paragraph.children
      if (others.length === 0 && words?.type === 'text' && credits.includes(words.value.trim()))
        paragraph.properties = {className: ['credit']}
    }
  }
  if (dateline !== undefined) mark(paragraphs.slice(0, 5), {words: dateline, at: 0, className: 'dateline'})
  if (endMark !== undefined)
    mark(paragraphs.slice(-4).reverse(), {words: endMark, at: -1, className: 'end-mark'})
  return body
}

interface Mark {
  readonly words: string
  /** At which end of its paragraph it stands: 0 or -1. */
  readonly at: 0 | -1
  readonly className: string
}

/** Only words that stand whole in one piece of text, at the very end in question, are marked. */
function mark(paragraphs: readonly Element[], {words, at, className}: Mark): void {
  for (const paragraph of paragraphs) {
    const piece = paragraph.children.at(at)
    if (piece?.type !== 'text') continue
    const text = at === 0 ? piece.value.trimStart() : piece.value.trimEnd()
    if (!(at === 0 ? text.startsWith(words) : text.endsWith(words))) continue
    const edge = at === 0 ? words.length + colonAfter(text, words) : text.length - words.length
    const halves = [text.slice(0, edge), text.slice(edge)]
    const marked = at === 0 ? 0 : 1
    const pieces = halves.map((half, side): ElementContent =>
      side === marked
        ? {type: 'element', tagName: 'span', properties: {className: [className]}, children: [textOf(half)]}
        : textOf(half),
    )
    const seen = pieces.filter((_, side) => halves[side] !== '')
    paragraph.children.splice(at === 0 ? 0 : paragraph.children.length - 1, 1, ...seen)
    return
  }
}

/** The colon behind a dateline belongs to it on the page: nothing may part the two. */
function colonAfter(text: string, words: string): number {
  return /^\s*[:：]/u.exec(text.slice(words.length))?.[0].length ?? 0
}

function textOf(value: string): Text {
  return {type: 'text', value}
}
