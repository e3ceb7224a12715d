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
  map: 'map.njk',
  wanted: 'wanted.njk',
  about: 'about.njk',
  search: 'search.njk',
  'not-found': 'not-found.njk',
  moved: 'moved.njk',
}

/** What is wrong with a template, as far as the engine tells: its name, and mostly the line. */
export class TemplateError extends Error {
  override name = 'TemplateError'
  readonly template: string
  readonly line: number | undefined
  readonly reason: string
  /** The page that was being drawn, and the seed that it is the article of. */
  readonly page: string | undefined
  readonly seed: string | undefined

  constructor(template: string, line: number | undefined, reason: string, page?: string, seed?: string) {
    super(`${template}${line === undefined ? '' : `:${line}`}: ${reason}`)
    this.template = template
    this.line = line
    this.reason = reason
    this.page = page
    this.seed = seed
  }
}

/**
 * Templates with every partial laid in that is only text: to include one takes a copy of all that a page shows, on every
 * page. No line is moved by it.
 */
export function layIn(templates: Templates): Templates {
  const lay = (text: string): string =>
    text.replace(/\{% include "([^"]+)" %\}\n/g, (tag, name: string) => {
      const part = Object.hasOwn(templates, name) ? templates[name]! : '{{'
      return /\{[{%#]/.test(part) || !part.endsWith('\n')
        ? tag
        : `${part.slice(0, -1).replaceAll('\n', '{{ "\\n" }}')}\n`
    })
  return Object.fromEntries(Object.entries(templates).map(([name, text]) => [name, lay(text)]))
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
  const compile = (name: string, text: string): string => {
    const code = told(name, 0, () =>
      nunjucks.precompileString(text, {name, env: environment, wrapper} as never),
    )
    for (const {known, written, reason} of askedIn(code))
      if (!known(environment, templates)) throw new TemplateError(name, lineOf(text, written), reason)
    return turned(marked(code, name, text))
  }
  return Object.fromEntries(
    Object.entries(layIn(templates)).map(([name, text]) => {
      const print = printOfTemplate(name, text)
      return [name, Object.hasOwn(known, print) ? known[print]! : compile(name, text)]
    }),
  )
}

/** What a template's code asks for by name, and how that stands in its text. */
function askedIn(code: string): {
  readonly known: (environment: nunjucks.Environment, templates: Templates) => boolean
  readonly written: RegExp
  readonly reason: string
}[] {
  const filters = [...code.matchAll(/env\.getFilter\("(\w+)"\)/g)].map(([, name]) => ({
    known: (environment: nunjucks.Environment) => isFilter(environment, name!),
    written: pattern`\\|\\s*${name!}\\b`,
    reason: `there is no filter \`${name}\``,
  }))
  // The fourth word is whether a missing one is passed over.
  const others = [...code.matchAll(/env\.getTemplate\("([^"\\]+)", \w+, "[^"]*", false/g)].map(
    ([, name]) => ({
      known: (_: unknown, templates: Templates) => Object.hasOwn(templates, name!),
      written: pattern`["']${name!}["']`,
      reason: `there is no template \`${name}\``,
    }),
  )
  return [...filters, ...others]
}

function isFilter(environment: nunjucks.Environment, name: string): boolean {
  try {
    return typeof environment.getFilter(name) === 'function'
  } catch {
    return false
  }
}

/**
 * Let a template's code say where it is whenever it calls something that may fail.
 *
 * Of itself the engine names the file that was included last, and often no line.
 */
function marked(code: string, name: string, text: string): string {
  const at = (line: number | undefined): string => `runtime.at = ${JSON.stringify([name, line].join(':'))}`
  return code
    .replace(/\(lineno = (\d+), /g, (words, line) => `(${at(Number(line) + 1)}, ${words.slice(1)}`)
    .replace(
      /env\.getFilter\("(\w+)"\)/g,
      (_, filter: string) =>
        `env.getFilter((${at(lineOf(text, pattern`\\|\\s*${filter}\\b`))}, "${filter}"))`,
    )
    .replace(
      /new Error\("cannot import '(\w+)'"\)/g,
      (words, macro: string) => `(${at(lineOf(text, pattern`\\bimport\\b[^%]*\\b${macro}\\b`))}, ${words})`,
    )
}

/**
 * Let a turn of `for` set what it is about in one piece.
 *
 * Of itself the engine sets `loop.index` and six more one by one, and cuts each name apart anew, which takes as long as
 * all else in a small page.
 */
function turned(code: string): string {
  return code
    .replace(/(?:frame\.set\("loop\.\w+", [^;\n]+\);\n){7}/g, (lines) => {
      const parts = [...lines.matchAll(/"loop\.(\w+)", ([^;\n]+)\);/g)].map(
        ([, part, value]) => `${part}: ${value}`,
      )
      return `frame.variables.loop = {${parts.join(', ')}};\n`
    })
    .replace(/frame\.set\("(\w+)", (t_\d+)\);/g, 'frame.variables.$1 = $2;')
}

/** An expression with a name in it that is only words. */
function pattern(parts: TemplateStringsArray, name: string): RegExp {
  return new RegExp(parts.join(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')), 'g')
}

/** The line on which something stands in a text, where it stands on one alone. */
function lineOf(text: string, written: RegExp): number | undefined {
  const lines = new Set([...text.matchAll(written)].map(({index}) => text.slice(0, index).split('\n').length))
  return lines.size === 1 ? [...lines][0] : undefined
}

/** What a template's code rests on. */
export function printOfTemplate(name: string, text: string): string {
  return fingerprint(name, text)
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
  return (view) => {
    runtime.at = undefined
    return told(templateOf[view.view], 1, () => environment.render(templateOf[view.view], view))
  }
}

const runtime = nunjucks.runtime as unknown as {
  /** Where a template is that is being drawn, as `name:line`: its code says so. */
  at: string | undefined
  memberLookup: (of: unknown, name: string) => unknown
}

/** The engine's own makes room for a method on each call; a page asks for hundreds of members, and hardly for a method. */
runtime.memberLookup = (of, name) => {
  if (of === undefined || of === null) return undefined
  const member = (of as Readonly<Record<string, unknown>>)[name]
  return typeof member === 'function' ? methodOf(of, member) : member
}

function methodOf(of: unknown, method: object): (...words: unknown[]) => unknown {
  return (...words) => Reflect.apply(method as (...words: unknown[]) => unknown, of, words)
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
  const inner = shift === 1 && runtime.at !== undefined ? /^(.*):(\d*)$/.exec(runtime.at)! : places.at(-1)
  const reason = words
    .replace(/\(([^()\n]+\.njk)\)(?: \[Line \d+, Column \d+\])?/g, '')
    .replace(/\b(Template render error|Error):/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
  return new TemplateError(
    inner?.[1] ?? template,
    inner?.[2] ? Number(inner[2]) + (inner === places.at(-1) ? shift : 0) : undefined,
    reason,
  )
}
