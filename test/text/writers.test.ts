import {parse as parseCsv} from 'csv-parse/sync'
import fc from 'fast-check'
import {XmlDocument} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {csvRow} from '../../src/text/csv.js'
import {inert, json} from '../../src/text/json.js'
import {xml, xmlDocument} from '../../src/text/xml.js'

/** Texts with what breaks writers more often than chance has it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        ']]>',
        '</script>',
        '<!--',
        '&',
        '\ud800',
        '\udc00',
        '\0',
        '\u0085',
        '\ufffe',
        '\r\n',
        '"',
        "'",
        '=1+1',
        '\\ud800',
        '\\',
      ),
    ),
    {maxLength: 6},
  )
  .map((parts) => parts.join(''))

/** What is no character becomes U+FFFD, everywhere the same. */
const asRead = (words: string): string =>
  words.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )

describe('a writer keeps text text', () => {
  test('in XML, between tags and in attributes', () => {
    fc.assert(
      fc.property(text, (words) => {
        const written = xmlDocument(xml`<a b="${words}">${words}</a>`)
        const document = XmlDocument.fromBuffer(Buffer.from(written))
        try {
          expect(document.root.content).toBe(asRead(words))
          expect(document.root.attr('b')?.value).toBe(asRead(words))
        } finally {
          document.dispose()
        }
      }),
      {numRuns: 500},
    )
  })

  test('in JSON, also where it stands in a script', () => {
    fc.assert(
      fc.property(text, (words) => {
        const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
        expect(JSON.parse(json({words}))).toEqual({words: words.replace(halves, '\ufffd')})
        expect(JSON.parse(inert(json(words)))).toBe(words.replace(halves, '\ufffd'))
        expect(inert(json(words))).not.toMatch(/[<\u2028\u2029]/)
      }),
      {numRuns: 500},
    )
  })

  test('in a table, where no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(text, {minLength: 2, maxLength: 4}), (cells) => {
        const [row] = parseCsv(csvRow(cells), {record_delimiter: '\r\n'})
        const clean = cells.map((cell) => asRead(cell).replaceAll('\u007f', '\ufffd'))
        expect(row!.map((cell, at) => (cell === `'${clean[at]}` ? clean[at] : cell))).toEqual(clean)
        for (const cell of row!) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
      {numRuns: 500},
    )
  })
})
