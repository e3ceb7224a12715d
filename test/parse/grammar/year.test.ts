import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {inferYear} from '../../../src/parse/grammar/index.js'

const day = {month: 4, day: 28}

test('the seed is of 2024, by its event', () => {
  const seed = new URL('../../../seeds/000_3b0a149c3847753f.txt', import.meta.url)
  const [, ...paragraphs] = readFileSync(seed, 'utf8').split('\n')
  expect(inferYear({...day, paragraphs})).toEqual({
    year: 2024,
    evidence: {rule: 'edition', words: '2024第三届', paragraph: 0, offset: 19},
  })
})

function ruleOf(...paragraphs: string[]): string | undefined {
  const found = inferYear({...day, paragraphs})
  return found && `${found.evidence.rule} ${found.year} ${found.evidence.words}`
}

describe('same-day', () => {
  test.each([
    '截至2024年4月28日7时，读者三千人。',
    '今天（2024年4月28日）是开馆日。',
    '（2024年4月28日）',
    '2024年4月28日',
    '《某某日报》（ 2024年04月28日 08版）',
    '《某某日报》(2024年04月28日08版)',
  ])('%s', (paragraph) => expect(ruleOf('新馆开门。', paragraph)).toMatch(/^same-day 2024 2024年0?4月28日$/))

  test('stands where it says', () => {
    expect(inferYear({...day, paragraphs: ['新馆。', '据悉，截至2024年4月28日，']})?.evidence).toEqual({
      rule: 'same-day',
      words: '2024年4月28日',
      paragraph: 1,
      offset: 5,
    })
  })

  test.each([
    '截至2024年4月27日7时，读者三千人。',
    '2014年4月28日，旧馆开门。十年过去了。',
    '旧馆建成于1990年4月28日。',
    '活动从2023年5月1日起至2024年4月28日止。',
    '今年4月28日，新馆开门。去年旧馆关门。',
    '2024年，新馆开门。',
  ])('not by `%s`', (paragraph) => expect(ruleOf(paragraph)).toBeUndefined())

  test('not where two years are said', () => {
    expect(ruleOf('截至2024年4月28日，读者三千人；截至2023年4月28日，两千人。')).toBeUndefined()
  })
})

describe('edition', () => {
  test.each([
    ['2024第三届某某高峰论坛28日在上海举行。', '2024第三届'],
    ['2024年第三届某某论坛28日在上海举行。', '2024年第三届'],
    ['2024(第三届)某某大会28日在沪开幕。', '2024(第三届)'],
    ['2024中国某某大会２８日在湖南省长沙市举行。', '2024'],
    ['“2024·某某高端论坛”28日在北京举办。', '2024'],
    ['2024年某某招商大会28日上午在海口举行。', '2024年'],
    ['2024某某马拉松28日鸣枪。', '2024'],
    ['2024某某书展二十八日开幕。', '2024'],
  ])('%s', (paragraph, words) => expect(ruleOf(paragraph)).toBe(`edition 2024 ${words}`))

  test.each([
    '2024第三届某某论坛27日在上海举行。',
    '2024第三届某某论坛将于5月28日在上海举行。',
    '2024第三届某某论坛新闻发布会28日在上海举行。',
    '2025第三届某某论坛筹备会议28日在上海举行。',
    '2025某某博览会推介会28日在北京举行。',
    '2025某某论坛签约仪式28日举行。',
    '2020年东京奥运会28日在东京举行。',
    '2020欧洲杯锦标赛28日开幕。',
    '2025新年音乐会28日在上海举行。',
    '2023年度某某大会28日在上海举行。',
    '2023-2024某某联赛28日开赛。',
    '去年某某论坛28日在上海举行。',
    '他曾获2019第三届某某大赛金奖。28日，他来到上海。',
    '2019年，他参加了论坛，28日在上海。',
    '今年的论坛28日在上海举行。',
  ])('not by `%s`', (paragraph) => expect(ruleOf(paragraph)).toBeUndefined())

  test('only in the first paragraphs, and not where two years are said', () => {
    const held = '2024第三届某某论坛28日在上海举行。'
    expect(ruleOf('一', '二', held)).toBeDefined()
    expect(ruleOf('一', '二', '三', held)).toBeUndefined()
    expect(ruleOf(held, held.replace('2024', '2023'))).toBeUndefined()
  })
})

test('the stronger rule decides', () => {
  const paragraphs = ['2023第三届某某论坛28日在上海举行。', '（2022年4月28日）']
  expect(inferYear({...day, paragraphs})?.evidence.rule).toBe('same-day')
})

test('without a month and day nothing in the text speaks', () => {
  expect(inferYear({paragraphs: ['2024第三届某某论坛28日在上海举行。', '2024年4月28日']})).toBeUndefined()
})

test('never throws', () => {
  const words = fc.string({unit: 'binary'})
  fc.assert(fc.property(words, (text) => void inferYear({...day, paragraphs: [text]})))
})
