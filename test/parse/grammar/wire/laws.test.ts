import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readBylineParagraph, readDateline} from '../../../../src/parse/grammar/index.js'
import {wireLanguages} from '../../../../src/parse/grammar/wire/languages/index.js'
import {months} from '../../../../src/parse/grammar/wire/words.js'
import {told} from './told.js'

const pieces = fc.constantFrom(
  ...'PARIS|Paris|paris|NEW YORK|, |,| |/|(|)|[|]|AP|Reuters|EFE|РИА Новости|ТАСС|Jan|January|5|12|2020|31/12/2019|. |.|-| - | — |--|:|By |Por |Jane Doe|MOSCOW, Russia|\n|\u00a0|،|।|م|न|中|）|（|５|UPDATE|TT:s korrespondent|به گزارش |ایسنا|دمشق|-سانا|الأناضول|في |تین |तीन मार्च|भाषा|3/3|5-3-2020| _ |Ayşe Yılmaz|AA|taz| le |Liputan6.com|ТАСС|ـ|*|\ud800|Editing by |;|'.split(
    '|',
  ),
)
const texts = fc.oneof(
  fc.array(pieces, {maxLength: 14}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 120}),
)

test('nothing throws, and what is taken is the beginning of the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      readBylineParagraph(text)
      const reading = readDateline(text)
      if (!reading) return
      const {dateline, end} = reading
      expect(text.trimStart().startsWith(dateline.raw)).toBe(true)
      expect(dateline.raw).not.toBe('')
      expect(end).toBeGreaterThanOrEqual(dateline.raw.length)
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    {numRuns: 3000, seed: 1},
  )
})

const printed = fc.record({
  place: fc.constantFrom(
    'PARIS',
    'NEW YORK',
    "N'DJAMENA",
    'OAKVALE, Ohio',
    'ST. LOUIS',
    'PORT-AU-PRINCE',
    'RIO DE JANEIRO',
  ),
  others: fc.uniqueArray(fc.constantFrom('LONDON', 'GENEVA', 'CAPE TOWN'), {maxLength: 2}),
  month: fc.integer({min: 1, max: 12}),
  day: fc.integer({min: 1, max: 28}),
  year: fc.option(fc.integer({min: 1900, max: 2099}), {nil: undefined}),
  agency: fc.constantFrom('AP', 'Reuters', 'BSS/AFP', 'Oakvale Courier', 'ats afp', 'CNN Philippines'),
  isDayFirst: fc.boolean(),
  sign: fc.constantFrom(' - ', ' -- ', ' — ', '- ', ': '),
  language: fc.constantFrom(...wireLanguages.filter((language) => language.months !== undefined)),
})

test('what is printed is read, with the months of every language', () => {
  fc.assert(
    fc.property(printed, ({place, others, month, day, year, agency, isDayFirst, sign, language}) => {
      const name = language.months![month - 1]!.split(' ')[0]!.replaceAll('_', ' ')
      const date =
        (isDayFirst ? `${day} ${name}` : `${name} ${day}`) + (year === undefined ? '' : `, ${year}`)
      // Months of two words come behind their day, and a colon stands behind known newsrooms only.
      fc.pre(!name.includes(' ') || isDayFirst)
      fc.pre(sign !== ': ' || agency !== 'Oakvale Courier')
      const places = [...others, place]
      const days = [year, month, day].filter((part) => part !== undefined).join('-')
      expect(told(`${places.join('/')}, ${date} (${agency})${sign}The bridge`)).toBe(
        `${agency}|${places.join('+')}|${days}|-|The b`,
      )
    }),
    {numRuns: 1000, seed: 2},
  )
})

test('every language has twelve months or none, and no word means two of them', () => {
  for (const {months: own} of wireLanguages) {
    expect([0, 12]).toContain(own?.length ?? 0)
    for (const [at, names] of (own ?? []).entries())
      for (const name of names.split(' '))
        expect([
          name,
          readDateline(`PARIS, 5 ${name.replaceAll('_', ' ')} (AP) - The`)?.dateline.month,
        ]).toEqual([name, at + 1])
  }
  expect(months.size).toBeGreaterThan(300)
})
