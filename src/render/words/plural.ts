/** How many things a phrase speaks of, by the names of Unicode CLDR. */
export type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** One phrase in every form that its language counts with. Plain data, as all words are: they cross threads. */
export type Forms = Readonly<Partial<Record<Category, string>> & {by: Rule; other: string}>

/** What is said: always the same, or by how many. */
export type Phrase = string | Forms

interface Counting {
  readonly categories: readonly Category[]
  /** The form for a whole number that is not negative. */
  readonly of: (n: number) => Category
}

const isMillions = (n: number): boolean => n !== 0 && n % 1_000_000 === 0
const isBetween = (n: number, least: number, most: number): boolean => n >= least && n <= most

/** The ways in which languages count whole things, by CLDR's rules: kept here, since a machine's own may be newer or older. */
const rules = {
  same: {categories: ['other'], of: () => 'other'},
  one: {categories: ['one', 'other'], of: (n) => (n === 1 ? 'one' : 'other')},
  none: {categories: ['one', 'other'], of: (n) => (n <= 1 ? 'one' : 'other')},
  million: {
    categories: ['one', 'many', 'other'],
    of: (n) => (n === 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  },
  noneMillion: {
    categories: ['one', 'many', 'other'],
    of: (n) => (n <= 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  },
  eastSlavic: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => {
      if (n % 10 === 1 && n % 100 !== 11) return 'one'
      return isBetween(n % 10, 2, 4) && !isBetween(n % 100, 12, 14) ? 'few' : 'many'
    },
  },
  polish: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => {
      if (n === 1) return 'one'
      return isBetween(n % 10, 2, 4) && !isBetween(n % 100, 12, 14) ? 'few' : 'many'
    },
  },
  southSlavic: {
    categories: ['one', 'few', 'other'],
    of: (n) => {
      if (n % 10 === 1 && n % 100 !== 11) return 'one'
      return isBetween(n % 10, 2, 4) && !isBetween(n % 100, 12, 14) ? 'few' : 'other'
    },
  },
  czech: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => (n === 1 ? 'one' : isBetween(n, 2, 4) ? 'few' : 'other'),
  },
  slovene: {
    categories: ['one', 'two', 'few', 'other'],
    of: (n) => {
      if (n % 100 === 1) return 'one'
      return n % 100 === 2 ? 'two' : isBetween(n % 100, 3, 4) ? 'few' : 'other'
    },
  },
  lithuanian: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => {
      if (isBetween(n % 100, 11, 19) || n % 10 === 0) return 'other'
      return n % 10 === 1 ? 'one' : 'few'
    },
  },
  latvian: {
    categories: ['zero', 'one', 'other'],
    of: (n) => {
      if (n % 10 === 0 || isBetween(n % 100, 11, 19)) return 'zero'
      return n % 10 === 1 ? 'one' : 'other'
    },
  },
  romanian: {
    categories: ['one', 'few', 'other'],
    of: (n) => (n === 1 ? 'one' : n === 0 || isBetween(n % 100, 1, 19) ? 'few' : 'other'),
  },
  hebrew: {
    categories: ['one', 'two', 'other'],
    of: (n) => (n === 1 ? 'one' : n === 2 ? 'two' : 'other'),
  },
  arabic: {
    categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
    of: (n) => {
      if (n <= 2) return n === 0 ? 'zero' : n === 1 ? 'one' : 'two'
      return isBetween(n % 100, 3, 10) ? 'few' : isBetween(n % 100, 11, 99) ? 'many' : 'other'
    },
  },
} as const satisfies Record<string, Counting>

export type Rule = keyof typeof rules

const rulesByLanguage: Readonly<Record<Rule, string>> = {
  same: 'zh yue ja ko vi th lo my km id ms jv',
  one: 'en de nl sv da nb nn no fi et hu el bg tr az kk ky uz tk eu gl sq ka mn ne sw ta te ml mr ur af is',
  none: 'fa hi bn gu am kn zu',
  million: 'es it ca',
  noneMillion: 'fr pt',
  eastSlavic: 'ru uk be',
  polish: 'pl',
  southSlavic: 'sr hr bs',
  czech: 'cs sk',
  slovene: 'sl',
  lithuanian: 'lt',
  latvian: 'lv',
  romanian: 'ro mo',
  hebrew: 'he',
  arabic: 'ar',
}
const ruleOf = new Map(
  Object.entries(rulesByLanguage).flatMap(([rule, languages]) =>
    languages.split(' ').map((language) => [language, rule as Rule]),
  ),
)

/** How a language counts; one that is not in the table like English. */
export function ruleFor(language: string): Rule {
  return ruleOf.get(language.split('-')[0]!.toLowerCase()) ?? 'one'
}

/** The forms that a rule tells apart. */
export function categoriesOf(rule: Rule): readonly Category[] {
  return rules[rule].categories
}

/** A phrase in all forms of a rule: one that is left out does not compile. */
export function counted<R extends Rule>(
  by: R,
  forms: Readonly<Record<(typeof rules)[R]['categories'][number], string>>,
): Forms {
  return {by, ...(forms as {other: string})}
}

/** The form of a phrase for so many. */
export function formFor(phrase: Phrase, n: number): string {
  if (typeof phrase === 'string') return phrase
  return phrase[rules[phrase.by].of(n)] ?? phrase.other
}
