import type {FacetName, Page, Settings} from '../../record/index.js'
import type {Layout} from '../layout.js'

const facets = ['place', 'agency', 'reporter'] as const satisfies FacetName[]

/** The facets that get pages. */
export function facetNames({shelves}: Settings): FacetName[] {
  return facets.filter((facet) => shelves.includes(facet))
}

/** Where a shelf has its page: all of it, or one year, or one month, or what has no date. */
export function shelfUrl(facet: FacetName, segment: string, part?: string): string {
  return part === undefined ? `${facet}/${segment}.html` : `${facet}/${segment}/${part}.html`
}

/** A page for each facet, with all its shelves. */
export function planFacets({archive, settings, words}: Layout): Page[] {
  return facetNames(settings).map((facet) => ({
    url: `${facet}/index.html`,
    plan: {
      kind: 'facet',
      heading: words[facet],
      section: facet,
      total: String(archive.shelves[facet].length),
      shelves: archive.shelves[facet].map(({name, segment, cards}) => ({
        label: name,
        url: shelfUrl(facet, segment),
        count: cards.length,
      })),
      years: [],
    },
    lists: {},
  }))
}
