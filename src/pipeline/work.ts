import {configFile} from '../config/index.js'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import type {Remembered, Store} from '../engine/store.js'
import type {Found, Unpacking} from '../read/index.js'
import type {Facts, Fields, Message, Page} from '../record/index.js'
import {unpackedUrl} from '../render/index.js'
import {overridesFile} from './program.js'
import type {Known, SeedJob} from './clerk.js'
import type {Place} from './aside.js'
import type {Parsed, SiteTasks} from './tasks.js'

/** What came of all seeds. */
export interface Results {
  /** How many files were looked at. */
  readonly read: number
  readonly facts: readonly Facts[]
  readonly messages: readonly Message[]
  /** How many of them hold no article that can be published, each with its message. */
  readonly rejected: number
  /** About overrides and encodings that stand for no seed. */
  readonly unused: readonly Message[]
  /** By seed's path: the key of what its article was parsed from. */
  readonly keys: ReadonlyMap<string, string>
  /** By seed's path: the container that it came out of. */
  readonly origins: Unpacking['origins']
  /** By seed's path: the hand that parsed it. */
  readonly hands: ReadonlyMap<string, number>
  /** By seed's path: where the text lies that was read in this build. */
  readonly textAt: ReadonlyMap<string, Place>
  /** By seed's path: the digest of its bytes. */
  readonly inputs: Readonly<Record<string, string>>
  /** What the next build need not find out again. */
  readonly remembered: ReadonlyMap<string, Remembered<Parsed>>
}

/** All that is to be parsed, and what was said already of what cannot be. */
export type Seeds = Found & {
  readonly unpacked: Unpacking
  /** By path: by which a file is known to be the same later on, where that can be told. Of seeds only where asked for. */
  readonly traces: ReadonlyMap<string, string | undefined>
}

/** Seeds of one job: enough that handing them over costs nothing beside the work, few enough that it flows. */
const chunk = 32

/** Parse every seed, or remember what came of it. */
export async function parseAll(
  crew: Crew<SiteTasks>,
  found: Seeds,
  overrides: ReadonlyMap<string, Fields>,
  encodings: Readonly<Record<string, string>>,
  {store, progress}: {store: Store<Parsed>; progress: Progress},
): Promise<Results> {
  const {unpacked} = found
  const paths = unpacked.paths.length === 0 ? found.paths : [...found.paths, ...unpacked.paths]
  const jobs = chunksOf(
    paths.map((path): SeedJob => {
      const given = overrides.get(path)
      const known = knownOf(store.get(path))
      const locator = unpacked.locators.get(path)
      const trace = found.traces.get(path)
      return {
        path,
        ...(given && {given}),
        ...(known && {known}),
        ...(trace !== undefined && {trace}),
        ...(locator && {locator}),
      }
    }),
  )
  let done = 0
  const hands = new Map<string, number>()
  const answers = await crew.map('parse', jobs, (some, number, hand) => {
    for (const {path} of jobs[number]!) hands.set(path, hand)
    done += some.length
    progress.step('Reading', done, paths.length)
  })

  const remembered = new Map<string, Remembered<Parsed>>()
  const keys = new Map<string, string>()
  const textAt = new Map<string, Place>()
  const inputs = Object.create(null) as Record<string, string>
  const facts: Facts[] = []
  const messages: Message[] = [...found.messages, ...unpacked.messages]
  const before = found.messages.length + unpacked.rejected
  let rejected = before
  for (const [at, answer] of answers.flat().entries()) {
    const path = paths[at]!
    const {key, trace, parsed = store.get(path)!.value} = answer
    if (answer.textAt) textAt.set(path, answer.textAt)
    if (key !== '') remembered.set(path, {key, value: parsed, ...(trace !== undefined && {trace})})
    keys.set(path, key)
    if (parsed.digest !== undefined) inputs[path] = parsed.digest
    if (parsed.value) facts.push(parsed.value)
    else rejected++
    const origin = unpacked.origins.get(path)
    for (const message of parsed.messages) messages.push(origin ? {...message, ...origin} : message)
  }
  return {
    read: paths.length + before,
    rejected,
    facts,
    messages,
    keys,
    origins: unpacked.origins,
    hands,
    textAt,
    inputs,
    remembered,
    unused: [...unused(overrides, keys), ...unusedEncodings(encodings, [...paths, ...unpacked.containers])],
  }
}

