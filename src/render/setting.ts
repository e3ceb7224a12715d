import type {Article, Card, FacetName, Facts, FormName, Page, Settings} from '../record/index.js'
import type {Entries} from './entries.js'
import type {Linked} from './links.js'
import type {Studio} from './machines/posters/studio.js'
import type {BaseView, CardView, LinkView} from './views.js'
import {wordsFor, type Words} from './words.js'

/** An article with its text ready to be set. */
export interface Copy {
  readonly facts: Facts
  /** How each field was found. */
  readonly evidence: Article['evidence']
  readonly bodyHtml: string
  /** Makes another form of it. */
  readonly formOf: (form: Exclude<FormName, 'citation'>) => string
}

/** What lies on the desk of whoever draws: all cards, and the copy of an article by its seed's path and key. */
export interface Desk {
  readonly settings: Settings
  readonly cards: readonly Card[]
  /** The facets that have pages in this archive. */
  readonly facets: readonly FacetName[]
  readonly copyOf: (path: string, key: string) => Copy
  /** A file of this build that is drawn already, by its address. */
  readonly published: (url: string) => string
  /** What posters are made with; there where one is planned. */
  readonly studio: () => Studio | undefined
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
  /** Links in the head of pages that are no article's, by root. */
  readonly metas: Map<string, string>
  /** Published records that were read last, and the first of their addresses. */
  records: {readonly of: string | undefined; readonly texts: readonly string[]}
  /** What was joined of them last, which is then packed, and its address. */
  joined: {readonly of: string; readonly text: string}
  /** Addresses of shelves, encoded, by facet and name. */
  readonly shelfUrls: Map<string, string>
  /** The way in by time, by root, year and month. */
  readonly trails: Map<string, readonly LinkView[]>
}

/** A desk on which nothing was made yet. */
export function deskOf(
  own: Pick<Desk, 'settings' | 'cards' | 'facets' | 'copyOf' | 'published' | 'style'> &
    Partial<Pick<Desk, 'words' | 'studio'>>,
): Desk {
  const made = {
    entries: {numbers: new Map(), pieces: []},
    sections: new Map(),
    metas: new Map(),
    records: {of: undefined, texts: []},
    joined: {of: '', text: ''},
    shelfUrls: new Map(),
    trails: new Map(),
  }
  return {words: wordsFor(own.settings.language), studio: () => undefined, ...own, made}
}

/** A page as it is drawn: with gaps for the entries of its lists, which `text/gaps.ts` fills. */
export interface Proof {
  /** Bytes where it is packed; that has no gaps. */
  readonly text: string | Uint8Array
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
