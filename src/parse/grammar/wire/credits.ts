import type {Byline, Role} from '../../../record/index.js'
import {isAgency} from './agency.js'
import {readDate} from './date.js'
import {namesOf} from './names.js'
import {keyOf, plain} from './text.js'
import {byWords, roles} from './words.js'

const longest = 200
const beginning = /^[(\s]*[A-Za-zÀ-\u1fff]/
/** What may stand between two credits of one line. */
const apart = / *[;|] *|\. +(?=\p{Lu}[\p{L} ]{2,24}(?: by |:))/u
const labels = [...roles.keys()].sort((a, b) => b.length - a.length)
const longestLabel = Math.max(...labels.map((label) => label.length))
const clock = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$|^(?:Updated?:? *)?\d{1,2}:\d\d\b.{0,10}$/i
const by = byWords.map((name) => keyOf(name)).sort((a, b) => b.length - a.length)

/** Read a line that says nothing but who made the story, e.g. `By Jane Doe` or `Reporting by A B; editing by C D`. */
export function readCredits(words: string): readonly Byline[] | undefined {
  if (words.length > longest || !beginning.test(words)) return undefined
  const bylines: Byline[] = []
  for (const [at, clause] of plain(words).trim().split(apart).entries()) {
    if (clause.trim() === '' || (at > 0 && isDate(clause.trim()))) continue
    const read = readClause(clause.trim())
    if (!read) return undefined
    bylines.push(...read)
  }
  return bylines.length > 0 ? bylines : undefined
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
  return names.newsrooms.map((name) => ({name, role: 'source'}))
}

/** `Xinhua`, `The Daily Star`: a name, and no sentence. */
function isName(words: string): boolean {
  return isAgency(words) || (words.length <= 40 && words.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}\d][^.!?,]*$/u.test(words))
}

/** `VOA News February 09, 2020`. */
function withoutDate(words: string): string {
  for (const {index} of words.matchAll(/(?<=[ ,])\S/g)) {
    if (isDate(words.slice(index))) return words.slice(0, index).replace(/[ ,]+$/, '')
  }
  return words
}

function isDate(words: string): boolean {
  return clock.test(words) || readDate(words, 0)?.end === words.length
}
