import type {Byline, Role} from '../../../record/index.js'
import {isAgency} from './agency.js'
import {readDate} from './date.js'
import {namesOf} from './names.js'
import {caseOf, keyOf, plain} from './text.js'
import {agencies, byWords, roles} from './words.js'

const site = /^[\w-]{2,30}(?:\.[a-z]{2,6}){1,2}$/i
const longest = 200
const beginning = /^\s*([A-Za-zÀ-\u1fff][^\s:]{0,24})/
/** What may stand between two credits of one line. */
const labels = [...roles.keys()].sort((a, b) => b.length - a.length)
const long = labels
  .filter((label) => label.includes(' '))
  .map((label) => `[${label[0]}${label[0]!.toUpperCase()}]${label.slice(1)}`)
const apart = new RegExp(
  ` *[;|] *|[.,] +(?=\\p{L}[\\p{L} ]{2,24}(?: by |:))| +(?=\\p{Lu})(?=(?:${long.join('|')}) )`,
  'u',
)
const longestLabel = Math.max(...labels.map((label) => label.length))
const clock = /^(?:Updated?:? *)?(?:\d{4}-\d\d-\d\d)?,? ?(?:\d{1,2}:\d\d(?::\d\d)?\b.{0,10})?$/i
const by = byWords.map((name) => keyOf(name)).sort((a, b) => b.length - a.length)

const byInside = byWords.flatMap((name) => [` ${name} `, ` ${name.toUpperCase()} `])
/** What credits begin with: most lines do not. */
const firstWords = new Set([...labels, ...by].map((words) => words.split(' ')[0]!))

/** Read a line that says nothing but who made the story, e.g. `By Jane Doe` or `Reporting by A B; editing by C D`. */
export function readCredits(words: string): readonly Byline[] | undefined {
  const [, first] = (words.length <= longest && beginning.exec(words)) || []
  if (first === undefined) return undefined
  if (!firstWords.has(keyOf(first))) return behindHeadline(words)
  const bylines: Byline[] = []
  for (const [at, clause] of plain(words).trim().split(apart).entries()) {
    if (clause.trim() === '' || (at > 0 && isDate(clause.trim()))) continue
    const read = at > 0 && agencies.has(keyOf(clause)) ? newsroom(clause.trim()) : readClause(clause.trim())
    if (!read) return undefined
    bylines.push(...read)
  }
  return bylines.length > 0 ? bylines : undefined
}

/** `OIL FALLS AGAIN By Jane Doe, Reuters`: a newsroom behind the name proves that it is no part of the headline. */
function behindHeadline(words: string): readonly Byline[] | undefined {
  for (const word of byInside) {
    const at = words.lastIndexOf(word)
    const names = at < 0 ? undefined : namesOf(words.slice(at + word.length))
    if (names && names.people.length > 0 && names.newsrooms.length > 0)
      return names.people.map((name) => ({name, role: 'reporter'}))
  }
  return undefined
}

function readClause(clause: string): readonly Byline[] | undefined {
  const labelled = labelOf(clause)
  if (labelled) return namedAs(labelled.role, labelled.names, labelled.isColon)
  const key = keyOf(clause.slice(0, 40))
  const word = by.find((name) => key.startsWith(`${name} `) || key.startsWith(`${name}:`))
  if (word === undefined) return undefined
  return namedAs('reporter', withoutDate(clause.slice(word.length).replace(/^[: ]+/, '')), false)
}

/** The label that a clause begins with, and the words behind it. */
function labelOf(clause: string): {role: Role; names: string; isColon: boolean} | undefined {
  const colon = clause.indexOf(':')
  if (colon > 0 && colon <= longestLabel) {
    const role = roles.get(keyOf(clause.slice(0, colon)))
    if (role) return {role, names: clause.slice(colon + 1).trim(), isColon: true}
  }
  const key = keyOf(clause.slice(0, longestLabel + 4))
  // Without a colon only a label of several words is one: `Photo finish`, but `Editing by`.
  const label = labels.find((name) => name.includes(' ') && key.startsWith(`${name} `))
  if (label === undefined) return undefined
  return {role: roles.get(label)!, names: clause.slice(label.length).trim(), isColon: false}
}

function namedAs(role: Role, words: string, isColon: boolean): readonly Byline[] | undefined {
  if (words === '' || words.length > 120) return undefined
  if (role === 'source') return isName(words) ? [{name: words, role}] : undefined
  // Xinhua's editors sign with one word, or with their initials.
  if (role === 'editor' && isColon && /^[\p{L}.]{2,16}$/u.test(words)) return [{name: words, role}]
  const names = namesOf(words)
  if (!names) return undefined
  if (names.people.length > 0) return names.people.map((name) => ({name, role}))
  // `agencies`, in small letters, are none in particular.
  const named = names.newsrooms.filter((name) => caseOf(name) !== 'lower').flatMap(newsroom)
  return named.length > 0 ? named : undefined
}

function newsroom(name: string): readonly Byline[] {
  return [{name, role: 'source'}]
}

/** `Xinhua`, `The Daily Star`: a name, and no sentence. */
function isName(words: string): boolean {
  return (
    isAgency(words) ||
    site.test(words) ||
    (words.length <= 40 && words.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}\d][^.!?,]*$/u.test(words))
  )
}

/** `VOA News February 09, 2020`. */
function withoutDate(words: string): string {
  for (const {index} of words.matchAll(/(?<=[ ,])\S/g)) {
    if (isDate(words.slice(index))) return words.slice(0, index).replace(/[ ,]+$/, '')
  }
  return words
}

function isDate(words: string): boolean {
  const read = readDate(words, 0)
  return clock.test(words) || (read !== undefined && /^\.?$/.test(words.slice(read.end)))
}
