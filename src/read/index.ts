/** From files to sources: the only place where seeds are touched. */
import {closeSync, fstatSync, openSync, readFileSync, readSync} from 'node:fs'
import {join} from 'node:path'
import type {Checked, Source} from '../record/index.js'
import {sha256} from '../text/digest.js'
import {decode} from './decode.js'
import {unknownFormat, whyOf} from './find.js'
import {kindOf} from './kinds.js'
import {pageSource} from './pages.js'
import {traceOf} from './trace.js'

export {findSeeds, type Found, whyOf} from './find.js'
export {stemOf} from './kinds.js'
export {isPage, readyFor} from './pages.js'
export * from './pictures/index.js'
export {recordSource, type Locator} from './locate.js'
export {recordsIn, type Terms} from './containers/open.js'
export {unpackAll, type Unpacking} from './unpacking.js'
export {traceAt} from './trace.js'

/** A seed's bytes, or why there are none. */
export interface SeedBytes extends Checked<Uint8Array> {
  /** By which it is known to be the same later on; absent where that cannot be told. */
  readonly trace?: string | undefined
}

export function readSeed(folder: string, path: string): SeedBytes {
  const now = Date.now()
  try {
    const file = openSync(join(folder, path), 'r')
    try {
      const stats = fstatSync(file)
      return {value: bytesIn(file, stats.size), trace: traceOf(stats, now), messages: []}
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const reason = `Cannot read this file: ${whyOf(error)}`
    return {messages: [{path, rule: 'unreadable', reason, fatal: true}]}
  }
}

/** All of a file, which is mostly as long as it is said to be: `readFileSync` would ask for its length once more. */
function bytesIn(file: number, size: number): Uint8Array {
  if (size === 0) return readFileSync(file)
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  for (let some = -1; read < size && some !== 0; read += some)
    some = readSync(file, bytes, read, size - read, null)
  return bytes.subarray(0, read)
}

/**
 * Turn a seed's bytes into a source, or say why they are not text. A page needs `readyFor` its path before.
 *
 * @param encoding the one that is stated for this seed; without it, it is recognised
 */
export function sourceOf(
  bytes: Uint8Array,
  path: string,
  digest = sha256(bytes),
  encoding?: string,
): Checked<Source> {
  const kind = kindOf(path)
  if (kind?.kind === 'page') return pageSource(bytes, path, {digest, format: kind.format, encoding})
  if (kind?.kind !== 'seed') return {messages: [unknownFormat(path)]}
  const {value: decoded, messages} = decode(bytes, path, encoding)
  if (decoded === undefined) return {messages}
  const source: Source = {
    path,
    format: kind.format,
    text: decoded.text,
    encoding: decoded.encoding,
    encodingConfidence: decoded.confidence,
    bytes: bytes.length,
    digest,
    ...(messages.length > 0 && {messages}),
  }
  return {value: source, messages}
}
