import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Message} from '../record/index.js'
import {pathForCaptured, pathsOf} from './containers/paths.js'
import type {Entry, Locator, Said} from './containers/records.js'
import type {Terms} from './containers/open.js'
import type {PackedPicture} from './pictures/index.js'
import type {Unpacked} from './containers/unpack.js'
import {whyOf} from './find.js'
import {stemOf} from './kinds.js'

/** The records of all containers, as seeds. */
export interface Unpacking {
  readonly paths: readonly string[]
  /** By path: where the record lies. */
  readonly locators: ReadonlyMap<string, Locator>
  /** By path: the container that it came out of, and its number there. */
  readonly origins: ReadonlyMap<string, {readonly path: string; readonly record?: number}>
  /** Their paths below the seeds. */
  readonly containers: ReadonlySet<string>
  /** Pictures that articles in the containers may name. */
  readonly pictures: readonly PackedPicture[]
  readonly messages: readonly Message[]
  /** How many records, and containers without one, cannot be used; each has its message. */
  readonly rejected: number
}

/**
 * Unpack every container that was not unpacked before.
 *
 * @param terms what unpacking rests on, the program's own edition included
 * @param into the folder for what is unpacked; deleting it costs time only
 * @param step told after each container
 */
export async function unpackAll(
  folder: string,
  containers: readonly string[],
  into: string,
  terms: Terms & {readonly edition: string},
  step: (done: number) => void = () => undefined,
): Promise<Unpacking> {
  const paths: string[] = []
  const locators = new Map<string, Locator>()
  const origins = new Map<string, {path: string; record?: number}>()
  const pictures: PackedPicture[] = []
  const messages: Message[] = []
  const stems = new Map<string, string>()
  const used = new Set<string>()
  let rejected = 0
  const refuse = (path: string, rule: string, reason: string): void => {
    rejected++
    messages.push({path, rule, reason, fatal: true})
  }

  for (const [at, path] of containers.entries()) {
    const stem = stemOf(path)
    const other = stems.get(stem.toLowerCase())
    stems.set(stem.toLowerCase(), path)
    if (other !== undefined) {
      refuse(
        path,
        'same-name',
        `Cannot unpack this: its articles would have the addresses of those in \`${other}\`; rename one of the two`,
      )
      continue
    }
    const unpacked = await attempt(folder, path, into, terms)
    if ('why' in unpacked) {
      refuse(path, 'unreadable', `Cannot unpack this: ${unpacked.why}`)
      continue
    }
    const {file, index} = unpacked
    used.add(file)
    const found = pathsOf(stem, index.entries)
    const isOne = index.entries.length === 1 && index.said.every(({fatal}) => !fatal)
    for (const [number, entry] of index.entries.entries()) {
      const [, record, offset, length, digest, within] = entry
      const own = found.paths[number]!
      paths.push(own)
      locators.set(own, {file, offset, length, digest})
      origins.set(own, {path: withinOf(path, within), ...(!isOne && {record})})
    }
    for (const [within, offset, length, digest, captured] of index.pictures) {
      const picture = {path: `${path}/${within}`, container: path, locator: {file, offset, length, digest}}
      if (!captured) pictures.push({...picture, as: `${stem}/${within}`})
      else pictures.push({...picture, as: pathForCaptured(stem, captured), address: captured[0]})
    }
    for (const said of index.said) {
      if (said.fatal) rejected++
      messages.push(messageOf(path, said, isOne))
    }
    for (const entry of found.repeated) messages.push(repeated(path, entry))
    if (index.entries.length === 0 && !index.said.some(({fatal}) => fatal))
      refuse(path, 'empty', 'Unexpected container without records, expected articles')
    step(at + 1)
  }
  if (containers.length > 0) forget(into, used)
  return {paths, locators, origins, containers: new Set(containers), pictures, messages, rejected}
}

async function attempt(
  folder: string,
  path: string,
  into: string,
  terms: Terms & {readonly edition: string},
): Promise<Unpacked | {why: string}> {
  const {unpack} = await import('./containers/unpack.js')
  try {
    return await unpack(folder, path, into, terms, terms.edition)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return {why: whyOf(error)}
  }
}

function messageOf(path: string, {number, line, within, rule, reason, fatal}: Said, isOne: boolean): Message {
  return {
    path: withinOf(path, within),
    ...(number !== undefined && !isOne && {record: number}),
    ...(line !== undefined && {place: {line, column: 1}}),
    rule,
    reason,
    fatal,
  }
}

function repeated(path: string, [id, record, , , , within]: Entry): Message {
  const reason = `Unexpected second record with the id \`${id.slice(0, 100)}\`; its number was added to its address`
  return {path: withinOf(path, within), record, rule: 'same-id', reason, fatal: false}
}

/** The index that is read again has `null` where there was nothing. */
function withinOf(path: string, within: string | null | undefined): string {
  return within ? `${path}/${within}` : path
}

/** Milliseconds after which nobody works any more with what this build does not use. */
const day = 86_400_000

/** What was unpacked from containers that have changed since takes room only. */
function forget(into: string, used: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(into)) {
      const file = join(into, name)
      if (!used.has(file) && Date.now() - statSync(file).mtimeMs > day) rmSync(file)
    }
  } catch {
    // It is there for the next build, too.
  }
}
