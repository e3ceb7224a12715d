import type {Facts} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {dayOf} from '../../text/days.js'
import {fingerprint} from '../../text/digest.js'
import {type Name, nameOf} from './names.js'

/** What a citation says of an article, whatever its style: nothing here that the record does not say. */
export interface Cited {
  /** For reference managers: letters, numbers and hyphens of ASCII. */
  readonly key: string
  /** Empty where the article has none. */
  readonly headline: string
  /** Reporters and correspondents; where there are none, the agency that answers for the text. */
  readonly authors: readonly Name[]
  /** Where it was published: by an agency that is not its author, else in this archive. */
  readonly container: string
  /** The archive, where the article was published elsewhere. */
  readonly archive?: string
  readonly date: CitedDate
  /** Absolute, where the site's address is known. */
  readonly url?: string
  /** Below the site's root. */
  readonly path: string
  readonly site: string
  readonly language: string
}

/** Only what is known; the year is bracketed where it was inferred. */
export interface CitedDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly isInferred: boolean
}

/** What there is to cite of an article. */
export function citedOf(
  facts: Facts,
  {title, baseUrl}: {readonly title: string; readonly baseUrl?: string},
): Cited {
  const {id, url: path, bylines, language, dateSource} = facts
  const named = bylines.filter(({role}) => role === 'reporter' || role === 'correspondent')
  const agency = facts.agency ?? bylines.find(({role}) => role === 'source')?.name
  const isAuthor = named.length === 0 && agency !== undefined
  const {year, month, day, yearUncertain = false} = dayOf(facts.date) ?? {}
  const isElsewhere = !isAuthor && agency !== undefined
  return {
    key: keyOf(id),
    headline: oneLine(facts.headline),
    authors: isAuthor
      ? [{literal: oneLine(agency)}]
      : named.map(({name, joined}) => nameOf(oneLine(name), language, joined === true)),
    container: oneLine(isElsewhere ? agency : title),
    ...(isElsewhere && {archive: oneLine(title)}),
    date: {
      ...(year !== undefined && {year}),
      ...(month !== undefined && {month}),
      ...(month !== undefined && day !== undefined && {day}),
      isInferred: yearUncertain || dateSource === 'inferred',
    },
    ...(baseUrl !== undefined && {url: baseUrl + encodeUrl(path)}),
    path,
    site: oneLine(title),
    language,
  }
}

/** Words that no line can be ended in, nor a second space: what a format by lines would read as its own. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

/** The path as far as it is plain, and its digest where it is not: no two articles share one. */
function keyOf(id: string): string {
  const plain = id
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(-40)
    .replace(/^-/, '')
  const isWhole = /^[A-Za-z0-9-]+$/.test(id) && plain === id
  return isWhole ? plain : `${plain || 'article'}-${fingerprint(id).slice(0, 8)}`
}
