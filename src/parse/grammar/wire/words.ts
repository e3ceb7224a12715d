import type {Role} from '../../../record/index.js'
import {wireLanguages} from './languages/index.js'
import type {WireLanguage} from './language.js'
import {keyOf} from './text.js'

/** A word of any language's table and what it means: a month's number by its name. */
export const months: ReadonlyMap<string, number> = new Map(
  // Of two languages with one word for two months, the first has it.
  [...wireLanguages].reverse().flatMap((language) =>
    (language.months ?? []).flatMap((names, at) =>
      names.split(' ').map((name) => [keyOf(name.replaceAll('_', ' ')), at + 1] as const),
    ),
  ),
)

export const weekdays = keysOf(({weekdays = ''}) => weekdays)
export const ofDate = listOf(({ofDate = ''}) => ofDate)
export const byWords = listOf(({by = ''}) => by)
export const andWords = keysOf(({and = ''}) => and)
export const fromWords = keysOf(({from = ''}) => from)
export const particles = keysOf(({particles = ''}) => particles)
export const agencies = keysOf(({agencies = ''}) => agencies)
export const desks = keysOf(({desks = ''}) => desks)
export const cities = keysOf(({cities = ''}) => cities)
export const regions = keysOf(({regions = ''}) => regions)
export const notPlaces = keysOf(({notPlaces = ''}) => notPlaces)
export const roles: ReadonlyMap<string, Role> = new Map(
  wireLanguages.flatMap(({roles = {}}) =>
    Object.entries(roles).map(([label, role]) => [keyOf(label), role] as const),
  ),
)
export const specialForms = wireLanguages.flatMap(({forms = []}) => forms)

/** How many words the longest newsroom has. */
export const longestAgency = Math.max(...[...agencies].map((name) => name.split(' ').length))

/** The month of a name or of its beginning, e.g. `Febr`, if only one month begins so. */
export function monthOf(name: string): number | undefined {
  const key = keyOf(name)
  const month = months.get(key)
  if (month !== undefined || key.length < 4) return month
  const begun = new Set([...months].filter(([whole]) => whole.startsWith(key)).map(([, number]) => number))
  return begun.size === 1 ? [...begun][0] : undefined
}

function listOf(of: (language: WireLanguage) => string): readonly string[] {
  const words = wireLanguages.flatMap((language) => of(language).split(/,\s*/))
  return [...new Set(words.map((name) => name.trim()).filter((name) => name !== ''))]
}

function keysOf(of: (language: WireLanguage) => string): ReadonlySet<string> {
  return new Set(listOf(of).map(keyOf))
}
