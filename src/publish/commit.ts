import {readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Manifest} from '../record/index.js'
import {manifestName} from './address.js'
import type {Disk} from './disk.js'
import {refuseLoss} from './foreign.js'
import {writeJournal} from './journal.js'
import type {LastSite} from './last.js'
import {look} from './look.js'
import {isPublished, printManifest} from './manifest.js'
import {carryOut} from './move.js'
import {planOf} from './plan.js'
import type {Plan} from './plan.js'
import type {Workplace} from './workplace.js'

/** What a commit did. */
export interface Committed {
  readonly written: number
  /** Addresses that are gone. */
  readonly removed: readonly string[]
}

/**
 * Up to this many new files are flushed to the platter before the journal is.
 *
 * A kill loses nothing that was written; only a power cut does, and a flush costs milliseconds a file. A
 * handful is worth it. Of a hundred thousand, some may be empty after a power cut, which
 * their size gives away: the next build draws them again.
 */
const fewEnoughToSync = 2000

/** Make the published folder consist of what the manifest lists. */
export async function commit(
  place: Workplace,
  last: LastSite,
  next: Manifest,
  disk: Disk,
): Promise<Committed> {
  const plan = planOf(place, last, next)
  refuseLoss(plan, place.out, last, next)
  if (isVacant(place)) putInPlace(place, next, disk)
  else if (!isDone(place, plan, next)) await putOverOld(place, plan, next, disk)
  return {written: plan.publish.length, removed: plan.remove}
}

/** A first site comes into being in one step, however many files it has. */
function putInPlace({out, stage}: Workplace, next: Manifest, disk: Disk): void {
  disk.write(join(stage, manifestName), printManifest(next))
  // Windows moves no folder over another, not even an empty one.
  if (look(out) !== undefined) disk.removeFolder(out)
  disk.rename(stage, out)
}

/** A site that is online is changed file by file, by a journal that the next build would complete. */
async function putOverOld(place: Workplace, plan: Plan, next: Manifest, disk: Disk): Promise<void> {
  disk.write(place.manifest, printManifest(next))
  await disk.sync(place.manifest)
  if (plan.publish.length <= fewEnoughToSync) {
    await syncAll(
      plan.publish.map((url) => `${place.stage}/${url}`),
      disk,
    )
  }
  await writeJournal(place, plan, disk)
  carryOut(place, plan, disk)
}

/** Sixteen at a time, which the file system can flush together. */
async function syncAll(paths: readonly string[], disk: Disk): Promise<void> {
  for (let at = 0; at < paths.length; at += 16) {
    await Promise.all(paths.slice(at, at + 16).map((path) => disk.sync(path)))
  }
}

function isVacant({out, work}: Workplace): boolean {
  if (dirname(work) === out) return false
  return look(out) === undefined || readdirSync(out).length === 0
}

function isDone({out}: Workplace, {publish, remove}: Plan, next: Manifest): boolean {
  return publish.length === 0 && remove.length === 0 && isPublished(next, out)
}
