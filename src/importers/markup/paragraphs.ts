import type {NamedPicture} from '../../record/index.js'
import {childrenOf, type Element, words as wordsIn} from './element.js'
import {namedBy} from './pictures.js'

/** What begins and ends a paragraph, in HTML, NITF and their kin. */
const blocks = new Set(
  [
    'p div section article main header footer aside blockquote pre address figure figcaption hgroup',
    'h1 h2 h3 h4 h5 h6 hl1 hl2 hr ul ol li dl dt dd table thead tbody tfoot tr caption details summary fieldset',
    'block bq body html head tbl media center dir menu nitf para paragraph',
  ].flatMap((names) => names.split(' ')),
)
/** What holds no words of the text. */
const silent = new Set(
  'script style template head iframe object embed svg math canvas noscript form button select textarea nav audio video media'.split(
    ' ',
  ),
)

/** Where the pictures of a text are put, each with the line that it stands before. */
export interface Gallery {
  /** The address that those of the pictures are seen from. */
  readonly base: string | undefined
  readonly pictures: NamedPicture[]
}

/** Pictures of one text; nobody shows more. */
const mostPictures = 200
/** What is longer stays in the text. */
const longestCaption = 2_000

/**
 * The text below an element, a paragraph a line, with an empty line between two.
 *
 * @param gallery takes pictures, and the captions of those that it takes, out of the text
 */
export function paragraphsOf(element: Element, keepsLines = false, gallery?: Gallery): string {
  const lines: string[] = []
  let line = ''
  const eye = gallery && eyeFor(gallery, () => 2 * lines.length + 1)
  const end = (): void => {
    const words = line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim()
    if (words !== '' && words !== '-') lines.push(words)
    line = ''
    eye?.endOfParagraph()
  }
  const walk = (one: Element): void => {
    if (silent.has(one.name) && one !== element) return
    if (eye?.see(one, line.trim() === '')) return
    const isBlock = blocks.has(one.name)
    if (isBlock || one.name === 'br') end()
    if (one.name === 'li') line = '- '
    for (const child of one.children) {
      if (typeof child !== 'string') walk(child)
      else if (keepsLines && /\n\s*\n/.test(child)) {
        // Without markup for it, an empty line is what parts paragraphs.
        const [begin = '', ...rest] = child.split(/\n[ \t\r]*\n/)
        line += begin
        for (const part of rest) {
          end()
          line = part
        }
      } else line += child
    }
    if (one.name === 'td' || one.name === 'th') line += ' '
    if (isBlock) end()
  }
  walk(element)
  end()
  return lines.join('\n\n')
}

/** Looks at each element before its words are read, and takes what belongs to pictures. */
function eyeFor({base, pictures}: Gallery, line: () => number) {
  const seen = new Map<Element, NamedPicture>()
  const captions = new Set<Element>()
  /** Those that stand within a paragraph, and are shown behind it. */
  let waiting: NamedPicture[] = []

  /** Of the pictures of a figure the first has its caption. */
  const lookInto = (figure: Element): void => {
    if (seen.size + pictures.length + waiting.length >= mostPictures) return
    const [caption] = within(figure, 'figcaption')
    const words = caption && wordsIn(caption)
    if (words === undefined || words.length > longestCaption || captions.has(caption!)) return
    for (const tag of within(figure, 'img')) {
      const picture = seen.has(tag) ? undefined : namedBy({attributes: tag.attributes, sources: []}, base)
      if (!picture) continue
      captions.add(caption!)
      return void seen.set(tag, {...picture, caption: words})
    }
  }

  return {
    /** Whether there is nothing more in it. */
    see(one: Element, isAtStart: boolean): boolean {
      if (captions.has(one)) return true
      if (one.name === 'figure') lookInto(one)
      if (one.name === 'picture')
        for (const tag of childrenOf(one, 'img')) {
          const sources = childrenOf(one, 'source').map(({attributes}) => attributes['srcset'] ?? '')
          const picture = namedBy({attributes: tag.attributes, sources}, base)
          if (picture) seen.set(tag, {...seen.get(tag), ...picture})
        }
      if (one.name !== 'img') return false
      const picture = seen.get(one) ?? namedBy({attributes: one.attributes, sources: []}, base)
      if (!picture || pictures.length + waiting.length >= mostPictures) return true
      if (isAtStart) pictures.push({...picture, line: line()})
      else waiting.push(picture)
      return true
    },
    endOfParagraph(): void {
      pictures.push(...waiting.map((picture) => ({...picture, line: line()})))
      waiting = []
    },
  }
}

/** Every element of a name that holds words of the text, or may stand among them. */
function* within(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string' || silent.has(child.name)) continue
    if (child.name === name) yield child
    yield* within(child, name)
  }
}
