import {describe, expect, test} from 'vitest'
import type {DateSource, Evidence} from '../../src/record/index.js'
import {dateView} from '../../src/render/dates.js'
import {wordsOfDay} from '../../src/text/day-words.js'
import {fill, wordsFor} from '../../src/render/words.js'

const zh = wordsFor('zh-Hans')
const hant = wordsFor('zh-TW')
const en = wordsFor('en')

describe('a date on a page', () => {
  const dates: [string, DateSource, string, string, string | undefined, boolean][] = [
    ['2024-04-28', 'stated', '2024年4月28日', '28 April 2024', '2024-04-28', false],
    ['2024-04-28T10:30:00+08:00', 'stated', '2024年4月28日', '28 April 2024', '2024-04-28', false],
    ['2024-04', 'stated', '2024年4月', 'April 2024', '2024-04', false],
    ['2024', 'stated', '2024年', '2024', '2024', false],
    ['0999-01-02', 'stated', '999年1月2日', '2 January 999', '0999-01-02', false],
    ['2024-XX-28', 'stated', '2024年', '2024', '2024', false],
    ['XXXX-04-28', 'stated', '4月28日（年份不详）', '28 April (year unknown)', '04-28', false],
    ['2024?-04-28', 'inferred', '2024年4月28日', '28 April 2024', '04-28', true],
    ['2024?-04-28', 'metadata', '2024年4月28日', '28 April 2024', '04-28', true],
    ['2024?', 'inferred', '2024年', '2024', undefined, true],
    ['2024?-04', 'inferred', '2024年4月', 'April 2024', undefined, true],
  ]
  test.each(dates)(
    '%s, %s, is %s or %s, for machines %s',
    (date, dateSource, chinese, english, machine, inferred) => {
      const rest = {inferred, ...(machine !== undefined && {machine})}
      expect(dateView(zh, {date, dateSource})).toEqual({text: chinese, ...rest})
      expect(dateView(en, {date, dateSource})).toEqual({text: english, ...rest})
    },
  )

  test.each(['', 'XXXX-04', 'XXXX-XX-28', 'soon', '2024-13'])('%j is none', (date) =>
    expect(dateView(zh, {date, dateSource: 'unknown'})).toBeUndefined(),
  )

  test('says what it rests on, in words that cannot be mistaken for ours', () => {
    const evidence: Evidence = {rule: 'path-date', basis: 'given', words: '{words} {y} $& 2024/04'}
    const card = {date: '2024?-04-28', dateSource: 'inferred' as const}
    expect(dateView(zh, card, evidence)?.note).toBe('日期取自文件路径“{words} {y} $& 2024/04”')
    expect(dateView(hant, card, evidence)?.note).toBe('日期取自檔案路徑「{words} {y} $& 2024/04」')
    expect(dateView(zh, card, {rule: 'of the future', basis: 'inferred', words: 'x'})).not.toHaveProperty(
      'note',
    )
  })
})

test('a day without a year is a day, a month without one is nothing', () => {
  expect(wordsOfDay(zh, {month: 4, day: 28})).toBe('4月28日')
  expect(wordsOfDay(zh, {month: 4})).toBe('')
  expect(wordsOfDay(zh, {})).toBe('')
})

describe('the interface’s words', () => {
  test('leave a place that nothing fills', () =>
    expect(fill('{n} of {m} {constructor}', {n: 0})).toBe('0 of {m} {constructor}'))
})
