import type {Picture} from './image.js'
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
export type ViewPlan =
  | ArticlePlan
  | FrontPlan
  | ShelfPlan
  | FacetPlan
  | MapPlan
  | WantedPlan
  | AboutPlan
  | SearchPlan
  | NotFoundPlan
  | MovedPlan

export interface ArticlePlan {
  readonly kind: 'article'
  /** The seed, and the key of all that its article was parsed from. */
  readonly path: string
  readonly key: string
  /** The file that the article came out of, where that is not its own. */
  readonly container?: string
  /** Each picture that it names; null for one that cannot be shown. */
  readonly pictures?: readonly (Picture | null)[]
  /** Why each entry of the list `recommended` stands there. */
  readonly reasons: readonly string[]
  /** Where its text stands elsewhere too: what is known of the list `sameText`. */
  readonly sameText?: SameTextPlan
  /** Whether a poster of it stands beside its page. */
  readonly hasPoster?: true
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

export interface FrontPlan extends WaysIn {
  readonly kind: 'front'
}

/** The ways into the archive: by time, and by its fullest shelves. */
export interface WaysIn {
  readonly total: string
  readonly years: readonly YearStrip[]
  readonly ways: readonly {readonly label: string; readonly all: Way; readonly shelves: readonly Way[]}[]
  /** Ways in that are no shelves: the map, what is wanted. */
  readonly also: readonly Way[]
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
  /** For a year: its days, month by month, by weeks as in `calendar`. */
  readonly months?: readonly MonthGrid[]
  /** For a place: where it stands on the map, as far as its name tells. */
  readonly point?: MapPoint
  readonly groups: readonly {readonly label: string; readonly url?: string}[]
  readonly previous?: Way
  readonly next?: Way
}

export interface MonthGrid extends Way {
  readonly month: number
  readonly weeks: readonly (readonly Cell[])[]
}

/** In the units of `world.svg`. */
export interface MapPoint {
  readonly x: number
  readonly y: number
}

export interface FacetPlan {
  readonly kind: 'facet'
  readonly heading: string
  readonly section: string
  readonly trail: readonly Way[]
  readonly total: string
  /** Above `shelves` where these are not all. */
  readonly label: string
  readonly shelves: readonly Way[]
  /** Pages with all of them, by initial. */
  readonly parts: readonly Way[]
  readonly also: readonly Way[]
  readonly years: readonly YearStrip[]
  /** From the first month to the last, or from the first year to the last. */
  readonly timeline: readonly Cell[]
}

/** Every place that is found on the map. */
export interface MapPlan {
  readonly kind: 'map'
  readonly total: string
  readonly all: Way
  /** The fullest first. */
  readonly marks: readonly (Way & MapPoint & {readonly count: number})[]
  /** Places whose names several have, and those that nobody found. */
  readonly several: readonly Way[]
  readonly unknown: readonly Way[]
  /** How many more were not found than there is room for. */
  readonly more: number
}

/** Its lists are named by the groups' numbers; each holds the stories of that group's entries, one entry after another. */
export interface WantedPlan {
  readonly kind: 'wanted'
  readonly heading: string
  readonly trail: readonly Way[]
  readonly total: string
  readonly parts: readonly Way[]
  readonly groups: readonly {readonly label: string; readonly entries: readonly WantedEntry[]}[]
}

export interface WantedEntry {
  readonly headline: string
  readonly language: string
  readonly href?: string
  /** How many of the stories that name it are in the list, and whether there are others. */
  readonly stories: number
  readonly more: boolean
}

export interface AboutPlan {
  readonly kind: 'about'
  readonly paragraphs: readonly string[]
  readonly figures: readonly {readonly label: string; readonly value: string; readonly note?: string}[]
  /** By year, by place, by agency: how many articles each has. */
  readonly bars: readonly {readonly label: string; readonly ways: readonly Way[]}[]
  readonly also: readonly Way[]
  /** What there is for programs, by kind. */
  readonly data: readonly {readonly label: string; readonly ways: readonly Way[]}[]
}

/** Where a script searches; without one, the ways of browsing. */
export interface SearchPlan extends WaysIn {
  readonly kind: 'search'
  /** Whether each article's record stands beside its page. */
  readonly hasRecords: boolean
  /** Whether headlines that are known and not held can be searched too. */
  readonly hasWanted: boolean
}

export interface NotFoundPlan {
  readonly kind: 'not-found'
}

/** At an address where a page stood before: where it is now. */
export interface MovedPlan {
  readonly kind: 'moved'
  readonly to: string
  /** What is there; of an article its card says more, the one of the list `target`. */
  readonly label: string
}

/** Another form of an article, beside its page: made of it alone. */
export interface FormPlan {
  readonly kind: 'form'
  readonly form: FormName
  /** As an article's page has them. */
  readonly path: string
  readonly key: string
  /** What a citation says of the site. */
  readonly site?: {readonly title: string; readonly baseUrl?: string}
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
export type MachinePlan = FeedPlan | SitemapPlan | RepositoryPlan | DownloadPlan | PosterPlan | WrittenPlan

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

/** The picture that others show where they link to an article: all that stands on it. */
export interface PosterPlan {
  readonly kind: 'poster'
  /** Empty where there is none: the site's title then stands in its place. */
  readonly headline: string
  readonly date: string
  readonly site: string
}

/** A small file whose text is known as it is planned. */
export interface WrittenPlan {
  readonly kind: 'written'
  readonly text: string
}
