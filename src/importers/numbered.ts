import {recordOf, type Told} from './fields/told.js'
import {type Found, lost, note} from './found.js'

/** A record's place among those of its container, as a name that sorts as the number does. */
export function numberName(number: number): string {
  return String(number).padStart(6, '0')
}

/** What is told as a record of its number, and what there is to say about it. */
export function foundOf(told: Told, number: number, where: {line?: number; isAlone?: boolean} = {}): Found[] {
  const {line, isAlone} = where
  const at = {number, ...(line !== undefined && {line})}
  const made = recordOf(isAlone ? {...told, id: undefined} : told, isAlone ? '' : numberName(number))
  if ('reason' in made) return [lost(made.reason, at)]
  return [...made.notes.map((reason) => note(reason, at, 'record-date')), {record: made.record, ...at}]
}
