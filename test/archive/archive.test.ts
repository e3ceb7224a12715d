import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {archiveOf} from '../../src/archive/index.js'
import type {Archive, Facts} from '../../src/record/index.js'
import {shelfSegment} from '../../src/text/addresses.js'
import {by, oddStories, storyAt, termsFrom} from './stories.js'

const lists = {latest: 3, random: 4, recommended: 5}
const archived = (facts: readonly Facts[], own = lists): Archive => archiveOf(facts, own).value!
const dated = (path: string, date: string, own: Partial<Facts> = {}): Facts =>
  storyAt(path, {date, dateSource: 'stated', ...own})
const ids = (archive: Archive, numbers: readonly number[]): string[] =>
  numbers.map((number) => archive.facts[number]!.id)

/** One of the lists beside each story, by story, as names. */
function listsOf(archive: Archive, kind: 'latest' | 'random' | 'recommended'): Map<string, string[]> {
  return new Map(
    archive.sidebars.map((sidebar, number) => [
      archive.facts[number]!.id,
      ids(archive, kind === 'recommended' ? sidebar.recommended.map(({story}) => story) : sidebar[kind]),
    ]),
  )
}

describe('the order', () => {
  test('is by date and hour as printed, then by path; what has no year comes first', () => {
    const facts = [
      dated('e.txt', '2024-04-28'),
      dated('d.txt', '2024-04-28T08:00:00'),
      dated('c.txt', '2024-04-28'),
      dated('b.txt', '2024'),
      dated('f.txt', '2024-04'),
      dated('a.txt', 'XXXX-04-28'),
      storyAt('z.txt'),
    ]
    expect(archived(facts).facts.map(({id}) => id)).toEqual(['z', 'a', 'b', 'f', 'c', 'e', 'd'])
  })

  test('of the input does not matter', () => {
    fc.assert(
      fc.property(oddStories, fc.integer(), (facts, seed) => {
        const shuffled = facts.toSorted((a, b) => spread(a.id, seed) - spread(b.id, seed))
        expect(archiveOf(shuffled, lists)).toEqual(archiveOf(facts, lists))
      }),
      {numRuns: 60, seed: 1},
    )
  })
})

function spread(text: string, seed: number): number {
  return [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) | 0, seed)
}

describe('shelves', () => {
  test('hold every story by time, once', () => {
    fc.assert(
      fc.property(oddStories, (facts) => {
        const {years, undated, cards} = archived(facts)
        const all = [...undated, ...years.flatMap((year) => year.cards)]
        expect(all.toSorted((a, b) => a - b)).toEqual(cards.map((_, number) => number))
        for (const {cards, months} of years) {
          expect(cards).toEqual(expect.arrayContaining(months.flatMap((month) => month.cards)))
          for (const month of months)
            expect(month.cards).toEqual(expect.arrayContaining(month.days.flatMap((day) => day.cards)))
        }
      }),
      {numRuns: 60, seed: 1},
    )
  })

  test('invent nothing: each name is written by a story that stands there, and each written name has its shelf', () => {
    fc.assert(
      fc.property(oddStories, (facts) => {
        const {shelves, facts: ordered} = archived(facts)
        const named = {
          place: ({places}: Facts) => places,
          agency: ({agency}: Facts) => (agency === undefined ? [] : [agency]),
          topic: ({topics}: Facts) => topics,
          reporter: ({bylines}: Facts) =>
            bylines.filter(({role}) => role === 'reporter').map(({name}) => name),
        }
        for (const facet of ['place', 'agency', 'reporter', 'topic'] as const) {
          expect(new Set(shelves[facet].map(({segment}) => segment)).size).toBe(shelves[facet].length)
          for (const {name, segment, cards} of shelves[facet]) {
            expect(named[facet](ordered[cards[0]!]!)).toContain(name)
            const holders = ordered.flatMap((story, number) =>
              named[facet](story).some((written) => shelfSegment(written) === segment) ? [number] : [],
            )
            expect(cards).toEqual(holders)
          }
          const held = new Set(shelves[facet].map(({segment}) => segment))
          expect(ordered.flatMap(named[facet]).filter((name) => !held.has(shelfSegment(name)))).toEqual([])
        }
      }),
      {numRuns: 60, seed: 1},
    )
  })

  test('are shared by names that differ in width, case and spacing alone, as the oldest writes it', () => {
    const {shelves} = archived([
      dated('a.txt', '2024', {agency: 'ＡＰ'}),
      dated('b.txt', '2023', {agency: 'AP '}),
    ])
    expect(shelves.agency).toEqual([{name: 'AP ', segment: 'ap', cards: [0, 1]}])
  })

  test('of reporters hold no editors', () => {
    const {shelves} = archived([
      dated('a.txt', '2024', {bylines: [by('甲'), by('乙', 'correspondent'), by('丙', 'editor')]}),
    ])
    expect(shelves.reporter.map(({name}) => name)).toEqual(['乙', '甲'])
  })
})

