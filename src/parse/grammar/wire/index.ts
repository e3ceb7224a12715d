import type {Grammar} from '../grammar.js'
import {readCredits} from './credits.js'
import {readOpening} from './opening.js'

/** The `PLACE, DATE (AGENCY) —` of the world's wires, in every language of the tables. */
export const wire: Grammar = {
  hints: '-–—:(/[，،（।.|_ـ',
  readOpening,
  readCredits,
  // Their stories do not print what proves a year; the seed's path does.
  years: [],
}
