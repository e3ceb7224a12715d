import {basename} from 'node:path'
import {factsOf, parse, parseForPages, recordOf} from '../parse/index.js'
import type {Staged} from '../publish/index.js'
import {
  BuildError,
  type Article,
  type Card,
  type Checked,
  type Facts,
  type Fields,
  type FormName,
  type Message,
  type Page,
  type Settings,
  type Source,
} from '../record/index.js'
import {type Copy, deskOf, drawing, type Compiled} from '../render/index.js'
import {fingerprint} from '../text/digest.js'
import {type Clerk, clerkTasks, type Errand, type Looked, type SeedJob} from './clerk.js'
import {type Locator, readyFor} from '../read/index.js'

/** What every hand is told before its first job. */
export interface Briefing {
  readonly settings: Settings
  readonly templates: Compiled
  readonly style: string
  readonly edition: string
}

/** What became of a seed. */
export interface Parsed extends Checked<Facts> {
  /** SHA-256 of the seed's bytes; absent where they could not be read. */
  readonly digest?: string
}

/** The key of all that the answer rests on; without the answer where that is remembered already. */
export interface ParseAnswer {
  readonly key: string
  readonly parsed?: Parsed
}

/** An article as its page and its other forms are made of it. */
interface Text extends Pick<Copy, 'bodyHtml' | 'formOf'> {
  readonly article: Omit<Article, 'body' | 'evidence'>
}

export interface DrawJob {
  readonly pages: readonly Page[]
  readonly stage: string
}

/**
 * What any thread can do: parse seeds, and draw pages into the stage.
 *
 * A hand keeps the copy of each article that it parsed until the page is drawn. What was not parsed in this
 * build, since its facts were remembered, is parsed when its page has to be drawn.
 */
export function tasksWith({settings, templates, style, edition}: Briefing, clerk?: Clerk) {
  const draw = drawing(templates)
  const asked = {terms: settings.lists.recommended > 0, sketch: settings.duplicates > 0}
  const own = clerkTasks(errandOf(settings, edition))
  const {look, lay} = clerk ?? own
  const copies = new Map<string, {key: string; copy: Copy}>()
  let desk = deskOf({settings, style, cards: [], copyOf})
  const givens = new Map<string, Fields>()
  const locators = new Map<string, Locator>()

  function parseLooked(
    {key, digest, source, messages}: Looked,
    {path, given, known, locator}: SeedJob,
  ): ParseAnswer {
    if (given) givens.set(path, given)
    if (locator) locators.set(path, locator)
    if (key === known) return {key}
    if (!source) return {key, parsed: {...(digest !== undefined && {digest}), messages}}
    const {value, messages: said} = read(source, given ?? {})
    if (!value) return {key, parsed: {digest: source.digest, messages: said}}
    const facts = factsOf(value.article, asked)
    copies.set(path, {key, copy: {facts, bodyHtml: value.bodyHtml, formOf: value.formOf}})
    return {key, parsed: {digest: source.digest, value: facts, messages: said}}
  }

  /** Only a record tells how each field was found, which takes a while to say. */
  function read(source: Source, given: Fields): Checked<Text> {
    if (!settings.forms.includes('record')) {
      const {value, messages} = parseForPages(source, given, settings.language)
      return {...(value && {value: {...value, formOf: () => source.text}}), messages}
    }
    const {value, messages} = parse(source, given, settings.language)
    if (!value) return {messages}
    const {body: _, ...article} = value.article
    const formOf = (form: FormName): string =>
      form === 'text' ? source.text : `${JSON.stringify(recordOf(article))}\n`
    return {value: {article, bodyHtml: value.bodyHtml, formOf}, messages}
  }

  function copyOf(path: string, key: string): Copy {
    if (copies.get(path)?.key !== key) {
      const given = givens.get(path)
      const locator = locators.get(path)
      const job = {path, ...(given && {given}), ...(locator && {locator})}
      parseLooked(own.look([job])[0]!, job)
    }
    const found = copies.get(path)
    if (found?.key !== key) throw changed(path, settings)
    return found.copy
  }

  return {
    // What reads pages takes long to load, and is loaded by whoever reads them.
    parse: async (jobs: readonly SeedJob[]): Promise<ParseAnswer[]> => {
      const goes = (await readyFor(jobs.map(({path}) => path))) ? own.look : look
      return (await goes(jobs)).map((looked, at) => parseLooked(looked, jobs[at]!))
    },
    deal: (cards: readonly Card[]): void => {
      desk = deskOf({settings, style, cards, copyOf})
    },
    draw: async ({pages, stage}: DrawJob): Promise<readonly Staged[]> => {
      const paths = pages.flatMap(({plan}) => ('path' in plan ? plan.path : []))
      await readyFor(paths)
      const files = pages.map((page) => {
        const {text, gaps} = draw(page, desk)
        return {url: page.url, text, gaps}
      })
      // All that an article is published as is drawn in one job: nobody asks for it again.
      for (const path of paths) copies.delete(path)
      return lay({stage, files, pieces: desk.made.entries.pieces})
    },
  }
}

/** What a clerk must know: where seeds are, and what parsing rests on beside a seed. */
export function errandOf({seeds, encodings, language, lists, duplicates}: Settings, edition: string): Errand {
  const basis = fingerprint(edition, language, String(lists.recommended > 0), String(duplicates > 0))
  return {seeds, encodings, basis}
}

export type SiteTasks = ReturnType<typeof tasksWith>

/** What was archived and what would be drawn are not the same text any more. */
function changed(path: string, {seeds}: Settings): BuildError {
  const reason = 'Cannot draw this: it changed while it was built; build again'
  return new BuildError([{path: `${basename(seeds)}/${path}`, rule: 'changed', reason, fatal: true}])
}

/** A message of a seed, as it is said from the project's folder. */
export function saidOf(message: Message, label: string): Message {
  return {...message, path: `${label}/${message.path}`}
}
