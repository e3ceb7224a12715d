import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {factsOf, parse, recordOf} from '../parse/index.js'
import type {Staged} from '../publish/index.js'
import {openAside, type Place, takenUp} from './aside.js'
import {packed, searchedOf, unpacked} from './searched.js'
import {
  type Article,
  BuildError,
  type Card,
  type Checked,
  type FacetName,
  type Facts,
  type Fields,
  type Message,
  type Page,
  type Settings,
  type Source,
} from '../record/index.js'
import {type Copy, deskOf, drawing, ninjs, type Compiled, type Words} from '../render/index.js'
import {fingerprint} from '../text/digest.js'
import {json} from '../text/json.js'
import {type Clerk, clerkTasks, type Errand, type Looked, type SeedJob} from './clerk.js'
import {indexTasks, type SeedStory} from './index-tasks.js'
import {openStudio} from './posters.js'
import {type Locator, readyFor} from '../read/index.js'

/** What every hand is told before its first job. */
export interface Briefing {
  readonly settings: Settings
  readonly templates: Compiled
  readonly style: string
  readonly words: Words
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
  readonly trace?: string | undefined
  readonly parsed?: Parsed
  /** Where its text lies until it is indexed. */
  readonly textAt?: Place
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
export function tasksWith({settings, templates, style, words, edition}: Briefing, clerk?: Clerk) {
  const draw = drawing(templates)
  const asked = {terms: settings.lists.recommended > 0, sketch: settings.duplicates > 0}
  const own = clerkTasks(errandOf(settings, edition))
  const {look, lay} = clerk ?? own
  const use = settings.forms.includes('record') || settings.forms.includes('ninjs') ? 'all' : 'page'
  const copies = new Map<string, {key: string; copy: Copy}>()
  let stage = ''
  let studio: Awaited<ReturnType<typeof openStudio>>
  const onDesk = {settings, style, words, copyOf, published, studio: () => studio}
  let desk = deskOf({...onDesk, cards: [], facets: []})
  const aside = openAside(settings)
  const givens = new Map<string, Fields>()
  const locators = new Map<string, Locator>()

  function parseLooked(
    {key, digest, trace, source, messages}: Looked,
    {path, given, known, locator}: SeedJob,
  ): ParseAnswer {
    if (given) givens.set(path, given)
    if (locator) locators.set(path, locator)
    if (key === known?.key) return {key, trace}
    if (!source) return {key, trace, parsed: {...(digest !== undefined && {digest}), messages}}
    const {value, messages: said} = parse(source, given ?? {}, settings.language, use)
    if (!value) return {key, trace, parsed: {digest: source.digest, messages: said}}
    const {article, bodyHtml} = value
    const facts = factsOf(article, asked)
    const formOf = settings.forms.length > 0 ? formsOf(source, article) : noForms
    copies.set(path, {key, copy: {facts, evidence: article.evidence, bodyHtml, formOf}})
    const textAt = aside?.put(packed(searchedOf(article, value.passages)))
    const parsed = {digest: source.digest, value: facts, messages: said}
    return {key, trace, parsed, ...(textAt && {textAt})}
  }

  /** Apart, so that who publishes no other form keeps neither text nor article for it. */
  function formsOf(source: Source, {body: _, ...article}: Article): Copy['formOf'] {
    const forms: Readonly<Record<Parameters<Copy['formOf']>[0], () => string>> = {
      record: () => `${json(recordOf(article))}\n`,
      text: () => source.text,
      ninjs: () => ninjs(article, settings),
    }
    return (form) => forms[form]()
  }

  function jobOf(path: string): SeedJob {
    const given = givens.get(path)
    const locator = locators.get(path)
    return {path, ...(given && {given}), ...(locator && {locator})}
  }

  function copyOf(path: string, key: string): Copy {
    if (copies.get(path)?.key !== key) {
      const job = jobOf(path)
      parseLooked(own.look([job])[0]!, job)
    }
    const found = copies.get(path)
    if (found?.key !== key) throw changed(path, settings)
    return found.copy
  }

  function blocksOf({textAt, path, key}: SeedStory): readonly string[] {
    return textAt ? unpacked(takenUp(textAt)) : searchedAgain(path, key)
  }

  /** What can be found of a story that was parsed before, or by a hand that could lay down none. */
  function searchedAgain(path: string, key: string): readonly string[] {
    const {key: found, source} = own.look([jobOf(path)])[0]!
    const value =
      found === key && source
        ? parse(source, givens.get(path) ?? {}, settings.language, 'page').value
        : undefined
    if (!value) throw changed(path, settings)
    return searchedOf(value.article, value.passages)
  }

  /** What was drawn in this build lies in the stage; the rest stands as it was drawn before. */
  function published(url: string): string {
    try {
      return readFileSync(join(stage, url), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return readFileSync(join(settings.out, url), 'utf8')
    }
  }

  return {
    // What reads pages takes long to load, and is loaded by whoever reads them.
    parse: async (jobs: readonly SeedJob[]): Promise<ParseAnswer[]> => {
      const goes = (await readyFor(jobs.map(({path}) => path))) ? own.look : look
      const answers = (await goes(jobs)).map((looked, at) => parseLooked(looked, jobs[at]!))
      aside?.flush()
      return answers
    },
    ...indexTasks(aside, blocksOf),
    deal: (dealt: {readonly cards: readonly Card[]; readonly facets: readonly FacetName[]}): void => {
      desk = deskOf({...onDesk, ...dealt})
    },
    draw: async ({pages, stage: current}: DrawJob): Promise<readonly Staged[]> => {
      const paths = pages.flatMap(({plan}) => ('path' in plan ? plan.path : []))
      await readyFor(paths)
      if (pages.some(({plan}) => plan.kind === 'poster')) studio = await openStudio()
      stage = current
      const files = pages.map((page) => {
        const {text, gaps} = draw(page, desk)
        return {url: page.url, text, gaps}
      })
      // All that an article is published as is drawn in one job: nobody asks for it again.
      for (const path of paths) copies.delete(path)
      return lay({stage: current, files, pieces: desk.made.entries.pieces})
    },
  }
}

const noForms: Copy['formOf'] = (form) => {
  throw new Error(`No article has the form ${form} here`)
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
