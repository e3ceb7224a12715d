import {fillIn} from '../text/day-words.js'
import {arabic} from './words/arabic.js'
import {english} from './words/english.js'
import {french} from './words/french.js'
import {japanese} from './words/japanese.js'
import {korean} from './words/korean.js'
import {formFor, type Phrase} from './words/plural.js'
import {russian} from './words/russian.js'
import {simplified} from './words/simplified.js'
import {spanish} from './words/spanish.js'
import type {Words} from './words/table.js'
import {traditional} from './words/traditional.js'

export type {Words} from './words/table.js'

const traditionalTag = /^zh-(hant|tw|hk|mo)\b/i

/** The tables that come with Pressmark, by the first part of a language tag. */
const tables: Readonly<Record<string, Words>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ja: japanese,
  ko: korean,
  ru: russian,
  zh: simplified,
}

/** The packaged words for a language, if there are any. */
export function tableFor(language: string): Words | undefined {
  if (traditionalTag.test(language)) return traditional
  const name = language.split('-')[0]!.toLowerCase()
  return Object.hasOwn(tables, name) ? tables[name] : undefined
}

/** The words for a language; English where there is no table for it. */
export function wordsFor(language: string): Words {
  return tableFor(language) ?? english
}

/** Put values into a phrase, in the form for `n` where it has forms: `fill(words.articles, {n: 3})`. */
export function fill(phrase: Phrase, values: Readonly<Record<string, string | number>>): string {
  return fillIn(formFor(phrase, Number(values['n'])), values)
}