describe('latest', () => {
  test('is what came just before, newest first', () => {
    const archive = archived(
      ['2020', '2021', '2022', '2023', '2024'].map((date) => dated(`${date}.txt`, date)),
    )
    expect(listsOf(archive, 'latest').get('2024')).toEqual(['2023', '2022', '2021'])
    expect(listsOf(archive, 'latest').get('2021')).toEqual(['2020'])
    expect(listsOf(archive, 'latest').get('2020')).toEqual([])
  })

  test('never says of a story without a year that it came before another, nor what came before it', () => {
    const archive = archived([storyAt('x.txt'), dated('y.txt', 'XXXX-04-28'), dated('a.txt', '2024')])
    expect(listsOf(archive, 'latest')).toEqual(
      new Map([
        ['x', []],
        ['y', []],
        ['a', []],
      ]),
    )
  })

  test('never changes when a newer story arrives', () => {
    fc.assert(
      fc.property(oddStories, (facts) => {
        const before = listsOf(archived(facts), 'latest')
        const after = listsOf(archived([...facts, dated('newest.txt', '2999-01-01')]), 'latest')
        for (const [id, latest] of before) expect(after.get(id)).toEqual(latest)
      }),
      {numRuns: 60, seed: 1},
    )
  })
})

describe('random', () => {
  const many = Array.from({length: 300}, (_, at) => dated(`${at}.txt`, '2024'))

  test.each([1, 2, 3, 4, 5, 6])(
    'of %i stories holds others, each once, and no more than there are',
    (count) => {
      for (const [id, list] of listsOf(archived(many.slice(0, count)), 'random')) {
        expect(list).toHaveLength(Math.min(lists.random, count - 1))
        expect(new Set(list).size).toBe(list.length)
        expect(list).not.toContain(id)
      }
    },
  )

  test('changes by an arrival in about as many lists as one is long, and never the order of the others', () => {
    const before = listsOf(archived(many), 'random')
    const arrivals = Array.from({length: 100}, (_, at) => `new-${at}`)
    const changes = arrivals.map((id) => {
      const after = listsOf(archived([...many, dated(`${id}.txt`, '2024')]), 'random')
      const changed = [...before].filter(([name, list]) => String(after.get(name)) !== String(list))
      for (const [name, list] of changed) {
        const others = after.get(name)!.filter((other) => other !== id)
        expect(list.filter((other) => others.includes(other))).toEqual(others)
        expect(others).toHaveLength(lists.random - 1)
      }
      return changed.length
    })
    const average = changes.reduce((sum, count) => sum + count, 0) / changes.length
    expect(average).toBeGreaterThan(lists.random / 2)
    expect(average).toBeLessThan(lists.random * 2)
    expect(Math.max(...changes)).toBeLessThan(lists.random * 10)
  })

  test('gives every story a fair number of readers', () => {
    const drawn = [...listsOf(archived(many), 'random').values()].flat()
    expect(new Set(drawn).size).toBeGreaterThan(many.length * 0.7)
  })
})

