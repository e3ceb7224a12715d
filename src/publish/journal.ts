import {existsSync, readFileSync} from 'node:fs'
import {isAddress} from './address.js'
import type {Disk} from './disk.js'
import {PublishError} from './error.js'
import {carryOut} from './move.js'
import type {Plan} from './plan.js'
import {clear} from './workplace.js'
import type {Workplace} from './workplace.js'

/** Write down what is about to be done; from here on there is no way but forward. */
export async function writeJournal({work, journal}: Workplace, plan: Plan, disk: Disk): Promise<void> {
  const draft = `${journal}.new`
  disk.write(draft, [JSON.stringify(plan)])
  await disk.sync(draft)
  disk.rename(draft, journal)
  await disk.syncFolder(work)
}

/**
 * Complete what an interrupted build had committed, and throw away what it had not.
 *
 * Where the published folder was removed in the meantime, there is no old site to complete.
 */
export async function recover(place: Workplace, disk: Disk): Promise<void> {
  if (existsSync(place.journal)) {
    if (existsSync(place.out)) carryOut(place, readJournal(place), disk)
    else disk.unlink(place.journal)
  }
  await clear(place)
}

/**
 * A journal appears whole or not at all, so a damaged one was damaged by a failing disk or by hand.
 * To ignore it would leave pages of two sites side by side without a word.
 */
function readJournal({work, journal}: Workplace): Plan {
  try {
    const {publish, remove} = JSON.parse(readFileSync(journal, 'utf8')) as Plan
    if ([...publish, ...remove].every(isAddress)) return {publish, remove}
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  const what = 'the journal of an interrupted build is damaged'
  throw new PublishError(`Cannot read \`${journal}\`: ${what}; remove the folder \`${work}\` and build again`)
}
