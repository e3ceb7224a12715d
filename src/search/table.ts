import {takeFixed, type Writer} from './code.js'

/** Signs of a length. */
const signs = 2
const longest = 93 ** signs - 1

/** How many signs the lengths of so many pages take. */
export function tableLength(pages: number): number {
  return signs * (1 + pages)
}

/**
 * Put down pages behind the lengths of all.
 *
 * These are so few signs that all can be loaded at once, and are then known for every page of the file. They are
 * counted in units that the file begins with, so that they fit however long a page is.
 *
 * @param starts where each page starts, and where the last one ends
 */
export function putPages(into: Writer, pages: Uint8Array, starts: ArrayLike<number>): void {
  const count = starts.length - 1
  const lengthOf = (page: number): number => starts[page + 1]! - starts[page]!
  let most = 1
  for (let page = 0; page < count; page++) most = Math.max(most, lengthOf(page))
  const unit = Math.ceil(most / longest)
  into.putFixed(unit, signs)
  for (let page = 0; page < count; page++) into.putFixed(Math.ceil(lengthOf(page) / unit), signs)
  if (unit === 1) return into.append(pages)
  for (let page = 0; page < count; page++) {
    into.append(pages.subarray(starts[page], starts[page + 1]))
    into.putFixed(0, (unit - (lengthOf(page) % unit)) % unit)
  }
}

/** Where each page starts in its file, and where the last one ends, by the lengths that the file begins with. */
export function startsIn(table: string): Uint32Array {
  const from = {text: table, at: 0}
  const unit = takeFixed(from, signs)
  const starts = new Uint32Array(table.length / signs)
  starts[0] = table.length
  for (let page = 1; page < starts.length; page++)
    starts[page] = starts[page - 1]! + unit * takeFixed(from, signs)
  return starts
}
