import type {Card, Facts, FormName, Page, Settings} from '../record/index.js'
import type {Entries} from './entries.js'
import type {Linked} from './links.js'
import type {BaseView, CardView} from './views.js'
import {wordsFor, type Words} from './words.js'

/** An article with its text ready to be set. */
export interface Copy {
  readonly facts: Facts
  readonly bodyHtml: string
  /** Makes another form of it. */
  readonly formOf: (form: FormName) => string
}

/** What lies on the desk of whoever draws: all cards, and the copy of an article by its seed's path and key. */
export interface Desk {
  readonly settings: Settings
  readonly cards: readonly Card[]
  readonly copyOf: (path: string, key: string) => Copy
  /** The stylesheet's text. */
  readonly style: string
  readonly words: Words
  readonly made: Made
}

/** Pieces that were made before, since most stand on many pages; they are right for one desk only. */
export interface Made {
  readonly entries: Entries
  /** Links of the masthead, by root and section. */
  readonly sections: Map<string, string>
  /** Addresses of shelves, encoded, by facet and name. */
  readonly shelfUrls: Map<string, string>
}

/** A desk on which nothing was made yet. */
export function deskOf(own: Pick<Desk, 'settings' | 'cards' | 'copyOf' | 'style'>): Desk {
  const made = {entries: {numbers: new Map(), pieces: []}, sections: new Map(), shelfUrls: new Map()}
  return {...own, words: wordsFor(own.settings.language), made}
}

/** A page as it is drawn: with gaps for the entries of its lists, which `text/gaps.ts` fills. */
export interface Proof {
  readonly text: string
  /** For each gap the numbers of its entries. */
  readonly gaps: readonly (readonly number[])[]
}

/** All that the builders of views share. */
export interface Setting extends Linked {
  readonly desk: Desk
  readonly lists: Page['lists']
  /** Takes the entries of a list; what is answered stands for them in the page's text. */
  readonly leaveGap: (entries: readonly number[]) => string
  readonly base: (own: {title: string; description?: string; language?: string; section?: string}) => BaseView
  readonly cardsOf: (list: string) => CardView[]
}
