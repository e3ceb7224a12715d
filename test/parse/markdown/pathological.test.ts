import {describe, expect, test} from 'vitest'
import {plainText, toBody, toHtml, toTree} from '../../../src/parse/markdown/index.js'

const many = 100_000
const wide = 'a far too long line of words that somebody has broken at the same width\n'

// Each must end, and soon: a parser that goes back over what it has read takes minutes for one of these.
describe('a plain text of any shape is read in time that grows with it', () => {
  test.each([
    ['brackets', '['.repeat(many)],
    ['stars', '*'.repeat(many)],
    ['stars and words', '*a '.repeat(many)],
    ['nested dashes', '- '.repeat(many)],
    ['items', '- 甲\n'.repeat(many)],
    [
      'deeper and deeper items',
      Array.from({length: 1000}, (_, level) => `${' '.repeat(level)}- 甲`).join('\n'),
    ],
    ['quotes', '>'.repeat(many)],
    ['backticks', Array.from({length: 400}, (_, length) => '`'.repeat(length)).join(' ')],
    ['tags', '<a '.repeat(many)],
    ['references', '&amp;'.repeat(many)],
    ['addresses', 'http://www.'.repeat(many)],
    ['spaces', `甲${' '.repeat(many)}乙`],
    ['blank lines', '\n'.repeat(many)],
    ['lines', '甲\n'.repeat(many)],
    ['one long line', '甲'.repeat(10 * many)],
    ['changes of direction', '\u202e\u2067\u2069'.repeat(many)],
    ['wrapped lines', `${wide.repeat(2000)}\n${wide.repeat(2000)}`],
    ['wrapped stars', `${wide.repeat(20)}\n${'*_[`<&'.repeat(5000)}`],
  ])('%s', (_, text) => {
    const tree = toTree(text, 'text')
    expect(toHtml(toBody(tree))).toBeTypeOf('string')
    expect(plainText(tree).replace(/\s/g, '').length).toBeLessThanOrEqual(text.length * 2)
  })
})

describe('Markdown that would use up the stack is survived', () => {
  test.each([
    ['brackets', '['.repeat(3000)],
    ['stars', '*a '.repeat(1000)],
    ['emphasis in emphasis', '*a **b '.repeat(200) + 'c** d*'.repeat(200)],
    ['quotes', '>'.repeat(3000)],
    ['quotes and items', '> - '.repeat(500)],
    [
      'deeper and deeper items',
      Array.from({length: 200}, (_, level) => `${'  '.repeat(level)}- 甲`).join('\n'),
    ],
    ['items', '- 甲\n'.repeat(2000)],
  ])('%s', (_, text) => {
    const tree = toTree(text, 'markdown')
    expect(toHtml(toBody(tree))).toBeTypeOf('string')
    expect(plainText(tree)).toBeTypeOf('string')
  })
})
