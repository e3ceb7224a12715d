import {hasUnspaced, isByLetter, tokensOf} from './cut.js'
import {fold, type Folded, type HanFolds} from './fold.js'
import {stemLength} from './keys.js'
import type {Query, Term} from './types.js'

/**
 * Where a text answers what is asked for, as the index would find it: `[start, end)`, rising, apart.
 *
 * @param folds all that are folded to a letter of the question's must be there
 */
export function marksIn(text: string, {groups}: Query, folds: HanFolds): [start: number, end: number][] {
  const folded = fold(text, folds)
  const marks = groups
    .flat()
    .filter(({isExcluded}) => !isExcluded)
    .flatMap((term) => marksOf(folded, {...term, text: fold(term.text, folds).text}))
  const placed = marks.map(([start, end]): [number, number] => [
    placeOf(folded, start),
    placeOf(folded, end - 1) + lengthAt(text, placeOf(folded, end - 1)),
  ])
  return merged(placed.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
}

function marksOf({text}: Folded, term: Term): [number, number][] {
  if (term.text === '') return []
  return hasUnspaced(term.text) || isByLetter([text])
    ? marksByLetter(text, term.text)
    : marksByWord(text, term)
}

function marksByLetter(text: string, wanted: string): [number, number][] {
  const marks: [number, number][] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    marks.push([at, at + wanted.length])
  return marks
}

function marksByWord(text: string, {text: wanted, isOpen, isPhrase}: Term): [number, number][] {
  const tokens = tokensOf(text)
  const parts = tokensOf(wanted)
  const last = parts.at(-1)
  if (!last) return []
  const goesOn = isOpen === true && !isPhrase && last.word.length >= stemLength
  return tokens.flatMap(({start}, at): [number, number][] => {
    const isThere = parts.every((part, offset) => {
      const word = tokens[at + offset]?.word
      return goesOn && part === last ? word?.startsWith(part.word) : word === part.word
    })
    return isThere ? [[start, tokens[at + parts.length - 1]!.end]] : []
  })
}

function placeOf({places}: Folded, at: number): number {
  return places ? places[at]! : at
}

/** A character is marked as a whole, with all that stands above and below it. */
function lengthAt(text: string, at: number): number {
  return /^(?:.\p{M}*)?/su.exec(text.slice(at, at + 16))![0].length || 1
}

function merged(marks: readonly (readonly [number, number])[]): [number, number][] {
  const out: [number, number][] = []
  for (const [start, end] of marks) {
    const last = out.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
