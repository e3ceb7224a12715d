import {readFile, realpath, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'

/** How long a publisher may need between two renames, in milliseconds. */
const moment = 20

/** What stands at an address: a whole file, a folder, or nothing. */
export type Found = Buffer | 'folder' | undefined

/**
 * Read what stands at an address inside a folder, and never anything outside of it.
 *
 * Links are followed before the look: what counts is where a path ends. A file that is missing may
 * only be in the middle of being replaced, so it is asked for twice.
 */
export async function readInside(folder: string, address: string): Promise<Found> {
  try {
    return await readOnce(folder, address)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await pause(moment)
  try {
    return await readOnce(folder, address)
  } catch (error) {
    if (!isMissing(error)) throw error
    return undefined
  }
}

async function readOnce(folder: string, address: string): Promise<Found> {
  const root = await realpath(folder)
  const path = await realpath(join(folder, address))
  if (path !== root && !path.startsWith(root + sep)) return undefined
  const stats = await stat(path)
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? readFile(path) : undefined
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

function isMissing(error: unknown): boolean {
  return missing.has((error as NodeJS.ErrnoException).code ?? '')
}
