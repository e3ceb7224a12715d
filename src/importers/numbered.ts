import {recordOf, type Told} from './fields/told.js'
import {type Decoding, decodingOf} from '../record/index.js'
import {type Found, lost, note} from './found.js'

/** A record's place among those of its container, as a name that sorts as the number does. */
export function numberName(number: number): string {
  return String(number).padStart(6, '0')
}

/** Where a record stands, whether it is all that its file holds, and whether its pictures are wanted. */
export interface Where {
  readonly line?: number
  readonly isAlone?: boolean
  readonly hasPictures?: boolean
  /** How it was read, where it has a reading of its own. */
  readonly decoding?: Decoding | undefined
}

/** What is told as a record of its number, and what there is to say about it. */
export function foundOf(told: Told, number: number, where: Where = {}): Found[] {
  const {line, isAlone, hasPictures, decoding} = where
  const at = {number, ...(line !== undefined && {line})}
  const made = recordOf(
    isAlone ? {...told, id: undefined} : told,
    isAlone ? '' : numberName(number),
    hasPictures,
  )
  if ('reason' in made) return [lost(made.reason, at)]
  return [
    ...made.notes.map((reason) => note(reason, at, 'record-date')),
    {record: {...made.record, ...(decoding && decodingOf(decoding))}, ...at},
  ]
}
