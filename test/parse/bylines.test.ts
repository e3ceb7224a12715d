import {describe, expect, test} from 'vitest'
import {creditLines, readBylines} from '../../src/parse/bylines.js'

const told = (...paragraphs: string[]): string =>
  readBylines(paragraphs, creditLines(paragraphs), undefined)
    .map(({name, role}) => `${role} ${name}`)
    .join(', ')

describe('who made a story', () => {
  test.each([
    ['新馆开门。（记者 董一 通讯员 王二）', 'reporter 董一, correspondent 王二'],
    ['“新馆开门。”(记者董一)', 'reporter 董一'],
    ['新馆开门。▲（记者董一）', 'reporter 董一'],
    ['新馆开门。(完)【编辑:李三】', 'editor 李三'],
    ['新馆开门。【编辑:李三】', 'editor 李三'],
    ['新館開門。（編輯：江小城）1130424', 'editor 江小城'],
    ['新馆开门。（文/董一）', 'reporter 董一'],
    ['新馆开门。（作者：董一）', 'reporter 董一'],
    ['記者が見た。（聞き手・田中志保）', 'reporter 田中志保'],
    ['新馆开门。（见图）', ''],
    ['新馆开门（记者 董一 摄）的样子', ''],
    ['新馆开门。（完）', ''],
    ['作者为某大学教授', ''],
    ['（作者：某中心高级顾问 董一）', ''],
  ])('stands at the end of `%s`', (paragraph, expected) => {
    expect(told('题记。', '正文。', paragraph)).toBe(expected)
  })

  test('nobody is named twice in one role', () => {
    expect(told('记者 董一', '新馆开门。（记者 董一）', '编辑：董一')).toBe('reporter 董一, editor 董一')
  })

  test('not by a bracket in the middle of a story', () => {
    expect(told('新馆开门。（记者董一）', '正文。', '正文。', '正文。', '正文。', '正文。')).toBe('')
  })
})
