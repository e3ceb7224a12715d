import type {Byline} from '../../record/index.js'
import type {YearRule} from './year-rule.js'

/**
 * How the newsrooms of one language open and sign a story.
 *
 * Another language is another value of this type, in a folder of its own, and one line in `languages.ts`.
 */
export interface Grammar {
  /** Letters, one of which stands in every opening of the language, not far from its start. */
  readonly hints: string
  /** Reads the opening that begins exactly at `at`. */
  readonly readOpening: (text: string, at: number) => Opening | undefined
  /** Reads words that say nothing but who made the story. */
  readonly readCredits: (words: string) => readonly Byline[] | undefined
  /** What proves the year that a dateline leaves out, the surest first. */
  readonly years: readonly YearRule[]
}

/** What an opening says, as far as the words say it. */
export interface Opening {
  /** The permanent name of the form, e.g. `zh-wire`: it is published as the reason why a field is believed. */
  readonly rule: string
  /** Where its first word or bracket begins, if something that is no part of it is glued in front: a caption. */
  readonly start?: number
  /** Where its last word or bracket ends. */
  readonly end: number
  /** Where the text proper begins, if a sign stands between that is no part of the opening, e.g. the dash of `PARIS (AFP) –`. */
  readonly textAt?: number
  readonly agency: string | undefined
  readonly places: readonly string[]
  readonly date: StatedDate | undefined
  readonly bylines: readonly Byline[]
  /** A column or series that the newsroom names in a bracket, e.g. `国际观察`. */
  readonly topic: string | undefined
  /** The broadcast that the text was taken from, e.g. `新闻联播`. */
  readonly programme: string | undefined
}

/** The printed date, not yet looked up in a calendar. */
export interface StatedDate {
  readonly words: string
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number
}
