import type {Phrase} from './plural.js'

/**
 * The interface's words, one table a language. `{n}` and the like are filled in by `fill`; where a phrase has
 * forms by how many, they are told apart by `{n}`.
 */
export interface Words {
  readonly latest: string
  readonly latestNote: string
  /** In place of `latestNote`, once a script has put the archive's newest there. */
  readonly newestNote: string
  readonly random: string
  readonly randomNote: string
  readonly another: string
  readonly recommended: string
  readonly recommendedNote: string
  readonly captured: string
  readonly capturedNote: string
  readonly notHeld: string
  readonly inferred: string
  readonly undated: string
  readonly home: string
  readonly time: string
  readonly place: string
  readonly agency: string
  readonly reporter: string
  readonly about: string
  readonly all: string
  readonly articles: Phrase
  readonly previous: string
  readonly next: string
  readonly provenance: string
  readonly skip: string
  readonly months: string
  readonly notFound: string
  readonly notFoundText: string
  /** On the page at an old address; above a link to the new one. */
  readonly moved: string
  readonly movedText: string
  readonly contents: string
  readonly sourceFile: string
  readonly encoding: string
  readonly originalAddress: string
  readonly dateEvidence: string
  readonly untitled: string
  readonly newest: string
  readonly part: string
  /** Before a link to the same text on an earlier day, and before those on other pages. */
  readonly firstPublished: string
  readonly alsoPublished: string
  readonly alike: string
  readonly moreRepeats: Phrase
  readonly reasons: Readonly<
    Record<'reporter' | 'together' | 'listed' | 'topic' | 'place' | 'subject', string>
  >
  readonly roles: Readonly<
    Record<'reporter' | 'correspondent' | 'editor' | 'photographer' | 'translator' | 'source', string>
  >
  /** By the rule's name; `{words}` is what it rests on. */
  readonly evidence: Readonly<
    Record<
      'url-date' | 'path-date' | 'path-year' | 'same-day' | 'edition' | 'first-sentence' | 'letters',
      string
    >
  >
  /** Around a `{day}` of a year that nobody knows. */
  readonly yearUnknown: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly monthDay: string
  /** Twelve, as they stand alone; then as they stand behind a day; then for a narrow cell. */
  readonly monthNames: readonly string[]
  readonly monthsOfDays: readonly string[]
  readonly monthsShort: readonly string[]
  /** The first day of a month: mostly `1`. */
  readonly firstDay: string
  /** Short, Monday first. */
  readonly weekdays: readonly string[]
  readonly figures: Readonly<
    Record<
      | 'articles'
      | 'span'
      | 'stated'
      | 'inferred'
      | 'undated'
      | 'places'
      | 'agencies'
      | 'reporters'
      | 'held'
      | 'wanted'
      | 'repeats',
      string
    >
  >
  readonly aboutText: readonly string[]
  /** Above others of an article's day. */
  readonly sameDay: string
  readonly cite: string
  /** On a button that puts a citation into the clipboard, and when it is there. */
  readonly copy: string
  readonly copied: string
  readonly citeMore: string
  readonly container: string
  readonly plainText: string
  readonly record: string
  /** Above what programs and collectors take: feeds, downloads, and the files that say what is in those. */
  readonly data: string
  readonly feeds: string
  readonly downloads: string
  readonly dataNotes: string
  readonly headlineEvidence: string
  readonly languageEvidence: string
  readonly line: string
  /** In place of a picture that cannot be shown. */
  readonly noImage: string

  readonly topic: string
  /** All places on the map; how many of them are. */
  readonly map: string
  readonly onMap: string
  /** Of a place on the map, and of where its place is known from. */
  readonly placeInferred: string
  readonly mapSources: string
  readonly severalPlaces: string
  readonly unknownPlaces: string
  readonly fullest: string
  /** Where names are found that begin with no letter. */
  readonly otherInitial: string
  readonly calendar: string
  readonly timeline: string
  readonly wanted: string
  readonly wantedNote: string
  readonly headlines: Phrase
  /** How many stand on the page of all places, agencies, reporters or topics. */
  readonly manyPlaces: Phrase
  readonly manyAgencies: Phrase
  readonly manyReporters: Phrase
  readonly manyTopics: Phrase
  /** How often a headline is named: `{n}` times, or that and more. */
  readonly namedTimes: string
  readonly namedOften: string
  readonly seenBeside: string
  readonly search: Readonly<Record<SearchWord, string>>
  /** How a query is written: what is typed, and what it finds. */
  readonly searchHelp: readonly (readonly [typed: string, finds: string])[]
}

type SearchWord =
  | 'label'
  | 'noScript'
  | 'help'
  | 'searching'
  | 'nothing'
  | 'failed'
  | 'retry'
  | 'more'
  | 'relevance'
  | 'newest'
  | 'order'
  | 'narrow'
  | 'topic'
  | 'from'
  | 'to'
  | 'without'
  | 'alone'
  | 'instead'
  | 'known'
