import type {Archive, Credits} from '../../record/index.js'
import type {Layout} from '../layout.js'

/** What lists for programs are planned from. */
export interface Stock extends Layout {
  /** By story: what its card does not say of it. */
  readonly credits: readonly Credits[]
}

export function stockOf(layout: Layout): Stock {
  return {...layout, credits: creditsOf(layout.archive)}
}

function creditsOf({facts}: Archive): Credits[] {
  return facts.map(({bylines, topics}) => ({
    authors: bylines.filter(({role}) => role === 'reporter' || role === 'correspondent').map(({name}) => name),
    topics,
  }))
}
