/** From files to sources: the only place where seeds are touched. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Checked, Source} from '../record/index.js'
import {sha256} from '../text/digest.js'
import {decode} from './decode.js'
import {formatOf, unknownFormat, whyOf} from './find.js'

export {findSeeds} from './find.js'

/** A seed's bytes, or why there are none. */
export function readSeed(folder: string, path: string): Checked<Uint8Array> {
  try {
    return {value: readFileSync(join(folder, path)), messages: []}
  } catch (error) {
    const reason = `Cannot read this file: ${whyOf(error)}`
    return {messages: [{path, rule: 'unreadable', reason, fatal: true}]}
  }
}

/**
 * Turn a seed's bytes into a source, or say why they are not text.
 *
 * @param encoding the one that is stated for this seed; without it, it is recognised
 */
export function sourceOf(
  bytes: Uint8Array,
  path: string,
  digest = sha256(bytes),
  encoding?: string,
): Checked<Source> {
  const format = formatOf(path)
  if (format === undefined) return {messages: [unknownFormat(path)]}
  const {value: decoded, messages} = decode(bytes, path, encoding)
  if (decoded === undefined) return {messages}
  const source: Source = {
    path,
    format,
    text: decoded.text,
    encoding: decoded.encoding,
    encodingConfidence: decoded.confidence,
    bytes: bytes.length,
    digest,
  }
  return {value: source, messages}
}
