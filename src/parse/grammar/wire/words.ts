import type {Role} from '../../../record/index.js'
import {wireLanguages} from './languages/index.js'
import type {WireLanguage} from './language.js'
import {keyOf} from './text.js'

/** A word of any language's table and what it means: a month's number by its name. */
export const months: ReadonlyMap<string, number> = new Map(
  // Of two languages with one word for two months, the first has it.
  [...wireLanguages]
    .reverse()
    .flatMap((language) =>
      (language.months ?? []).flatMap((names, at) =>
        names.split(' ').map((name) => [keyOf(name.replaceAll('_', ' ')), at + 1] as const),
      ),
    ),
)

export const weekdays = keysOf(({weekdays = ''}) => weekdays)
export const ofDate = listOf(({ofDate = ''}) => ofDate)
export const beforeDate = listOf(({beforeDate = ''}) => beforeDate)
/** Days by the words that they are spelt out with. */
export const daysInWords: ReadonlyMap<string, number> = new Map(
  wireLanguages.flatMap(({daysInWords = []}) =>
    daysInWords.map((name, at) => [keyOf(name), at + 1] as const),
  ),
)
export const byWords = listOf(({by = ''}) => by)
export const andWords = keysOf(({and = ''}) => and)
export const fromWords = keysOf(({from = ''}) => from)
export const particles = keysOf(({particles = ''}) => particles)
export const agencies = keysOf(({agencies = ''}) => agencies)
export const desks = keysOf(({desks = ''}) => desks)
export const signedBehind = keysOf(({signedBehind = ''}) => signedBehind)
export const cities = keysOf(({cities = ''}) => cities)
export const regions = keysOf(({regions = ''}) => regions)
export const notPlaces = keysOf(({notPlaces = ''}) => notPlaces)
export const roles: ReadonlyMap<string, Role> = new Map(
  wireLanguages.flatMap(({roles = {}}) =>
    Object.entries(roles).map(([label, role]) => [keyOf(label), role] as const),
  ),
)
export const specialForms = wireLanguages.flatMap(({forms = []}) => forms)

/** The words that newsrooms begin with: most words do not, and are soon known not to. */
export const agencyBeginnings: ReadonlySet<string> = new Set([...agencies].map((name) => name.split(' ')[0]!))
/** How many words the longest newsroom has. */
export const longestAgency = Math.max(...[...agencies].map((name) => name.split(' ').length))

/** The beginnings of months, where only one begins so: `Febr`, and `Marc` as it is misprinted. */
const begun = beginnings()

/** The month of a name or of its beginning of four letters or more. */
export function monthOf(name: string): number | undefined {
  const key = keyOf(name)
  return months.get(key) ?? begun.get(key)
}

function beginnings(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const [name, month] of months) {
    for (let length = 4; length < name.length; length++) {
      const start = name.slice(0, length)
      if ((found.get(start) ?? month) !== month) twice.add(start)
      found.set(start, month)
    }
  }
  return new Map([...found].filter(([start]) => !twice.has(start)))
}

function listOf(of: (language: WireLanguage) => string): readonly string[] {
  const words = wireLanguages.flatMap((language) => of(language).split(/,\s*/))
  return [...new Set(words.map((name) => name.trim()).filter((name) => name !== ''))]
}

function keysOf(of: (language: WireLanguage) => string): ReadonlySet<string> {
  return new Set(listOf(of).map(keyOf))
}
