import nunjucks from 'nunjucks'
import type {View} from './views.js'

/** The text of each template by its name, e.g. `partials/cards.njk`. */
export type Templates = Readonly<Record<string, string>>

/** The template that each kind of view is drawn with. */
const templateOf: Readonly<Record<View['view'], string>> = {
  article: 'article.njk',
  front: 'front.njk',
  shelf: 'shelf.njk',
  facet: 'facet.njk',
  about: 'about.njk',
  'not-found': 'not-found.njk',
}

/** What is wrong with a template, as far as the engine tells: its name, and mostly the line. */
export class TemplateError extends Error {
  override name = 'TemplateError'
  readonly template: string
  readonly line: number | undefined
  readonly reason: string

  constructor(template: string, line: number | undefined, reason: string) {
    super(`${template}${line === undefined ? '' : `:${line}`}: ${reason}`)
    this.template = template
    this.line = line
    this.reason = reason
  }
}

/**
 * Compile all templates, text escaped by default.
 *
 * @returns draws a view as a page
 * @throws TemplateError
 */
export function compileTemplates(templates: Templates): (view: View) => string {
  const loader = {
    getSource: (name: string) =>
      Object.hasOwn(templates, name) ? {src: templates[name]!, path: name, noCache: false} : null,
  }
  const environment = new nunjucks.Environment(loader as never, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  for (const name of Object.keys(templates)) told(name, 0, () => environment.getTemplate(name, true))
  return (view) => told(templateOf[view.view], 1, () => environment.render(templateOf[view.view], view))
}

/** The engine counts lines from 1 while it compiles, and from 0 while it draws: `shift` makes up for it. */
function told<T>(template: string, shift: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explain(template, shift, (error as Error).message)
  }
}

/** The engine puts places into the words of its errors: `(layout.njk) [Line 3, Column 5]`; the innermost counts. */
function explain(template: string, shift: number, words: string): TemplateError {
  const places = [...words.matchAll(/\(([^()\n]+\.njk)\)(?: \[Line (\d+), Column \d+\])?/g)]
  const inner = places.at(-1)
  const reason = words
    .replace(/\(([^()\n]+\.njk)\)(?: \[Line \d+, Column \d+\])?/g, '')
    .replace(/\b(Template render error|Error):/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
  return new TemplateError(
    inner?.[1] ?? template,
    inner?.[2] === undefined ? undefined : Number(inner[2]) + shift,
    reason,
  )
}