describe('recommended', () => {
  const like = (path: string, terms: readonly string[], own: Partial<Facts> = {}): Facts =>
    dated(path, '2024', {terms: termsFrom(terms), ...own})

  test('puts what is most alike first, and says why', () => {
    const archive = archived([
      like('a.txt', ['港口', '扩建', '码头'], {bylines: [by('甲')], places: ['舟山']}),
      like('b.txt', ['港口', '扩建'], {bylines: [by('乙'), by('丙', 'editor')]}),
      like('c.txt', ['港口', '扩建', '码头'], {places: ['舟山']}),
      like('d.txt', ['扩建', '码头'], {bylines: [by('甲')]}),
      like('e.txt', ['茶叶']),
    ])
    expect(archive.sidebars[0]!.recommended).toEqual([
      {story: 2, reason: 'place'},
      {story: 3, reason: 'reporter'},
      {story: 1, reason: 'subject'},
    ])
    expect(archive.sidebars[4]!.recommended).toEqual([])
  })

  test('a shared editor is no shared reporter', () => {
    const editor = [by('丙', 'editor')]
    const archive = archived([
      like('a.txt', ['港口', '扩建'], {bylines: editor}),
      like('b.txt', ['港口', '扩建'], {bylines: editor}),
    ])
    expect(archive.sidebars[0]!.recommended).toEqual([{story: 1, reason: 'subject'}])
  })

  test('a story often listed by its contemporaries stands higher', () => {
    const listed = {
      relatedLists: [{kind: 'recommended' as const, label: '热门推荐', items: [{headline: '乙'}]}],
    }
    const terms = ['港口', '扩建']
    const archive = archived([
      like('a.txt', terms),
      like('b.txt', terms, {headline: '乙'}),
      like('c.txt', terms),
      ...['x', 'y', 'z'].map((name) => dated(`${name}.txt`, '2023', listed)),
    ])
    expect(listsOf(archive, 'recommended').get('a')).toEqual(['b', 'c'])
    const [first] = archive.sidebars[3]!.recommended
    expect(first).toEqual({story: 4, reason: 'listed'})
  })

  test('says of a topic that it is shared, and what was put forward together', () => {
    const lists = [
      {kind: 'recommended' as const, label: '热门推荐', items: [{headline: '丁'}, {headline: '戊'}]},
    ]
    const terms = ['港口', '扩建']
    const archive = archived([
      like('a.txt', terms, {topics: ['航运'], relatedLists: lists}),
      like('b.txt', terms, {topics: ['航运'], relatedLists: lists}),
      like('c.txt', terms),
      like('d.txt', terms, {headline: '丁'}),
      // Nothing but the lists speaks for it.
      dated('e.txt', '2024', {headline: '戊'}),
    ])
    const reasons = archive.sidebars[0]!.recommended.map(({story, reason}) => [story, reason])
    expect(reasons).toEqual([
      [3, 'together'],
      [1, 'topic'],
      [2, 'subject'],
      [4, 'together'],
    ])
  })

  test('holds at most four of one day, as long as there are others', () => {
    const terms = ['港口', '扩建', '码头']
    const of = (day: string, count: number): Facts[] =>
      Array.from({length: count}, (_, at) => dated(`${day}-${at}.txt`, day, {terms: termsFrom(terms)}))
    const own = {...lists, recommended: 6}
    const list = (facts: readonly Facts[]): string[] =>
      listsOf(archived([...facts, like('a.txt', terms)], own), 'recommended').get('a')!
    const mixed = list([...of('2024-03-05', 8), ...of('2024-03-01', 8)])
    expect(mixed.filter((id) => id.startsWith('2024-03-05'))).toHaveLength(4)
    expect(mixed).toHaveLength(6)
    expect(list(of('2024-03-05', 8))).toHaveLength(6)
  })

  test('leaves out a copy of the same story', () => {
    const archive = archived([
      like('a.txt', ['港口', '扩建'], {headline: '港口扩建'}),
      like('b.txt', ['港口', '扩建'], {headline: '港口 扩建！'}),
    ])
    expect(archive.sidebars[0]!.recommended).toEqual([])
  })

  test('changes by an arrival only for stories that it shares a term with', () => {
    const terms = '甲乙丙丁戊己庚辛壬癸'.split('')
    const subject = fc.uniqueArray(fc.constantFrom(...terms), {maxLength: 5})
    fc.assert(
      fc.property(fc.array(subject, {minLength: 2, maxLength: 30}), subject, (all, own) => {
        const facts = all.map((terms, at) => like(`${at}.txt`, terms))
        const before = listsOf(archived(facts), 'recommended')
        const after = listsOf(
          archived([...facts, dated('z.txt', '2025', {terms: termsFrom(own)})]),
          'recommended',
        )
        for (const [at, {id}] of facts.entries())
          if (!own.some((term) => all[at]!.includes(term))) expect(after.get(id)).toEqual(before.get(id))
      }),
      {numRuns: 300, seed: 1},
    )
  })

  test('finds by all that a story says, and by the heads of others alone', () => {
    const archive = archived([
      like('a.txt', ['港口'], {further: termsFrom(['茶叶', '渔船'])}),
      like('b.txt', ['茶叶']),
      like('c.txt', ['铁路'], {further: termsFrom(['渔船'])}),
    ])
    expect(archive.sidebars.map(({recommended}) => recommended.map(({story}) => story))).toEqual([
      [1],
      [],
      [],
    ])
  })

  test('never changes for others by what stands in a story below its head', () => {
    const words = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛'.split('')), {maxLength: 8})
    const story = fc.record({head: words, rest: words})
    fc.assert(
      fc.property(fc.array(story, {minLength: 2, maxLength: 20}), fc.nat(), words, (all, number, rest) => {
        const edited = number % all.length
        const facts = all.map(({head, rest}, at) => like(`${at}.txt`, head, {further: termsFrom(rest)}))
        const before = listsOf(archived(facts), 'recommended')
        const after = listsOf(
          archived(facts.with(edited, {...facts[edited]!, further: termsFrom(rest)})),
          'recommended',
        )
        const {id} = facts[edited]!
        for (const lists of [before, after]) lists.delete(id)
        expect(after).toEqual(before)
      }),
      {numRuns: 300},
    )
  })
})

