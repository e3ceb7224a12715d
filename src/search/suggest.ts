import {nearest} from '../text/nearest.js'
import type {Query, Search, Term} from './types.js'

/** Another question, and how many stories answer it. */
export interface Suggestion {
  readonly query: Query
  /** The words that make the difference. */
  readonly words: string
  readonly count: number
}

/** What to ask instead of a question that nothing answers. */
export interface Suggestions {
  /** The same without one of its parts, by how many answer. */
  readonly fewer: readonly Suggestion[]
  /** The same with a word that stands in a headline in place of one that stands nowhere. */
  readonly near?: Suggestion
}

/** How many parts are left out in turn, and how many of the outcomes are told. */
const tried = 8
const told = 3

export async function suggestionsFor(
  search: Search,
  query: Query,
  signal: AbortSignal,
): Promise<Suggestions> {
  const countOf = async (other: Query): Promise<number> =>
    (await search.find(other, {order: 'relevance', signal})).count
  const near = await nearby(search, query, countOf, signal)
  const fewer: Suggestion[] = []
  for (const {without, words} of withoutOne(query).slice(0, tried)) {
    const count = await countOf(without)
    if (count > 0) fewer.push({query: without, words, count})
  }
  return {fewer: fewer.sort((a, b) => b.count - a.count).slice(0, told), ...(near && {near})}
}

/** The question without each of its parts; nothing where it has but one. */
function withoutOne(query: Query): {without: Query; words: string}[] {
  const {groups, filters, from, to} = query
  const [terms = []] = groups
  const rest = (dropped: 'from' | 'to'): Query => {
    const {[dropped]: _, ...others} = query
    return others
  }
  const parts = [
    ...(groups.length === 1 ? terms : []).map((term) => ({
      without: {...query, groups: [terms.filter((other) => other !== term)].filter(({length}) => length > 0)},
      words: `${term.isExcluded ? '-' : ''}${term.text}`,
    })),
    ...filters.map((filter) => ({
      without: {...query, filters: filters.filter((other) => other !== filter)},
      words: `${filter.isExcluded ? '-' : ''}${filter.value}`,
    })),
    ...(from === undefined ? [] : [{without: rest('from'), words: `${from} –`}]),
    ...(to === undefined ? [] : [{without: rest('to'), words: `– ${to}`}]),
  ]
  return groups.length > 1 || parts.length > 1 ? parts : []
}

async function nearby(
  search: Search,
  query: Query,
  countOf: (query: Query) => Promise<number>,
  signal: AbortSignal,
): Promise<Suggestion | undefined> {
  const terms = query.groups.flat().filter((term) => !term.isExcluded && [...term.text].length >= 3)
  for (const term of terms.slice(0, tried)) {
    if ((await countOf({groups: [[term]], filters: []})) > 0) continue
    const words = await nearestTo(search, term, signal)
    if (words === undefined) continue
    const groups = query.groups.map((group) =>
      group.map((other) => (other === term ? {...term, text: words, isOpen: false} : other)),
    )
    const count = await countOf({...query, groups})
    if (count > 0) return {query: {...query, groups}, words, count}
  }
  return undefined
}

/** Words of a headline that are nearly the term, found by its parts. */
async function nearestTo(search: Search, {text}: Term, signal: AbortSignal): Promise<string | undefined> {
  const isWord =
    /^[\p{L}\p{M}\p{N}'’-]+$/u.test(text) &&
    !/[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/u.test(text)
  const parts = isWord ? beginningsOf(text) : windowsOf(text)
  const found = await search.find(
    {groups: parts.map((part) => [part]), filters: []},
    {order: 'relevance', signal},
  )
  const cards = await search.cards(found.hits.slice(0, 24), signal)
  const candidates = cards.flatMap(({headline}) =>
    isWord ? wordsOf(headline) : runsOf(headline, text.length),
  )
  return nearest(text, candidates)
}

/** The beginnings of a word, the longest first. */
function beginningsOf(word: string): Term[] {
  const least = Math.max(2, word.length - 4)
  return Array.from({length: word.length - least}, (_, back) => ({
    text: word.slice(0, word.length - 1 - back),
    isPhrase: false,
    isExcluded: false,
    isOpen: true,
  }))
}

/** Runs of half a term's characters. */
function windowsOf(text: string): Term[] {
  const characters = [...text].slice(0, 16)
  const length = Math.max(2, Math.ceil(characters.length / 2))
  return Array.from({length: characters.length - length + 1}, (_, at) => ({
    text: characters.slice(at, at + length).join(''),
    isPhrase: true,
    isExcluded: false,
  }))
}

function wordsOf(headline: string): string[] {
  return headline.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
}

/** All runs of a headline that are about as long as a term. */
function runsOf(headline: string, length: number): string[] {
  const text = headline.slice(0, 80)
  return [length, length - 1, length + 1].flatMap((size) =>
    Array.from({length: Math.max(0, text.length - size + 1)}, (_, at) => text.slice(at, at + size)),
  )
}
