/**
 * What each template may read. A view is plain data, made by `render/` from a planned page; a template
 * draws it and computes nothing. Names ending in `Html` are markup that is already safe; all other text
 * is escaped by the template engine. Every `href` is relative to the page it stands on and encoded.
 */
import type {Words} from './words.js'

/** Every page. */
export interface BaseView {
  readonly site: {
    readonly title: string
    readonly description: string
    readonly language: string
    /** Left to right where absent. */
    readonly direction?: 'ltr' | 'rtl'
    /** Whether it can be searched. */
    readonly search: boolean
  }
  /** The interface's words in the site's language. */
  readonly words: Words
  /** From this page to the site's root: empty or `../../`. */
  readonly root: string
  /** The page's own title, without the site's; empty on the front page. */
  readonly title: string
  readonly description: string
  /** Language of the page's main text. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Absolute address of the page, where the site's is known. */
  readonly canonical?: string | undefined
  /** What the head says to programs: links to feeds and other forms, and an article's metadata. */
  readonly metaHtml: string
  /** Links of the masthead, the current one marked: `<li>…</li>` of each. */
  readonly sectionsHtml: string
}

export interface LinkView {
  readonly label: string
  readonly href: string
  readonly count?: number
}

/** A day (or less exact) as it is shown. */
export interface DateView {
  /** e.g. `2024年4月28日` */
  readonly text: string
  /** For `<time datetime>`, only as exact as it is known, e.g. `2024-04-28`; absent when HTML has no form for it. */
  readonly machine?: string
  readonly inferred: boolean
  /** Why it is believed, in the interface's words; only where inferred. */
  readonly note?: string
}

/** An article in a list. */
export interface CardView {
  readonly headline: string
  readonly href: string
  readonly language: string
  readonly date?: DateView | undefined
  readonly place?: string | undefined
  readonly agency?: string | undefined
  readonly lede: string
}

export interface ArticleView extends BaseView {
  readonly view: 'article'
  /** The way in: year, month, day, place. */
  readonly trail: readonly LinkView[]
  readonly headline: string
  readonly kicker?: string | undefined
  readonly subhead?: string | undefined
  readonly date?: (DateView & {readonly href?: string | undefined}) | undefined
  readonly agency?: LinkView | undefined
  readonly places: readonly LinkView[]
  /** `role` is the interface's word for it, e.g. `记者`; href where the person has a shelf. */
  readonly bylines: readonly {
    readonly name: string
    readonly role: string
    readonly href?: string | undefined
  }[]
  readonly topics: readonly LinkView[]
  /** Paragraphs; the dateline in `<span class="dateline">`, the end mark in `<span class="end-mark">`. */
  readonly bodyHtml: string
  /** Lists of the archive's own, in the order latest, random, recommended; never empty. */
  readonly sidebar: readonly SidebarView[]
  /** Lists that stood with the article when it was captured. */
  readonly captured: readonly CapturedView[]
  /** Where the same text stands elsewhere in the archive: what this article repeats, or what repeats it. */
  readonly sameText?: SameTextView | undefined
  readonly previous?: CardView | undefined
  readonly next?: CardView | undefined
  /** Others of its day, and the day's page where days have pages. */
  readonly day?: {readonly cards: readonly CardView[]; readonly all?: LinkView | undefined} | undefined
  /** How it is cited, a line for each style; empty where it is not. */
  readonly citations: readonly {readonly style: string; readonly text: string}[]
  /** What reference managers read of it. */
  readonly citationHref?: string | undefined
  /** Where the text came from: rows of a small table, folded. */
  readonly provenance: readonly ProvenanceView[]
}

export interface ProvenanceView {
  readonly label: string
  readonly value: string
  readonly href?: string
  /** Whether the address is elsewhere. */
  readonly isElsewhere?: boolean
  readonly code?: boolean
  /** The permanent name of the rule that something was inferred by, and its line in the text, in words. */
  readonly rule?: string
  readonly line?: string
}

export interface SameTextView {
  /** e.g. `First published as` */
  readonly label: string
  /** `likeness` only where the text is not the very same, e.g. `about 97% the same`. */
  readonly cards: readonly (CardView & {readonly likeness?: string | undefined})[]
  /** How many more there are, in words. */
  readonly more?: string | undefined
}

export interface SidebarView {
  readonly kind: 'latest' | 'random' | 'recommended'
  readonly label: string
  /** Words under the label, e.g. that these came just before this article. */
  readonly note: string
  /** `<li>…</li>` of each entry: `<a href lang?>headline</a> <time class="inferred"?>…</time>` and, in recommended, `<small>why</small>`. */
  readonly entriesHtml: string
}

export interface CapturedView {
  readonly label: string
  /** `<li>…</li>` of each headline, as a link only where there is something to link to; empty where there is none. */
  readonly entriesHtml: string
  /** Whether some of them are not in this archive. */
  readonly isPartial: boolean
}

export interface FrontView extends BaseView, WaysInView {
  readonly view: 'front'
  /** The newest article with its lede, then the next ones, then the rest as headlines only. */
  readonly lead?: CardView
  readonly seconds: readonly CardView[]
  readonly rest: readonly CardView[]
}

/** Every way into the archive. */
export interface WaysInView {
  /** Newest year first; each with its twelve months, those without articles without href. */
  readonly years: readonly YearStripView[]
  /** Ways in by place, agency, reporter: the fullest shelves, and a link to all. */
  readonly ways: readonly {
    readonly label: string
    readonly all: LinkView
    readonly shelves: readonly LinkView[]
  }[]
  /** Ways in that are no shelves: the map, what is wanted. */
  readonly also: readonly LinkView[]
  readonly total: string
}

