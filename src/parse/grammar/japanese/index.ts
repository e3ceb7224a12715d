import type {Grammar} from '../grammar.js'
import {readCredits} from './credits.js'
import {readOpening} from './opening.js'

/** The forms of Japanese newsrooms. */
export const japanese: Grammar = {
  hints: '【［[（(',
  readOpening,
  readCredits,
  years: [],
}
