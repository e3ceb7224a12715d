import {closeSync, mkdirSync, openSync, renameSync, rmdirSync, unlinkSync, writeFileSync} from 'node:fs'
import {open} from 'node:fs/promises'

/**
 * All that a commit does to a disk, so that a test can let any one step of it fail.
 *
 * Each step either happened or did not; only `write` can be left half done, and it never writes a
 * file that somebody reads already.
 */
export interface Disk {
  readonly makeFolder: (path: string) => void
  readonly removeFolder: (path: string) => void
  readonly write: (path: string, pieces: Iterable<string>) => void
  readonly rename: (from: string, to: string) => void
  readonly unlink: (path: string) => void
  /** Have a file's bytes on the platter before anything that follows. */
  readonly sync: (path: string) => Promise<void>
  /** The same for the names in a folder. */
  readonly syncFolder: (path: string) => Promise<void>
}

export const realDisk: Disk = {
  makeFolder: mkdirSync,
  removeFolder: rmdirSync,
  write: writePieces,
  rename: renameSync,
  unlink: unlinkSync,
  sync: (path) => flush(path, 'r+'),
  // Windows cannot open a folder, and keeps the order of its names by itself.
  syncFolder: (path) => (process.platform === 'win32' ? Promise.resolve() : flush(path, 'r')),
}

/** In larger pieces than those given, as every call to the system has its price. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    let text = ''
    for (const piece of pieces) {
      text += piece
      if (text.length < 65_536) continue
      // Unlike writeSync, this goes on when the system took a part only.
      writeFileSync(file, text)
      text = ''
    }
    writeFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
