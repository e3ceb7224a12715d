import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bytesImporters, pageImporters, textImporters} from '../../src/importers/index.js'
import {hasMarkup, htmlText} from '../../src/importers/markup/html.js'
import {importBytes, importPage, importText} from './importing.js'

const marks = fc.constantFrom(
  ...[
    '<item>',
    '</item>',
    '<rss><channel>',
    '<title>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE x [',
    '&#0;',
    '&amp;',
    '<p',
  ],
  ...[
    '[',
    '{',
    '"title":',
    '"',
    '\\',
    ',',
    '}',
    ']',
    '\n',
    '\r\n',
    '\0',
    '\u0001',
    '\u0002',
    '\u0003',
    '=\n',
    '^',
    '<\n',
  ],
  ...[
    'WARC/1.0\r\n',
    'WARC-Type: response\r\n',
    'Content-Length: 9\r\n',
    'HTTP/1.1 200 OK\r\n\r\n',
    '=?utf-8?B?////?=',
    '--b',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=b\n\n',
    '\ud800',
    '渡口',
    '2024-04-28',
    '<nitf>',
    '<entry>',
    '<newsItem>',
    '<REUTERS>',
  ],
)
const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(marks, {maxLength: 60}).map((parts) => parts.join('')),
)

describe('any text in any importer gives records or messages', () => {
  test.each(Object.keys(textImporters) as (keyof typeof textImporters)[])('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({min: 1, max: 64}), async (words, size) => {
        const {records} = await importText(format, words, {size, recordBytes: 60})
        for (const {fields} of records) expect(fields.headline ?? '').not.toMatch(/[\n\r\0\ud800-\udfff]/)
      }),
      {numRuns: 400},
    )
  })

  test.each(Object.keys(bytesImporters))('%s', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({min: 1, max: 64}),
        async (words, size) => void (await importBytes(words, size)),
      ),
    )
  })

  test.each(Object.keys(pageImporters) as (keyof typeof pageImporters)[])('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => void (await importPage(format, words))),
      {numRuns: 400},
    )
  })
})

describe('a megabyte of one thing takes no time', () => {
  const parts = [
    ...['<', '<p', '<p ', '<p>', '</p>', '<div><p>', '&', '&#', '<!--', '=?a?Q?', '?= =?', '='],
    ...['\n', '\n\n', ' ', '[', '{"a":', '"', ',', '^', '\u0002', 'a,', '\t'],
  ]
  const formats = Object.keys(textImporters) as (keyof typeof textImporters)[]

  test.each(parts)('%j', async (part) => {
    const words = part.repeat(1_000_000 / part.length)
    const pages = [words, `Content-Type: multipart/mixed; boundary=b\n\n${words}`, `Subject: ${words}`]
    const start = performance.now()
    hasMarkup(words)
    htmlText(words)
    for (const format of formats) await importText(format, words, {size: 65_536, recordBytes: 1 << 24})
    for (const one of pages) await importPage('mail', one)
    await importPage('wire', words)
    await importPage('html', words)
    await importBytes(words)
    // A dozen readings: each far under a second, also on a machine that does other things beside.
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
