import {describe, expect, test} from 'vitest'
import {
  inferYear,
  readBylineParagraph,
  readDateline,
  readEndMark,
  readTailCredit,
} from '../../../src/parse/grammar/index.js'
import {readDate} from '../../../src/text/days.js'
import {languageOf} from '../../../src/text/scripts.js'

const length = 100_000
/** What makes an expression try everything again: long runs of what it may skip, and openings that never close. */
const seeds = [
  '中',
  '张',
  '张 ',
  '记者',
  '本报',
  '环球网',
  ' ',
  '　',
  '(',
  '【',
  '（张三）',
  '·',
  '一日',
  '4月28日',
  '电',
  '讯（',
  '完',
  '(完',
  '2024',
  '2024年',
  '2024/',
  '2024-04-',
  '截至2024年',
  '2024第三届某某论坛28日在',
  '论坛',
  '今天（',
  '-',
  '：',
  'A',
  'PARIS ',
  'PARIS, ',
  'PARIS/',
  'Paris (',
  'Jan 5 ',
  ' 5 de ',
  'By Jane Doe ',
  'By ',
  ', Jane Doe',
  'N.',
  "d'",
  '; Editing by ',
  'Reporting by A',
  '(AP) - ',
  '/',
  'م',
  'न',
  'ы, ',
  '\u0000',
  '\ud800',
]
const openings = [
  '',
  'By Jane Doe, ',
  'PARIS, Jan 5 (AP) - ',
  'EFE jar/c ',
  'Reporting by ',
  'МОСКВА, 5 мая — РИА Новости, ',
  '本报',
  '新华社北京4月28日电',
  '（记者',
  '【环球网',
  '2024第三届',
  '中央社記者',
]

test('names without an end are not cut in every way', () => {
  const started = performance.now()
  for (const count of [20, 24, 40, 56]) {
    for (const words of ['王'.repeat(count), `${'王'.repeat(count)}的`, `${'王李'.repeat(count / 2)}的`]) {
      readDateline(`本报记者${words}`)
      readDateline(`新华社北京4月28日电（记者${words}）`)
      readBylineParagraph(`作者：${words}`)
    }
  }
  expect(performance.now() - started).toBeLessThan(500)
})

describe(`${length.toLocaleString('en')} characters cost no more than they must`, () => {
  test.each(seeds)('of `%s`', (seed) => {
    const run = seed.repeat(length / seed.length)
    const started = performance.now()
    for (const opening of openings) {
      const text = opening + run
      for (const read of [
        readDateline,
        readBylineParagraph,
        readEndMark,
        readTailCredit,
        readDate,
        languageOf,
      ])
        read(text)
      inferYear({month: 4, day: 28, paragraphs: [text]})
    }
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
