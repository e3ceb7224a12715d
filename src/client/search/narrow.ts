import {facetsOf} from '../../search/counts.js'
import type {FacetCount, Facets, Field, Found, Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {foldName} from '../../text/fold.js'
import {make, toggle} from './dom.js'

/** How many names of a field are offered. */
const most = 16

/** Controls that narrow a list down: each changes the question itself. */
export async function controlsFor(
  search: Search,
  query: Query,
  found: Found,
  {words}: SearchTerms,
  signal: AbortSignal,
  change: (query: Query) => void,
  dayOf: (typed: string) => string | undefined,
): Promise<HTMLElement[]> {
  const facets = await facetsOf(search, found.hits)
  const fields = ['place', 'agency', 'reporter', 'topic'] as const
  const counts = await Promise.all(fields.map((field) => choicesOf(search, query, field, facets, signal)))
  return [
    ...fields.flatMap((field, at) => {
      const chosen = query.filters.filter((filter) => filter.field === field && !filter.isExcluded)
      const names = chosen.map(({value}) => foldName(value))
      const offered = counts[at]!.filter(({name}, rank) => rank < most || names.includes(foldName(name)))
      if (offered.length === 0) return []
      const buttons = offered.map(({name, count}) => {
        const isChosen = names.includes(foldName(name))
        const others = query.filters.filter(
          (filter) => filter.field !== field || foldName(filter.value) !== foldName(name),
        )
        const filters = isChosen ? others : [...others, {field, value: name, isExcluded: false}]
        return counted(field, name, count, isChosen, () => change({...query, filters}))
      })
      return [group(words[field], buttons)]
    }),
    yearsOf(facets.year, query, words, change, dayOf),
  ]
}

/**
 * What else of a field could be chosen: its names are alternatives, so that one which is chosen does not count
 * against the others.
 */
async function choicesOf(
  search: Search,
  query: Query,
  field: Field,
  facets: Facets,
  signal: AbortSignal,
): Promise<readonly FacetCount[]> {
  if (!query.filters.some((filter) => filter.field === field && !filter.isExcluded)) return facets[field]
  const filters = query.filters.filter((filter) => filter.field !== field || filter.isExcluded)
  const {hits} = await search.find({...query, filters}, {order: 'newest', signal})
  return (await facetsOf(search, hits))[field]
}

function yearsOf(
  years: readonly FacetCount[],
  query: Query,
  words: SearchTerms['words'],
  change: (query: Query) => void,
  dayOf: (typed: string) => string | undefined,
): HTMLElement {
  const {from: _, to: __, ...anytime} = query
  const buttons = years.slice(0, most).map(({name, count}) => {
    const isChosen = query.from === name && query.to === name
    return counted('year', name, count, isChosen, () =>
      change(isChosen ? anytime : {...query, from: name, to: name}),
    )
  })
  const bounds = (['from', 'to'] as const).map((bound) => {
    const input = make('input', {
      value: query[bound] ?? '',
      size: 10,
      placeholder: '2024-01',
      inputMode: 'numeric',
    })
    input.dataset['name'] = bound
    input.onchange = () => {
      const {[bound]: ___, ...rest} = query
      // What is no day bounds nothing.
      const day = dayOf(input.value)
      change({...rest, ...(day !== undefined && {[bound]: day})})
    }
    return make('label', {}, `${words[bound]} `, input)
  })
  const {element, list} = listed(words.time, buttons)
  list.before(make('p', {className: 'bounds'}, ...bounds))
  return element
}

function counted(of: string, name: string, count: number, isChosen: boolean, act: () => void): HTMLElement {
  const made = toggle(name, isChosen, act, ' ', make('small', {}, String(count)))
  made.dataset['name'] = `${of} ${name}`
  return made
}

function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return listed(label, buttons).element
}

function listed(label: string, buttons: readonly HTMLElement[]): {element: HTMLElement; list: HTMLElement} {
  const list = make('ul', {className: 'chips'}, ...buttons.map((one) => make('li', {}, one)))
  return {element: make('fieldset', {}, make('legend', {}, label), list), list}
}
