import type {Card, Facts, Page, Settings} from '../record/index.js'
import type {Entries} from './entries.js'
import type {Linked} from './links.js'
import type {BaseView, CardView} from './views.js'
import type {Words} from './words.js'

/** An article with its text ready to be set. */
export interface Copy {
  readonly facts: Facts
  readonly bodyHtml: string
}

/** What lies on the desk of whoever draws: all cards, and the copy of an article by its seed's path and key. */
export interface Desk {
  readonly settings: Settings
  readonly words: Words
  readonly cards: readonly Card[]
  /** Entries of sidebars that were made before. */
  readonly entries: Entries
  /** Links of the masthead that were made before. */
  readonly sections: Map<string, string>
  /** Addresses of shelves that were looked up before, encoded, by facet and name. */
  readonly shelfUrls: Map<string, string>
  readonly copyOf: (path: string, key: string) => Copy
  /** The stylesheet's text. */
  readonly style: string
}

/** All that the builders of views share. */
export interface Setting extends Linked {
  readonly desk: Desk
  readonly lists: Page['lists']
  readonly base: (own: {title: string; description?: string; language?: string; section?: string}) => BaseView
  readonly cardsOf: (list: string) => CardView[]
}
