import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Query} from '../../src/search/index.js'
import {scan, searchIn, type Told} from './shelf.js'

// Few letters of each script, so that what is asked for is often there, and often nearly there.
const letters = [
  ...'上海气發髮发国國',
  ...'かがカー',
  ...'한국',
  ...'กาที่',
  ...'，。、（“·',
  ...'12３',
  ...'aéÉbＡ',
  'new ',
  'News ',
  'York ',
  'бор ',
  ' ',
  ' ',
  '𠮷',
  'ß',
  '…',
  '-',
]
const text = fc.array(fc.constantFrom(...letters), {maxLength: 14}).map((parts) => parts.join(''))
const words = fc
  .array(
    fc.constantFrom(
      'news',
      'New',
      'newer',
      'york',
      'a',
      'né',
      '12',
      '1,000',
      'don’t',
      '上海',
      '海,国',
      '(气)',
    ),
    {maxLength: 8},
  )
  .map((parts) => parts.join(' '))
/** Stories by the word in which letters of other scripts stand, signs among them. */
const mixed = fc
  .array(
    fc.constantFrom(
      'The harbour of ',
      'news, ',
      '12 ',
      '上海',
      '，',
      '、中',
      '·',
      '한국',
      '에',
      'カー',
      '(',
      ')',
      '　',
    ),
    {maxLength: 12},
  )
  .map((parts) => `Fishermen went home early and newspapers said so ${parts.join('')}`)
const told: fc.Arbitrary<Told> = fc.record(
  {
    blocks: fc.array(fc.oneof(text, words, mixed), {minLength: 1, maxLength: 4}),
    place: fc.constantFrom('上海', '國京', 'Paris', 'PARIS'),
    year: fc.constantFrom(1999, 2004, 2024),
    month: fc.constantFrom(1, 7, 12),
  },
  {requiredKeys: ['blocks']},
)
/** In the archive's order, as far as the index knows it. */
const archive = fc
  .array(told, {minLength: 1, maxLength: 14})
  .map((stories) =>
    stories.map((story) =>
      story.year === undefined ? {blocks: story.blocks, ...(story.place && {place: story.place})} : story,
    ),
  )

/** Mostly a piece of a story, sometimes anything. */
const pieceOf = (stories: readonly Told[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({min: 1, max: 6}))
        .map(([story, block, at, length]) => {
          const {blocks} = stories[story % stories.length]!
          const letters = Array.from(blocks[block % blocks.length]!)
          return letters
            .slice(at % (letters.length + 1))
            .slice(0, length)
            .join('')
        }),
    },
    {weight: 1, arbitrary: text},
    {weight: 1, arbitrary: words},
  )

const questions = archive.chain((stories) =>
  fc.record({
    stories: fc.constant(stories),
    cuts: fc.subarray([...stories.keys()].slice(1)).map((cuts) => [...cuts, stories.length]),
    ranges: fc.boolean(),
    query: fc.record(
      {
        groups: fc.array(
          fc.array(
            fc.record({
              text: pieceOf(stories),
              isPhrase: fc.boolean(),
              isExcluded: fc.constantFrom(false, false, false, true),
              isOpen: fc.boolean(),
            }),
            {maxLength: 3},
          ),
          {maxLength: 3},
        ),
        filters: fc.array(
          fc.record({
            field: fc.constant('place' as const),
            value: fc.constantFrom('上海', '国京', 'paris', 'Rome'),
            isExcluded: fc.boolean(),
          }),
          {maxLength: 2},
        ),
        from: fc.constantFrom('1999', '2004-07', '2024-12-01'),
        to: fc.constantFrom('1999', '2004', '2024'),
      },
      {requiredKeys: ['groups', 'filters']},
    ) satisfies fc.Arbitrary<Query>,
  }),
)

describe('a question', () => {
  test('finds what a plain scan finds, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({stories, cuts, ranges, query}) => {
        const search = await searchIn(stories, cuts, {ranges})
        const {count, hits} = await search.find(query, {order: 'relevance'})
        const wanted = scan(stories, query)
        expect([...hits].sort((a, b) => a - b)).toEqual(wanted)
        expect(count).toBe(wanted.length)
        const newest = await search.find(query, {order: 'newest'})
        expect([...newest.hits]).toEqual(wanted.toReversed())
      }),
      {numRuns: Number(process.env['RUNS'] ?? 600)},
    )
  }, 600_000)
})
