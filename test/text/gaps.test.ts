import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fillGaps, gapMark} from '../../src/text/gaps.js'

describe('a page with gaps', () => {
  test('has its pieces put in, in order and as often as they are asked for', () => {
    const text = `<ol>${gapMark(0)}</ol> 7 <ol>${gapMark(1)}</ol>${gapMark(0)}`
    expect(fillGaps(text, [[2, 0], [1]], ['a', 'b$&', 'c'])).toBe('<ol>ca</ol> 7 <ol>b$&</ol>ca')
  })

  test('a mark that nobody left takes nothing else away', () => {
    expect(fillGaps(`a${gapMark(7)}b\0c`, [[0]], ['x'])).toBe('ab\0c')
  })

  test('is what stood around its gaps', () => {
    const words = fc.string({unit: 'grapheme'}).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.array(words)), {minLength: 1}), words, (lists, last) => {
        const pieces = lists.flatMap(([, own]) => own)
        let next = 0
        const gaps = lists.map(([, own]) => own.map(() => next++))
        const text = lists.map(([before], at) => before + gapMark(at)).join('') + last
        const expected = lists.map(([before, own]) => before + own.join('')).join('') + last
        expect(fillGaps(text, gaps, pieces)).toBe(expected)
      }),
    )
  })
})
