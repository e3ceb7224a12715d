import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {readFields} from '../../src/parse/fields.js'
import {readFrontMatter, splitFrontMatter} from '../../src/parse/front-matter.js'
import {readOverrides} from '../../src/parse/index.js'

const keys = [
  'headline',
  'title',
  'title',
  'title',
  'date',
  'place',
  'places',
  'tags',
  'slug',
  'language',
  'original',
  'reporter',
  '__proto__',
  'colour',
]
const bits = [
  ...[
    '港口',
    'a',
    '007',
    '1998',
    'no',
    '~',
    'null',
    '2024-04-28',
    '10:30',
    '2024-04-28 10:30',
    'zh-Hans',
    'https://a.cn/b',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\u3000',
    '\u00a0',
    ':',
    ': ',
    ' #',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '-',
    '- ',
    '?',
    '? ',
  ],
  ...[
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
    '\\n',
    '=',
    '<<',
    '...',
    '---',
    '\0',
    '\u0007',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\u202e',
  ],
]
const words = fc.array(fc.constantFrom(...bits), {maxLength: 4}).map((all) => all.join(''))
const value = fc.oneof(
  words,
  words.map((inside) => `"${inside}"`),
  words.map((inside) => `'${inside}'`),
  fc.array(words, {maxLength: 3}).map((all) => `[${all.join(', ')}]`),
)
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom(': ', ':  ', ':', ':\t'), value)
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom('title: a', 'title: b'),
      words,
      fc.constantFrom('', ' ', '# note', '  more', '- one'),
    ),
  },
)
const yaml = fc.array(line, {maxLength: 4}).map((lines) => lines.join('\n'))

