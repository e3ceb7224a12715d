import type {DownloadFormat, FeedFormat, FormName} from './settings.js'

/**
 * One page as it is planned: all that its view may read.
 *
 * Stories are named by number, apart from the data, since a number means another story once one arrives;
 * a page's fingerprint therefore holds what the numbered cards say.
 */
export interface Page<P extends Plan = Plan> {
  readonly url: string
  readonly plan: P
  readonly lists: Readonly<Record<string, readonly number[]>>
}

export type Plan = ViewPlan | FormPlan | CardsPlan | MachinePlan

/** What a template draws. */
export type ViewPlan = ArticlePlan | FrontPlan | ShelfPlan | FacetPlan | AboutPlan | NotFoundPlan

export interface ArticlePlan {
  readonly kind: 'article'
  /** The seed, and the key of all that its article was parsed from. */
  readonly path: string
  readonly key: string
  /** Why each entry of the list `recommended` stands there. */
  readonly reasons: readonly string[]
  /** Where its text stands elsewhere too: what is known of the list `sameText`. */
  readonly sameText?: SameTextPlan
}

export interface SameTextPlan {
  /** Whether the list holds what repeats this article; else it holds the one that this repeats. */
  readonly isFirst: boolean
  /** How like the text of each entry is. */
  readonly likeness: readonly number[]
  /** How many more there are than the list has room for. */
  readonly more: number
}

/** A link to a page of the site. */
export interface Way {
  readonly label: string
  readonly url: string
  readonly count?: number
}

/** A cell of a calendar: no address where nothing stands. */
export interface Cell {
  readonly label: string
  readonly url?: string
  readonly count: number
}

export interface FrontPlan {
  readonly kind: 'front'
  readonly total: string
  readonly years: readonly YearStrip[]
  readonly ways: readonly {readonly label: string; readonly all: Way; readonly shelves: readonly Way[]}[]
}

export interface YearStrip extends Way {
  readonly months: readonly Cell[]
}

/** Its lists are named by the groups' numbers: `0`, `1`, … */
export interface ShelfPlan {
  readonly kind: 'shelf'
  readonly over: string
  readonly heading: string
  readonly section: string
  readonly trail: readonly Way[]
  readonly total: string
  readonly parts: readonly Way[]
  readonly calendar?: readonly (readonly Cell[])[]
  readonly groups: readonly {readonly label: string; readonly url?: string}[]
  readonly previous?: Way
  readonly next?: Way
}

export interface FacetPlan {
  readonly kind: 'facet'
  readonly heading: string
  readonly section: string
  readonly total: string
  readonly shelves: readonly Way[]
  readonly years: readonly YearStrip[]
}

export interface AboutPlan {
  readonly kind: 'about'
  readonly paragraphs: readonly string[]
  readonly figures: readonly {readonly label: string; readonly value: string; readonly note?: string}[]
  readonly years: readonly Way[]
}

export interface NotFoundPlan {
  readonly kind: 'not-found'
}

/** Another form of an article, beside its page: made of it alone. */
export interface FormPlan {
  readonly kind: 'form'
  readonly form: FormName
  /** As an article's page has them. */
  readonly path: string
  readonly key: string
}

/** The cards of its list `cards`, for scripts to read: no page of its own. */
export interface CardsPlan {
  readonly kind: 'cards'
  /** What it is asked for by, and its address below `data/` without the extension. */
  readonly name: string
  /** How many files of random cards there are. */
  readonly shards?: number
}

/** What programs read. */
export type MachinePlan = FeedPlan | SitemapPlan | RepositoryPlan | DownloadPlan | WrittenPlan

/** A document of a feed with the stories of its list `cards`, the newest first. */
export interface FeedPlan {
  readonly kind: 'feed'
  readonly format: FeedFormat
  readonly title: string
  /** The page that shows the same to readers. */
  readonly home: string
  /** The document that is subscribed to; this one, where it is that. */
  readonly current: string
  /** The archived document with the stories before these. */
  readonly previous?: string
  /** All there is, the newest of it, or a part that stays as it is (RFC 5005). */
  readonly part: 'complete' | 'current' | 'archived'
  readonly credits: readonly Credits[]
}

/** What a card does not say of a story, and lists for programs do. */
export interface Credits {
  readonly authors: readonly string[]
  readonly topics: readonly string[]
}

/** A part of the sitemap: the stories of its list `cards`. */
export interface SitemapPlan {
  readonly kind: 'sitemap'
}

/** A part of the OAI-PMH static repository: the stories of its list `cards`. */
export interface RepositoryPlan {
  readonly kind: 'repository'
  /** Which part it is, e.g. `2024-1`. */
  readonly part: string
  readonly credits: readonly Credits[]
}

/** A part of the archive to take home: published records, joined. */
export interface DownloadPlan {
  readonly kind: 'download'
  readonly format: DownloadFormat
  /** Where each record is published, and the key of what it was parsed from. */
  readonly records: readonly {readonly url: string; readonly key: string}[]
}

/** A small file whose text is known as it is planned. */
export interface WrittenPlan {
  readonly kind: 'written'
  readonly text: string
}
