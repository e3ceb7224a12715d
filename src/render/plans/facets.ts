import type {Archive, FacetName, FacetPlan, Page, Settings, Shelf} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {facetUrl} from './addresses.js'
import {inOrder} from './alphabet.js'
import {mapWay} from './map.js'
import {howMany, mostNames, register} from './register.js'
import {fullest, waysTo} from './shelf-ways.js'

const facets = ['place', 'agency', 'reporter', 'topic'] as const satisfies FacetName[]

/** How many shelves a register shows beside its letters: the fullest. */
const shown = 100

/** The facets that the user wants. */
export function wantedFacets({shelves}: Settings): FacetName[] {
  return facets.filter((facet) => shelves.includes(facet))
}

/** The facets that get pages: those that the user wants, if anything is filed under them. */
export function facetNames({shelves}: Pick<Archive, 'shelves'>, settings: Settings): FacetName[] {
  return wantedFacets(settings).filter((facet) => shelves[facet].length > 0)
}

/**
 * A page for each facet with all its shelves; or, where these are too many, with the fullest of them, and a register by
 * initial.
 */
export function planFacets(layout: Layout): Page[] {
  const {archive, settings} = layout
  return facetNames(archive, settings).flatMap((facet) => planFacet(layout, facet, archive.shelves[facet]))
}

function planFacet(layout: Layout, facet: FacetName, shelves: readonly Shelf[]): Page[] {
  const {words} = layout
  const base = {
    kind: 'facet' as const,
    heading: words[facet],
    section: facet,
    trail: [],
    total: howMany(words, facet, shelves.length),
    label: '',
    also: facet === 'place' ? mapWay(layout) : [],
    parts: [],
    years: [],
    timeline: [],
  }
  const url = facetUrl(facet)
  const ways = inOrder(waysTo(facet, shelves), facet, layout.read)
  if (shelves.length <= mostNames) return [{url, plan: {...base, shelves: ways}, lists: {}}]
  const {parts, pages} = register(layout, facet, ways)
  const plan: FacetPlan = {...base, label: words.fullest, shelves: fullest(ways, shown), parts}
  return [{url, plan, lists: {}}, ...pages]
}