describe('front matter', () => {
  test('reads the same with and without the YAML parser', () => {
    let quick = 0
    fc.assert(
      fc.property(yaml, (text) => {
        const whole = readFields(text, {path: 'a.txt', firstLine: 2})
        if (whole.value && whole.messages.length === 0) quick++
        expect(readFrontMatter(text, 'a.txt')).toEqual(whole)
      }),
      {numRuns: 2000, seed: 1},
    )
    // Nearly all that is random is wrong: enough must be right for the sameness to say something.
    expect(quick).toBeGreaterThan(150)
  })

  test.each([
    ['headline: 标题', {headline: '标题'}],
    ['title: "标题"', {headline: '标题'}],
    ['headline: ""\ntitle: 标题', {headline: '标题'}],
    ["title: 'It''s'", {headline: "It's"}],
    ['title: 007', {headline: '007'}],
    ['place: 上海', {places: ['上海']}],
    ['places: [上海, 北京]', {places: ['上海', '北京']}],
    ['places:\n  - 上海\n  -\n  - 北京', {places: ['上海', '北京']}],
    [
      'reporters: [张三, 李四]',
      {
        bylines: [
          {name: '张三', role: 'reporter'},
          {name: '李四', role: 'reporter'},
        ],
      },
    ],
    [
      'bylines: [{name: 张三, role: photographer}, {name: 李四}]',
      {
        bylines: [
          {name: '张三', role: 'photographer'},
          {name: '李四', role: 'reporter'},
        ],
      },
    ],
    ['date: 2024年4月8日', {date: '2024-04-08'}],
    ['date: 2024/4/8 10:30', {date: '2024-04-08T10:30:00'}],
    ['date: 2024?', {date: '2024?'}],
    ['kicker:\nsubhead: ""', {}],
    ['headline: |\n  两行\n  标题', {headline: '两行标题'}],
    ['headline: "a\\0b\\e[31m\\ud800"', {headline: 'ab[31m\ufffd'}],
    ['headline: "\\u202e反"', {headline: '\u202e反\u202c'}],
    [
      'relatedLists: [{label: 热门, kind: recommended, items: [甲, {headline: 乙, href: https://a.cn/}]}]',
      {
        relatedLists: [
          {
            label: '热门',
            kind: 'recommended',
            items: [{headline: '甲'}, {headline: '乙', href: 'https://a.cn/'}],
          },
        ],
      },
    ],
    ['', {}],
    ['# nothing', {}],
  ])('%j', (text, fields) => expect(readFrontMatter(text, 'a.txt')).toEqual({value: fields, messages: []}))

  const said = (text: string): string => report(readFrontMatter(text, 'a.txt').messages)

  test.each([
    [
      'headlin: 标题',
      'a.txt:2:1 warning Unexpected key `headlin`, did you mean `headline`? (unknown-key)\n  headlin: 标题\n  ^\n',
    ],
    [
      'title: 标题\ncolour: red',
      'a.txt:3:1 warning Unexpected key `colour`, it is not known and was left out (unknown-key)\n  colour: red\n  ^\n',
    ],
    [
      '__proto__: x',
      'a.txt:2:1 warning Unexpected key `__proto__`, it is not known and was left out (unknown-key)\n  __proto__: x\n  ^\n',
    ],
    [
      'title: 标题\ndate: 2024-02-30',
      'a.txt:3:7 warning Expected a date such as `2024-04-28`, not `2024-02-30` (ill-typed-key)\n  date: 2024-02-30\n        ^\n',
    ],
    ['title: [a]', 'a.txt:2:8 warning Expected a text (ill-typed-key)\n  title: [a]\n         ^\n'],
    [
      'places: {a: b}',
      'a.txt:2:9 warning Expected a text or a list of texts (ill-typed-key)\n  places: {a: b}\n          ^\n',
    ],
    ['slug: a/b', 'a.txt:2:7 warning Expected a name without `/` (ill-typed-key)\n  slug: a/b\n        ^\n'],
    [
      'original: javascript:alert(1)',
      'a.txt:2:11 warning Expected an http or https address (ill-typed-key)\n  original: javascript:alert(1)\n            ^\n',
    ],
    [
      'bylines:\n  - role: editor',
      'a.txt:3:5 warning Expected a key `name` here (ill-typed-key)\n    - role: editor\n      ^\n',
    ],
    [
      'bylines:\n  - {name: a, role: boss}',
      'a.txt:3:21 warning Expected a role: reporter, correspondent, editor, photographer, translator, source (ill-typed-key)\n    - {name: a, role: boss}\n                      ^\n',
    ],
    [
      'title: a\ntitle: b',
      'a.txt:3:1 warning Unexpected second key `title` (duplicate-key)\n  title: b\n  ^\n',
    ],
    [
      'title: a: b',
      'a.txt:2:8 warning Cannot read this as YAML: Nested mappings are not allowed in compact mappings (yaml)\n  title: a: b\n         ^\n',
    ],
    [
      'title: &a x\nkicker: *a',
      'a.txt:3:9 warning Unexpected alias, expected the words themselves (yaml)\n  kicker: *a\n          ^\n',
    ],
    ['- a', 'a.txt:2:1 warning Expected keys and values such as `headline: …` (yaml)\n  - a\n  ^\n'],
    ['? [a]\n: b', 'a.txt:2:3 warning Unexpected key, expected a word (yaml)\n  ? [a]\n    ^\n'],
  ])('%j is told', (text, told) => expect(said(text)).toBe(told))

  test('what is wrong is left out, and the rest counts', () => {
    const {value} = readFrontMatter('title: 标题\ndate: 2024-02-30\ncolour: red\ntitle: 又', 'a.txt')
    expect(value).toEqual({headline: '标题'})
  })

  test('what is made to do harm comes to an end and is told', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at]},`.repeat(8)}]`),
    ]
    const texts = [
      bomb.join('\n'),
      'a: &a [*a]',
      `title: ${'['.repeat(100_000)}`,
      `title: ${'{a: '.repeat(10_000)}`,
      '? '.repeat(10_000),
      Array.from({length: 20_000}, (_, at) => `k${at}: v`).join('\n'),
      'title: x\n'.repeat(20_000),
      `${'x'.repeat(100_000)}: y`,
      `title: ${'字'.repeat(100_000)}: x`,
      `date: ${'9'.repeat(100_000)}`,
    ]
    for (const text of texts) {
      const {messages} = readFrontMatter(text, 'a.txt')
      expect(messages.length).toBeGreaterThan(0)
      for (const {reason} of messages) expect(reason.length).toBeLessThan(300)
    }
  })
})

