/** What the search page and the index agree on. */

/** A question, understood: any of its groups, and all of its filters. */
export interface Query {
  /** Any of these groups, in each of them all terms; without a group every story is meant. */
  readonly groups: readonly (readonly Term[])[]
  readonly filters: readonly Filter[]
  /** EDTF as far as a year, a month or a day, both inclusive, e.g. `2024-01`. */
  readonly from?: string
  readonly to?: string
}

/**
 * Characters in a row. Where words are not cut by spaces, it is found wherever it stands; where they are, its words
 * are found in a row, whole.
 */
export interface Term {
  readonly text: string
  /** Said in quotes. An open last word is then not continued. */
  readonly isPhrase: boolean
  readonly isExcluded: boolean
  /** Whether its last word may go on, since the reader is still typing; words of three letters and more do. */
  readonly isOpen?: boolean
}

/** Several filters of one field: any of them, unless excluded. Names are compared folded. */
export interface Filter {
  readonly field: Field
  readonly value: string
  readonly isExcluded: boolean
}

export type Field = 'place' | 'agency' | 'reporter' | 'topic'

export type Order = 'relevance' | 'newest'

export interface FindOptions {
  readonly order: Order
  /** Once aborted, the signal's reason is thrown. What is under way still arrives, and is kept. */
  readonly signal?: AbortSignal
}

/** What was found, exactly: no story is missing, and none is there that does not answer. */
export interface Found {
  readonly count: number
  /** Stories by number, best first; equal ones newest first. Numbers hold for this edition of the index only. */
  readonly hits: Uint32Array
}

/** What a list of results says of a story. */
export interface FoundCard {
  readonly number: number
  /** Below the site's root, not encoded. */
  readonly url: string
  /** Empty where the story has none. */
  readonly headline: string
  readonly language: string
  /** EDTF; empty where nothing is known. */
  readonly date: string
  readonly place?: string
  readonly agency?: string
}

/** How many of the found there are by each name, the most first, then by code unit. */
export interface Facets {
  readonly place: readonly FacetCount[]
  readonly agency: readonly FacetCount[]
  readonly reporter: readonly FacetCount[]
  readonly topic: readonly FacetCount[]
  /** The latest first; what has no year is not counted. */
  readonly year: readonly FacetCount[]
}

export interface FacetCount {
  readonly name: string
  readonly count: number
}

/**
 * Gets one published file of the index, or a part of it.
 *
 * A file stands at `urlOf(name)` below the site's root and is `pressmark("search/…","…")`, where the second text holds
 * nothing but printable ASCII without quotes and backslashes, so that a place in it is a place in the file's bytes
 * (`bytesOf` for a range, `loadedFrom` for what a host sent, `callOf` for what a script's call is named; all in `file.ts`).
 * `part` asks for its signs from one place to before another. Whoever loads may always answer with the whole, e.g.
 * from a host that knows no ranges, or from a script's call.
 *
 * Rejects where it does not arrive; nothing is remembered then, so asking again tries again.
 */
export type Load = (name: string, part?: Part) => Promise<Loaded>

export interface Part {
  readonly from: number
  readonly to: number
}

export interface Loaded {
  readonly text: string
  /** Where the text begins in the file's `…`; with the whole, 0. */
  readonly from: number
  readonly isWhole: boolean
}

/** The names and days of a segment's stories: the number of its first, and parts of the file that says so. */
export interface NamesOf {
  readonly start: number
  readonly part: (from: number, to: number) => Promise<{at: number; readonly text: string}>
}

/**
 * The archive's index, opened.
 *
 * What was loaded once stays. Counts are exact by the index alone: an article's own text is loaded by whoever shows
 * an excerpt of it, and by nobody else.
 */
export interface Search {
  /** How many stories there are. */
  readonly total: number
  find(query: Query, options: FindOptions): Promise<Found>
  /** In the order of the numbers. */
  cards(numbers: ArrayLike<number>, signal?: AbortSignal): Promise<FoundCard[]>
  /** What `facetsOf` counts, by segment. */
  readonly names: readonly NamesOf[]
  /** Where a text, shown as it is, answers the terms that are not excluded: `[start, end)`, rising, apart. */
  marks(text: string, query: Query): Promise<(readonly [start: number, end: number])[]>
}
