import {recordOf, type Told} from './fields/told.js'
import {type Decoding, decodingOf} from '../record/index.js'
import {type Found, lost, note, type Tools} from './found.js'
import {takeOut} from './markup/embedded.js'

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
  readonly measure?: Tools['measure'] | undefined
}

/** What is told as a record of its number, and what there is to say about it. */
export function foundOf(given: Told, number: number, where: Where = {}): Found[] {
  const {line, isAlone, hasPictures, decoding, measure} = where
  const {told, pictures} = hasPictures ? withoutEmbedded(given, measure) : {told: given, pictures: []}
  const at = {number, ...(line !== undefined && {line})}
  const made = recordOf(
    isAlone ? {...told, id: undefined} : told,
    isAlone ? '' : numberName(number),
    hasPictures,
  )
  if ('reason' in made) return [lost(made.reason, at)]
  const notes = made.notes.map((reason) => note(reason, at, 'record-date'))
  return [...pictures, ...notes, {record: {...made.record, ...(decoding && decodingOf(decoding))}, ...at}]
}

/** Pictures that stand in the text itself go before its record. */
function withoutEmbedded(
  told: Told,
  measure: Tools['measure'],
): {readonly told: Told; readonly pictures: readonly Found[]} {
  const words = told.html ?? told.text
  if (words === undefined) return {told, pictures: []}
  const {html, pictures} = takeOut(words, measure)
  if (html === words) return {told, pictures}
  return {told: told.html === undefined ? {...told, text: html} : {...told, html}, pictures}
}
