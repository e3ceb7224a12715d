import type {Options} from 'rehype-sanitize'

const protocols = ['http', 'https', 'mailto']

/**
 * All that a body may be made of: what Markdown can say, and nothing that fetches, runs, or names an id of ours.
 *
 * Every list is given, so that nothing comes from the sanitizer's defaults.
 */
export const schema: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'section', 'div'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'em', 'strong', 'del', 'code', 'sup', 'br', 'figure', 'img'],
  ],
  attributes: {
    a: [
      ...['href', 'title', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
      ['rel', 'nofollow', 'noopener', 'external'],
    ],
    code: [['className', /^language-[\w.+#-]+$/]],
    div: [['className', 'table'], 'tabIndex'],
    // No address: which picture stands there is said when the page is drawn.
    img: [['dataPicture', /^\d+$/]],
    h2: ['id', ['className', 'footnotes-label']],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['className', /^align-/]],
    th: [['className', /^align-/]],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
  required: {},
  protocols: {href: protocols},
  strip: ['script'],
  // Footnotes have the only ids, and their own prefixes: `fn-`, `fnref-`.
  clobber: [],
  clobberPrefix: '',
}