export interface YearStripView extends LinkView {
  /** `weight` 0 to 4: how full the month is, for its tint. */
  readonly months: readonly {
    readonly label: string
    readonly href?: string
    readonly count: number
    readonly weight: number
  }[]
}

/** A year, month or day; a place, agency, reporter or topic; or a part of one. */
export interface ShelfView extends BaseView {
  readonly view: 'shelf'
  /** e.g. `地点`, above the heading. */
  readonly over: string
  readonly heading: string
  readonly trail: readonly LinkView[]
  readonly total: string
  /** Parts of this shelf (months of a year, days of a month, years of a place), with counts. */
  readonly parts: readonly LinkView[]
  /** For a year: its strip of months; for a month: its days as calendar weeks starting on Monday. */
  readonly calendar?: readonly (readonly {
    readonly label: string
    readonly href?: string
    readonly count: number
    readonly weight: number
  }[])[]
  /** For a year: its days, in the months that have any. */
  readonly months?: readonly MonthGridView[]
  /** For a place that is found on the map. */
  readonly locator?: LocatorView
  /** Short names of the days of the week, Monday first, above the calendar of a month. */
  readonly weekdays?: readonly string[]
  readonly groups: readonly {
    readonly label: string
    readonly href?: string
    readonly cards: readonly CardView[]
  }[]
  readonly previous?: LinkView
  readonly next?: LinkView
}

/** The days of a month by weeks from Monday; `title` only where there is something. */
export interface MonthGridView extends LinkView {
  readonly weeks: readonly (readonly {
    readonly label: string
    readonly href?: string
    readonly title?: string
    readonly count: number
    readonly weight: number
  }[])[]
}

/** A part of `world.svg`, as an SVG's `viewBox`, and where in it the place is. */
export interface LocatorView {
  readonly box: string
  readonly x: number
  readonly y: number
}

/** All shelves of one facet (all places), those of one letter, or all years. */
export interface FacetView extends BaseView {
  readonly view: 'facet'
  readonly heading: string
  /** Only for a letter. */
  readonly trail: readonly LinkView[]
  readonly total: string
  /** Above `shelves`; empty where these are all. */
  readonly label: string
  readonly shelves: readonly (LinkView & {readonly weight: number})[]
  /** Letters, where there are too many shelves for one page. */
  readonly parts: readonly LinkView[]
  /** Other ways to the same, e.g. the map. */
  readonly also: readonly LinkView[]
  /** Only for the facet of time. */
  readonly years: readonly YearStripView[]
  /** Only for the facet of time: months or years, oldest first, empty ones without href. */
  readonly timeline: readonly BarView[]
}

/** `share` 0 to 100, of the fullest beside it. */
export interface BarView {
  readonly label: string
  readonly href?: string
  readonly count: number
  readonly share: number
}

/** All places on the map of the world, and on parts of it. */
export interface MapView extends BaseView {
  readonly view: 'map'
  readonly total: string
  /** The list of all places. */
  readonly all: LinkView
  readonly maps: readonly {
    /** The part of `world.svg`, as an SVG's `viewBox`. */
    readonly box: string
    /** A thousandth of its width. */
    readonly unit: number
    /** The fullest last, and so on top; `labelX` only where there is room for the name. */
    readonly marks: readonly (LinkView & {
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly labelX?: number
    })[]
  }[]
  /** Places whose names several have, and those that were not found: on no map. */
  readonly several: readonly LinkView[]
  readonly unknown: readonly LinkView[]
  /** How many more were not found, in words. */
  readonly more?: string
}

/** Headlines that captured lists name and the archive has not. */
export interface WantedView extends BaseView {
  readonly view: 'wanted'
  readonly heading: string
  readonly trail: readonly LinkView[]
  readonly total: string
  readonly parts: readonly LinkView[]
  /** By how often they are named. */
  readonly groups: readonly {
    readonly label: string
    readonly entries: readonly {
      readonly headline: string
      readonly language: string
      /** Where the list says it is: elsewhere. */
      readonly href?: string | undefined
      /** The earliest articles whose lists name it; `more` where there are others. */
      readonly cards: readonly CardView[]
      readonly more: boolean
    }[]
  }[]
}

export interface AboutView extends BaseView {
  readonly view: 'about'
  readonly paragraphs: readonly string[]
  readonly figures: readonly {readonly label: string; readonly value: string; readonly note?: string}[]
  /** Small bar charts: articles by year, oldest first; by place, agency and topic, the fullest first. */
  readonly bars: readonly {readonly label: string; readonly ways: readonly BarView[]}[]
  readonly also: readonly LinkView[]
  /** Feeds, downloads and what describes them, by kind. */
  readonly data: readonly {readonly label: string; readonly ways: readonly LinkView[]}[]
}

export interface SearchView extends BaseView, WaysInView {
  readonly view: 'search'
  /** What the script has to know, as JSON. */
  readonly terms: string
}

export interface NotFoundView extends BaseView {
  readonly view: 'not-found'
  readonly latest: readonly CardView[]
  /** The stylesheet's text, since a page shown at any address cannot link to it. */
  readonly styleHtml: string
}

/** At an address where a page stood before. */
export interface MovedView extends BaseView {
  readonly view: 'moved'
  /** The page as it is now. */
  readonly target: LinkView
  /** The article that it is, if it is one. */
  readonly card?: CardView | undefined
}

export type View =
  | ArticleView
  | FrontView
  | ShelfView
  | FacetView
  | MapView
  | WantedView
  | AboutView
  | SearchView
  | NotFoundView
  | MovedView
