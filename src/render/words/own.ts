import * as z from 'zod'
import type {Message} from '../../record/index.js'
import {readYaml} from '../../text/yaml.js'
import {tableFor, wordsFor, type Words} from '../words.js'
import {categoriesOf, ruleFor, type Forms, type Phrase, type Rule} from './plural.js'

/** A project's own words for a language, over those that come with Pressmark. */
export interface OwnWords {
  readonly words: Words
  readonly messages: readonly Message[]
}

/**
 * Read a file of messages: each key of `Words`, as a text, a list, or texts by their own keys.
 *
 * What it lacks is said in the packaged words of its language, and in English where there are none: then a message
 * says what is missing. What is wrong in it gets a message and is left out.
 */
export function readOwnWords(written: string, path: string, language: string): OwnWords {
  const rule = ruleFor(language)
  const base = wordsFor(language)
  const {value = {}, messages} = readYaml<Readonly<Record<string, unknown>>>(written, schemaOf(base, rule), {
    path,
    keysBelow: (steps) => keysAt(base, rule, steps),
    fatal: false,
  })
  const words = Object.fromEntries(
    Object.entries(base).map(([key, packaged]) => [key, over(packaged as Told, value[key], rule)]),
  ) as unknown as Words
  const missing = tableFor(language) ? [] : Object.keys(base).filter((key) => !(key in value))
  return {words, messages: missing.length === 0 ? messages : [...messages, missingIn(path, missing)]}
}

/** What stands behind a key. */
type Told = Phrase | List | Readonly<Record<string, string>>
/** Texts in a row, or rows of texts. */
type List = readonly (string | readonly string[])[]

/** Lists with a place for each of so many things; others may have any length. */
const fixed: readonly string[] = [
  'monthNames',
  'monthsOfDays',
  'monthsShort',
  'weekdays',
] satisfies (keyof Words)[]

/** The given over the packaged; of texts by their own keys, each over its own. */
function over(packaged: Told, given: unknown, rule: Rule): unknown {
  if (given === undefined) return packaged
  if (typeof given !== 'object' || Array.isArray(given)) return given
  return isPhrase(packaged) ? {by: rule, ...given} : {...(packaged as object), ...given}
}

function missingIn(path: string, missing: readonly string[]): Message {
  const shown = missing.slice(0, 5).map((key) => `\`${key}\``)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const reason = `Expected ${shown.join(', ')}${more} here; they are said in English`
  return {path, rule: 'missing-message', reason, fatal: false}
}

function schemaOf(base: Words, rule: Rule): z.ZodType<Readonly<Record<string, unknown>>> {
  const shape = Object.entries(base).map(([key, packaged]) => [
    key,
    shapeOf(key, packaged as Told, rule).optional(),
  ])
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodOptional<z.ZodType>>)
}

function shapeOf(key: string, packaged: Told, rule: Rule): z.ZodType {
  if (isList(packaged)) {
    const text = z.string('Expected a text')
    const row = packaged[0]
    const each = Array.isArray(row) ? z.array(text).length(row.length, `Expected ${row.length} texts`) : text
    const list = z.array<z.ZodType>(each, 'Expected a list')
    return fixed.includes(key) ? list.length(packaged.length, `Expected ${packaged.length} texts`) : list
  }
  if (isPhrase(packaged)) return phraseOf(key, packaged, rule)
  const texts = Object.entries(packaged).map(([name, text]) => [name, saying(name, text).optional()])
  return z.strictObject(
    Object.fromEntries(texts) as Record<string, z.ZodOptional<z.ZodType>>,
    `Expected texts by ${namesOf(Object.keys(packaged))}`,
  )
}

/** A text; where it speaks of a number, also a text for each form of the language. */
function phraseOf(key: string, packaged: Phrase, rule: Rule): z.ZodType {
  const text = saying(key, packaged)
  const categories = categoriesOf(rule)
  if (typeof packaged === 'string' || categories.length === 1) return text
  const forms = z.strictObject(Object.fromEntries(categories.map((category) => [category, text])))
  const known = placesIn(packaged).map((name) => `\`{${name}}\``)
  return z.union(
    [text, forms],
    `Expected a text, or texts by ${namesOf(categories)}, with ${known.join(', ')} where it is said`,
  )
}

/** A text that asks for nothing that it will not be given. */
function saying(key: string, packaged: Phrase): z.ZodString {
  const known = dates.includes(key) ? ['y', 'm', 'd', 'month'] : placesIn(packaged)
  return z
    .string('Expected a text')
    .refine(
      (text) => placesIn(text).every((name) => known.includes(name)),
      known.length === 0
        ? 'Unexpected name in braces: nothing is filled in here'
        : `Expected no other names in braces than ${known.map((name) => `\`{${name}}\``).join(', ')}`,
    )
}

const dates: readonly string[] = ['day', 'month', 'year', 'monthDay'] satisfies (keyof Words)[]

function placesIn(phrase: Phrase): string[] {
  const text = typeof phrase === 'string' ? phrase : Object.values(phrase).join(' ')
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))]
}

/** The keys that may stand below others. */
function keysAt(base: Words, rule: Rule, steps: readonly PropertyKey[]): readonly string[] {
  if (steps.length === 0) return Object.keys(base)
  const packaged = base[String(steps[0]) as keyof Words]
  return isPhrase(packaged) ? categoriesOf(rule) : Object.keys(packaged)
}

function namesOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function isList(told: Told): told is List {
  return Array.isArray(told)
}

function isPhrase(told: Told): told is Phrase {
  return typeof told === 'string' || isForms(told)
}

function isForms(told: Told): told is Forms {
  return typeof told === 'object' && 'by' in told
}
