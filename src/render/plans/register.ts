import type {FacetName, FacetPlan, Page, Way} from '../../record/index.js'
import {foldName} from '../../text/fold.js'
import type {Layout} from '../layout.js'
import {inOrder} from './alphabet.js'
import {fill, type Words} from '../words.js'
import {facetUrl, registerUrl} from './addresses.js'
import {initialOf, otherInitial} from './initials.js'

/** The most names that one page lists; more are cut by initial. */
export const mostNames = 500

const many = {
  place: 'manyPlaces',
  agency: 'manyAgencies',
  reporter: 'manyReporters',
  topic: 'manyTopics',
} as const satisfies Record<FacetName, keyof Words>

/** How many of a facet there are, in words. */
export function howMany(words: Words, facet: FacetName, n: number): string {
  return fill(words[many[facet]], {n})
}

type Named = Way & {readonly count: number}

/** How names are cut, and how a cut that is still too full is cut again. */
const cuts: readonly ((name: string, letterOf: (name: string) => string) => string)[] = [
  (name, letterOf) => letterOf(name),
  (name) => startOf(name, /^\p{Script=Han}/u.test(name) ? 1 : 2),
  (name, letterOf) =>
    /^\p{Script=Han}/u.test(name)
      ? `${startOf(name, 1)} ${letterOf(startOf(name, 2).slice(1))}`
      : startOf(name, 3),
]

/**
 * All names of a facet by initial, each letter on a page of its own; a letter too full for that by first character or
 * the first letters.
 *
 * Where a name stands depends on nothing but the name, so a new one changes its own page and those above it.
 *
 * @returns the links to the letters, and their pages
 */
export function register(
  {words, read}: Layout,
  facet: FacetName,
  ways: readonly Named[],
): {parts: Way[]; pages: Page[]} {
  const letterOf = (name: string): string => initialOf(name, facet, read)
  const base = {
    kind: 'facet' as const,
    section: facet,
    label: '',
    also: [],
    years: [],
    timeline: [],
  }

  function part(
    label: string,
    key: string,
    own: readonly Named[],
    depth: number,
    trail: readonly Way[],
  ): Page[] {
    const url = registerUrl(facet, key)
    const plan = {...base, heading: label, trail, total: howMany(words, facet, own.length)}
    if (own.length <= mostNames || depth === cuts.length)
      return [{url, plan: {...plan, shelves: own, parts: []}, lists: {}}]
    const {parts, pages} = cut(own, depth, [...trail, {label, url}], `${key}-`)
    const index: FacetPlan = {...plan, shelves: [], parts}
    return [{url, plan: index, lists: {}}, ...pages]
  }

  function cut(
    all: readonly Named[],
    depth: number,
    trail: readonly Way[],
    above: string,
  ): {parts: Way[]; pages: Page[]} {
    const groups = new Map<string, Named[]>()
    for (const way of all) {
      const key = cuts[depth]!(foldName(way.label), letterOf)
      const group = groups.get(key)
      if (group) group.push(way)
      else groups.set(key, [way])
    }
    const starts = [...groups.keys()].map((label) => ({label}))
    const labelled = inOrder(starts, facet, read).map(({label: key}) => ({
      key: above + (key === otherInitial ? 'other' : key),
      label: key === otherInitial ? words.otherInitial : key.toUpperCase(),
      own: groups.get(key)!,
    }))
    return {
      parts: labelled.map(({key, label, own}) => ({label, url: registerUrl(facet, key), count: own.length})),
      pages: labelled.flatMap(({key, label, own}) => part(label, key, own, depth + 1, trail)),
    }
  }

  return cut(ways, 0, [{label: words[facet], url: facetUrl(facet)}], '')
}

function startOf(name: string, length: number): string {
  return [...name].slice(0, length).join('') || otherInitial
}
