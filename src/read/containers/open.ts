import {join} from 'node:path'
import type {Found} from '../../importers/index.js'
import type {Limits} from '../../record/index.js'
import {bytesIn} from './bytes.js'
import {statedFor} from '../../text/encodings.js'
import {doubted} from '../doubts.js'
import {toolsFor} from './tools.js'
import {unwrap} from './unwrap.js'

/** What reading a container rests on beside its bytes. */
export interface Terms {
  readonly limits: Limits
  /** The keys that stand for our fields, where they are not the usual ones. */
  readonly columns: Readonly<Record<string, string>>
  /** The encodings that are stated, by path. */
  readonly encodings?: Readonly<Record<string, string>>
  /** Whether pictures that pages name are of no use. */
  readonly leavesPictures?: boolean
}

/** Everything that a file holds, one record after the other, and what is wrong with it. */
export async function* recordsIn(
  folder: string,
  path: string,
  {limits, columns, encodings = {}, leavesPictures = false}: Terms,
): AsyncGenerator<Found> {
  const importers = await import('../../importers/index.js')
  const {recordBytes} = limits
  const stated = statedFor(encodings, path)
  const place = {path, columns, recordBytes, leavesPictures, tools: toolsFor(recordBytes, stated)}
  const reading = {importers, limits, place, stated}
  const all = unwrap(path.replace(/^.*\//, ''), bytesIn(join(folder, path)), reading)
  for await (const found of all) yield doubted(found)
}
