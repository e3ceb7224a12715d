import type {Element, ElementContent, Root} from 'hast'

/**
 * The markup of a body of plain paragraphs, some of their words perhaps in spans: the same that the stringifier
 * writes. Undefined where anything else stands in it, or a character that needs another form in markup.
 */
export function quickHtml({children}: Root): string | undefined {
  // Joined, not added up: a joined string is one piece, and it is kept until its page is drawn.
  const html: string[] = []
  for (const node of children) {
    if (node.type === 'text' && node.value === '\n') html.push('\n')
    else if (node.type !== 'element' || node.tagName !== 'p') return undefined
    else {
      const words = wordsOf(node.children)
      if (words === undefined) return undefined
      if (!hasAny(node.properties)) html.push('<p>', words, '</p>')
      else {
        const name = plainClass(node)
        if (name === undefined) return undefined
        html.push(`<p class="${name}">`, words, '</p>')
      }
    }
  }
  return html.join('')
}

function wordsOf(nodes: readonly ElementContent[]): string | undefined {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') {
      if (/[&<]/.test(node.value)) return undefined
      html += node.value
    } else if (node.type === 'element' && node.tagName === 'span') {
      const words = wordsOf(node.children)
      const name = plainClass(node)
      if (words === undefined || name === undefined) return undefined
      html += `<span class="${name}">${words}</span>`
    } else return undefined
  }
  return html
}

/** The one class of an element that has nothing else. */
function plainClass({properties: {className, ...others}}: Element): string | undefined {
  if (!Array.isArray(className) || className.length !== 1 || hasAny(others)) return undefined
  const name = String(className[0])
  return /^[a-z-]+$/.test(name) ? name : undefined
}

function hasAny(properties: object): boolean {
  return Object.keys(properties).length > 0
}