describe('splitting', () => {
  test.each([
    ['---\ntitle: a\n---\ntext\n', {yaml: 'title: a', rest: 'text\n', firstLine: 4}],
    ['---  \ntitle: a\n---\t\ntext', {yaml: 'title: a', rest: 'text', firstLine: 4}],
    ['---\ntitle: a\n---', {yaml: 'title: a', rest: '', firstLine: 4}],
    ['---\n---\nHeadline\n\n---\nmore', {yaml: '', rest: 'Headline\n\n---\nmore', firstLine: 3}],
    ['---\n\n# a note\ntitle: a\n---\n', {yaml: '\n# a note\ntitle: a', rest: '', firstLine: 6}],
    ['---\n标题\n---\n正文', {rest: '---\n标题\n---\n正文', firstLine: 1}],
    ['---\n- a\n---\n', {rest: '---\n- a\n---\n', firstLine: 1}],
    ['---\ntitle: a\ntext', {rest: '---\ntitle: a\ntext', firstLine: 1, isOpen: true}],
    ['---\ntext without end', {rest: '---\ntext without end', firstLine: 1}],
    ['----\ntitle: a\n---\n', {rest: '----\ntitle: a\n---\n', firstLine: 1}],
    [' ---\ntitle: a\n---\n', {rest: ' ---\ntitle: a\n---\n', firstLine: 1}],
    ['text\n---\ntitle: a\n---\n', {rest: 'text\n---\ntitle: a\n---\n', firstLine: 1}],
    ['', {rest: '', firstLine: 1}],
  ])('%j', (text, split) => expect(splitFrontMatter(text)).toEqual(split))

  test('loses no word and counts every line', () => {
    const piece = fc.constantFrom('---', '--- ', '----', 'title: a', '标题', '', '# note', '- a', '"q": b')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 8}), (lines) => {
        const text = lines.join('\n')
        const {yaml, rest, firstLine} = splitFrontMatter(text)
        expect(
          text
            .split('\n')
            .slice(firstLine - 1)
            .join('\n'),
        ).toBe(rest)
        if (yaml !== undefined) expect(lines.slice(1, firstLine - 2).join('\n')).toBe(yaml)
      }),
      {numRuns: 1000, seed: 1},
    )
  })
})

describe('overrides', () => {
  test('stand by their seed’s path', () => {
    const {value, messages} = readOverrides(
      '2024/a.txt:\n  title: 标题\n  date:\nconstructor: {place: 上海}\nb.txt:\n',
      'overrides.yaml',
    )
    expect(messages).toEqual([])
    expect([...value!]).toEqual([
      ['2024/a.txt', {headline: '标题'}],
      ['constructor', {places: ['上海']}],
    ])
  })

  test('every wrong line is told, with what was meant', () => {
    const {messages} = readOverrides(
      '\ufeffa.txt:\r\n  titel: 标题\r\n  date: soon\r\nb.txt: x\r\n',
      'overrides.yaml',
    )
    expect(report(messages)).toMatchInlineSnapshot(`
      "overrides.yaml:2:3 error Unexpected key \`a.txt.titel\`, did you mean \`title\`? (unknown-key)
          titel: 标题
          ^
      overrides.yaml:3:9 error Expected a date such as \`2024-04-28\`, not \`soon\` (ill-typed-key)
          date: soon
                ^
      overrides.yaml:4:8 error Expected keys and values such as \`headline: …\` (ill-typed-key)
        b.txt: x
               ^
      "
    `)
  })
})
