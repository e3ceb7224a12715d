import {existsSync, mkdirSync} from 'node:fs'
import type {Manifest} from '../record/index.js'
import {commit} from './commit.js'
import type {Committed} from './commit.js'
import {realDisk} from './disk.js'
import type {Disk} from './disk.js'
import {explain} from './error.js'
import {refuseForeign} from './foreign.js'
import {recover} from './journal.js'
import {lastSite} from './last.js'
import {lock} from './lock.js'
import {clear, removeWork, workplaceOf} from './workplace.js'
import type {Workplace} from './workplace.js'

export {PublishError} from './error.js'
export {manifestTrace} from './manifest.js'
export {manifestJsonSchema} from './schema.js'
export {stageFile, type Staged} from './stage.js'

/** Takes new files, and puts them in the place of the old all at once: `openPress`, `stageFile`, `commit`. */
export interface Press {
  /** What the last build signed; undefined when there was none, or its manifest was damaged. */
  readonly manifest: Manifest | undefined
  /** An empty folder, absolute, for `stageFile`. */
  readonly stage: string
  /** Whether a published file is still as the manifest says. */
  readonly intact: (url: string) => boolean
  /**
   * Make the published folder consist of what is listed, once: the staged, and of the old the intact.
   * What Pressmark never wrote is left alone. Until the last moment everything is as it was.
   */
  readonly commit: (manifest: Manifest) => Promise<Committed>
  /** Leave; without a commit, the published folder is as before. May be called twice. */
  readonly close: () => Promise<void>
}

/**
 * Be the only build that publishes to a folder, and see what the last one left there.
 *
 * An update that was interrupted is completed first, or undone if it had not begun.
 */
export async function openPress(given: string, disk: Disk = realDisk): Promise<Press> {
  return inWords(given, async () => {
    const place = workplaceOf(given)
    const unlock = await lock(place.work, given)
    try {
      return await opened(place, given, disk, unlock)
    } catch (error) {
      await leave(place, unlock)
      throw error
    }
  })
}

async function opened(place: Workplace, given: string, disk: Disk, unlock: () => void): Promise<Press> {
  await recover(place, disk)
  const last = lastSite(place.out)
  refuseForeign(place.out, last, given)
  mkdirSync(place.stage)
  let isOpen = true
  return {
    manifest: last.signature.kind === 'signed' ? last.signature.manifest : undefined,
    stage: place.stage,
    intact: last.intact,
    commit: (next) => inWords(given, () => commit(place, last, next, disk)),
    close: async () => {
      if (!isOpen) return
      isOpen = false
      await leave(place, unlock)
    },
  }
}

/** While a journal stands, the new files are still needed, by the build that will complete it. */
async function leave(place: Workplace, unlock: () => void): Promise<void> {
  try {
    if (!existsSync(place.journal)) await clear(place)
  } finally {
    unlock()
  }
  removeWork(place)
}

async function inWords<T>(given: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explain(error, given)
  }
}
