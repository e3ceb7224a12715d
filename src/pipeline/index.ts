/** The stages put together: seeds → facts → archive → pages → a published site. */
import {existsSync} from 'node:fs'
import {basename, join} from 'node:path'
import {archiveOf} from '../archive/index.js'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import type {Store} from '../engine/store.js'
import {manifestTrace, openPress} from '../publish/index.js'
import {findSeeds, traceAt, unpackAll} from '../read/index.js'
import {
  BuildError,
  type Archive,
  type Manifest,
  type Message,
  type Page,
  type Settings,
} from '../record/index.js'
import {leftOut, mayHavePosters} from '../render/index.js'
import {saidOfVanished} from './addresses.js'
import {saidOfIdle} from './moved.js'
import {gatherPictures, picturedPages} from './pictures.js'
import {openStudio, withoutStudio} from './posters.js'
import type {Outcome} from './outcome.js'
import {type Made, planPages, print} from './print.js'
import {isKept, keep, standingSite, type Told} from './standing.js'
import {parseAll, type Results, type Seeds} from './work.js'
import {edition, loadProgram, type Program} from './program.js'
import {dismiss, openCrew, workersFor} from './staff.js'
import {saidOf, type Parsed, type SiteTasks} from './tasks.js'

export {overridesFile, overridesFor} from './program.js'
export type {Outcome} from './outcome.js'
export type {Told} from './standing.js'
export type {Parsed} from './tasks.js'

/** What a build works with beside its settings. */
export interface Outside {
  readonly store: Store<Parsed>
  /** Keeps how the last build went, so that the next need not be made to see that nothing changed. */
  readonly standing?: Store<Told>
  readonly progress: Progress
  /** How many threads work; when absent, as many as there are processors if there is enough to do. */
  readonly threads?: number | undefined
}

/**
 * Build the site of a project and publish it, whole or not at all.
 *
 * It is always the whole program; it merely finds most of its work done: seeds that were parsed before, and
 * pages that stand published as they would be drawn.
 *
 * @throws BuildError when the input cannot be published, PublishError when the output cannot be written,
 *   TemplateError when a template fails; the last good site then stays
 */
export async function build(settings: Settings, outside: Outside): Promise<Outcome> {
  const found = await find(settings, outside.progress)
  const {standing} = outside
  // Where nothing was kept, as before a first build, nothing is loaded to look at it.
  const known = standing && isKept(standing) && (await standingSite(loadProgram(settings), found, standing))
  return known || (await buildFrom(found, settings, outside))
}

async function buildFrom(found: Seeds, settings: Settings, outside: Outside): Promise<Outcome> {
  return withArchive(found, settings, outside, async ({archive, messages, program, results, crew}) => {
    const {facts} = archive
    const all = await withPictures(archive, found, results, settings, outside.progress)
    const {pictures, studio} = all
    const isPosted = mayHavePosters(settings, facts.length)
    const {manifest, drawn, idle, before, removed} = await publish(program, archive, all, {crew, ...outside})
    const {read, rejected} = results
    const outcome = {
      read,
      published: facts.length,
      rejected,
      messages: [
        ...messages,
        ...pictures.messages.map((message) => saidOf(message, basename(settings.seeds))),
        ...(isPosted && !studio ? [withoutStudio()] : []),
        ...saidOfIdle(idle),
      ],
      pages: Object.keys(manifest.files).filter((url) => url.endsWith('.html')).length,
      drawn,
      manifest,
      pictured: picturedPages(facts, pictures),
      leftOut: leftOut(settings),
      duplicates: duplicatesIn(archive),
    }
    if (outside.standing)
      keep(outcome, program, found, (path) => results.remembered.get(path)?.trace, outside.standing)
    // What is gone is said of this build alone.
    const vanished = saidOfVanished(removed, {before, after: manifest.inputs}, archive, settings)
    return {...outcome, messages: [...outcome.messages, ...vanished]}
  })
}

/**
 * File all articles and publish nothing: what the archive would be.
 *
 * @throws BuildError when the input could not be published, TemplateError when a template could not be used
 */
export async function survey(settings: Settings, outside: Outside): Promise<Archive> {
  const found = await find(settings, outside.progress)
  return withArchive(found, settings, outside, ({archive}) => archive)
}

/**
 * File all articles and plan the site, and draw and publish nothing.
 *
 * @throws BuildError when the input could not be published, TemplateError when a template could not be used
 */
export async function draft(
  settings: Settings,
  outside: Outside,
): Promise<{archive: Archive; pages: readonly Page[]}> {
  const found = await find(settings, outside.progress)
  return withArchive(found, settings, outside, async ({archive, program, results}) => {
    const all = await withPictures(archive, found, results, settings, outside.progress)
    const {pages} = await planPages(program, archive, all)
    return {archive, pages}
  })
}

