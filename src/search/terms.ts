import {hasUnspaced, tokensOf} from './cut.js'
import {aWord, letterKey, pairKey} from './keys.js'
import type {Term} from './types.js'

/** Something to look up, and how far behind the term's beginning it stands. */
export interface Part {
  readonly at: number
  /** Where it is looked up: a thing of its own, if it is no word. */
  readonly key?: number
  /** Without a key, where words are looked up. */
  readonly word?: string
  readonly isOpen?: boolean
}

/** One way in which a term may stand in a text: all of its parts, each at its place. */
export interface Way {
  readonly parts: readonly Part[]
  /** Stories that have this are none in which it may. */
  readonly unless?: number
}

/**
 * The ways in which a folded text may stand somewhere. What has a letter of a script without spaces stands letter by
 * letter in any text; all else letter by letter only in texts of such scripts, and word by word in all others.
 */
export function waysOf(text: string, {isOpen, isPhrase}: Pick<Term, 'isOpen' | 'isPhrase'>): Way[] {
  if (text === '') return []
  const parts = lettersOf(text)
  if (hasUnspaced(text)) return [{parts}]
  const words = wordsOf(text, isOpen === true && !isPhrase)
  return [{parts, unless: letterKey(aWord)}, ...(words.length > 0 ? [{parts: words}] : [])]
}

function lettersOf(text: string): Part[] {
  if (text.length === 1) return [{at: 0, key: letterKey(text.charCodeAt(0))}]
  const pair = (at: number): Part => ({at, key: pairKey(text.charCodeAt(at), text.charCodeAt(at + 1))})
  const ats = Array.from({length: Math.floor(text.length / 2)}, (_, half) => 2 * half)
  if (text.length % 2 === 1) ats.push(text.length - 2)
  return ats.map(pair)
}

function wordsOf(text: string, isOpen: boolean): Part[] {
  const words = tokensOf(text)
  return words.map(({word}, at) => ({at, word, isOpen: isOpen && at === words.length - 1}))
}
