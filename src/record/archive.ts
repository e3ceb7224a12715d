import type {DateSource, Facts} from './article.js'

/**
 * All that another page may say of a story.
 *
 * A page that shows cards is drawn again when a card changes, and not when only the text behind it does.
 */
export interface Card {
  readonly url: string
  readonly headline: string
  readonly language: string
  /** EDTF. */
  readonly date: string
  readonly dateSource: DateSource
  readonly place?: string | undefined
  readonly agency?: string | undefined
  readonly lede: string
}

/** Stories are known to each other by their number in the archive's order: oldest first, undated before all. */
export interface Archive {
  readonly facts: readonly Facts[]
  readonly cards: readonly Card[]
  readonly years: readonly YearShelf[]
  readonly undated: readonly number[]
  readonly shelves: Readonly<Record<FacetName, readonly Shelf[]>>
  readonly sidebars: readonly Sidebar[]
  /** For each story, for each of its captured lists, the story that each headline names, or -1. */
  readonly captured: readonly (readonly (readonly number[])[])[]
  /** What captured lists name and the archive has not, in the order in which it is first named. */
  readonly wanted: readonly Wanted[]
  /** For each story, how it stands to the others of its text; undefined where there are none. */
  readonly sameText: readonly (SameText | undefined)[]
}

/** A headline that captured lists name, of a story that is not in the archive. */
export interface Wanted {
  /** As the first list writes it. */
  readonly headline: string
  /** The language of the story whose list that is. */
  readonly language: string
  /** Where that list says it is. */
  readonly href?: string | undefined
  /** The stories whose lists name it. */
  readonly stories: readonly number[]
}

/** Stories of one text: the earliest of them, and those that repeat it. */
export interface SameText {
  /** The earliest in the archive's order. */
  readonly first: number
  /** All that repeat it, in that order. */
  readonly repeats: readonly number[]
  /** How like the first this story's text is: 1 for the very same, else an estimate in hundredths. */
  readonly likeness: number
}

export type FacetName = 'place' | 'agency' | 'reporter' | 'topic'

/** The stories that share a place, an agency, a reporter or a topic, oldest first. */
export interface Shelf {
  /** As the oldest story on the shelf writes it. */
  readonly name: string
  /** The part of an address that stands for it. */
  readonly segment: string
  readonly cards: readonly number[]
}

export interface YearShelf {
  readonly year: number
  readonly cards: readonly number[]
  readonly months: readonly MonthShelf[]
}

export interface MonthShelf {
  readonly month: number
  readonly cards: readonly number[]
  readonly days: readonly DayShelf[]
}

export interface DayShelf {
  readonly day: number
  readonly cards: readonly number[]
}

export interface Sidebar {
  readonly latest: readonly number[]
  readonly random: readonly number[]
  readonly recommended: readonly Recommendation[]
}

export interface Recommendation {
  readonly story: number
  readonly reason: Reason
}

/** Why a story is recommended. */
export type Reason = 'reporter' | 'together' | 'listed' | 'topic' | 'place' | 'subject'
