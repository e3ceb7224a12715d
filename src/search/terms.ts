import {cutBlock} from './cut.js'
import {letterKey, pairKey} from './keys.js'
import {digit, kindOf, spaced} from './letters.js'
import type {Term} from './types.js'

/** Something to look up, and how far behind the term's beginning it stands. */
export interface Part {
  readonly at: number
  readonly key?: number
  readonly word?: string
  readonly isOpen?: boolean
}

/** One way in which a term may stand in a text: all of its parts, each at its place. */
export type Way = readonly Part[]

/**
 * The ways in which a folded text may stand somewhere: letter by letter where texts are searched so, and word by word
 * where they are not. Without a word both are one.
 */
export function waysOf(text: string, {isOpen, isPhrase}: Pick<Term, 'isOpen' | 'isPhrase'>): Way[] {
  if (text === '') return []
  const byLetter = lettersOf(text)
  if (!hasWord(text)) return [byLetter]
  return [byLetter, wordsOf(text, isOpen === true && !isPhrase)]
}

function lettersOf(text: string): Way {
  if (text.length === 1) return [{at: 0, key: letterKey(text.charCodeAt(0))}]
  const pair = (at: number): Part => ({at, key: pairKey(text.charCodeAt(at), text.charCodeAt(at + 1))})
  const ats = Array.from({length: Math.floor(text.length / 2)}, (_, half) => 2 * half)
  if (text.length % 2 === 1) ats.push(text.length - 2)
  return ats.map(pair)
}

function wordsOf(text: string, isOpen: boolean): Way {
  const parts: Part[] = []
  const pairs: Part[] = []
  const letters = new Set<number>()
  const end = cutBlock(text, 0, false, {
    letter: (_, at) => letters.add(at),
    pair: (first, second, at) => pairs.push({at, key: pairKey(first, second)}),
    word: (word, at) => parts.push({at, word}),
  })
  // A letter is found by a pair that it stands in; it has one, since it does not stand alone.
  for (const part of pairs) {
    if (!letters.has(part.at) && !letters.has(part.at + 1)) continue
    letters.delete(part.at)
    letters.delete(part.at + 1)
    parts.push(part)
  }
  return parts.map((part) =>
    isOpen && part.word !== undefined && part.at === end - 1 ? {...part, isOpen} : part,
  )
}

function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === spaced || kind === digit) return true
  }
  return false
}
