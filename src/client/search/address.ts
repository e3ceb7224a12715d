import type {Order} from '../../search/types.js'

/** What is asked, as the page's address says it, so that a list of results can be shared. */
export interface Asked {
  readonly text: string
  readonly order: Order
}

/** Where the reader stood in the list, kept with the step of the history. */
export interface Place {
  readonly shown: number
  readonly top: number
}

export function readAddress(): Asked {
  const parts = new URLSearchParams(location.search)
  return {text: parts.get('q') ?? '', order: parts.get('by') === 'newest' ? 'newest' : 'relevance'}
}

/** As a step that the reader can go back from, or in place of the last one. */
export function writeAddress({text, order}: Asked, isStep: boolean): void {
  const parts = new URLSearchParams({...(text && {q: text}), ...(order === 'newest' && {by: order})})
  const address = `${location.pathname}${parts.size > 0 ? `?${parts}` : ''}`
  if (isStep) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

export function readPlace(): Place | undefined {
  return (history.state as Place | null) ?? undefined
}

export function writePlace(place: Place): void {
  history.replaceState(place, '')
}
