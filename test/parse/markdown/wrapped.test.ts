import {describe, expect, test} from 'vitest'
import {plainText, toTree} from '../../../src/parse/markdown/index.js'
import {isWrapped} from '../../../src/parse/markdown/wrapped.js'

const wire = `SHANGHAI, April 28 - Makers of machines that make machines said on
Sunday they would share orders and workshops along the delta of the
river, in an effort to shorten what now takes a part three weeks to
travel.

"A bolt should not see more of the country than its engineer does,"
said the chairman of the new union. It will meet twice a year, and
publish what it learns.

- the first meeting is in May, and is open to all whose workshops
are listed
- the second

    The union has 111 members. It expects to have as many again when
the year ends.
`

test('a wrapped text is read by its blank lines', () => {
  const tree = toTree(wire, 'text')
  expect(tree.children.map(({type}) => type)).toEqual(['paragraph', 'paragraph', 'list', 'paragraph'])
  expect(plainText(tree.children[0]!)).toMatch(
    /^SHANGHAI.* said on Sunday .* the delta of the river, .* travel\.$/,
  )
  expect(plainText(tree.children[2]!)).toMatch(/^the first .* workshops are listed\nthe second$/)
  expect(tree.children[0]!.position).toMatchObject({start: {line: 1, column: 1}, end: {line: 4, column: 8}})
  expect(tree.children[3]!.position).toMatchObject({
    start: {line: 14, column: 5},
    end: {line: 15, column: 15},
  })
})

test('an indented line starts a paragraph', () => {
  const tree = toTree(wire.replace('second\n\n', 'second\n'), 'text')
  expect(tree.children.map(({type}) => type)).toEqual(['paragraph', 'paragraph', 'list', 'paragraph'])
})

describe('isWrapped', () => {
  const line = (length: number) => 'word '.repeat(40).slice(0, length - 1) + 's'
  const lines = (...lengths: number[]) => lengths.map(line).join('\n')

  test.each([
    ['e-mail', wire],
    ['narrow', `${lines(60, 59, 58, 60, 12)}\n\n${lines(58, 60, 20)}`],
    ['a heading before it', `A heading\n\n${lines(72, 70, 71, 72, 12)}`],
  ])('yes: %s', (_, text) => expect(isWrapped(text)).toBe(true))

  test.each([
    ['nothing', ''],
    ['no blank lines', lines(72, 70, 71, 72, 12)],
    ['a paragraph a line, with blank lines', [72, 70, 71, 72, 12].map(line).join('\n\n')],
    ['lines that had room for more', `${lines(72, 30, 45, 72, 60, 12)}\n\n${lines(10)}`],
    ['too few to tell', `${lines(72, 70, 12)}\n\n${lines(10)}`],
    ['too short for a column', `${lines(30, 28, 29, 30, 12)}\n\n${lines(30, 10)}`],
    ['paragraphs of like length', `${lines(200, 198, 199, 197)}\n\n${lines(200, 190)}`],
    ['Chinese', `${'新华社北京电'.repeat(10)}\n`.repeat(8) + '\n完'],
    ['a table', `${'Tokyo    1.25    3.50    12.00    14.00    17.00    21.00\n'.repeat(8)}\nend`],
    ['a list', `${`- ${line(70)}\n`.repeat(8)}\nend`],
    ['one wrapped quotation in a text that is not', `${lines(72, 70, 71, 72, 12)}\n\n${'- a\n'.repeat(12)}`],
  ])('no: %s', (_, text) => expect(isWrapped(text)).toBe(false))
})
