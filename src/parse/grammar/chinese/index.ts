import type {Grammar} from '../grammar.js'
import {readCredits} from './credits.js'
import {readOpening} from './opening.js'
import {chineseYears} from './years.js'

/** The forms of Chinese newsrooms, in simplified and traditional characters. */
export const chinese: Grammar = {
  hints: '电電讯訊息道導导记記日',
  readOpening,
  readCredits: (words) => readCredits(words, false),
  years: chineseYears,
}
