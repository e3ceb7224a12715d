import fc from 'fast-check'
import type {Byline, Facts} from '../../src/record/index.js'
import {articleUrl, idOf} from '../../src/text/addresses.js'
import {hash} from '../../src/text/hash.js'
import {termLength, writeTerm} from '../../src/text/terms.js'

/** The facts of a story of our own; its address follows from its path as any seed's does. */
export function storyAt(path: string, own: Partial<Facts> = {}): Facts {
  return {
    id: idOf(path),
    url: articleUrl(path),
    headline: `${idOf(path)}的灯塔重新点亮`,
    lede: '',
    date: '',
    dateSource: 'unknown',
    places: [],
    bylines: [],
    topics: [],
    language: 'zh-Hans',
    relatedLists: [],
    source: {
      path,
      format: 'text',
      encoding: 'utf-8',
      encodingConfidence: 1,
      bytes: 1,
      digest: 'd'.repeat(64),
    },
    messages: [],
    terms: '',
    further: '',
    ...own,
  }
}

/** Words as a story's terms. */
export function termsFrom(words: readonly string[]): string {
  const letters = Buffer.alloc(words.length * termLength)
  for (const [at, word] of words.entries())
    writeTerm({hash: hash(word) >>> 4, use: 1}, letters, at * termLength)
  return letters.toString('latin1')
}

export const by = (name: string, role: Byline['role'] = 'reporter'): Byline => ({name, role})

/** Names that stand in each other's way, or in ours. */
const names = [
  ...[
    '上海',
    '上海/2024',
    '上海.html',
    '上海/index',
    'index',
    'INDEX',
    'ＩＮＤＥＸ',
    'index.html',
    '..',
    '.',
    ' ',
  ],
  ...[
    '__proto__',
    'constructor',
    'CON',
    'a#b?c%d',
    '<img src=x>',
    '"\'&',
    '👨‍👩‍👧',
    'e\u0301',
    '\u00e9',
    '\u202eabc',
  ],
  ...[
    'New York',
    'NEW  york',
    '2024',
    '2024-04',
    'undated',
    'x'.repeat(300),
    '海'.repeat(120),
    '\ud800',
    'a\0b',
  ],
]

const name = fc.constantFrom(...names)
const date = fc.oneof(
  fc.constantFrom(
    '',
    '2024',
    '2024-04',
    '2024-04-28',
    '2024?-04-28',
    'XXXX-04-28',
    'XXXX-04',
    '2024-XX-28',
    '0999-12',
  ),
  fc
    .tuple(fc.integer({min: 1990, max: 1993}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
)
const terms = fc.uniqueArray(
  fc.constantFrom('港口', '扩建', '粮食', '增产', '铁路', '__proto__', 'constructor'),
  {maxLength: 5},
)

/** Facts as odd as any input may make them, their paths all different. */
export const oddStories = fc
  .uniqueArray(fc.tuple(fc.option(name, {nil: undefined}), fc.nat(999)), {
    minLength: 1,
    maxLength: 40,
    selector: ([folder, number]) => `${folder ?? ''} ${number}`,
  })
  .chain((paths) => fc.tuple(...paths.map(([folder, number]) => oddStory(folder, number))))

function oddStory(folder: string | undefined, number: number): fc.Arbitrary<Facts> {
  const own = fc.record({
    date,
    terms,
    further: terms,
    places: fc.array(name, {maxLength: 2}),
    topics: fc.array(name, {maxLength: 2}),
    bylines: fc.array(fc.tuple(name, fc.constantFrom('reporter' as const, 'editor' as const)), {
      maxLength: 2,
    }),
    agency: fc.option(name, {nil: undefined}),
    headline: fc.constantFrom('', '__proto__', '同题', `第${number}号`, '\u202e反', '</script>'),
    listed: fc.array(fc.constantFrom('同题', '第1号', '__proto__', '别处'), {maxLength: 3}),
  })
  return own.map(({agency, listed, bylines, date, terms, further, ...rest}) =>
    storyAt(`${folder === undefined ? '' : `${folder.replaceAll('/', '-')}/`}${number}.txt`, {
      ...rest,
      terms: termsFrom(terms),
      further: termsFrom(further),
      date,
      dateSource: date === '' ? 'unknown' : date.includes('?') ? 'inferred' : 'stated',
      bylines: bylines.map(([name, role]) => by(name, role)),
      ...(agency !== undefined && {agency}),
      relatedLists: [
        {
          kind: 'random',
          label: '随机阅读',
          items: listed.map((headline) => ({headline, href: 'https://example.org/'})),
        },
      ],
    }),
  )
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
