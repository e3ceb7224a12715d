import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cleaned} from '../../src/text/entities.js'

describe('what a web page left in a text', () => {
  test.each([
    ['江口&nbsp;山城', '江口 山城'],
    ['江口&nbsp&nbsp山城', '江口 山城'],
    ['&nbsp;&nbsp;&nbsp; 正文', '  正文'],
    ['&ldquo;好&rdquo;&#8230;&#x201C;&#X201d;', '“好”…“”'],
    ['caf&eacute; &Eacute;t&eacute; &alpha;&Omega; 1&frac12; &yuml;', 'café Été αΩ 1½ ÿ'],
    ['AT&amp;T, a &lt; b &gt; c, &quot;x&quot; &apos;', 'AT&T, a < b > c, "x" \''],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['it&#146;s &#150; &#128;5', 'it’s – €5'],
    ['a&#10;b&#13;c&#9;d', 'a b c\td'],
    ['&#128512;', '😀'],
    ['a\u00a0\u00a0b\u2003\u2002c', 'a b c'],
    ['so\u00adft, zero\u200bwidth, \ufeffmark, join\u2060er', 'soft, zerowidth, mark, joiner'],
  ])('%j is read as %j', (written, text) => expect(cleaned(written)).toBe(text))

  test.each([
    'AT&T; R&D; Q&A',
    '&amp &lt &copy=1 &nbsp=2 &nbsper',
    'page?a=1&copy=2&reg=3',
    '&bogus; &Nbsp; &; &#; &#x; &#xZZ;',
    '&#0; &#55296; &#xFFFE; &#1114112; &#9999999; &#129; &#7; &#127;',
    '王　伟 \u202f \u200c \u200d \u200e',
    'ภาษา\u200bไทย',
  ])('%j stays', (text) => expect(cleaned(text)).toBe(text))

  test('lines stay, and text without any of it is the same text', () => {
    const parts = ['&', '#', 'x', 'amp', 'nbsp', ';', '1', '10', '\n', '\u00a0', '\u00ad', '字', ' ', '\r']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (words) => {
        const text = words.join('')
        expect(cleaned(text).split('\n').length).toBe(text.split('\n').length)
        expect(cleaned(text).length).toBeLessThanOrEqual(text.length)
      }),
      {numRuns: 1000, seed: 1},
    )
  })

  test('a megabyte of it takes no time', () => {
    const start = process.hrtime.bigint()
    for (const part of ['&', '&nbsp', '&#', '&#x1', '\u00a0', '\u200b', '&amp;'])
      cleaned(part.repeat(200_000))
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000)
  })
})
