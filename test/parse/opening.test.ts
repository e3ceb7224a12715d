import {describe, expect, test} from 'vitest'
import {findOpening} from '../../src/parse/opening.js'

const text =
  '市图书馆新馆昨天开门迎客，首日接待读者三千余人，其中一半是孩子，许多人是一家人一起来的，直到闭馆时分，门外仍有人在排队等候。'

describe('findOpening', () => {
  test.each([
    ['opens the text', ['本报讯 新馆开门。', text], '本报讯', 0],
    ['stands below a kicker', ['（抗击疫情）', '新华社北京4月3日电 新馆开门。'], '新华社北京4月3日电', 1],
    [
      'stands below a line that names the reporters',
      ['羊城晚报记者董一', '本报广州4月3日电 新馆'],
      '本报广州4月3日电',
      1,
    ],
    ['is that line where no day follows', ['羊城晚报记者董一', '本报讯 新馆开门。'], '羊城晚报记者董一', 0],
    ['is that line where only text follows', ['羊城晚报记者董一', text], '羊城晚报记者董一', 0],
    ['closes the text in brackets', [text, '新馆开门。（新华社北京4月3日电）'], '（新华社北京4月3日电）', 1],
    ['closes it as one part of several', [text, '新馆开门。', '（本报开罗电）（2）'], '（本报开罗电）', 2],
    ['closes it as a line', [text, text, '羊城晚报记者董一 通讯员王二'], '羊城晚报记者董一 通讯员王二', 2],
    ['closes it before an editor’s line', [text, '（本报开罗电）', '【编辑:李三】'], '（本报开罗电）', 1],
  ])('%s', (_, paragraphs, raw, paragraph) => {
    expect(findOpening(paragraphs)).toMatchObject({dateline: {raw}, paragraph})
  })

  test.each([
    ['behind a paragraph of text', [text, '新华社北京4月3日电 新馆开门。', text]],
    ['in a sentence at the end', [text, '据新华社北京报道，新馆开门。']],
    ['in no paragraphs', []],
  ])('not %s', (_, paragraphs) => expect(findOpening(paragraphs)).toBeUndefined())
})
