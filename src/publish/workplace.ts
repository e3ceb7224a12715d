import {lstatSync, mkdirSync, realpathSync, renameSync, rmdirSync, statSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {innerWorkName} from './address.js'
import {codeOf, PublishError} from './error.js'
import {look} from './look.js'

/** The published folder, and all that a build keeps beside it until it is done. */
export interface Workplace {
  readonly out: string
  readonly work: string
  /** New files, each at its address. */
  readonly stage: string
  /** The next manifest, until it is its turn. */
  readonly manifest: string
  /** What is left to do; while it exists, the published folder is between two sites. */
  readonly journal: string
}

/**
 * Find the place to work for a published folder, and make it.
 *
 * It stands beside the published folder, so that a first site comes into being in one step. Where files
 * cannot be moved from there (the published folder is a mount point, or its parent is not ours), it
 * stands inside; and where it stands inside already, an interrupted build left it there.
 */
export function workplaceOf(given: string): Workplace {
  const out = resolve(given)
  const inside = join(out, innerWorkName)
  const beside = join(dirname(out), `.${basename(out)}.pressmark`)
  const work = look(inside) === undefined && isConnected(out) && makes(beside) ? beside : inside
  mkdirSync(work, {recursive: true})
  return {
    out,
    work,
    stage: join(work, 'new'),
    manifest: join(work, 'manifest.json'),
    journal: join(work, 'journal.json'),
  }
}

/** Throw away what was never committed. */
export async function clear({stage, manifest, journal}: Workplace): Promise<void> {
  await rm(stage, {recursive: true, force: true})
  await rm(manifest, {force: true})
  await rm(`${journal}.new`, {force: true})
}

/** Leave no work folder behind, unless something in it is still needed, or another build came. */
export function removeWork({work}: Workplace): void {
  try {
    rmdirSync(work)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error
  }
}

/** Where a folder really is: two builds that reach it by two ways must meet. */
function resolve(given: string): string {
  const stats = look(given)
  if (stats === undefined) {
    mkdirSync(dirname(given), {recursive: true})
    return join(realpathSync(dirname(given)), basename(given))
  }
  if (statSync(given, {throwIfNoEntry: false})?.isDirectory()) return realpathSync(given)
  const what = stats.isSymbolicLink() ? 'a link that leads to no folder' : 'no folder'
  throw new PublishError(
    `Cannot publish to \`${given}\`: it is ${what}; remove it or choose another with \`out\``,
  )
}

/**
 * Whether files beside a folder can be moved into it.
 *
 * One device may be mounted twice (as container engines do). Moving a file that does not exist tells:
 * Linux compares the mounts before it looks for the file.
 */
function isConnected(out: string): boolean {
  if (look(out) === undefined) return true
  const parent = dirname(out)
  if (lstatSync(out).dev !== lstatSync(parent).dev) return false
  try {
    renameSync(join(parent, `${innerWorkName}-none`), join(out, `${innerWorkName}-none`))
    return true
  } catch (error) {
    return codeOf(error) !== 'EXDEV'
  }
}

/** Whether a folder can stand there. One that stood there and does not any more was another build's. */
function makes(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return false
    const stats = look(folder)
    return stats === undefined || stats.isDirectory()
  }
}
