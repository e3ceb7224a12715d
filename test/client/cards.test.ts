import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Archive, Page} from '../../src/record/index.js'
import {archiveWith, fileAt, pagesOf, printsOf, settings, stories, storyOf} from './archive.js'

const isCards = ({plan}: Page): boolean => plan.kind === 'cards'
const isShard = ({url}: Page): boolean => url.startsWith('data/random/')

/** The addresses whose pages must be drawn anew when one archive follows another. */
function changed(before: Archive, after: Archive): string[] {
  const old = printsOf(before)
  return [...printsOf(after)].filter(([url, print]) => old.get(url) !== print).map(([url]) => url)
}

/** What a browser takes from a file of cards. */
function taken(script: string): unknown[] {
  const calls: unknown[] = []
  runInNewContext(script, {pressmark: (...call: unknown[]) => calls.push(call)})
  return calls
}

describe('files of cards', () => {
  test.each([
    [12, 1],
    [63, 1],
    [64, 2],
    [127, 2],
    [128, 4],
    [1000, 16],
    [3000, 64],
  ])('of %i stories every one stands in exactly one of %i shards', (total, count) => {
    const shards = pagesOf(archiveWith(stories(total))).filter(isShard)
    expect(shards.map(({url}) => url)).toEqual(Array.from({length: count}, (_, at) => `data/random/${at}.js`))
    const held = shards.flatMap(({lists}) => lists['cards']!)
    expect(held.toSorted((a, b) => a - b)).toEqual(Array.from({length: total}, (_, number) => number))
  })

  test('shards are about equally full', () => {
    const sizes = pagesOf(archiveWith(stories(3000)))
      .filter(isShard)
      .map(({lists}) => lists['cards']!.length)
    expect(Math.min(...sizes)).toBeGreaterThan(20)
    expect(Math.max(...sizes)).toBeLessThan(80)
  })

  test('shards hold enough for a long list', () => {
    const lists = {...settings.lists, random: 100}
    const shards = pagesOf(archiveWith(stories(3000), lists), lists).filter(isShard)
    expect(shards.length).toBe(8)
  })

  test('an arrival changes one shard, and the newest', () => {
    const before = stories(1000)
    const urls = changed(archiveWith(before), archiveWith([...before, storyOf(1000)]))
    expect(urls.filter((url) => url.startsWith('data/'))).toEqual([
      'data/latest.js',
      expect.stringMatching(/^data\/random\/\d+\.js$/),
    ])
  })

  test('an old story that comes late changes one shard alone', () => {
    const all = stories(1000)
    const urls = changed(archiveWith(all.toSpliced(300, 1)), archiveWith(all))
    expect(urls.filter((url) => url.startsWith('data/'))).toEqual([
      expect.stringMatching(/^data\/random\/\d+\.js$/),
    ])
  })

  test('when the archive has doubled, the shards change and the pages of articles do not', () => {
    const before = stories(127)
    const urls = changed(archiveWith(before), archiveWith([...before, storyOf(127)]))
    expect(urls.filter((url) => url.startsWith('data/'))).toHaveLength(5)
    expect(urls.filter((url) => url.startsWith('articles/')).length).toBeLessThan(25)
  })

  test.each([
    ['one story', 1, {latest: 10, random: 10}, []],
    ['no lists', 60, {latest: 0, random: 0}, []],
    ['no more than the lists hold', 10, {latest: 10, random: 9}, [['data/latest.js', 0, 0]]],
    ['only the newest', 60, {latest: 10, random: 0}, [['data/latest.js', 11, 0]]],
    [
      'only random ones',
      12,
      {latest: 0, random: 10},
      [
        ['data/latest.js', 0, 1],
        ['data/random/0.js', 12, undefined],
      ],
    ],
  ])('for %s', (_, total, some, expected) => {
    const lists = {...some, recommended: 10}
    const found = pagesOf(archiveWith(stories(total), lists), lists).filter(isCards)
    expect(
      found.map(({url, plan, lists}) => [
        url,
        lists['cards']!.length,
        plan.kind === 'cards' ? plan.shards : undefined,
      ]),
    ).toEqual(expected)
  })
})

describe('a file of cards, read as a script', () => {
  test('says what an entry of a list shows', () => {
    const archive = archiveWith([
      ...stories(11),
      storyOf(11, {headline: '', url: 'articles/一 "二".html', date: '2001?-01-12', dateSource: 'inferred'}),
      storyOf(12, {headline: 'Lighthouse relit', language: 'en', date: '2001-01'}),
    ])
    expect(fileAt(archive, 'data/latest.js')).toMatch(/^pressmark\("latest",\{"shards":1,"cards":\[\{"url":/)
    const [[name, {cards}]] = taken(fileAt(archive, 'data/latest.js')) as [[string, {cards: object[]}]]
    expect(name).toBe('latest')
    expect(cards).toHaveLength(11)
    expect(cards.slice(0, 2)).toEqual([
      {
        url: 'articles/%E4%B8%80%20%22%E4%BA%8C%22.html',
        headline: '无题',
        date: '2001年1月12日',
        machine: '01-12',
        inferred: true,
      },
      {
        url: 'articles/2001/story-10.html',
        headline: '第10号灯塔重新点亮',
        date: '2001年1月11日',
        machine: '2001-01-11',
      },
    ])
    expect(taken(fileAt(archive, 'data/random/0.js'))).toEqual([
      ['random/0', {cards: expect.arrayContaining(cards) as unknown}],
    ])
    expect(JSON.stringify(taken(fileAt(archive, 'data/random/0.js')))).toContain('"language":"en"')
  })

  const hostile = [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '\u2028alert(1)\u2029',
    '"]});alert(1)//',
    "');alert`1`//${alert(1)}",
    '\\u003c\\',
    '__proto__',
    '\ud800 half \udfff',
    '\u0000\ufeff\u202e',
  ]
  const read = (headline: string): {text: string; found: string} => {
    const archive = archiveWith([...stories(11), storyOf(11, {headline})])
    const text = fileAt(archive, 'data/latest.js')
    const [[, {cards}]] = taken(text) as [[string, {cards: {headline: string}[]}]]
    return {text, found: cards[0]!.headline}
  }

  test.each(hostile)('a headline is a text, whatever it says: %j', (headline) => {
    const {text, found} = read(headline)
    expect(found).toBe(headline)
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(text).toMatch(/^[^\n]+\n$/)
  })

  test('any headline comes back as it was', () => {
    const unit = fc.oneof(fc.constantFrom(...'<>/!-"\'\\`$\u2028\u2029\n\r'), fc.string({unit: 'binary'}))
    fc.assert(
      fc.property(fc.string({unit}), (headline) => {
        expect(read(headline).found).toBe(headline || '无题')
      }),
      {seed: 20_240_428, numRuns: 300},
    )
  })
})
