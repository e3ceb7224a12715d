import {type ColumnName, columnNames} from '../../record/index.js'
import {foldKey, usualKeys} from './keys.js'
import {namesIn, wordsIn} from './names.js'
import {picturesOf} from './pictures.js'
import type {Told} from './told.js'

type Given = Readonly<Record<string, unknown>>

/** Objects that only wrap what is meant, as search engines and interfaces of newspapers do. */
const wrappers = ['_source', 'fields', 'attributes']
/** The same of those around one story, where nothing beside it is told. */
const envelopes = ['data', 'item', 'article', 'post', 'story', 'result']
/** Where an object stands for words, the key that has them. */
const worded = [
  'rendered',
  'main',
  'value',
  'name',
  'fullname',
  'full_name',
  'displayName',
  'display_name',
  'literal',
  'title',
  'text',
  'headline',
  '#text',
  '$t',
  '_',
  'href',
  'original',
]
/** Where a name is in two. */
const halves = [
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['firstname', 'lastname'],
  ['givenName', 'familyName'],
  ['given_name', 'family_name'],
  ['given', 'family'],
  ['first', 'last'],
] as const

const lists: readonly ColumnName[] = ['places', 'topics', 'bylines']

/**
 * What an object of JSON or a row of a table tells, by the names of its keys.
 *
 * @param columns the keys that the project names for its fields, over the usual ones
 */
export function toldOf(object: Given, columns: Readonly<Record<string, string>>): Told {
  const given = unwrapped(object)
  const byFold = new Map<string, string>()
  for (const key of Object.keys(given)) {
    const fold = foldKey(key)
    if (!byFold.has(fold) && !isEmpty(given[key])) byFold.set(fold, key)
  }
  const used = new Set<string>()
  const told: Record<string, unknown> = {}
  for (const field of columnNames) {
    const chosen = columns[field]
    const key =
      chosen !== undefined
        ? chosen
        : usualKeys[field]
            .map((usual) => byFold.get(usual))
            .find((own) => own !== undefined && !used.has(own))
    if (key === undefined) continue
    const value = lists.includes(field) ? listOf(at(given, key), field) : wordsOf(at(given, key))
    if (value === undefined) continue
    told[field] = value
    // A list of which not everything could be read stays beside what was.
    if (lists.includes(field) && !isReadWhole(at(given, key))) continue
    used.add(key.split('.')[0] === key || Object.hasOwn(given, key) ? key : '')
  }
  // The hour often has a column of its own.
  const hour = byFold.get('time')
  if (hour !== undefined && !used.has(hour) && /^\d{4}\D\d{1,2}\D\d{1,2}$/.test(String(told['date']))) {
    const clock = wordsOf(given[hour]) ?? ''
    if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(clock)) {
      told['date'] = `${String(told['date'])} ${clock}`
      used.add(hour)
    }
  }
  // WordPress tells names beside the story, which has numbers for them.
  const embedded = given['_embedded']
  if (told['bylines'] === undefined && isObject(embedded)) {
    const names = listOf(embedded['author'], 'bylines')
    if (names) told['bylines'] = names
  }
  // A story that has nothing but its summary is told by that.
  if (told['text'] === undefined && told['html'] === undefined && told['lede'] !== undefined) {
    told['text'] = told['lede']
    delete told['lede']
  }
  const extra = Object.fromEntries(Object.entries(given).filter(([key]) => !used.has(key)))
  return {...(told as Told), pictures: picturesOf(given), extra}
}

function unwrapped(object: Given): Given {
  let given = object
  for (const wrapper of wrappers) {
    const inner = Object.hasOwn(given, wrapper) ? given[wrapper] : undefined
    if (!isObject(inner)) continue
    const {[wrapper]: _, ...rest} = given
    given = {...inner, ...rest}
  }
  for (let depth = 0; depth < 4 && !isTold(given); depth++) {
    const envelope = envelopes.find((key) => Object.hasOwn(given, key) && isObject(given[key]))
    if (envelope === undefined) return given
    given = given[envelope] as Given
  }
  return given
}

function isTold(given: Given): boolean {
  return Object.keys(given).some((key) => {
    const fold = foldKey(key)
    return (
      !isObject(given[key]) && [...usualKeys.headline, ...usualKeys.text, ...usualKeys.html].includes(fold)
    )
  })
}

/** The value of a key, or of a path of keys such as `content.rendered`. */
function at(given: Given, key: string): unknown {
  if (Object.hasOwn(given, key)) return given[key]
  let value: unknown = given
  for (const step of key.split('.').slice(0, 8)) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

/** The words that a value stands for; of several, the first. */
function wordsOf(value: unknown, deep = 4): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || deep === 0) return undefined
  if (Array.isArray(value)) {
    // Paragraphs, where they are many texts.
    if (value.length > 1 && value.every((one) => typeof one === 'string')) return value.join('\n\n')
    return wordsOf(value[0], deep - 1)
  }
  for (const key of worded) {
    const words = Object.hasOwn(value, key) ? wordsOf((value as Given)[key], deep - 1) : undefined
    if (words !== undefined) return words
  }
  for (const [first, last] of halves) {
    const words = [first, last].flatMap((key) =>
      Object.hasOwn(value, key) ? (wordsOf((value as Given)[key], 1) ?? []) : [],
    )
    if (words.length > 0) return words.join(' ')
  }
  return undefined
}

function listOf(value: unknown, field: ColumnName): string[] | undefined {
  const apart = field === 'bylines' ? namesIn : wordsIn
  const all = Array.isArray(value)
    ? value.slice(0, 500).flatMap((one) => wordsOf(one) ?? [])
    : apart(wordsOf(value) ?? '')
  // A number stands for what another table has.
  const words = all.filter((one) => !/^\d+$/.test(one))
  return words.length > 0 ? words : undefined
}

function isReadWhole(value: unknown): boolean {
  return !Array.isArray(value) || value.every((one) => isEmpty(one) || /\D/.test(wordsOf(one) ?? ''))
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
