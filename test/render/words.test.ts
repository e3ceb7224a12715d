import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {dateView} from '../../src/render/dates.js'
import {wordsOfDay} from '../../src/text/day-words.js'
import {fill, tableFor, wordsFor} from '../../src/render/words.js'
import {readOwnWords} from '../../src/render/words/own.js'
import {categoriesOf, ruleFor, type Phrase} from '../../src/render/words/plural.js'

const languages = ['zh-Hans', 'zh-Hant', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'ar']
const english = wordsFor('en')

/** Every phrase of a table by its key, those below other keys by both. */
function phrasesOf(told: object, above = ''): [key: string, phrase: Phrase][] {
  return Object.entries(told).flatMap(([key, one]: [string, Phrase | object]) =>
    typeof one === 'string' || 'by' in one
      ? [[`${above}${key}`, one] as [string, Phrase]]
      : phrasesOf(one, `${above}${key}.`),
  )
}

const placesIn = (phrase: string): string[] => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort()

describe('the interface’s words', () => {
  test.each([
    ['zh', '首页'],
    ['zh-CN', '首页'],
    ['zh-Hant', '首頁'],
    ['zh-HK', '首頁'],
    ['zha', 'Front page'],
    ['fr', 'À la une'],
    ['fr-CA', 'À la une'],
    ['es-MX', 'Portada'],
    ['ja', 'トップ'],
    ['ko', '홈'],
    ['ru', 'Главная'],
    ['ar-EG', 'الصفحة الأولى'],
    ['de', 'Front page'],
    ['constructor', 'Front page'],
  ])('of %s call the front page %s', (language, home) => expect(wordsFor(language).home).toBe(home))

  test.each(languages)('of %s ask for nothing that English does not', (language) => {
    const words = wordsFor(language)
    const own = new Map(phrasesOf(words))
    expect([...own.keys()].filter((key) => !/^(aboutText|months)/.test(key))).toEqual(
      phrasesOf(english)
        .map(([key]) => key)
        .filter((key) => !/^(aboutText|months)/.test(key)),
    )
    const dates = ['{d}', '{m}', '{month}', '{y}']
    const wrong = phrasesOf(english).filter(([key, phrase]) => {
      const known = /^(day|month|year|monthDay)$/.test(key) ? dates : placesIn(fill(phrase, {n: '{n}'}))
      return placesIn(fill(own.get(key) ?? '', {n: '{n}'})).some((place) => !known.includes(place))
    })
    expect(wrong).toEqual([])
    expect([words.monthNames, words.monthsOfDays, words.monthsShort].map(({length}) => length)).toEqual([
      12, 12, 12,
    ])
    expect(words.weekdays).toHaveLength(7)
  })

  test.each([
    ['en', ['0 articles', '1 article', '2 articles', '21 articles']],
    ['zh', ['0 篇', '1 篇', '2 篇', '21 篇']],
    ['fr', ['0 article', '1 article', '2 articles', '21 articles']],
    ['ru', ['0 статей', '1 статья', '2 статьи', '21 статья']],
    ['ar', ['لا مقالات', 'مقال واحد', 'مقالان', '21 مقالًا']],
  ])('of %s count', (language, said) =>
    expect([0, 1, 2, 21].map((n) => fill(wordsFor(language).articles, {n}))).toEqual(said),
  )

  test.each([
    ['zh-Hans', '2024年4月1日', '2024年4月', '4月28日（年份不详）'],
    ['en', '1 April 2024', 'April 2024', '28 April (year unknown)'],
    ['es', '1 de abril de 2024', 'abril de 2024', '28 de abril (año desconocido)'],
    ['fr', '1er avril 2024', 'avril 2024', '28 avril (année inconnue)'],
    ['ja', '2024年4月1日', '2024年4月', '4月28日（年不明）'],
    ['ko', '2024년 4월 1일', '2024년 4월', '4월 28일 (연도 미상)'],
    ['ru', '1 апреля 2024 г.', 'апрель 2024 г.', '28 апреля (год неизвестен)'],
    ['ar', '1 أبريل 2024', 'أبريل 2024', '28 أبريل (السنة غير معروفة)'],
  ])('of %s say days', (language, day, month, unknown) => {
    const words = wordsFor(language)
    expect(wordsOfDay(words, {year: 2024, month: 4, day: 1})).toBe(day)
    expect(wordsOfDay(words, {year: 2024, month: 4})).toBe(month)
    expect(dateView(words, {date: 'XXXX-04-28', dateSource: 'unknown'})?.text).toBe(unknown)
  })
})

/** The tables are fixed; the machine's own are what they can be held against. */
describe('how languages count', () => {
  const known = languages.concat('de fa pl hr cs sl lt lv ro he pt uk hi it tr th'.split(' '))
  test.each(known)('%s, as Unicode says', (language) => {
    const rule = ruleFor(language)
    const machine = new Intl.PluralRules(language)
    const forms = Object.fromEntries(categoriesOf(rule).map((category) => [category, category]))
    const phrase = {by: rule, other: 'other', ...forms}
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(120),
          fc.nat(),
          fc.nat(50).map((n) => n * 1_000_000),
        ),
        (n) => {
          expect(fill(phrase, {n})).toBe(machine.select(n))
        },
      ),
      {numRuns: 500},
    )
  })
})

