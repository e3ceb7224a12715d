import {readdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {realDisk} from '../../src/publish/disk.js'
import type {Disk} from '../../src/publish/disk.js'

/** A disk on which, in place of step number `at`, something else happens; and how far it came. */
export interface FaultyDisk {
  readonly disk: Disk
  readonly steps: () => number
}

/**
 * A disk that works until its step number `at`, counted from 0, and then no more.
 *
 * `fail` must throw or end the process. A write is left half done. Flushing is left out: it shows
 * only when the power is cut.
 */
export function failingAt(at: number, fail: () => never): FaultyDisk {
  let step = 0
  const check = (): void => {
    if (step++ >= at) fail()
  }
  const disk: Disk = {
    makeFolder: (path) => (check(), realDisk.makeFolder(path)),
    removeFolder: (path) => (check(), realDisk.removeFolder(path)),
    rename: (from, to) => (check(), realDisk.rename(from, to)),
    unlink: (path) => (check(), realDisk.unlink(path)),
    write: (path, pieces) => {
      const text = [...pieces].join('')
      if (step >= at) writeFileSync(path, text.slice(0, text.length / 2))
      check()
      writeFileSync(path, text)
    },
    sync: () => Promise.resolve().then(check),
    syncFolder: () => Promise.resolve().then(check),
  }
  return {disk, steps: () => step}
}

/** What the operating system would throw. */
export function systemError(code: string, path: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: it failed`), {code, path})
  }
}

/** Make the claims in a work folder look as if their process had been killed. */
export function killClaims(work: string): void {
  for (const name of readdirSync(work)) {
    // Larger than any process number can be.
    if (name.startsWith('lock-')) renameSync(join(work, name), join(work, 'lock-999999999-1'))
  }
}
