import {readDateline, readTailCredit, type Reading} from './grammar/index.js'

/** How many paragraphs may stand before the dateline: a repeated headline, a kicker, an editor's note. */
const within = 4

/** A story's dateline and the paragraph that it stands in. */
export interface Opening extends Omit<Reading, 'end'> {
  readonly paragraph: number
  /** Where the text begins after it; absent where it stands at the story's end, as a credit in brackets. */
  readonly end?: number
}

/** Find the dateline: it opens the text, or else closes it. */
export function findOpening(paragraphs: readonly string[]): Opening | undefined {
  return openingOf(paragraphs) ?? closingOf(paragraphs)
}

/**
 * The first paragraph of running text without a dateline ends the search.
 *
 * A line that is nothing but a newsroom and its reporters may stand above the dateline: one with a day behind it
 * is believed before it.
 */
function openingOf(paragraphs: readonly string[]): Opening | undefined {
  let line: Opening | undefined
  for (const [paragraph, words] of paragraphs.slice(0, within).entries()) {
    const found = readDateline(words)
    if (found && (!isLine(found, words) || line === undefined)) {
      const opening = {...found, paragraph}
      if (!isLine(found, words)) return line && found.dateline.day === undefined ? line : opening
      line = opening
    }
    if (!found && isText(words)) break
  }
  return line
}

function isLine({dateline: {places, day}, end}: Reading, words: string): boolean {
  return end >= words.trimEnd().length && places.length === 0 && day === undefined
}

function isText(words: string): boolean {
  return words.length > 60 && /[。！？.!?][”’"」』)）]*$/u.test(words)
}

function closingOf(paragraphs: readonly string[]): Opening | undefined {
  const last = paragraphs.length - 1
  for (const paragraph of [last, last - 1]) {
    const found = readTailCredit(paragraphs[paragraph] ?? '')
    if (found) return {...found, paragraph}
  }
  return undefined
}

/** A dateline that is given beside the text, understood as if it stood there; whatever it is, its words stay. */
export function givenOpening(raw: string): Opening {
  const found = readDateline(raw)
  return found
    ? {...found, dateline: {...found.dateline, raw}, paragraph: -1}
    : {rule: 'given', dateline: {raw, places: []}, bylines: [], paragraph: -1}
}
