/** The interface's words, one table a language. `{n}` and the like are filled in by `fill`. */
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
  readonly articles: string
  readonly previous: string
  readonly next: string
  readonly provenance: string
  readonly skip: string
  readonly months: string
  readonly notFound: string
  readonly notFoundText: string
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
  readonly moreRepeats: string
  readonly reasons: Readonly<
    Record<'reporter' | 'together' | 'listed' | 'topic' | 'place' | 'subject', string>
  >
  readonly roles: Readonly<
    Record<'reporter' | 'correspondent' | 'editor' | 'photographer' | 'translator' | 'source', string>
  >
  /** By the rule's name; `{words}` is what it rests on. */
  readonly evidence: Readonly<Record<string, string>>
  /** Around a `{day}` of a year that nobody knows. */
  readonly yearUnknown: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly monthDay: string
  readonly monthNames: readonly string[]
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
}
