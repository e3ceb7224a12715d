import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {archiveOf} from '../../src/archive/index.js'
import {factsOf, parse} from '../../src/parse/index.js'
import type {Archive, Facts} from '../../src/record/index.js'
import {hash} from '../../src/text/hash.js'
import {storyAt} from './stories.js'

const lists = {latest: 0, random: 0, recommended: 5}
const archived = (facts: readonly Facts[], likeness = 0.8): Archive =>
  archiveOf(facts, lists, likeness).value!

/** A story with this text, as it would be parsed. */
function told(path: string, date: string, text: string): Facts {
  const source = {
    path,
    format: 'text',
    text: `题目\n${text}\n`,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: 0,
    digest: '',
  } as const
  const {sketch, terms, further} = factsOf(parse(source, {}, 'zh-Hans').value!.article, {
    terms: true,
    sketch: true,
  })
  return storyAt(path, {date, dateSource: 'stated', sketch, terms, further})
}

/** The groups by their stories' names, with how like the first each is. */
function groupsIn({facts, sameText}: Archive): string[][] {
  return sameText.flatMap((own, story) =>
    own?.first === story
      ? [[story, ...own.repeats].map((one) => `${facts[one]!.id} ${sameText[one]!.likeness}`)]
      : [],
  )
}

const subjects = [
  '渡船',
  '水库',
  '粮站',
  '灯塔',
  '缆车',
  '茶园',
  '邮局',
  '戏台',
  '砖窑',
  '渔市',
  '苗圃',
  '钟楼',
]
const verbs = ['重新开放', '停了三年', '换了新主', '迁到对岸', '被雪压坏', '修到一半', '卖给邻县', '评上先进']
const people = ['老周', '阿秀', '何师傅', '两名学生', '县里的人', '守夜的老人', '一位会计', '新来的技术员']

/** A sentence of our own for each number: another for another. */
function sentence(number: number): string {
  const of = (words: readonly string[], place: number): string =>
    words[hash(`${number} ${place}`) % words.length]!
  return `${of(people, 1)}说，${of(subjects, 2)}${of(verbs, 3)}以后，${of(subjects, 4)}也${of(verbs, 5)}，${of(people, 6)}为此写信给${of(people, 7)}。`
}
const text = (from: number, length = 8): string =>
  Array.from({length}, (_, at) => sentence(from * 1000 + at * 37)).join('')

describe('stories of one text', () => {
  test('are told by the very same words, the earliest first', () => {
    const archive = archived([
      told('c.txt', '2024-03-07', text(1)),
      told('b.txt', '2024-03-05', text(1)),
      told('x.txt', '2024-03-05', text(2)),
      told('a.txt', '2024-03-05', `新华社江口3月5日电（记者 周文）${text(1)}（完）`),
    ])
    expect(groupsIn(archive)).toEqual([['a 1', 'b 1', 'c 1']])
  })

  test('may be cut, or have a few words more', () => {
    const archive = archived([
      told('a.txt', '2024-03-05', text(1, 12)),
      told('b.txt', '2024-03-06', text(1, 11)),
      told('c.txt', '2024-03-07', text(1, 12).replace('以后', '以后的冬天里')),
      told('d.txt', '2024-03-08', text(1, 5)),
    ])
    const [group] = groupsIn(archive)
    expect(group!.map((each) => each[0])).toEqual(['a', 'b', 'c'])
    for (const each of group!.slice(1)) {
      expect(Number(each.slice(2))).toBeGreaterThanOrEqual(0.8)
      expect(Number(each.slice(2))).toBeLessThan(1)
    }
  })

  const weather = (day: number, degrees: number): string =>
    `江口县气象台${day}日发布预报，未来两天全县多云到晴，偏北风二到三级，最高气温${degrees}度，` +
    `最低气温九度，早晚有雾，行船请注意安全；沿江各乡镇要检查堤岸和渡口，备好沙袋与照明，遇有险情及时上报。`

  test('are not those of one form that name other numbers', () => {
    const days = [5, 6, 7].map((day) => told(`${day}.txt`, `2024-03-0${day}`, weather(day, day + 10)))
    expect(groupsIn(archived(days))).toEqual([])
    // One number in the place of another is enough, even one that stands elsewhere in both.
    const session = (which: string): string =>
      `${text(3)}第二届全县渡工大会第${which}次会议五日在江口举行，会期三天，第二次会议的议程同时公布。`
    expect(
      groupsIn(archived([told('a.txt', '2024', session('二')), told('b.txt', '2025', session('三'))])),
    ).toEqual([])
  })

  test('may add a number, or leave one out', () => {
    const archive = archived([
      told('a.txt', '2024-03-05', weather(5, 15)),
      told('b.txt', '2024-03-05', `${weather(5, 15)}（2024）`),
    ])
    expect(groupsIn(archive).map((group) => group.map((each) => each[0]))).toEqual([['a', 'b']])
  })

  test('are only the very same where that is asked, and none where nobody asks', () => {
    const facts = [
      told('a.txt', '2024-03-05', text(1, 12)),
      told('b.txt', '2024-03-06', text(1, 11)),
      told('c.txt', '2024-03-07', text(1, 12)),
    ]
    expect(groupsIn(archived(facts, 1))).toEqual([['a 1', 'c 1']])
    expect(groupsIn(archived(facts, 0))).toEqual([])
  })

  test('of a few words are the same, or are not', () => {
    const archive = archived([
      told('a.txt', '2024', '每股六分，五月十五日支付。'),
      told('b.txt', '2024', '每股六分。五月十五日支付'),
      told('c.txt', '2024', '每股六分，五月十六日支付。'),
    ])
    expect(groupsIn(archive)).toEqual([['a 1', 'b 1']])
  })

  test('are not recommended beside each other', () => {
    const archive = archived([
      {...told('a.txt', '2024-03-05', text(1)), headline: '渡船复航'},
      {...told('b.txt', '2024-03-06', text(1)), headline: '旧渡口又有船'},
      {...told('c.txt', '2024-03-07', text(1, 4) + text(2, 10)), headline: '江上的一年'},
    ])
    expect(recommendedIn(archive)).toEqual([['c'], ['c'], [expect.stringMatching(/^[ab]$/)]])
  })

  test('but for some sentences are no recommendation either', () => {
    const archive = archived([
      {...told('a.txt', '2024-03-05', text(1)), headline: '渡船复航'},
      {...told('b.txt', '2024-03-06', text(1, 8) + text(3, 3)), headline: '旧渡口又有船'},
    ])
    expect(groupsIn(archive)).toEqual([])
    expect(recommendedIn(archive)).toEqual([[], []])
  })
})

