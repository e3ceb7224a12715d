import type {Grammar} from '../grammar.js'
import {readCredits} from './credits.js'
import {readOpening} from './opening.js'

/** The forms of Korean newsrooms. */
export const korean: Grammar = {
  hints: '기뉴연특신통경보데인방',
  readOpening,
  readCredits,
  years: [],
}
