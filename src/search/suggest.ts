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
  /** The same without one of its parts, or else each part by itself; those first that most stories answer. */
  readonly without: readonly Suggestion[]
  readonly alone: readonly Suggestion[]
  /** A word that stands in a headline in place of one that stands nowhere. */
  readonly near?: Suggestion | undefined
}

/** How many parts are tried in turn, and how many of the outcomes are told. */
const tried = 8
const told = 3

export async function suggestionsFor(
  search: Search,
  query: Query,
  signal: AbortSignal,
): Promise<Suggestions> {
  const countOf = async (other: Query): Promise<number> =>
    (await search.find(other, {order: 'relevance', signal})).count
  const answered = async (others: readonly Omit<Suggestion, 'count'>[]): Promise<Suggestion[]> => {
    const counts = await Promise.all(others.map(({query}) => countOf(query)))
    return others
      .map((other, at) => ({...other, count: counts[at]!}))
      .filter(({count}) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, told)
  }
  const near = await nearby(search, query, countOf, signal)
  const parts = query.groups.length > 1 ? [] : partsOf(query).slice(0, tried)
  if (parts.length < 2) return {near, without: [], alone: []}
  const without = await answered(
    parts.map(({words}, at) => ({words, query: together(parts.filter((_, other) => other !== at))})),
  )
  const alone =
    without.length > 0 || parts.length < 3 ? [] : parts.map(({words, own}) => ({words, query: own}))
  return {near, without, alone: await answered(alone)}
}

interface QueryPart {
  readonly words: string
  readonly own: Query
}

/** The parts of a question with one group of words, each as a question of its own. */
function partsOf({groups, filters, from, to}: Query): QueryPart[] {
  const mark = (isExcluded: boolean): string => (isExcluded ? '-' : '')
  return [
    ...groups.flat().map((term) => ({
      words: mark(term.isExcluded) + term.text,
      own: {groups: [[term]], filters: []},
    })),
    ...filters.map((filter) => ({
      words: mark(filter.isExcluded) + filter.value,
      own: {groups: [], filters: [filter]},
    })),
    ...(from === undefined ? [] : [{words: `${from} –`, own: {groups: [], filters: [], from}}]),
    ...(to === undefined ? [] : [{words: `– ${to}`, own: {groups: [], filters: [], to}}]),
  ]
}

function together(parts: readonly QueryPart[]): Query {
  const terms = parts.flatMap(({own}) => own.groups.flat())
  return Object.assign({}, ...parts.map(({own}) => own), {
    groups: terms.length > 0 ? [terms] : [],
    filters: parts.flatMap(({own}) => own.filters),
  }) as Query
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
    const found = {text: words, isPhrase: term.isPhrase, isExcluded: false}
    const groups = query.groups.map((group) => group.map((other) => (other === term ? found : other)))
    for (const other of [
      {...query, groups},
      {groups: [[found]], filters: []},
    ]) {
      const count = await countOf(other)
      if (count > 0) return {query: other, words, count}
    }
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
