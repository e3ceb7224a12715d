import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {htmlRecord} from '../../../src/importers/html/index.js'
import {limits, sift} from '../../../src/importers/html/sift.js'
import {paragraphs, story} from './page.js'

const place = {path: 'a.html'}
/** Far more than a page takes on a busy machine, far less than one that hangs. */
const milliseconds = 15_000

describe('pages that were made to do harm', () => {
  test.each([
    ['100,000 open tags', '<div>'.repeat(100_000) + story],
    ['100,000 open inline tags', '<b>'.repeat(100_000) + story],
    ['open cells with open paragraphs', '<td><p>'.repeat(50_000) + story],
    ['five million letters in short paragraphs', '<p>a</p>'.repeat(620_000)],
    ['five million brackets', '<'.repeat(5_000_000)],
    ['five million ampersands', '&'.repeat(5_000_000)],
    ['five million spaces', `<p>${' '.repeat(5_000_000)}</p>`],
    ['300,000 attributes', `<p ${Array.from({length: 300_000}, (_, at) => `a${at}=1`).join(' ')}>${story}`],
    ['a million line breaks', '<br>'.repeat(1_000_000)],
    [
      'JSON that opens a million lists',
      `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${story}`,
    ],
    [
      'JSON that never becomes an author',
      `<script type="application/ld+json">${'"author":[[['.repeat(100_000)}</script>${story}`,
    ],
    [
      'JSON that ends in semicolons',
      `<script type="application/ld+json">{"a":1${';'.repeat(1_000_000)}x</script>${story}`,
    ],
    [
      'an item of ideographic spaces',
      `<ul><li>${paragraphs[0]}${'\u3000 '.repeat(500_000)}${paragraphs[1]}</li></ul>`,
    ],
    [
      'words apart that are spaces',
      `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'a', articleBody: `${' '.repeat(500_000)}a${'\u3000'.repeat(500_000)}b`})}</script>${story}`,
    ],
    ['a title of separators', `<title>${'a | '.repeat(300_000)}</title>${story}`],
    [
      'thousands of labels',
      `<h3>Related news</h3><ul><li><a href="/a">A headline here</a></ul>`.repeat(5_000),
    ],
    ['a date that never ends', `<h1>Crane closes harbour</h1><p>${'2020-01-'.repeat(300_000)}</p>`],
  ])(
    '%s',
    (_, html) => {
      expect(() => htmlRecord(html, place)).not.toThrow()
    },
    milliseconds,
  )

  test('what stands before a limit is read', () => {
    const record = htmlRecord(`<h1>Crane closes harbour</h1>${story}${'<b>'.repeat(100_000)}`, place)
    expect(record?.fields.headline).toBe('Crane closes harbour')
    expect(record?.text).toContain(paragraphs[2])
  })

  test('tags that are nested too deep are passed over, their words kept', () => {
    const {body} = sift(`${'<div>'.repeat(400)}words${'</div>'.repeat(400)}<p>after</p>`)
    expect(body.match(/<div>/g)).toHaveLength(limits.depth)
    expect(body.match(/<\/div>/g)).toHaveLength(limits.depth)
    expect(body).toContain('words')
    expect(body).toContain('</div><p>after</p>')
  })

  test(
    'no page makes it throw, and no record has what could run',
    () => {
      const word = fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<div class="article">',
          '</div>',
          '<a href="javascript:x">',
          '<a href="https://a.example/b">',
          '</a>',
        ],
        ...[
          '<script>',
          '</script>',
          '<script type="application/ld+json">',
          '{"@type":"NewsArticle","headline":',
          '"',
          '{',
          '}',
          '[',
        ],
        ...[
          '<h1>',
          '</h1>',
          '<table>',
          '<tr>',
          '<td>',
          '<ul>',
          '<li>',
          '<!--',
          '-->',
          '<![CDATA[',
          '&amp;',
          '&#0;',
          '<svg>',
          '<title>',
        ],
        ...[
          '<meta property="og:title" content="',
          '">',
          '<time datetime="2024-05-06">',
          '\u0000',
          '\ud800',
          '2024年5月6日',
          '来源：',
          '　　',
        ],
        paragraphs[0]!,
        story,
      )
      fc.assert(
        fc.property(fc.array(word, {maxLength: 40}), (words) => {
          const record = htmlRecord(words.join(''), place)
          expect(record?.text.trim()).not.toBe('')
          expect(record?.text ?? '').not.toMatch(/\]\(<(?!https?:)/)
          expect(htmlRecord(words.join(''), place)).toEqual(record)
        }),
        {numRuns: 150},
      )
    },
    4 * milliseconds,
  )
})
