import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseQuery} from '../../src/search/query.js'
import {writeQuery} from '../../src/search/write.js'
import type {Query} from '../../src/search/types.js'

const none: Query = {groups: [], filters: []}
const word = (text: string) => ({text, isPhrase: false, isExcluded: false})
/** The last word, which may go on. */
const open = (text: string) => ({...word(text), isOpen: true})
const phrase = (text: string) => ({...word(text), isPhrase: true})
const not = (text: string) => ({...word(text), isExcluded: true})
const only = (field: string, value: string, isExcluded = false) => ({field, value, isExcluded})

describe('a query', () => {
  test.each<[string, object]>([
    ['', {}],
    ['　 \t\n', {}],
    ['港口', {groups: [[open('港口')]]}],
    ['港口 ', {groups: [[word('港口')]]}],
    ['港口　吊机', {groups: [[word('港口'), open('吊机')]]}],
    ['"harbour crane" dawn', {groups: [[phrase('harbour crane'), open('dawn')]]}],
    ['“晨雾” 「吊机」 『码头』 ＂货轮＂', {groups: [['晨雾', '吊机', '码头', '货轮'].map(phrase)]}],
    ['"晨雾""吊机"', {groups: [[phrase('晨雾'), phrase('吊机')]]}],
    ['"not closed yet', {groups: [[phrase('not closed yet')]]}],
    ['""', {}],
    ['北京“胡同音乐节”闭幕', {groups: [[open('北京“胡同音乐节”闭幕')]]}],
    ['"北京“胡同音乐节”闭幕"', {groups: [[phrase('北京“胡同音乐节”闭幕')]]}],
    ['“逛”出喜庆 年味来', {groups: [[word('逛”出喜庆'), open('年味来')]]}],
    ['港口 -吊机 －码头', {groups: [[word('港口'), not('吊机'), not('码头')]]}],
    ['-"harbour crane"', {groups: [[{...not('harbour crane'), isPhrase: true}]]}],
    ['- --', {}],
    ['well-known', {groups: [[open('well-known')]]}],
    ['a OR b c', {groups: [[word('a')], [word('b'), open('c')]]}],
    ['a|b｜"c d"', {groups: [[word('a')], [word('b')], [phrase('c d')]]}],
    ['OR a OR OR b OR', {groups: [[word('a')], [word('b')]]}],
    ['a or b', {groups: [[word('a'), word('or'), open('b')]]}],
    [
      'a OR b -c',
      {
        groups: [
          [word('a'), not('c')],
          [word('b'), not('c')],
        ],
      },
    ],
    ['place:上海', {filters: [only('place', '上海')]}],
    [
      '地点：上海 机构：中新社 記者:林晚舟',
      {filters: [only('place', '上海'), only('agency', '中新社'), only('reporter', '林晚舟')]},
    ],
    ['Place:"New York" x', {groups: [[open('x')]], filters: [only('place', 'New York')]}],
    ['-agency:中新社', {filters: [only('agency', '中新社', true)]}],
    ['place: x', {groups: [[open('x')]]}],
    ['from:2024-01 to:2024-06', {from: '2024-01', to: '2024-06'}],
    ['从：２０２４年3月 到:2024/6/5', {from: '2024-03', to: '2024-06-05'}],
    ['from:2023 from:2024年', {from: '2024'}],
    ['from:yesterday', {groups: [[phrase('yesterday')]]}],
    ['from:2024-13', {groups: [[phrase('2024-13')]]}],
    ['x from:', {groups: [[word('x')]]}],
    [
      'http://example.org 12:30 constructor:x __proto__:y',
      {groups: [[word('http://example.org'), word('12:30'), word('constructor:x'), open('__proto__:y')]]},
    ],
  ])('%j', (text, query) => {
    expect(parseQuery(text)).toEqual({...none, ...query})
  })
})

/** Texts of what a query is made of, in any order. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '"',
          '“',
          '”',
          '「',
          '」',
          '『',
          '＂',
          '„',
          '«',
          '»',
          '-',
          '－',
          '|',
          ' ',
          '　',
          '\n',
          ':',
          '：',
          'OR',
        ],
        ...[
          ' OR ',
          'place:',
          '地点：',
          'from:',
          '到:',
          '2024',
          '-03',
          '年',
          '港口',
          'a',
          'É',
          '\ud800',
          '😀',
        ],
      ),
      fc.string({unit: 'binary', maxLength: 4}),
    ),
    {maxLength: 24},
  )
  .map((parts) => parts.join(''))

test('a query that is written is read as the same', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const query = parseQuery(text)
      const written = writeQuery(query)
      expect(parseQuery(written)).toEqual(query)
      expect(writeQuery(parseQuery(written))).toBe(written)
    }),
    {numRuns: Number(process.env['RUNS'] ?? 1000)},
  )
})

test.each([
  '"',
  '“',
  '“a ',
  '" ',
  '「x」y ',
  '-',
  '|',
  'place:',
  'a OR ',
  'from:2 ',
  '年',
  ' ',
  '：',
  'place:"',
])('however long, %j takes its time and no more', (piece) => {
  const text = piece.repeat(300_000 / piece.length)
  const start = performance.now()
  parseQuery(text)
  expect(performance.now() - start).toBeLessThan(5_000)
})