/** All that pages are planned from, pictures and posters included. */
async function withPictures(
  {facts}: Archive,
  {unpacked, pictures: beside}: Seeds,
  results: Results,
  settings: Settings,
  progress: Progress,
): Promise<Made> {
  const pictures = await gatherPictures(facts, beside, unpacked, settings, progress)
  const studio = mayHavePosters(settings, facts.length) ? await openStudio() : undefined
  return {...results, pictures, studio}
}

/** Where all articles have met, and those who made it so are still there. */
interface Met {
  readonly archive: Archive
  readonly messages: readonly Message[]
  readonly program: Program
  readonly results: Results
  readonly crew: Crew<SiteTasks>
}

/** Parse every seed, file all articles, go on from there; what was parsed is remembered if that goes well. */
async function withArchive<T>(
  found: Seeds,
  settings: Settings,
  outside: Outside,
  goOn: (met: Met) => T | Promise<T>,
): Promise<T> {
  const workers = workersFor(found.paths.length + found.unpacked.paths.length, outside.threads)
  try {
    const program = loadProgram(settings)
    const crew = openCrew(program, workers)
    const results = await parseAll(crew, found, program.overrides, settings.encodings, outside)
    const met = gather(results, settings)
    const messages = [...program.messages, ...met.messages]
    const outcome = await goOn({...met, messages, program, results, crew})
    // They leave while this thread writes.
    void dismiss(workers)
    outside.store.save(results.remembered)
    return outcome
  } finally {
    outside.progress.clear()
    await dismiss(workers)
  }
}

/** Every seed, those included that containers hold. */
async function find(settings: Settings, progress: Progress): Promise<Seeds> {
  const {seeds, root, limits, columns, encodings} = settings
  if (existsSync(seeds)) {
    const found = findSeeds(seeds)
    const {containers} = found
    const step = (done: number): void => progress.step('Unpacking', done, containers.length)
    const traces = new Map<string, string | undefined>()
    const trace = (path: string): void => void traces.set(path, traceAt(seeds, path))
    // What a container was before it was unpacked, and a picture before it was read.
    for (const path of [...containers, ...found.pictures]) trace(path)
    // A seed need not be looked at where there was no build before that read it.
    if (manifestTrace(settings.out) !== undefined) found.paths.forEach(trace)
    const into = join(root, '.pressmark', 'records')
    const terms = {limits, columns, encodings, edition: containers.length > 0 ? edition().edition : ''}
    return {...found, traces, unpacked: await unpackAll(seeds, containers, into, terms, step)}
  }
  const reason = 'Cannot find this folder; make it and put articles into it, one `.txt` or `.md` file each'
  throw new BuildError([{path: basename(seeds), rule: 'no-seeds', reason, fatal: true}])
}

/**
 * All articles meet. What must not be published stops here.
 *
 * @throws Error when an input would be lost: neither published nor rejected with its reason
 */
function gather(
  {read, rejected, facts, messages, unused}: Results,
  settings: Settings,
): {archive: Archive; messages: readonly Message[]} {
  const filed = archiveOf(facts, settings.lists, settings.duplicates)
  const label = basename(settings.seeds)
  const all = [...[...messages, ...filed.messages].map((message) => saidOf(message, label)), ...unused]
  const fatal = filed.messages.filter((message) => message.fatal).map((message) => saidOf(message, label))
  if (fatal.length > 0) throw new BuildError(fatal)
  if (facts.length === 0) {
    const why = read === 0 ? 'put `.txt` or `.md` files there' : `all ${read} files were rejected`
    const reason = `Cannot publish: there is no article to publish; ${why}`
    throw new BuildError([...all, {path: label, rule: 'no-article', reason, fatal: true}])
  }
  const archive = filed.value!
  const reasons = new Set(
    messages.filter(({fatal}) => fatal).map(({path, record = 0}) => `${path}:${record}`),
  ).size
  if (archive.facts.length + rejected !== read || reasons !== rejected)
    throw new Error(
      `Lost an input: read ${read}, published ${archive.facts.length}, rejected ${rejected}, reasons ${reasons}`,
    )
  return {archive, messages: all}
}

/** Put the site in place of the last one, which stays if anything fails before. */
async function publish(
  program: Program,
  archive: Archive,
  results: Made,
  outside: Outside & {crew: Crew<SiteTasks>},
): Promise<Awaited<ReturnType<typeof print>> & {before: Manifest['inputs']; removed: readonly string[]}> {
  const press = await openPress(program.settings.out)
  try {
    const printed = await print(program, archive, results, {press, ...outside})
    const {removed} = await press.commit(printed.manifest)
    return {...printed, before: press.manifest?.inputs ?? {}, removed}
  } finally {
    await press.close()
  }
}

function duplicatesIn({sameText}: Archive): Outcome['duplicates'] {
  const grouped = sameText.filter((own) => own !== undefined).length
  const texts = sameText.filter((own, number) => own?.first === number).length
  return {texts, repeats: grouped - texts}
}
