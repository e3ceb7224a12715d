import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/index.js'
import {addressPath, pathDate, pathYear} from '../../src/parse/path-date.js'

const day = {year: 2024, month: 4, day: 28}

describe('the date in a path', () => {
  test.each([
    ['2024/04/28/a.txt', '2024/04/28'],
    ['news/2024-04-28-a.txt', '2024-04-28'],
    ['news/20240428_a.txt', '20240428'],
    ['news/2024_04_28.txt', '2024_04_28'],
    ['2024/0428/a.txt', '2024/0428'],
    ['2024/04-28/a.txt', '2024/04-28'],
    ['2024年4月28日/a.txt', '2024年4月28日'],
    ['2024/4/28/a.txt', '2024/4/28'],
    ['2024/apr/28/a.txt', '2024/apr/28'],
    ['2024/April/28/a.txt', '2024/April/28'],
  ])('%s', (path, words) => expect(pathDate(path)).toEqual({...day, words}))

  test.each(['2024/04/a.txt', 'news/2024-04/a.txt', '2024年4月/a.txt'])('%s gives no day', (path) => {
    expect(pathDate(path)).toMatchObject({year: 2024, month: 4})
    expect(pathDate(path)).not.toHaveProperty('day')
  })

  test.each([
    'a.txt',
    '2024/a.txt',
    '2024/4/28',
    '2024/april/a.txt',
    '2024/mayor/28/a.txt',
    '2024/13/01/a.txt',
    '2024/02/30/a.txt',
    'x20240428.txt',
    '120240428.txt',
    '202404280.txt',
    '000_20240428753f.txt',
    '202404/a.txt',
    '2024/04/28/2023-04-28.txt',
    '3024/04/28.txt',
  ])('not by `%s`', (path) => expect(pathDate(path)).toBeUndefined())

  test('a folder of the month agrees with the day in a name', () =>
    expect(pathDate('2024/04/2024-04-28-a.txt')).toMatchObject(day))

  test('the year of a folder, where there is one', () => {
    expect(pathYear('2024/a.txt')).toBe('2024')
    expect(pathYear('news/2024/b/a.txt')).toBe('2024')
    expect(pathYear('2024.txt')).toBeUndefined()
    expect(pathYear('2023/2024/a.txt')).toBeUndefined()
  })

  test('an address is read without its host and query', () =>
    expect(addressPath('https://2019-01-01.example.org/gn/2024/04-28/1.shtml?d=2020-01-01')).toBe(
      '/gn/2024/04-28/1.shtml',
    ))

  test('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (path) => void [pathDate(path), pathYear(path)]))
  })
})

describe('the date of a story', () => {
  const text = '题目\n新华社北京4月28日电 正文。'
  const dated = (path: string, words = text, original?: string) => {
    const source = {
      path,
      format: 'text' as const,
      text: words,
      encoding: 'utf-8',
      encodingConfidence: 1,
      bytes: 1,
      digest: 'd',
    }
    const {value, messages} = parse(source, original === undefined ? {} : {original}, 'zh')
    const {date, dateSource, dateEvidence} = value!.article
    return {date, dateSource, rule: dateEvidence?.rule, said: messages.map(({rule}) => rule)}
  }
  const sure = {dateSource: 'metadata', said: []}

  test('by its path', () => {
    expect(dated('2024/04/28/a.txt')).toEqual({...sure, date: '2024-04-28', rule: 'path-date'})
    expect(dated('2024/04/a.txt')).toEqual({...sure, date: '2024-04-28', rule: 'path-date'})
    expect(dated('2024/04/29/a.txt')).toEqual({...sure, date: '2024-04-29', rule: 'path-date'})
  })

  test('by its original address before its path', () =>
    expect(dated('2023/01/a.txt', text, 'https://example.org/2024/04-28/1.shtml')).toEqual({
      ...sure,
      date: '2024-04-28',
      rule: 'url-date',
    }))

  test('a year alone joins the dateline and is marked', () =>
    expect(dated('2024/a.txt')).toEqual({
      date: '2024?-04-28',
      dateSource: 'inferred',
      rule: 'path-year',
      said: [],
    }))

  test('a year without such a day does not', () => {
    const leap = '题目\n新华社北京2月29日电 正文。'
    expect(dated('2023/a.txt', leap).date).toBe('XXXX-02-29')
    expect(dated('2024/a.txt', leap).date).toBe('2024?-02-29')
    expect(dated('2023/02/a.txt', leap).date).toBe('2023-02')
  })

  test('a day without a month is completed by the path', () =>
    expect(dated('2024/04/a.txt', '题目\n新华社北京28日电 正文。').date).toBe('2024-04-28'))

  test('what contradicts is said, and the stronger counts', () => {
    expect(dated('2024/10/01/a.txt')).toEqual({
      date: '2024-10-01',
      dateSource: 'metadata',
      rule: 'path-date',
      said: ['date-conflict'],
    })
    const front = '---\ndate: 2021-03-04\noriginal: https://example.org/2019/jan/02/a\n---\n题目\n正文。'
    expect(dated('a.txt', front)).toMatchObject({date: '2021-03-04', said: ['date-conflict']})
    expect(dated('a.txt', front.replace('2019/jan', '2021/mar')).said).toEqual([])
    expect(dated('2025/01/02/a.txt', '题目\n新华社北京12月30日电 正文。').said).toEqual([])
    expect(dated('2024/04/28/a.txt', '题目\n新华社北京2019年4月28日电 正文。').said).toEqual([
      'date-conflict',
    ])
  })
})