function knownOf(remembered: Remembered<Parsed> | undefined): Known | undefined {
  return remembered && {key: remembered.key, digest: remembered.value.digest, trace: remembered.trace}
}

/** An override for a seed that is not there does nothing: most likely its path is misspelt. */
function unused(overrides: ReadonlyMap<string, Fields>, keys: ReadonlyMap<string, string>): Message[] {
  return [...overrides.keys()]
    .filter((path) => !keys.has(path))
    .map((path) => ({
      path: overridesFile,
      rule: 'unused-override',
      reason: `Unexpected override for \`${path}\`: there is no such seed`,
      fatal: false,
    }))
}

/** The same of an encoding: the files that it is meant for are guessed at. */
function unusedEncodings(encodings: Readonly<Record<string, string>>, paths: readonly string[]): Message[] {
  return Object.keys(encodings)
    .filter((name) => name !== '.' && !paths.some((path) => path === name || path.startsWith(`${name}/`)))
    .map((name) => ({
      path: configFile,
      rule: 'unused-encoding',
      reason: `Unexpected encoding for \`${name}\`: there is no such seed or folder of seeds`,
      fatal: false,
    }))
}

/**
 * Draw pages, each article's by the hand that parsed it, and the others by whoever is free.
 *
 * @returns what was staged, in the order of the pages
 */
export async function drawStale(
  crew: Crew<SiteTasks>,
  pages: readonly Page[],
  hands: ReadonlyMap<string, number>,
  stage: string,
  progress: Progress,
): Promise<{size: number; sha256: string}[]> {
  const anybodys: number[] = []
  const joined: number[] = []
  const kept = Array.from({length: crew.size}, (): number[][] => [])
  let last: string | undefined
  for (const [at, {plan}] of pages.entries()) {
    if (!('path' in plan)) {
      ;(plan.kind === 'download' ? joined : anybodys).push(at)
      continue
    }
    // An article's page and its other forms follow each other, and stay together.
    const own = kept[hands.get(plan.path)!]!
    if (plan.path === last) own.at(-1)!.push(at)
    else own.push([at])
    last = plan.path
  }
  // In small lots, as some pages list a whole month; taken at the end, they make the hands finish together.
  const lots = [
    ...kept.flatMap((own, hand) => chunksOf(own).map((stories) => ({numbers: stories.flat(), hand}))),
    ...chunksOf(anybodys, 16).map((numbers) => ({numbers, hand: crew.size})),
  ]
  const drawn = new Array<{size: number; sha256: string}>(pages.length)
  let done = 0
  // What is joined from other files is drawn when all of those are there.
  for (const round of [lots, pairsOf(joined, pages).map((numbers) => ({numbers, hand: crew.size}))]) {
    await crew.map(
      'draw',
      round.map(({numbers}) => ({pages: numbers.map((at) => pages[at]!), stage})),
      (files, lot) => {
        for (const [at, file] of files.entries()) drawn[round[lot]!.numbers[at]!] = file
        done += files.length
        progress.step('Drawing', done, pages.length)
      },
      (lot) => round[lot]!.hand,
    )
  }
  return drawn
}

/** Each download with the same packed, which follows it. */
function pairsOf(numbers: readonly number[], pages: readonly Page[]): number[][] {
  const pairs: number[][] = []
  let last: string | undefined
  for (const at of numbers) {
    const own = unpackedUrl(pages[at]!.url)
    if (own === last) pairs.at(-1)!.push(at)
    else pairs.push([at])
    last = own
  }
  return pairs
}

function chunksOf<T>(all: readonly T[], size = chunk): T[][] {
  return Array.from({length: Math.ceil(all.length / size)}, (_, at) => all.slice(at * size, (at + 1) * size))
}
