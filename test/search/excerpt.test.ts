import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {excerptOf, piecesOf, type Piece, type Span} from '../../src/search/excerpt.js'

/** Every place of some words in a text. */
function marksOf(text: string, ...words: readonly string[]): Span[] {
  return words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'giu'))])
    .map(({index, 0: found}): Span => [index, index + found.length])
    .sort(([a], [b]) => a - b)
}

/** An excerpt as text, its marks in brackets. */
function shown(pieces: readonly Piece[]): string {
  return pieces.map(({text, isMark}) => (isMark ? `[${text}]` : text)).join('')
}

const long = '港口的吊机在晨雾里缓缓转动，第一批货箱已经上岸。'.repeat(8)

describe('an excerpt', () => {
  test('of a short text is the text', () => {
    const text = '县图书馆重新开门。'
    expect(shown(excerptOf(text, marksOf(text, '图书馆')))).toBe('县[图书馆]重新开门。')
  })

  test('begins with the sentence of its first mark where that is near', () => {
    const text = `${long}县图书馆重新开门，读者免费借书。${long}`
    expect(shown(excerptOf(text, marksOf(text, '图书馆')))).toMatch(
      /^…县\[图书馆\]重新开门，读者免费借书。港口.*…$/u,
    )
  })

  test('shows where most of what was searched for stands together', () => {
    const text = `图书馆在城东。${long}粮站改成了图书馆。${long}`
    expect(shown(excerptOf(text, marksOf(text, '图书馆', '粮站')))).toMatch(/^…\[粮站\]改成了\[图书馆\]。/u)
  })

  test('without marks is the beginning', () => {
    expect(shown(excerptOf(long, []))).toMatch(/^港口的吊机.*…$/u)
    expect(excerptOf('', [])).toEqual([])
  })

  test('cuts no word', () => {
    const text = `${'The keeper rowed back to the island. '.repeat(6)}Then the harbour crane turned in the mist. ${'Lanterns everywhere. '.repeat(20)}`
    const excerpt = shown(excerptOf(text, marksOf(text, 'harbour')))
    expect(excerpt).toMatch(/^…(The|Then) /u)
    expect(excerpt).toContain('[harbour]')
    expect(excerpt).toMatch(/(Lanterns|everywhere\.) ?…$/u)
  })
})

test('whatever the text, what is shown stands in it, whole and marked as it was', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom('港口', 'crane ', '。', '. ', '\n', '😀', 'e\u0301', '\u3000'),
        fc.string({unit: 'grapheme'}),
      ),
      {
        maxLength: 300,
      },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const marks = marksOf(text, '港口', 'crane')
      const pieces = excerptOf(text, marks)
      const cut = {start: pieces[0]?.text === '…', end: pieces.length > 1 && pieces.at(-1)?.text === '…'}
      const own = pieces.slice(cut.start ? 1 : 0, cut.end ? -1 : undefined)
      const words = own.map((piece) => piece.text).join('')
      expect(text).toContain(words)
      expect(Buffer.from(words).toString()).toBe(words)
      for (const piece of own.filter(({isMark}) => isMark))
        expect('港口 crane'.includes(piece.text)).toBe(true)
      if (marks.length > 0) expect(own.some(({isMark}) => isMark)).toBe(true)
      expect(words.length).toBeLessThanOrEqual(200 + before(text))
      expect(
        piecesOf(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
    {numRuns: Number(process.env['RUNS'] ?? 500)},
  )
})

/** One character may be made of many. */
function before(text: string): number {
  return Math.max(0, ...[...text.matchAll(/[\p{M}\u200d]+/gu)].map(([{length}]) => length))
}

test('a long text of nothing but marks takes no long time', () => {
  const text = 'ab'.repeat(200_000)
  const start = performance.now()
  excerptOf(text, marksOf(text, 'a', 'b'))
  expect(performance.now() - start).toBeLessThan(5_000)
})
