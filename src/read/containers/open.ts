import {join} from 'node:path'
import type {Found} from '../../importers/index.js'
import type {Limits} from '../../record/index.js'
import {bytesIn} from './bytes.js'
import {toolsFor} from './tools.js'
import {unwrap} from './unwrap.js'

/** What reading a container rests on beside its bytes. */
export interface Terms {
  readonly limits: Limits
  /** The keys that stand for our fields, where they are not the usual ones. */
  readonly columns: Readonly<Record<string, string>>
  /** Whether pictures that pages name are of no use. */
  readonly leavesPictures?: boolean
}

/** Everything that a file holds, one record after the other, and what is wrong with it. */
export async function* recordsIn(
  folder: string,
  path: string,
  {limits, columns, leavesPictures = false}: Terms,
): AsyncGenerator<Found> {
  const importers = await import('../../importers/index.js')
  const {recordBytes} = limits
  const place = {path, columns, recordBytes, leavesPictures, tools: toolsFor(recordBytes)}
  yield* unwrap(path.replace(/^.*\//, ''), bytesIn(join(folder, path)), {importers, limits, place})
}
