/** A list of other headlines that stood with the article when it was captured. */
export interface RelatedList {
  readonly kind: ListKind
  readonly label: string
  readonly items: readonly RelatedItem[]
}

export type ListKind = 'latest' | 'random' | 'recommended' | 'other'

export interface RelatedItem {
  readonly headline: string
  readonly href?: string
}
