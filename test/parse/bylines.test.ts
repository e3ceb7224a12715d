import {describe, expect, test} from 'vitest'
import {creditLines, readBylines} from '../../src/parse/bylines.js'
import {parse} from '../../src/parse/index.js'
import type {Fields, Source} from '../../src/record/index.js'

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

describe('a container that names only an editor', () => {
  const text = '新馆开门\n新华社北京4月28日电（记者董一）新馆开门。\n'
  const read = (fields: Fields, given: Fields = {}) => {
    const source: Source = {
      path: 'a.txt',
      format: 'text',
      text,
      encoding: 'utf-8',
      encodingConfidence: 1,
      bytes: 1,
      digest: '',
      fields,
    }
    const {bylines, evidence} = parse(source, given, 'zh').value!.article
    return {names: bylines.map(({name}) => name), rule: evidence.bylines?.rule}
  }
  const editor = [{name: '李三', role: 'editor'}] as const
  const reporter = [{name: '王二', role: 'reporter'}] as const

  test('leaves its reporters to the text', () => {
    expect(read({bylines: editor})).toEqual({names: ['董一', '李三'], rule: 'zh-wire'})
  })

  test('one that names a reporter, and what the user gives, is left as it is', () => {
    expect(read({bylines: reporter})).toEqual({names: ['王二'], rule: 'container'})
    expect(read({bylines: reporter}, {bylines: editor})).toEqual({names: ['李三'], rule: 'override'})
  })
})
