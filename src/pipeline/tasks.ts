import {basename} from 'node:path'
import {factsOf, parse} from '../parse/index.js'
import {stageFile} from '../publish/index.js'
import {readSeed, sourceOf} from '../read/index.js'
import {
  BuildError,
  type Card,
  type Checked,
  type Facts,
  type Fields,
  type Message,
  type Page,
  type Settings,
} from '../record/index.js'
import {type Copy, deskOf, drawing, type Templates} from '../render/index.js'
import {fingerprint, sha256} from '../text/digest.js'

/** What every hand is told before its first job. */
export interface Briefing {
  readonly settings: Settings
  readonly templates: Templates
  readonly style: string
  readonly edition: string
}

/** A seed to be parsed; `known` is the key of the answer that is remembered. */
export interface SeedJob {
  readonly path: string
  readonly given?: Fields
  readonly known?: string
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

export interface DrawJob {
  readonly pages: readonly Page[]
  readonly stage: string
}

export type Drawn = readonly {readonly size: number; readonly sha256: string}[]

/**
 * What any thread can do: parse seeds, and draw pages into the stage.
 *
 * A hand keeps the copy of each article that it parsed until the page is drawn. What was not parsed in this
 * build, since its facts were remembered, is parsed when its page has to be drawn.
 */
export function tasksWith({settings, templates, style, edition}: Briefing) {
  const draw = drawing(templates)
  const withTerms = settings.lists.recommended > 0
  const basis = fingerprint(edition, settings.language, String(withTerms))
  const copies = new Map<string, {key: string; copy: Copy}>()
  let desk = deskOf({settings, style, cards: [], copyOf})
  const givens = new Map<string, Fields>()

  function parseSeed({path, given, known}: SeedJob): ParseAnswer {
    const {value: bytes, messages} = readSeed(settings.seeds, path)
    if (!bytes) return {key: '', parsed: {messages}}
    const digest = sha256(bytes)
    const key = fingerprint(basis, path, digest, given ? JSON.stringify(given) : '')
    if (given) givens.set(path, given)
    if (key === known) return {key}
    const source = sourceOf(bytes, path, digest)
    if (!source.value) return {key, parsed: {digest, messages: source.messages}}
    const article = parse(source.value, given ?? {}, settings.language)
    if (!article.value) return {key, parsed: {digest, messages: article.messages}}
    const facts = factsOf(article.value.article, withTerms)
    copies.set(path, {key, copy: {facts, bodyHtml: article.value.bodyHtml}})
    return {key, parsed: {digest, value: facts, messages: article.messages}}
  }

  function copyOf(path: string, key: string): Copy {
    const given = givens.get(path)
    if (copies.get(path)?.key !== key) parseSeed({path, ...(given && {given})})
    const found = copies.get(path)
    copies.delete(path)
    if (found?.key !== key) throw changed(path, settings)
    return found.copy
  }

  return {
    parse: (jobs: readonly SeedJob[]): ParseAnswer[] => jobs.map(parseSeed),
    deal: (cards: readonly Card[]): void => {
      desk = deskOf({settings, style, cards, copyOf})
    },
    draw: ({pages, stage}: DrawJob): Drawn =>
      pages.map((page) => stageFile(stage, page.url, draw(page, desk))),
  }
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
