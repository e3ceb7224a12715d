import type {StatedDate} from '../grammar.js'
import {canBeAgency, isAgency} from './agency.js'
import {readDate} from './date.js'
import {creditedIn} from './names.js'

/** What the words in a dateline's brackets say. */
export interface Aside {
  readonly agency?: string
  readonly isKnownAgency?: boolean
  readonly date?: StatedDate
  /** Whether they say that this is a story's opening without saying more: `UPDATE`. */
  readonly isMark?: boolean
  readonly reporters?: readonly string[]
}

const update =
  /^(?:\d(?:st|nd|rd|th)? |final |second |third |adds |new )?(?:updates?|updated|roundup|round-up|lead|wrapup|writethru|corrected|correction|refile|urgent|exclusive|analysis|feature|actualizaci[oó]n|actualizado|atualizada?|mise à jour|papier général|zusammenfassung)(?: ?\d)?$/i
/** `/Корр. ТАСС Иван Иванов/`, `/Корр. БЕЛТА/`. */
const correspondent = /^(?:спец)?(?:корр?|corr)\.? (\S+)(?: (.+))?$/i

/** Read `Reuters`, `Jan 30`, `CNN Philippines, January 29`, `3rd UPDATE`, `By Jane Doe`; undefined for anything else. */
export function readAside(words: string): Aside | undefined {
  if (update.test(words)) return {isMark: true}
  const date = wholeDate(words)
  if (date) return {date}
  const reporters = creditedIn(words)
  if (reporters) return {reporters, isMark: true}
  const [, employer = '', names] = correspondent.exec(words) ?? []
  if (isAgency(employer))
    return {agency: employer, isKnownAgency: true, reporters: names?.split(/, | и /) ?? []}
  return withDate(words) ?? agencyOf(words)
}

function withDate(words: string): Aside | undefined {
  for (const {0: sign, index} of words.matchAll(/, ?| [-/] /g)) {
    const date = wholeDate(words.slice(index + sign.length).trim())
    const agency = date && agencyOf(words.slice(0, index).trim())
    if (agency) return {...agency, date}
  }
  return undefined
}

function agencyOf(words: string): Aside | undefined {
  if (isAgency(words)) return {agency: words, isKnownAgency: true}
  return canBeAgency(words) ? {agency: words, isKnownAgency: false} : undefined
}

function wholeDate(words: string): StatedDate | undefined {
  const read = readDate(words, 0)
  return read && /^\.?$/.test(words.slice(read.end)) ? read.date : undefined
}