/** Stories of few texts, some cut and some with an end of another, on few days. */
const stories = fc
  .array(fc.tuple(fc.nat(5), fc.constantFrom(8, 9, 10, 10, 10), fc.nat(3), fc.integer({min: 1, max: 9})), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) =>
    all.map(([which, length, tail, day], number) =>
      told(`${number}.txt`, `2024-03-0${day}`, text(which, length) + (tail === 0 ? sentence(number) : '')),
    ),
  )

describe('groups', () => {
  test('are the same in whatever order stories come', () => {
    fc.assert(
      fc.property(stories, (facts) => {
        expect(groupsIn(archived(facts.toReversed()))).toEqual(groupsIn(archived(facts)))
      }),
      {numRuns: 60, seed: 1},
    )
  })

  test('hold each story once, and all of them agree on it', () => {
    fc.assert(
      fc.property(stories, (facts) => {
        const {sameText} = archived(facts)
        for (const [story, own] of sameText.entries()) {
          if (!own) continue
          const members = [own.first, ...own.repeats]
          expect(members).toContain(story)
          expect(members).toEqual([...new Set(members)].sort((a, b) => a - b))
          for (const member of members) {
            expect(sameText[member]!.first).toBe(own.first)
            expect(sameText[member]!.repeats).toEqual(own.repeats)
          }
        }
      }),
      {numRuns: 60, seed: 1},
    )
  })

  test('do not change when a story arrives that is like none of theirs', () => {
    fc.assert(
      fc.property(stories, fc.integer({min: 1, max: 9}), (facts, day) => {
        const stranger = told('stranger.txt', `2024-03-0${day}`, text(77))
        expect(groupsIn(archived([...facts, stranger]))).toEqual(groupsIn(archived(facts)))
      }),
      {numRuns: 60, seed: 1},
    )
  })

  const {sketch} = told('a.txt', '', text(1))
  const many = (sketchOf: (number: number) => Facts['sketch']): Facts[] =>
    Array.from({length: 50_000}, (_, number) => storyAt(`${number}.txt`, {sketch: sketchOf(number)}))

  // A loop over pairs would take minutes.
  test.each([
    ['of the very same text', () => sketch],
    ['that differ in a comma', (number: number) => ({...sketch!, digest: String(number)})],
    [
      'of one form with other numbers',
      (number: number) => ({...sketch!, digest: String(number), numbers: (4096 + number).toString(8)}),
    ],
  ])('of fifty thousand stories %s are found at once', (_, sketchOf) => {
    const start = performance.now()
    archiveOf(many(sketchOf), {latest: 0, random: 0, recommended: 0}, 0.8)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

function recommendedIn(archive: Archive): string[][] {
  return archive.sidebars.map((own) => own.recommended.map(({story}) => archive.facts[story]!.id))
}
