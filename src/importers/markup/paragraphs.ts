import type {Element} from './element.js'

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

/** The text below an element, a paragraph a line. */
export function paragraphsOf(element: Element, keepsLines = false): string {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    const words = line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim()
    if (words !== '' && words !== '-') lines.push(words)
    line = ''
  }
  const walk = (one: Element): void => {
    if (silent.has(one.name) && one !== element) return
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
