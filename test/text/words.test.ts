import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fingerprint, sha256} from '../../src/text/digest.js'
import {foldHeadline, foldName} from '../../src/text/fold.js'
import {nearest} from '../../src/text/nearest.js'
import {byCodeUnit} from '../../src/text/order.js'
import {columnsOf, shorten} from '../../src/text/width.js'

describe('the nearest word', () => {
  const known = ['headline', 'date', 'place', 'tags', '__proto__']
  test.each([
    ['headlin', 'headline'],
    ['haedline', 'headline'],
    ['Headline', 'headline'],
    ['dat', 'date'],
    ['palce', 'place'],
    ['tag', 'tags'],
    ['colour', undefined],
    ['', undefined],
    ['headlineheadline', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('%s → %s', (word, meant) => expect(nearest(word, known)).toBe(meant))

  test('is none among none', () => expect(nearest('a', [])).toBeUndefined())
})

describe('folding', () => {
  test.each([
    ['ＡＰ', 'ap'],
    ['New  York\n', 'new york'],
    ['　上海　', '上海'],
  ])('the name %j becomes %j', (name, folded) => expect(foldName(name)).toBe(folded))

  test.each([
    ['“逛”出喜庆 年味来', '逛出喜庆年味来'],
    ['「逛」出喜庆年味来！', '逛出喜庆年味来'],
    ['ＷＴＯ：“是”', 'wto是'],
    ['！？', ''],
  ])('the headline %j becomes %j', (headline, folded) => expect(foldHeadline(headline)).toBe(folded))
})

describe('width', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['新华社', 6],
    ['ＡＢ', 4],
    ['“逛”', 4],
    ['😀', 2],
    ['𠀀', 2],
    ['e\u0301', 1],
    ['한글', 4],
  ])('of %j is %i', (text, columns) => expect(columnsOf(text)).toBe(columns))

  test('shortening halves no character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 40}), fc.nat(40), (text, length) => {
        const short = shorten(text, length)
        expect(short).not.toMatch(/\p{Surrogate}/u)
        expect(short.length).toBeLessThanOrEqual(Math.max(length + 1, 0))
        if (text.length <= length) expect(short).toBe(text)
        else expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true)
      }),
      {numRuns: 500, seed: 1},
    )
  })
})

describe('digests', () => {
  test('are the standard’s', () =>
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))

  test('tell parts apart that join alike', () => {
    expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'))
    expect(fingerprint('1:a')).not.toBe(fingerprint('a'))
    expect(fingerprint('a', '')).not.toBe(fingerprint('a'))
    expect(fingerprint('a')).toMatch(/^[0-9a-f]{24}$/)
  })
})

test('the order is that of code units', () => {
  expect(['é', 'z', 'Z', '上', 'a', '😀', '\uff01'].sort(byCodeUnit)).toEqual([
    'Z',
    'a',
    'z',
    'é',
    '上',
    '😀',
    '\uff01',
  ])
})
