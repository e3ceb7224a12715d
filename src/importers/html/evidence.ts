/**
 * What one place on a page says of its article: JSON-LD, `meta`, markup, or the words that are seen.
 *
 * Everything is as it was found, in words; what a date or a name is, is decided where places are compared.
 */
export interface Evidence {
  readonly headlines?: readonly string[]
  /** What the page is called on the way to it: it confirms a headline. */
  readonly crumbs?: readonly string[]
  readonly kicker?: string
  readonly subhead?: string
  readonly dates?: readonly string[]
  /** When it was changed: no date of its own, but better than none. */
  readonly changed?: readonly string[]
  readonly authors?: readonly Author[]
  readonly editors?: readonly string[]
  /** Whose story it is, where a page prints another's, e.g. `来源：新华社`. */
  readonly source?: string
  readonly publishers?: readonly string[]
  readonly language?: string
  readonly original?: string
  readonly topics?: readonly string[]
  readonly section?: string
  readonly description?: string
  /** The article's words, where they are given apart from the page. */
  readonly body?: string
  /** Whether the page says that it is an article. */
  readonly isArticle?: boolean
}

export interface Author {
  readonly name: string
  readonly isOrganization: boolean
}
