/**
 * The query language: what a reader types, and what it asks for.
 *
 * Every text is a query. What cannot be understood is a word to search for, so that nothing is ever refused
 * while it is being typed.
 */

import type {Field, Filter, Query, Term} from './types.js'

/** The names of the fields in every language in which they can be typed. */
const fields: Readonly<Record<string, Field | 'from' | 'to'>> = {
  place: 'place',
  地点: 'place',
  地點: 'place',
  agency: 'agency',
  source: 'agency',
  机构: 'agency',
  機構: 'agency',
  来源: 'agency',
  來源: 'agency',
  reporter: 'reporter',
  by: 'reporter',
  记者: 'reporter',
  記者: 'reporter',
  topic: 'topic',
  主题: 'topic',
  主題: 'topic',
  from: 'from',
  从: 'from',
  從: 'from',
  to: 'to',
  到: 'to',
}

/** What a quote that opens is closed by. */
export const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
  ['«', '»'],
  ['„', '“'],
])

/** More alternatives than this nobody types; what comes then goes with the last of them. */
const mostGroups = 64

/**
 * Read a query. Any text is one; the time it takes grows with its length and no faster.
 *
 * `OR` parts groups of words. What is excluded is excluded from all of them.
 */
export function parseQuery(text: string): Query {
  const groups: Term[][] = [[]]
  const excluded: Term[] = []
  const filters: Filter[] = []
  const span: {from?: string; to?: string} = {}
  for (const part of partsOf(text)) {
    if (part.kind === 'filter') filters.push(part.filter)
    else if (part.kind === 'bound') span[part.bound] = part.day
    else if (part.kind === 'term') (part.term.isExcluded ? excluded : groups.at(-1)!).push(part.term)
    else if (groups.at(-1)!.length > 0 && groups.length < mostGroups) groups.push([])
  }
  if (groups.at(-1)!.length === 0) groups.pop()
  if (groups.length === 0 && excluded.length > 0) groups.push([])
  return {groups: groups.map((terms) => [...terms, ...excluded]), filters, ...span}
}

type Part =
  | {readonly kind: 'or'}
  | {readonly kind: 'term'; readonly term: Term}
  | {readonly kind: 'filter'; readonly filter: Filter}
  | {readonly kind: 'bound'; readonly bound: 'from' | 'to'; readonly day: string}

const space = /\s/u
/** Quotes that open nothing. */
export const strayQuotes = /^["“”„「」『』＂«»]+/u
const bar = /[|｜]/u

function* partsOf(text: string): Generator<Part> {
  const phraseAt = phrasesIn(text)
  let at = 0
  while (at < text.length) {
    const character = text[at]!
    if (space.test(character)) {
      at++
      continue
    }
    if (bar.test(character)) {
      at++
      yield {kind: 'or'}
      continue
    }
    const opening = openingAt(text, at, phraseAt)
    const {exclude, phrase} = opening
    at = opening.end
    if (phrase !== undefined) {
      if (phrase !== '') yield {kind: 'term', term: {text: phrase, isPhrase: true, isExcluded: exclude}}
      continue
    }
    const word = wordAt(text, at)
    const named = /^([^:：]{1,8})[:：]/u.exec(word)
    const field = named && fieldOf(named[1]!)
    if (field) {
      const start = at
      const quoted = phraseAt(at + named[0].length)
      const value = quoted ? quoted.text : word.slice(named[0].length).replace(strayQuotes, '')
      at = quoted ? quoted.end : start + word.length
      const part = filterOf(field, value, exclude)
      if (part) yield part
      else if (value !== '') {
        yield {kind: 'term', term: {text: value, isPhrase: true, isExcluded: exclude}}
      }
      continue
    }
    at += word.length
    if (word === 'OR' && !exclude) yield {kind: 'or'}
    else if (word !== '') {
      const isOpen = at === text.length && !exclude
      yield {kind: 'term', term: {text: word, isPhrase: false, isExcluded: exclude, ...(isOpen && {isOpen})}}
    }
  }
}

/** What stands before a word: a mark that excludes it, quotes that open nothing, or a whole phrase in place of it. */
function openingAt(
  text: string,
  start: number,
  phraseAt: (at: number) => Phrase | undefined,
): {exclude: boolean; phrase?: string; end: number} {
  let exclude = false
  for (let at = start; ; at++) {
    const phrase = phraseAt(at)
    if (phrase) return {exclude, phrase: phrase.text, end: phrase.end}
    if (/[-－−]/u.test(text[at] ?? '')) exclude = true
    else if (!/["“”„「」『』＂«»]/u.test(text[at] ?? '')) return {exclude, end: at}
  }
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end < text.length && !space.test(text[end]!) && !bar.test(text[end]!)) end++
  return text.slice(start, end)
}

function fieldOf(name: string): Field | 'from' | 'to' | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function filterOf(field: Field | 'from' | 'to', value: string, exclude: boolean): Part | undefined {
  if (value === '') return undefined
  if (field !== 'from' && field !== 'to') return {kind: 'filter', filter: {field, value, isExcluded: exclude}}
  const day = dayOf(value)
  return day === undefined ? undefined : {kind: 'bound', bound: field, day}
}

/** A year, month or day in the ways it is typed, e.g. `2024/3`, `2024年3月`; as `2024-03`. */
function dayOf(value: string): string | undefined {
  const narrow = value.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年)?$/u.exec(narrow) ?? []
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

interface Phrase {
  readonly text: string
  /** Where the query goes on. */
  readonly end: number
}

/**
 * Finds the phrase that a quote opens: up to the quote that closes it, or to the query's end.
 *
 * A quote that closes in the middle of a word is a part of that word, as in a headline. Where each closing
 * quote comes next is remembered, so that a query of nothing but quotes takes no longer than another.
 */
function phrasesIn(text: string): (at: number) => Phrase | undefined {
  const next = new Map<string, number>()
  return (at) => {
    const closing = quotes.get(text[at] ?? '')
    if (closing === undefined) return undefined
    let end = next.get(closing) ?? -1
    if (end <= at) {
      end = text.indexOf(closing, at + 1)
      if (end < 0) end = text.length
      next.set(closing, end)
    }
    const after = text[end + 1]
    if (after !== undefined && !space.test(after) && !bar.test(after) && !quotes.has(after)) return undefined
    return {text: text.slice(at + 1, end).trim(), end: end + 1}
  }
}
