import nunjucks from 'nunjucks'
import {fingerprint} from '../text/digest.js'
import type {View} from './views.js'

/** The text of each template by its name, e.g. `partials/cards.njk`. */
export type Templates = Readonly<Record<string, string>>
/** The same as JavaScript, which crosses threads. */
export type Compiled = Readonly<Record<string, string>>

/** The template that each kind of view is drawn with. */
const templateOf: Readonly<Record<View['view'], string>> = {
  article: 'article.njk',
  front: 'front.njk',
  shelf: 'shelf.njk',
  facet: 'facet.njk',
  about: 'about.njk',
  search: 'search.njk',
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
 * Compile all templates to JavaScript.
 *
 * @param known what was compiled before, by `printOfTemplate`: compiling takes longer than all else that a build
 *   of a few pages does
 * @throws TemplateError
 */
export function compileTemplates(
  templates: Templates,
  known: Readonly<Record<string, string>> = {},
): Compiled {
  const environment = new nunjucks.Environment(null, options)
  const wrapper = ([code]: {template: string}[]): string => code!.template
  const compile = (name: string, text: string): string =>
    told(name, 0, () => nunjucks.precompileString(text, {name, env: environment, wrapper} as never))
  return Object.fromEntries(
    Object.entries(templates).map(([name, text]) => {
      const print = printOfTemplate(name, text)
      return [name, Object.hasOwn(known, print) ? known[print]! : compile(name, text)]
    }),
  )
}

/** What a template's code rests on. */
export function printOfTemplate(name: string, text: string): string {
  return fingerprint(name, text)
}

/**
 * `for` sets eight names on each turn, `loop.index` and the like, and Nunjucks cuts each apart anew, which takes as
 * long as all else in a small page. The same, for names that were cut before.
 */
const cut = new Map<string, readonly string[]>()
interface Frame {
  readonly variables: Record<string, unknown>
  resolve(name: string, forWrite: boolean): Frame | undefined
  set(name: string, value: unknown, resolveUp?: boolean): void
}
;(nunjucks.runtime as unknown as {Frame: {prototype: Frame}}).Frame.prototype.set = function (
  name,
  value,
  resolveUp,
) {
  let parts = cut.get(name)
  if (!parts) cut.set(name, (parts = name.split('.')))
  const above = resolveUp === true ? this.resolve(parts[0]!, true) : undefined
  if (above) return above.set(name, value)
  let scope = this.variables
  for (let at = 0; at < parts.length - 1; at++) scope = (scope[parts[at]!] ??= {}) as Record<string, unknown>
  scope[parts.at(-1)!] = value
}

const options = {autoescape: true, trimBlocks: true, lstripBlocks: true}

/**
 * Put templates to work, text escaped by default.
 *
 * @returns draws a view as a page
 * @throws TemplateError
 */
export function runTemplates(templates: Compiled): (view: View) => string {
  // Code that the compiler made of a template, which is code itself (docs/templates.md).
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const blocksOf = (code: string): unknown => (new Function(code) as () => unknown)()
  const loader = {
    getSource: (name: string) =>
      Object.hasOwn(templates, name)
        ? {src: {type: 'code', obj: blocksOf(templates[name]!)}, path: name, noCache: false}
        : null,
  }
  const environment = new nunjucks.Environment(loader as never, options)
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
