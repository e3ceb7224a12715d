import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {loadSettings, packagedTemplates} from '../../src/config/index.js'
import {report} from '../../src/engine/report.js'
import {BuildError, type Settings} from '../../src/record/index.js'

let root = ''
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'pressmark-config-'))))
afterEach(() => rmSync(root, {recursive: true}))

function settings(yaml: string | Uint8Array): Settings {
  writeFileSync(join(root, 'pressmark.yaml'), yaml)
  return loadSettings(root)
}

/** All that is said about a configuration that is refused. */
function told(yaml: string | Uint8Array): string {
  try {
    settings(yaml)
  } catch (error) {
    if (error instanceof BuildError) return report(error.messages)
    throw error
  }
  return ''
}

const usual = (): Settings => ({
  title: '新闻档案',
  description: '',
  language: 'zh-Hans',
  look: 'broadsheet',
  root,
  seeds: join(root, 'seeds'),
  out: join(root, 'dist'),
  templates: join(root, 'templates'),
  shelves: ['day', 'place', 'agency', 'reporter', 'topic', 'wanted'],
  encodings: {},
  forms: ['record', 'text', 'citation', 'ninjs'],
  lists: {latest: 10, random: 10, recommended: 10},
  duplicates: 0.8,
  search: true,
  columns: {},
  limits: {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4},
  machines: {
    metadata: true,
    feeds: ['atom', 'rss', 'json'],
    shelfFeeds: ['atom'],
    sitemap: true,
    downloads: ['jsonl', 'csv'],
    pictures: 200,
  },
})

