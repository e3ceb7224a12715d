import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {Fault} from '../../importers/index.js'
import type {ContainerRecord} from '../../record/index.js'
import {sha256} from '../../text/digest.js'

/** Where a record lies among those that were unpacked. */
export interface Locator {
  readonly file: string
  readonly offset: number
  readonly length: number
  /** SHA-256 of its bytes. */
  readonly digest: string
}

/** A record of a container: its id, its number, and where it lies. */
export type Entry = readonly [
  id: string,
  number: number,
  offset: number,
  length: number,
  digest: string,
  within?: string | undefined,
  line?: number | undefined,
]

/** A picture of a container: its path there, and where it lies; of a crawl, where it was captured and its ending. */
export type PictureEntry = readonly [
  within: string,
  offset: number,
  length: number,
  digest: string,
  captured?: readonly [address: string, ending: string] | undefined,
]

/** Something to say of a container; `number` counts what came out of it. */
export interface Said extends Fault {
  readonly number?: number
  readonly within?: string
}

/** What stands behind the records in their file. */
export interface Index {
  readonly entries: readonly Entry[]
  readonly pictures: readonly PictureEntry[]
  readonly said: readonly Said[]
  /** The digest of the container's bytes. */
  readonly digest: string
}

/** The last bytes of a file of records say where its index begins. */
export const trailerLength = 17

/** The index of a file of records; undefined where the file is missing or not whole. */
export function indexIn(file: string): Index | undefined {
  let from: number | undefined
  try {
    from = openSync(file, 'r')
    const {size} = fstatSync(from)
    const start = Number.parseInt(slice(from, size - trailerLength, trailerLength), 16)
    const index = JSON.parse(slice(from, start, size - trailerLength - start)) as Index
    return Array.isArray(index.entries) ? index : undefined
  } catch {
    return undefined
  } finally {
    if (from !== undefined) closeSync(from)
  }
}

/** A record as it was unpacked; undefined where its file was changed or is gone. */
export function recordAt(locator: Locator): ContainerRecord | undefined {
  try {
    return JSON.parse(bytesAt(locator)?.toString() ?? '') as ContainerRecord
  } catch {
    return undefined
  }
}

/** Bytes as they were unpacked; undefined where their file was changed or is gone. */
export function bytesAt({file, offset, length, digest}: Locator): Buffer | undefined {
  let from: number | undefined
  try {
    from = openSync(file, 'r')
    const bytes = Buffer.alloc(length)
    const size = readSync(from, bytes, 0, length, offset)
    return size === length && sha256(bytes) === digest ? bytes : undefined
  } catch {
    return undefined
  } finally {
    if (from !== undefined) closeSync(from)
  }
}

function slice(from: number, offset: number, length: number): string {
  const bytes = Buffer.alloc(length)
  const size = readSync(from, bytes, 0, length, offset)
  return bytes.toString('utf8', 0, size)
}
