import {english} from './words/english.js'
import {simplified} from './words/simplified.js'
import type {Words} from './words/table.js'
import {traditional} from './words/traditional.js'

export type {Words} from './words/table.js'

const traditionalTag = /^zh-(hant|tw|hk|mo)\b/i

/** The words for a language; English where there is no table for it. */
export function wordsFor(language: string): Words {
  if (traditionalTag.test(language)) return traditional
  return /^zh(-|$)/i.test(language) ? simplified : english
}

/** Put values into a phrase: `fill('{n} articles', {n: 3})`. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
