import {type Stats, statSync} from 'node:fs'
import {join} from 'node:path'

/** Clocks of file systems are read in steps, of two seconds at most. */
const step = 2_000

/**
 * What tells that a file is still the one that was read: which it is, how long, and when it was last written or
 * changed in any other way (ctime), which unlike the former nobody can set.
 *
 * Undefined for one that was touched so lately that it may be again without another time.
 *
 * @param now by the clock of this machine, in milliseconds, before the file was looked at
 */
export function traceOf({ino, size, mtimeMs, ctimeMs}: Stats, now: number): string | undefined {
  return Math.max(mtimeMs, ctimeMs) + step < now ? `${ino} ${size} ${mtimeMs} ${ctimeMs}` : undefined
}

/** The same of what stands at a path; where that is a link, of what it leads to. */
export function traceAt(folder: string, path: string): string | undefined {
  const now = Date.now()
  const stats = statSync(join(folder, path), {throwIfNoEntry: false})
  return stats && traceOf(stats, now)
}
