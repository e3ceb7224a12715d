import {createHash} from 'node:crypto'
import {closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Found} from '../../importers/index.js'
import {fingerprint, sha256} from '../../text/digest.js'
import {statedFor} from '../../text/encodings.js'
import {byCodeUnit} from '../../text/order.js'
import {headerOf, type PictureFormat} from '../pictures/header.js'
import {bytesIn} from './bytes.js'
import {recordsIn, type Terms} from './open.js'
import {type Entry, type Index, indexIn, type PictureEntry, type Said} from './records.js'

/** A container as it was unpacked: its index, and the file that its records lie in. */
export interface Unpacked {
  readonly file: string
  readonly index: Index
}

/**
 * Every record of a container in a file of its own, where each can be read by itself.
 *
 * The file is named for all that it was made from, and is written whole or not at all: it need not be made
 * twice. Whatever the container's size, no more than one record of it is in memory.
 */
export async function unpack(
  folder: string,
  path: string,
  into: string,
  terms: Terms,
  edition: string,
): Promise<Unpacked> {
  const source = join(folder, path)
  const digest = await digestOf(source)
  const columns = Object.entries(terms.columns).sort(([a], [b]) => byCodeUnit(a, b))
  const basis = JSON.stringify([columns, terms.limits, statedFor(terms.encodings ?? {}, path)])
  const key = fingerprint(edition, path.replace(/^.*\//, ''), basis, digest)
  const file = join(into, `${key}.jsonl`)
  const known = indexIn(file)
  if (known) return {file, index: known}

  return {file, index: await write(file, recordsIn(folder, path, terms), digest)}
}

/** The digest of a file's bytes, read piece by piece. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytesIn(file)) hash.update(piece)
  return hash.digest('hex')
}

/** Sides of pictures of a crawl that nobody would miss, in pixels. */
const tiny = 48

function endingFor(format: PictureFormat): string {
  return format === 'jpeg' ? 'jpg' : format
}

/** Bytes that are written at a time. */
const piece = 1 << 20

async function write(file: string, founds: AsyncIterable<Found>, digest: string): Promise<Index> {
  mkdirSync(dirname(file), {recursive: true})
  const fresh = `${file}.${process.pid}.new`
  const to = openSync(fresh, 'w')
  try {
    const entries: Entry[] = []
    const pictures: PictureEntry[] = []
    const said: Said[] = []
    let held: Uint8Array[] = []
    let heldLength = 0
    let offset = 0
    let number = 0
    const flush = (): void => {
      writeAll(to, Buffer.concat(held))
      held = []
      heldLength = 0
    }
    const put = (bytes: Uint8Array): void => {
      held.push(bytes, newline)
      heldLength += bytes.length + 1
      offset += bytes.length + 1
      if (heldLength > piece) flush()
    }
    for await (const found of founds) {
      const {within} = found
      if ('fault' in found) {
        const {fault} = found
        // What is said about a record stands before it.
        const own = fault.fatal ? ++number : fault.number === undefined ? undefined : number + 1
        const {number: _, ...rest} = fault
        said.push({...rest, ...(own !== undefined && {number: own}), ...(within !== undefined && {within})})
        continue
      }
      if ('picture' in found) {
        const {picture, address} = found
        const header = address === undefined ? undefined : headerOf(picture)
        // Half of what a crawl has of pictures are signs and counters.
        if (address !== undefined && (!header || Math.min(header.width, header.height) < tiny)) continue
        const captured = header && ([address!, endingFor(header.format)] as const)
        pictures.push([within ?? '', offset, picture.length, sha256(picture), captured])
        put(picture)
        continue
      }
      const line = Buffer.from(JSON.stringify(found.record))
      entries.push([found.record.id, ++number, offset, line.length, sha256(line), within, found.line])
      put(line)
    }
    const index: Index = {entries, pictures, said, digest}
    const trailer = offset.toString(16).padStart(16, '0')
    held.push(Buffer.from(`${JSON.stringify(index)}\n${trailer}\n`))
    flush()
    closeSync(to)
    renameSync(fresh, file)
    return index
  } catch (error) {
    rmSync(fresh, {force: true})
    throw error
  }
}

const newline = Buffer.from('\n')

function writeAll(to: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(to, bytes, at)
}