describe('an arrival', () => {
  // Terms as words are used: few on most stories, most on few.
  const numbers = (seed: number): (() => number) => {
    let state = seed
    return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  }
  const storyOf = (at: number): Facts => {
    const random = numbers(at + 1)
    const words = Array.from({length: 30}, () => `term${Math.floor(3000 ** random())}`)
    return dated(`${at}.txt`, `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 10}`, {
      terms: termsFrom([...new Set(words)]),
    })
  }

  test('changes few of the lists of recommendations', () => {
    const facts = Array.from({length: 1500}, (_, at) => storyOf(at))
    const before = listsOf(archived(facts), 'recommended')
    const changes = Array.from({length: 20}, (_, at) => {
      const after = listsOf(archived([...facts, storyOf(5000 + at)]), 'recommended')
      return [...before].filter(([id, list]) => String(after.get(id)) !== String(list)).length
    })
    const average = changes.reduce((sum, count) => sum + count, 0) / changes.length
    expect(average).toBeLessThan(40)
    expect(Math.max(...changes)).toBeLessThan(90)
  })
})

describe('captured headlines', () => {
  const listing = (...headlines: string[]): Partial<Facts> => ({
    relatedLists: [
      {kind: 'other', label: '相关', items: headlines.map((headline) => ({headline}))},
      {kind: 'latest', label: '最近', items: []},
    ],
  })

  test('lead to the story of that name, letter by letter or but for quotes, width and spaces', () => {
    const {value, messages} = archiveOf(
      [
        dated('a.txt', '2021', {headline: '“逛”出喜庆 年味来'}),
        dated('b.txt', '2022', {headline: '__proto__'}),
        dated('c.txt', '2023', listing('「逛」出喜庆年味来！', '__proto__', 'constructor', '没有的', '！！')),
      ],
      lists,
    )
    expect(value!.captured).toEqual([[], [], [[0, 1, -1, -1, -1], []]])
    expect(messages).toEqual([])
  })

  test('lead nowhere, and say so, where several stories answer', () => {
    const twins = Array.from({length: 5}, (_, at) => dated(`${at}.txt`, '2021', {headline: '同题'}))
    const {value, messages} = archiveOf([...twins, dated('z.txt', '2023', listing('同题'))], lists)
    expect(value!.captured.at(-1)).toEqual([[-1], []])
    expect(messages).toEqual([
      {
        path: 'z.txt',
        rule: 'ambiguous-headline',
        reason:
          'Cannot link `同题`: 5 articles have this headline (`0`, `1`, `2` and 2 more); it is shown without a link',
        fatal: false,
      },
    ])
  })
})

describe('addresses', () => {
  test.each([
    ['a.txt', 'a.md'],
    ['a.txt', 'A.txt'],
    ['e\u0301.txt', '\u00e9.txt'],
  ])('%s and %s cannot both be published', (one, other) => {
    const {messages} = archiveOf([storyAt(one), storyAt(other)], lists)
    expect(messages.map(({rule, fatal}) => [rule, fatal])).toEqual([['address-taken', true]])
    const {url} = storyAt(messages[0]!.path)
    expect(messages[0]!.reason).toMatch(`Cannot publish at \`${url}\`: \``)
  })

  test('a folder called like a page is out of its way', () => {
    const facts = [storyAt('a.txt'), storyAt('a.html/b.txt'), storyAt('A.HTML/c.txt')]
    expect(archiveOf(facts, lists).messages).toEqual([])
    expect(facts.map(({url}) => url.replace(/~\w+/, '~'))).toEqual([
      'articles/a.html',
      'articles/a.html~/b.html',
      'articles/A.HTML~/c.html',
    ])
  })
})
