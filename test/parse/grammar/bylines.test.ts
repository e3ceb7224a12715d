import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readBylineParagraph, readEndMark, readTailCredit} from '../../../src/parse/grammar/index.js'

describe('readBylineParagraph', () => {
  test.each([
    ['新华社记者翟伟', 'reporter 翟伟'],
    ['记者 张三', 'reporter 张三'],
    ['　　新京报记者邓琦　', 'reporter 邓琦'],
    ['新京报记者：李凡', 'reporter 李凡'],
    ['编辑樊一婧校对刘军', 'editor 樊一婧'],
    ['【编辑:叶攀】', 'editor 叶攀'],
    ['(责编：牛镛、岳弘)', 'editor 牛镛, editor 岳弘'],
    ['责任编辑：王五', 'editor 王五'],
    ['作者：李四', 'reporter 李四'],
    ['作者：众木成林', 'reporter 众木成林'],
    ['来源：新华网', 'source 新华网'],
    ['（来源：某某在线）', 'source 某某在线'],
    ['来源：某某在线作者：陈海', 'source 某某在线, reporter 陈海'],
    ['（记者 张三 摄影 李四）', 'reporter 张三, photographer 李四'],
    ['本报特约通讯员 刘一 本报特约记者 王永', 'correspondent 刘一, reporter 王永'],
    ['羊城晚报记者董柳通讯员王艳', 'reporter 董柳, correspondent 王艳'],
    ['本报驻美国记者郑琪', 'reporter 郑琪'],
    ['孙淑艳 编译', 'translator 孙淑艳'],
    ['译者/梁鸥', 'translator 梁鸥'],
    ['實習記者 陳小明', 'reporter 陳小明'],
    ['特派员 阿依·古丽', 'correspondent 阿依·古丽'],
  ])('%s', (paragraph, expected) => {
    expect(
      readBylineParagraph(paragraph)
        ?.map(({name, role}) => `${role} ${name}`)
        .join(', '),
    ).toBe(expected)
  })

  test.each([
    '',
    '记者',
    '记者手记',
    '记者观察',
    '记者：谢谢',
    '记者：您好',
    '记者了解到，新馆开门。',
    '记者从会上获悉',
    '编辑推荐',
    '编辑部的故事',
    '来源不明',
    '来源',
    '校对刘军',
    '摄影作品展',
    '今天的记者招待会还回答了其他问题',
    '电话寻找合作者',
    '作者为某某大学教授',
    '记者张三，李四',
    '编辑：王五。',
    `编辑：${'王五、'.repeat(20)}赵六`,
    'By a Staff Writer',
    '【北京＝吉永亜希子】',
  ])('not `%s`', (paragraph) => expect(readBylineParagraph(paragraph)).toBeUndefined())
})

describe('readEndMark', () => {
  test.each([
    ['新馆开门。(完)', '(完)', 5],
    ['新馆开门。（完）　', '（完）', 5],
    ['[完]', '[完]', 0],
    ['新馆开门。【完】', '【完】', 5],
    ['新馆开门。 (完/2)\n', '(完/2)', 6],
    ['新馆开门。(全文完)', '(全文完)', 5],
    ['( 完 )', '( 完 )', 0],
  ])('%s', (paragraph, raw, start) => expect(readEndMark(paragraph)).toEqual({raw, start}))

  test.each(['新馆完', '(完)了', '（未完）', '（完成）', '(完待续)', '完', ''])('not `%s`', (paragraph) =>
    expect(readEndMark(paragraph)).toBeUndefined(),
  )
})

describe('readTailCredit', () => {
  test('reads the credit that ends a story', () => {
    expect(readTailCredit('新馆开门。（文汇报东京12月29日专电/记者 丛云峰）')).toEqual({
      rule: 'zh-tail',
      dateline: {
        raw: '（文汇报东京12月29日专电/记者 丛云峰）',
        agency: '文汇报',
        places: ['东京'],
        month: 12,
        day: 29,
      },
      bylines: [{name: '丛云峰', role: 'reporter'}],
      start: 5,
    })
  })

  test.each(['新馆开门。', '新馆开门（见图）', '新馆开门。（完）', '）', '（新华社北京4月3日电）新馆'])(
    'not in `%s`',
    (paragraph) => expect(readTailCredit(paragraph)).toBeUndefined(),
  )
})

test('none of them throws on any string', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      for (const read of [readBylineParagraph, readEndMark, readTailCredit]) read(text)
    }),
  )
})
