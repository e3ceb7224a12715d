import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {grammars, quickTree} from '../../../src/parse/markdown/index.js'
import type {Format} from '../../../src/record/index.js'

const full = {text: grammars.text().freeze(), markdown: grammars.markdown().freeze()}
const fullTree = (value: string, format: Format, firstLine: number) =>
  full[format].parse({value, data: {firstLine}})

const pieces = (text: string) => text.split(' ')
const letters = pieces('新 华社 ， 。 “ ” — a Word w h 1 20 𠮷 한 é \u{1f600}')
const spaces = [' ', '  ', '    ', ...'\t\u3000\u00a0\f\v\u200b\u2028\u2029\u0085\ufeff']
const breaks = ['\n', '\n', '\n', '\n\n', '\n\n\n', '\n \n', '\n\u3000\n']
const starts = [
  '- ',
  '-\t',
  '- - ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '# ',
  '> ',
  '[^1]: ',
  '[a]: b',
  ...pieces('- -- --- + 12. # = === : :- :-: |-| -|- |'),
]
const marks = pieces(
  '* ** _ ` ``` ~ ~~ ~~~ [ ] ]( ) ![ [^1] [a](b) < <b> </ > & &amp; &#1; \\ ! ( " $ % ^ { } . , / :',
)
const addresses = pieces('www. WWW.a http:// https: :// @ a@b.cn mailto: a.cn')
const controls = [...'\0\u0001\u001b\u007f\ud800\u202e\u2069\r']

const plain = fc.constantFrom(...letters, ...letters, ...breaks, ' ', '-', '- ', '.', ':', '\u3000')
const nasty = fc.constantFrom(
  ...letters,
  ...spaces,
  ...breaks,
  ...starts,
  ...marks,
  ...addresses,
  ...controls,
)
/** Nothing, half of the time. */
const sometimes = (some: readonly string[]) => fc.oneof(fc.constant(''), fc.constantFrom(...some))
const line = fc.tuple(sometimes(starts), sometimes(marks), sometimes(letters), sometimes(marks))
const lines = fc
  .array(line, {maxLength: 4})
  .map((all) => all.map(([start, mark, word, end]) => `${start}${mark}${word}${end || mark}`).join('\n'))
const texts = fc.oneof(
  fc.array(plain, {maxLength: 24}),
  fc.array(fc.oneof({weight: 12, arbitrary: plain}, {weight: 1, arbitrary: nasty}), {maxLength: 24}),
  fc.array(nasty, {maxLength: 8}),
)

/** Paragraphs of words broken to a width, most of the time as `isWrapped` wants them. */
const words = fc.array(fc.constantFrom(...pieces('the minister said on Monday that it was so')), {
  minLength: 30,
  maxLength: 60,
})
const wrapped = fc
  .array(fc.tuple(fc.constantFrom('', '', '- ', '  '), words), {minLength: 1, maxLength: 4})
  .map((blocks) =>
    blocks.map(([start, block]) => (start + block.join(' ')).replace(/(.{50,60}) /g, '$1\n')).join('\n\n'),
  )

describe.each(['text', 'markdown'] as const)('quickTree of %s', (format) => {
  test.each([
    ['pieces', texts.map((all) => all.join('')), 8_000],
    ['lines', lines, 4_000],
    ['wrapped', wrapped, 300],
  ] as const)('is the tree that the parser gives: %s', (_, arbitrary, numRuns) => {
    let met = 0
    fc.assert(
      fc.property(arbitrary, fc.integer({min: 1, max: 9}), (text, firstLine) => {
        const tree = quickTree(text, format, firstLine)
        if (tree === undefined) return
        met++
        expect(tree).toEqual(fullTree(text, format, firstLine))
      }),
      {numRuns, seed: 20240428},
    )
    expect(met).toBeGreaterThan(numRuns / 10)
  })
})

test('a text with its lists needs no parser', () => {
  expect(
    quickTree('标题\n中新网上海4月28日电 (记者 某某)*ST、[图]、<b>。(完)\n- 最近发表\n-\n- 甲', 'text'),
  ).toBeDefined()
})

test('a wrapped text needs it', () => {
  expect(
    fc.sample(wrapped, {numRuns: 100, seed: 1}).filter((text) => !quickTree(text, 'text')).length,
  ).toBeGreaterThan(30)
})

test.each([
  '*a*',
  '- a',
  '1. a',
  '# a',
  '    a',
  'a\n===',
  '|a|',
  'a  \nb',
  '[a](b)',
  'www.a.cn',
  'a@b.cn',
  '&amp;',
  'a\n:-',
  'a\n|-|',
])('Markdown needs the parser: %j', (text) => expect(quickTree(text, 'markdown')).toBeUndefined())
