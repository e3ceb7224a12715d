import {createReadStream} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import type {Limits} from '../../record/index.js'
import {Refused} from './refused.js'

export type Bytes = AsyncIterable<Uint8Array>

/** A file's bytes, piece by piece. */
export function bytesIn(file: string): Bytes {
  return createReadStream(file, {highWaterMark: 1 << 18})
}

/** What gzip holds, all its members one after the other. */
export async function* gunzip(packed: Bytes, limits: Limits): Bytes & AsyncGenerator<Uint8Array> {
  let size = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of packed) {
      size += piece.length
      yield piece
    }
  }
  const unpacking = createGunzip({chunkSize: 1 << 16})
  // Whatever breaks it off is thrown where it is read.
  const flow = pipeline(Readable.from(counted()), unpacking).catch(() => undefined)
  try {
    yield* guarded(unpacking, () => size, limits)
  } catch (error) {
    if (error instanceof Refused || !isBroken(error)) throw error
    throw new Refused('cut-off', `Cannot unpack this further: ${wordsFor(error)}; what came before was read`)
  } finally {
    unpacking.destroy()
    await flow
  }
}

/** How much may come out before its ratio is looked at: small files are packed well when they are simple. */
const harmless = 1 << 25

/**
 * What is unpacked, as long as it stays within what its packed size allows (a ZIP bomb, CWE-409).
 *
 * @param packed how many packed bytes were read so far
 */
async function* guarded(pieces: Bytes, packed: () => number, limits: Limits): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    refuseBomb(size, packed(), limits)
    yield piece
  }
}

/** Whether so much may have come out of so much. */
export function refuseBomb(size: number, packed: number, {containerBytes, ratio}: Limits): void {
  if (size > containerBytes)
    throw new Refused(
      'container-size',
      `Cannot unpack this further: it has more than ${containerBytes} bytes (\`limits.containerBytes\`)`,
    )
  if (size > harmless && size > packed * ratio)
    throw new Refused(
      'container-ratio',
      `Cannot unpack this further: it grows to more than ${ratio} times its size (\`limits.ratio\`)`,
    )
}

/** All of it, as long as it is no longer than a record may be. */
export async function wholeOf(pieces: Bytes, {recordBytes}: Limits): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > recordBytes)
      throw new Refused(
        'record-size',
        `Cannot read this: it has more than ${recordBytes} bytes (\`limits.recordBytes\`)`,
      )
    held.push(piece)
  }
  return Buffer.concat(held)
}

function isBroken(error: unknown): error is NodeJS.ErrnoException {
  const {code} = error as NodeJS.ErrnoException
  return code !== undefined && code.startsWith('Z_')
}

const reasons: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the gzip file is cut off',
  Z_DATA_ERROR: 'the gzip file is damaged',
}

function wordsFor({code = ''}: NodeJS.ErrnoException): string {
  return reasons[code] ?? 'the gzip file cannot be read'
}
