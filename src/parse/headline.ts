import type {RootContent} from 'mdast'
import type {Fields, Format, Message} from '../record/index.js'
import {foldHeadline} from '../text/fold.js'
import {shorten} from '../text/width.js'
import {readBylineParagraph, readDateline} from './grammar/index.js'
import {plainText} from './markdown/index.js'
import {placeOf, type Say} from './messenger.js'

/** A headline is hardly longer than this; what is, and ends like a sentence, is text. */
const longest = 90
/** What is longer than this and ends with the full stop of Chinese or Japanese is text: of 100,000 headlines, nine are. */
const longestStopped = 24
/** What is longer than this is text, however it ends. */
const utmost = 300
/** How many blocks may stand before a headline. */
const reach = 6
/** What the first sentence of a text is cut to when it stands in for a headline. */
const standIn = 80

export interface Headed {
  /** Empty only where the story has no words at all. */
  readonly headline: string
  /** Whether the first sentence of the text stands in for it. */
  readonly isInferred: boolean
  /** What is left: the text. */
  readonly blocks: readonly RootContent[]
  readonly messages: readonly Message[]
}

/**
 * Find the headline: the one given beside the text, else a Markdown heading or the first line.
 *
 * A first line that is plainly text, by its dateline or by its length and full stop, stays text, and its first
 * sentence stands in for the headline, with a message that says so.
 */
export function headlineOf(all: readonly RootContent[], fields: Fields, format: Format, say: Say): Headed {
  const at = firstWords(all)
  const first = all[at]
  if (first === undefined)
    return {headline: fields.headline ?? '', isInferred: false, blocks: all, messages: []}
  const words = plainText(first).replaceAll('\n', ' ')
  const rest = all.toSpliced(at, 1)
  const isHeading = first.type === 'heading' && (format === 'text' || first.depth <= 2)
  if (fields.headline !== undefined) {
    const repeats =
      (isHeading || first.type === 'paragraph') &&
      words.length < 2 * fields.headline.length + 20 &&
      foldHeadline(words) === foldHeadline(fields.headline)
    return {headline: fields.headline, isInferred: false, blocks: repeats ? rest : all, messages: []}
  }
  if (isHeading || (first.type === 'paragraph' && isHeadline(words)))
    return {headline: words, isInferred: false, blocks: rest, messages: []}
  const reason = 'Expected a headline in the first line; the beginning of the text stands in for it'
  const messages = [say('headline', reason, placeOf(first))]
  return {headline: firstSentence(words), isInferred: true, blocks: all, messages}
}

/**
 * Where the words begin: a comment or a rule may stand before them, and a line that says only who made the story
 * or where it is from, e.g. `[来源：某某日报]`, is none of them, unless there is nothing else.
 */
function firstWords(all: readonly RootContent[]): number {
  let credit = -1
  for (const [at, block] of all.entries()) {
    const words = plainText(block)
    if (words === '') continue
    if (at < reach && readBylineParagraph(words)) credit = credit < 0 ? at : credit
    else return at
  }
  return credit
}

function isHeadline(words: string): boolean {
  if (words.length > utmost || readDateline(words) !== undefined) return false
  if (words.length > longestStopped && /。[”’"」』)）]*$/u.test(words)) return false
  return words.length <= longest || !/[。！？.!?][”’"」』)）]*$/u.test(words)
}

/** The first sentence behind the dateline; the dateline itself where there is no more. */
function firstSentence(words: string): string {
  const text = words.slice(readDateline(words)?.end ?? 0) || words
  const sentence = /^.+?(?:[。！？；]|[.!?](?=\s|$))/su.exec(text)?.[0] ?? text
  const trimmed = sentence.replace(/[。；.]$/u, '').trim()
  if (trimmed.length <= standIn) return trimmed
  return shorten(trimmed, standIn).replace(/\s+\S{0,20}…$/u, '…')
}
