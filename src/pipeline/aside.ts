import {mkdirSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {threadId} from 'node:worker_threads'
import type {Settings} from '../record/index.js'

/** Where something lies: an open file of this process, which any thread may read, and where in it. */
export type Place = readonly [file: number, at: number, length: number]

/**
 * Where a hand lays down what another will take up: what can be found of each story that it parses, until all have met
 * and are indexed, and what it indexed of a segment until the others of its volume are there. On the disk, since memory
 * shall not grow with the archive.
 */
export interface Aside {
  put(bytes: Uint8Array): Place
  /** Before another hand reads it. */
  flush(): void
}

/** How many bytes may wait to be written. */
const much = 1 << 18

/** Undefined where nobody will ask, and where no file can be written. */
export function openAside({search, root}: Settings): Aside | undefined {
  if (!search) return undefined
  let file: number | undefined
  let end = 0
  try {
    const folder = join(root, '.pressmark')
    mkdirSync(folder, {recursive: true})
    const path = join(folder, `aside-${process.pid}-${threadId}`)
    file = openSync(path, 'w+')
    // It has no name any more, and is gone when it is closed, however that comes about.
    rmSync(path)
  } catch {
    return undefined
  }
  const opened = file
  const waiting = new Uint8Array(much)
  let used = 0
  const write = (bytes: Uint8Array, from: number): void => {
    for (let done = 0; done < bytes.length;)
      done += writeSync(opened, bytes, done, bytes.length - done, from + done)
  }
  const flush = (): void => {
    write(waiting.subarray(0, used), end - used)
    used = 0
  }
  return {
    put: (bytes) => {
      const at = end
      if (used + bytes.length > much) flush()
      if (bytes.length > much) write(bytes, at)
      else {
        waiting.set(bytes, used)
        used += bytes.length
      }
      end += bytes.length
      return [opened, at, bytes.length]
    },
    flush,
  }
}

/** What was laid down by any hand. */
export function takenUp([file, at, length]: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, at + done)
    if (read === 0) throw new Error('Something was not laid down')
    done += read
  }
  return bytes
}
