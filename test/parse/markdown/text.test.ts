import {describe, expect, test} from 'vitest'
import {plainText, toTree} from '../../../src/parse/markdown/index.js'

/** The tree in short: a paragraph is its words, a list an array of them. */
function shape(text: string): unknown[] {
  return toTree(text, 'text').children.map((node) =>
    node.type === 'list' ? node.children.map(plainText) : plainText(node),
  )
}

test('each line is a paragraph', () => {
  expect(shape('标题\n第一段。\n第二段。')).toEqual(['标题', '第一段。', '第二段。'])
})

test('white space around a line is dropped, blank lines leave nothing', () => {
  expect(shape('\n\n \t\n\u3000\u3000第一段。\u00a0\n\u3000\n    第二段。  \n第三段。\0\0\n\0\n')).toEqual([
    '第一段。',
    '第二段。',
    '第三段。',
  ])
})

describe('every character is meant as written', () => {
  test.each([
    ...[
      '*ST股票* **a** _b_ __c__',
      '<b>粗</b>',
      '<script>alert(1)</script>',
      '<!-- -->',
      '&nbsp; &#20013; &lt;',
    ],
    ...['1. 标题', '1986. A year', '2) 二', '#话题', '# 标题', '===', '---', '***', '- - -x', '> 引', '\\*'],
    ...[
      '`a`',
      '```',
      '~~~',
      '~~删~~',
      '[a](b)',
      '![a](b)',
      '[a]: b',
      '[^1]: 注',
      '|a|b|',
      ':---',
      'www.a.cn',
    ],
    ...[
      'https://a.cn/_b_',
      'a@b.cn',
      '-- dash',
      '-5度',
      '—— 破折',
      '* item',
      '+ 1',
      '-\u3000甲',
      '•\u00a0甲',
    ],
    ...['a  b', 'a\tb', '甲\u2028乙', '[x] 甲'],
  ])('%j', (line) => {
    // A line that is written as an item is one; its own text is kept as written too.
    const expected = line.startsWith('- ') ? [line.slice(2)] : line
    expect(shape(line)).toEqual([expected])
    expect(shape(`前\n${line}\n后`)).toEqual(['前', expected, '后'])
  })
})

describe('a dash and a space, a tab or nothing make an item', () => {
  test.each([
    [
      'the closing lists',
      '完)\n- 最近发表\n-\n- 甲\n-\t乙\n-  丙 ',
      ['完)', ['最近发表', '', '甲', '乙', '丙']],
    ],
    ['in the middle', '前\n- 甲\n- 乙\n后', ['前', ['甲', '乙'], '后']],
    ['a line below is no part of it', '- 甲\n后\n- 乙\n    后', [['甲'], '后', ['乙'], '后']],
    ['blank lines do not end a list', '- 甲\n\n\n- 乙', [['甲', '乙']]],
    ['an empty item does not take the next line', '-\n甲', [[''], '甲']],
    [
      'indented and nested ones are items with all their text',
      '- 甲\n  - 乙\n- - 丙\n-   1. 丁\n- > 戊',
      [['甲', '乙', '- 丙', '1. 丁', '> 戊']],
    ],
    ['no task list', '- [ ] 甲\n- [x] 乙', [['[ ] 甲', '[x] 乙']]],
  ])('%s', (_, text, expected) => expect(shape(text)).toEqual(expected))
})

test('an empty text is an empty tree', () => {
  expect(toTree('', 'text').children).toEqual([])
  expect(toTree(' \n\n', 'text').children).toEqual([])
})

test('every part knows its place in the file', () => {
  const tree = toTree('\n\u3000\u3000甲𠮷。 \n-  乙\n-', 'text', 5)
  expect(tree).toEqual({
    type: 'root',
    children: [
      paragraph('甲𠮷。', place([6, 3, 3], [6, 7, 7])),
      {
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: [
          item([paragraph('乙', place([7, 4, 12], [7, 5, 13]))], place([7, 1, 9], [7, 5, 13])),
          item([], place([8, 1, 14], [8, 2, 15])),
        ],
        position: place([7, 1, 9], [8, 2, 15]),
      },
    ],
    position: place([5, 1, 0], [8, 2, 15]),
  })
})

type Place = [line: number, column: number, offset: number]

function place([line, column, offset]: Place, [endLine, endColumn, endOffset]: Place) {
  return {start: {line, column, offset}, end: {line: endLine, column: endColumn, offset: endOffset}}
}

function paragraph(value: string, position: ReturnType<typeof place>) {
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}

function item(children: unknown[], position: ReturnType<typeof place>) {
  return {type: 'listItem', spread: false, checked: null, children, position}
}
