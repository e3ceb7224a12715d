import {describe, expect, test} from 'vitest'
import {headlineOf} from '../../src/parse/headline.js'
import {toTree} from '../../src/parse/markdown/index.js'

const headed = (text: string) => {
  const {headline, isInferred, blocks} = headlineOf(
    toTree(text, 'text', 1).children,
    {},
    'text',
    (rule, reason) => ({
      path: 'a.txt',
      rule,
      reason,
      fatal: false,
    }),
  )
  return [headline, isInferred, blocks.length]
}

describe('the headline', () => {
  test.each([
    ['市图书馆新馆开门迎客\n正文。', '市图书馆新馆开门迎客', false, 1],
    ['【来源：某某日报】\n市图书馆新馆开门迎客\n正文。', '市图书馆新馆开门迎客', false, 2],
    ['作者：董一\n编辑：王二\n市图书馆新馆开门迎客', '市图书馆新馆开门迎客', false, 2],
    ['雪下，请欣赏。\n正文。', '雪下，请欣赏。', false, 1],
    [
      '新馆开门了吗？馆长说，人们还要等上一个月左右的时间！\n正文。',
      '新馆开门了吗？馆长说，人们还要等上一个月左右的时间！',
      false,
      1,
    ],
    ['记者 董一', '记者 董一', false, 0],
    ['本报讯 新馆开门。\n正文。', '新馆开门', true, 2],
    [
      '市图书馆新馆昨天开门迎客，首日接待读者近三千余人。\n正文。',
      '市图书馆新馆昨天开门迎客，首日接待读者近三千余人',
      true,
      2,
    ],
    ['【北京＝吉永亜希子】新館が開館した。', '新館が開館した', true, 1],
    ['(서울=뉴스1) 김보람 기자 = 신관이 문을 열었다. 끝.', '신관이 문을 열었다', true, 1],
  ])('of `%s` is `%s`', (text, ...expected) => expect(headed(text)).toEqual(expected))

  test('that is given beside the text is not inferred', () => {
    const {isInferred} = headlineOf([], {headline: '题'}, 'text', () => {
      throw new Error('nothing to say')
    })
    expect(isInferred).toBe(false)
  })
})
