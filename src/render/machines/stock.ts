import type {Archive, Credits, Facts} from '../../record/index.js'
import type {Layout} from '../layout.js'

/** What lists for programs are planned from. */
export interface Stock extends Layout {
  /** By story: what its card does not say of it; empty where nobody will ask. */
  readonly credits: readonly Credits[]
}

export function stockOf(layout: Layout): Stock {
  const {baseUrl, machines} = layout.settings
  const isListed = baseUrl !== undefined || machines.downloads.length > 0
  return {...layout, credits: isListed ? creditsOf(layout.archive) : []}
}

function creditsOf({facts}: Archive): Credits[] {
  return facts.map((story) => ({authors: authorsOf(story), topics: once(story.topics)}))
}

/** Who wrote it, as far as it says so. */
export function authorsOf({bylines}: Pick<Facts, 'bylines'>): readonly string[] {
  return once(
    bylines.filter(({role}) => role === 'reporter' || role === 'correspondent').map(({name}) => name),
  )
}

function once(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)]
}