describe('settings', () => {
  test('without a file are the usual ones', () => expect(loadSettings(root)).toEqual(usual()))

  test.each(['', '# nothing\n', '---\n', 'title:\nlists:\n'])('of %j are the usual ones', (yaml) =>
    expect(settings(yaml)).toEqual(usual()),
  )

  test('say every key', () => {
    const yaml = `\ufefftitle: 山城日报\r
description: 1998–2012
language: zh-Hant
baseUrl: https://example.org/news
seeds: ../corpus
out: public
templates: look
look: plain
shelves: [place]
forms: [text]
lists: {latest: 0, random: 7, recommended: 12}
encodings: {1998/: GB2312, ./old/a.txt: x-sjis, /: utf8}
duplicates: 0.95
search: false
machines:
  metadata: false
  feeds: [atom, atom]
  shelfFeeds: []
  sitemap: false
  downloads: [csv]
  pictures: 12
  oai: {email: desk@example.org, gateway: https://example.net/oai}
`
    expect(settings(yaml)).toEqual({
      title: '山城日报',
      description: '1998–2012',
      language: 'zh-Hant',
      baseUrl: 'https://example.org/news/',
      root,
      seeds: join(root, '../corpus'),
      out: join(root, 'public'),
      templates: join(root, 'look'),
      look: 'plain',
      shelves: ['place'],
      forms: ['text'],
      lists: {latest: 0, random: 7, recommended: 12},
      encodings: {'1998': 'gbk', 'old/a.txt': 'shift_jis', '.': 'utf-8'},
      duplicates: 0.95,
      search: false,
      columns: {},
      limits: {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4},
      machines: {
        metadata: false,
        feeds: ['atom'],
        shelfFeeds: [],
        sitemap: false,
        downloads: ['csv'],
        pictures: 12,
        oai: {email: 'desk@example.org', gateway: 'https://example.net/oai/'},
      },
    })
  })

  test.each([
    ['title: 1998', {title: '1998'}],
    ['title: no', {title: 'no'}],
    ['title: "a\\0b\\x07c\\uFFFE\\fd"', {title: 'abc d'}],
    ['language: en', {language: 'en', title: 'News Archive'}],
    ['language: zha', {language: 'zha', title: 'News Archive'}],
    ['language: zh-TW', {language: 'zh-TW', title: '新聞檔案'}],
    ['shelves: []', {shelves: []}],
    ['forms: []', {forms: []}],
    ['forms: [record, record]', {forms: ['record']}],
    ['duplicates: 1', {duplicates: 1}],
    ['search: false', {search: false}],
    ['search: true', {search: true}],
    ['duplicates: .5', {duplicates: 0.5}],
    ['duplicates: 0', {duplicates: 0}],
    ['duplicates: false', {duplicates: 0}],
    ['lists: {random: 3}', {lists: {latest: 10, random: 3, recommended: 10}}],
    ['baseUrl: http://localhost:8080', {baseUrl: 'http://localhost:8080/'}],
    ['baseUrl: HTTPS://Example.org/新闻/', {baseUrl: 'https://example.org/%E6%96%B0%E9%97%BB/'}],
  ])('%j', (yaml, own) => expect(settings(yaml)).toEqual({...usual(), ...own}))

  test('of the command line stand above the file', () => {
    writeFileSync(join(root, 'pressmark.yaml'), 'seeds: a\nout: b\ntemplates: c\n')
    const {seeds, out, templates} = loadSettings(root, {seeds: 'x', out: '/y', templates: undefined})
    expect([seeds, out, templates]).toEqual([join(root, 'x'), '/y', join(root, 'c')])
  })

  test.each([
    [
      'titel: 档案',
      'pressmark.yaml:1:1 error Unexpected key `titel`, did you mean `title`? (unknown-key)\n  titel: 档案\n  ^\n',
    ],
    [
      'title: 档案\nbaseURL: https://example.org',
      'pressmark.yaml:2:1 error Unexpected key `baseURL`, did you mean `baseUrl`? (unknown-key)\n  baseURL: https://example.org\n  ^\n',
    ],
    [
      'lists: {lastest: 3}',
      'pressmark.yaml:1:9 error Unexpected key `lists.lastest`, did you mean `latest`? (unknown-key)\n  lists: {lastest: 3}\n          ^\n',
    ],
    [
      'duplicates: 0.2',
      'pressmark.yaml:1:13 error Expected a likeness from 0.5 to 1, or `false` (ill-typed-key)\n  duplicates: 0.2\n              ^\n',
    ],
    [
      'duplicates: {threshold: 0.9}',
      'pressmark.yaml:1:13 error Expected a likeness from 0.5 to 1, or `false` (ill-typed-key)\n  duplicates: {threshold: 0.9}\n              ^\n',
    ],
    [
      'colour: red',
      'pressmark.yaml:1:1 error Unexpected key `colour`, it is not known and was left out (unknown-key)\n  colour: red\n  ^\n',
    ],
    [
      '__proto__: {title: x}',
      'pressmark.yaml:1:1 error Unexpected key `__proto__`, it is not known and was left out (unknown-key)\n  __proto__: {title: x}\n  ^\n',
    ],
    [
      'encodings:\n  1998: gb18031\n',
      'pressmark.yaml:2:9 error Unexpected encoding `gb18031`, did you mean `gb18030`? (ill-typed-key)\n    1998: gb18031\n          ^\n',
    ],
    [
      'encodings: {a: latin-99}',
      'pressmark.yaml:1:16 error Unexpected encoding `latin-99`, expected a name such as `gb18030` (ill-typed-key)\n  encodings: {a: latin-99}\n                 ^\n',
    ],
    [
      'encodings: {a: [gbk]}',
      'pressmark.yaml:1:16 error Expected the name of an encoding such as `gb18030` (ill-typed-key)\n  encodings: {a: [gbk]}\n                 ^\n',
    ],
    [
      'encodings: gbk',
      'pressmark.yaml:1:12 error Expected paths or folders of seeds, each with an encoding (ill-typed-key)\n  encodings: gbk\n             ^\n',
    ],
    [
      'title: [a, b]',
      'pressmark.yaml:1:8 error Expected a text (ill-typed-key)\n  title: [a, b]\n         ^\n',
    ],
    [
      'language: Chinese!',
      'pressmark.yaml:1:11 error Expected a language tag such as `zh-Hans` or `en` (ill-typed-key)\n  language: Chinese!\n            ^\n',
    ],
    [
      'shelves: place',
      'pressmark.yaml:1:10 error Expected a list of `day`, `place`, `agency`, `reporter`, `topic`, `wanted` (ill-typed-key)\n  shelves: place\n           ^\n',
    ],
    [
      'shelves:\n  - place\n  - people',
      'pressmark.yaml:3:5 error Expected `day`, `place`, `agency`, `reporter`, `topic` or `wanted` (ill-typed-key)\n    - people\n      ^\n',
    ],
    [
      'lists: 3',
      'pressmark.yaml:1:8 error Expected `latest`, `random` and `recommended`, each a number (ill-typed-key)\n  lists: 3\n         ^\n',
    ],
    [
      'lists:\n  random: many',
      'pressmark.yaml:2:11 error Expected a number from 0 to 999 (ill-typed-key)\n    random: many\n            ^\n',
    ],
    [
      'lists: {random: 1000}',
      'pressmark.yaml:1:17 error Expected a number from 0 to 999 (ill-typed-key)\n  lists: {random: 1000}\n                  ^\n',
    ],
    [
      'title: a\ntitle: b',
      'pressmark.yaml:2:1 error Unexpected second key `title` (duplicate-key)\n  title: b\n  ^\n',
    ],
    [
      '- title',
      'pressmark.yaml:1:1 error Expected keys and values such as `headline: …` (yaml)\n  - title\n  ^\n',
    ],
    [
      'title: "a',
      'pressmark.yaml:1:10 error Cannot read this as YAML: Missing closing "quote (yaml)\n  title: "a\n           ^\n',
    ],
    [
      'a: 1\n---\nb: 2',
      'pressmark.yaml:2:1 error Cannot read this as YAML: a second document begins here (yaml)\n  ---\n  ^\n',
    ],
    [
      'colour: red\ntitel: x\nlists: 3',
      [
        'pressmark.yaml:1:1 error Unexpected key `colour`, it is not known and was left out (unknown-key)',
        '  colour: red',
        '  ^',
        'pressmark.yaml:2:1 error Unexpected key `titel`, did you mean `title`? (unknown-key)',
        '  titel: x',
        '  ^',
        'pressmark.yaml:3:8 error Expected `latest`, `random` and `recommended`, each a number (ill-typed-key)',
        '  lists: 3',
        '         ^',
        '',
      ].join('\n'),
    ],
  ])('%j is refused', (yaml, said) => expect(told(yaml)).toBe(said))

  test.each([
    'ftp://example.org',
    'example.org',
    'https://',
    'https://example.org//x/',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://u:p@example.org/',
    'javascript:alert(1)',
    'https:example.org?x',
  ])('the base address %s is refused', (address) =>
    expect(told(`baseUrl: ${JSON.stringify(address)}`)).toContain(
      '1:10 error Expected an address such as `https://example.org/news/` (ill-typed-key)\n',
    ),
  )

  test('in another encoding are refused', () => {
    expect(told(Uint8Array.from([0x74, 0x3a, 0x20, 0xd6, 0xd0]))).toBe(
      'pressmark.yaml error Cannot read this file: expected text in UTF-8 (encoding)\n',
    )
  })
})

test('the packaged templates are where they are said to be', () =>
  expect(packagedTemplates).toMatch(/templates[/\\]$/))