describe('a project’s own words', () => {
  const read = (yaml: string, language = 'en') => readOwnWords(yaml, 'templates/messages/en.yaml', language)

  test('stand over the packaged ones, key by key', () => {
    const {words, messages} = read(
      'home: Start\nroles:\n  reporter: Words by\narticles:\n  one: one story\n  other: "{n} stories"\n',
    )
    expect(messages).toEqual([])
    expect(words).toEqual({
      ...english,
      home: 'Start',
      roles: {...english.roles, reporter: 'Words by'},
      articles: {by: 'one', one: 'one story', other: '{n} stories'},
    })
    expect([1, 2].map((n) => fill(words.articles, {n}))).toEqual(['one story', '2 stories'])
  })

  test('count as their language does', () => {
    const {words} = read(
      'articles: {one: "{n} tekst", few: "{n} teksty", many: "{n} tekstów", other: "{n} tekstu"}',
      'pl',
    )
    expect([1, 2, 5, 22].map((n) => fill(words.articles, {n}))).toEqual([
      '1 tekst',
      '2 teksty',
      '5 tekstów',
      '22 teksty',
    ])
  })

  test('that are wrong are left out, each with its place', () => {
    const yaml = [
      'hoem: Start',
      'articles: {one: one}',
      'part: Section {number}',
      'home: [a]',
      'months: Months {n}',
      'weekdays: [M, T, W]',
      'roles: {author: By}',
      'figures: Numbers',
      'latest: Newest',
    ].join('\n')
    const {words, messages} = read(yaml)
    expect(words).toEqual({...english, latest: 'Newest'})
    expect(messages.every(({fatal}) => !fatal)).toBe(true)
    expect(report(messages)).toMatchInlineSnapshot(`
      "templates/messages/en.yaml:1:1 warning Unexpected key \`hoem\`, did you mean \`home\`? (unknown-key)
        hoem: Start
        ^
      templates/messages/en.yaml:2:11 warning Expected a text, or texts by \`one\`, \`other\`, with \`{n}\` where it is said (ill-typed-key)
        articles: {one: one}
                  ^
      templates/messages/en.yaml:3:7 warning Expected no other names in braces than \`{n}\` (ill-typed-key)
        part: Section {number}
              ^
      templates/messages/en.yaml:4:7 warning Expected a text (ill-typed-key)
        home: [a]
              ^
      templates/messages/en.yaml:5:9 warning Unexpected name in braces: nothing is filled in here (ill-typed-key)
        months: Months {n}
                ^
      templates/messages/en.yaml:6:11 warning Expected 7 texts (ill-typed-key)
        weekdays: [M, T, W]
                  ^
      templates/messages/en.yaml:7:9 warning Unexpected key \`roles.author\`, it is not known and was left out (unknown-key)
        roles: {author: By}
                ^
      templates/messages/en.yaml:8:10 warning Expected texts by \`articles\`, \`span\`, \`stated\`, \`inferred\`, \`undated\`, \`places\`, \`agencies\`, \`reporters\`, \`held\`, \`wanted\`, \`repeats\` (ill-typed-key)
        figures: Numbers
                 ^
      "
    `)
  })

  test('in a language that has none say what is missing', () => {
    const {words, messages} = read('home: Titelseite', 'de')
    expect(words).toEqual({...english, home: 'Titelseite'})
    expect(report(messages)).toMatchInlineSnapshot(`
      "templates/messages/en.yaml warning Expected \`latest\`, \`latestNote\`, \`newestNote\`, \`random\`, \`randomNote\` and 90 more here; they are said in English (missing-message)
      "
    `)
    expect(tableFor('de')).toBeUndefined()
  })

  test('may be anything, and every page can still be worded', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('{n}', '{day}', '{y} {month}', 'null', '~'))
    const below = fc.dictionary(
      fc.constantFrom('one', 'few', 'other', 'by', 'reporter', 'url-date', '__proto__'),
      text,
    )
    const keys = fc.constantFrom(...Object.keys(english), 'constructor', '__proto__', 'x')
    const table = fc.dictionary(keys, fc.oneof(text, fc.array(text), below, fc.array(below)))
    const yaml = fc.oneof(
      fc.string(),
      table.map((words) => JSON.stringify(words)),
    )
    fc.assert(
      fc.property(yaml, fc.constantFrom(...languages, 'de', 'pl'), fc.nat(200), (yaml, language, n) => {
        const {words} = read(yaml, language)
        expect(Object.keys(words)).toEqual(Object.keys(english))
        for (const [key, phrase] of phrasesOf(words))
          expect([key, typeof fill(phrase, {n})]).toEqual([key, 'string'])
        const lists = [words.monthNames, words.monthsOfDays, words.monthsShort, words.weekdays]
        expect(lists.map(({length}) => length)).toEqual([12, 12, 12, 7])
        expect(typeof wordsOfDay(words, {year: 1998, month: 1, day: 1})).toBe('string')
      }),
    )
  })
})
