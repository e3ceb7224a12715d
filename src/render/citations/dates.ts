import type {CitedDate} from './cited.js'

export const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** The year; in brackets and with a mark where it was inferred, as all styles write what stands not in the source. */
export function yearOf({year, isInferred}: CitedDate): string | undefined {
  return year === undefined ? undefined : isInferred ? `[${year}?]` : String(year)
}
