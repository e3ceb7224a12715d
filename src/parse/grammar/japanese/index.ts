import type {Grammar} from '../grammar.js'
import {letters} from '../letters.js'
import {readCredits} from './credits.js'
import {readOpening} from './opening.js'

/** The forms of Japanese newsrooms. */
export const japanese: Grammar = {
  hints: letters('【［[（('),
  readOpening,
  readCredits,
  years: [],
}
