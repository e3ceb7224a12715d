/** What is known before a year is looked for. */
export interface YearClues {
  readonly month?: number
  readonly day?: number
  readonly paragraphs: readonly string[]
}

/** A year that something in the text speaks for. */
export interface InferredYear {
  readonly year: number
  /** With the month and day only where the evidence has them. */
  readonly month?: number
  readonly day?: number
  readonly evidence: YearEvidence
}

/** The rule's permanent name, the words that it rests on, and where they stand. */
export interface YearEvidence {
  readonly rule: string
  readonly words: string
  /** Which paragraph. */
  readonly paragraph: number
  /** In UTF-16 code units, from the start of the paragraph. */
  readonly offset: number
}

/** One kind of evidence, and every year that it finds. */
export interface YearRule {
  readonly name: string
  readonly find: (clues: YearClues) => readonly InferredYear[]
}
