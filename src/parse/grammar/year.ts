import {isDay} from '../../text/days.js'
import {languages} from './languages.js'
import type {InferredYear, YearClues, YearRule} from './year-rule.js'

/** The strongest first. Their names are in published metadata: never change one. */
const rules: readonly YearRule[] = languages.flatMap(({years}) => years)

/**
 * Work out the year that a dateline leaves out; undefined where nothing proves one.
 *
 * The strongest rule that finds anything decides, and where it finds two different years nobody knows.
 */
export function inferYear(clues: YearClues): InferredYear | undefined {
  for (const {find} of rules) {
    const [first, ...others] = find(clues)
    if (first)
      return others.every((other) => agree(first, other)) && isPossible(first, clues) ? first : undefined
  }
  return undefined
}

/** `2024/04` agrees with `2024-04-28`: what one leaves out, the other may say. */
function agree(a: InferredYear, b: InferredYear): boolean {
  return a.year === b.year && isSame(a.month, b.month) && isSame(a.day, b.day)
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** The 29th of February has not every year. */
function isPossible({year, month, day}: InferredYear, clues: YearClues): boolean {
  return isDay(year, month ?? clues.month ?? 1, day ?? clues.day ?? 1)
}
