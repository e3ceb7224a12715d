import type {Role} from '../../../record/index.js'

/**
 * The words of one language that newsrooms open and sign their stories with.
 *
 * Another language is another table in `languages/` and a line in `languages/index.ts`. Lists are separated by commas;
 * case, accents and full stops do not count.
 */
export interface WireLanguage {
  /** Twelve, from January: every spelling and abbreviation, separated by spaces; `_` stands for a space in one. */
  readonly months?: readonly string[]
  readonly weekdays?: string
  /** Words between a day, its month and its year, e.g. `de`. */
  readonly ofDate?: string
  /** Words between a place and its date, e.g. `le`. */
  readonly beforeDate?: string
  /** The first days of a month where they are spelt out, from the first, e.g. `तीन मार्च`. */
  readonly daysInWords?: readonly string[]
  /** What stands before the name of a story's author, e.g. `By`. */
  readonly by?: string
  /** What stands between two names. */
  readonly and?: string
  /** What stands between a reporter and the place that was reported from. */
  readonly from?: string
  /** Newsrooms, as they sign. */
  readonly agencies?: string
  /** Newsrooms that print their desks' own signs before the place: `EFE jar/c Madrid, 23 may (EFE)`. */
  readonly desks?: string
  /** Newsrooms whose reporters sign behind the dash: `ANKARA (AA) - Ayşe Yılmaz - …`. */
  readonly signedBehind?: string
  /** Cities that stories are sent from. A word that is none of them needs an agency or a date beside it. */
  readonly cities?: string
  /** Countries, states and provinces that are printed behind a city. */
  readonly regions?: string
  /** Small words in names of places and people, e.g. `de`. */
  readonly particles?: string
  /** Labels of credits and what they make of the names behind them. */
  readonly roles?: Readonly<Record<string, Role>>
  /** Words that open a line as places do, and mark a kind of story instead, e.g. `FACTBOX`. */
  readonly notPlaces?: string
  /** Openings of a shape that no other language has. */
  readonly forms?: readonly SpecialForm[]
}

/**
 * An opening of its own shape: what its named groups `agency`, `place`, `reporters` and `date` hold, the latter with
 * `day`, `month` in figures or in letters, and `year` in it.
 */
export interface SpecialForm {
  /** The permanent name of the form. */
  readonly rule: string
  /** Sticky, tried where the text begins. */
  readonly pattern: RegExp
}
