import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {FacetPlan, Facts, Page} from '../../src/record/index.js'
import {plan, printOf, printOfCard, toolsFor} from '../../src/render/index.js'
import {inOrder} from '../../src/render/plans/alphabet.js'
import {initialOf, loadReader, type Reader} from '../../src/render/plans/initials.js'
import {archiveWith, known, settings, storyOf} from '../client/archive.js'

let read: Reader
beforeAll(async () => {
  read = await loadReader()
})

describe('the initial of', () => {
  test.each([
    ['张三', 'reporter', 'z'],
    ['单雄', 'reporter', 's'],
    ['重庆', 'place', 'c'],
    ['厦门', 'place', 'x'],
    ['臺北', 'place', 't'],
    ['Éric', 'reporter', 'e'],
    ['Østby', 'reporter', 'o'],
    ['ＡＰ', 'agency', 'a'],
    ['がくと', 'reporter', 'か'],
    ['ガクト', 'reporter', 'か'],
    ['ゎかば', 'reporter', 'わ'],
    ['홍길동', 'reporter', 'ㅎ'],
    ['까치', 'reporter', 'ㄱ'],
    ['Ёлкин', 'reporter', 'е'],
    ['أحمد', 'reporter', 'ا'],
    ['Αθήνα', 'place', 'α'],
    ['3M', 'agency', '#'],
    ['😀市', 'place', '#'],
    ['', 'place', '#'],
  ] as const)('%s, a %s, is %s', (name, facet, initial) => {
    expect(initialOf(name, facet, read)).toBe(initial)
  })
})

const settingsOf = {...settings, shelves: ['reporter'] as const}

async function pagesOf(facts: readonly Facts[]): Promise<Page[]> {
  const archive = archiveWith(facts, {latest: 0, random: 0, recommended: 0})
  return plan(archive, settingsOf, known(archive), await toolsFor(archive, settingsOf, () => ''))
}

/** A story with that reporter. */
const storyBy = (number: number, name: string): Facts =>
  storyOf(number, {bylines: [{name, role: 'reporter'}]})

const surnames = [...'王李张刘陈杨黄赵周吴']
const given = [...'文武双全春夏秋冬东南西北']
const nameOf = (number: number): string =>
  number % 9 === 8
    ? `Reporter ${number}`
    : surnames[number % (number % 3 === 0 ? 1 : surnames.length)]! +
      given[number % given.length]! +
      String.fromCharCode(0x4e00 + number)

const isFacet = (page: Page): page is Page<FacetPlan> =>
  page.plan.kind === 'facet' && page.plan.section === 'reporter'

describe('the register', () => {
  test('is not there while all names have room on one page', async () => {
    const pages = (await pagesOf(Array.from({length: 500}, (_, at) => storyBy(at, nameOf(at))))).filter(
      isFacet,
    )
    expect(pages.map(({url}) => url)).toEqual(['reporter/index.html'])
    expect(pages[0]!.plan.shelves).toHaveLength(500)
  })

  test('has every name on one page that the others lead to, and none of them is too long', async () => {
    const names = Array.from({length: 3_000}, (_, at) => nameOf(at))
    const pages = (await pagesOf(names.map((name, at) => storyBy(at, name)))).filter(isFacet)
    const [index, ...letters] = pages
    const held = letters.flatMap(({plan}) => plan.shelves.map(({label}) => label))
    expect(held.toSorted()).toEqual(names.toSorted())
    expect(Math.max(...letters.map(({plan}) => plan.shelves.length))).toBeLessThanOrEqual(500)
    // Each is linked by one page above it, with as many as stand there.
    const linked = pages.flatMap(({plan}) => plan.parts.map(({url, count}) => `${url} ${count} 位记者`))
    expect(linked.toSorted()).toEqual(letters.map(({url, plan}) => `${url} ${plan.total}`).toSorted())
    expect(index!.plan.shelves.length).toBe(100)
    // Characters stand as they are read, in a letter as everywhere.
    const [letter] = letters.filter(({plan}) => plan.parts.length > 5)
    expect(letter!.plan.parts.map(({label}) => label)).toEqual(
      inOrder(letter!.plan.parts, 'reporter', read).map(({label}) => label),
    )
  })

  test('changes where a new name stands, and above it', async () => {
    const facts = Array.from({length: 1_500}, (_, at) => storyBy(at, nameOf(at)))
    const printsOf = async (own: readonly Facts[]): Promise<Map<string, string>> => {
      const cards = archiveWith(own).cards.map(printOfCard)
      return new Map((await pagesOf(own)).filter(isFacet).map((page) => [page.url, printOf(page, '', cards)]))
    }
    const before = await printsOf(facts)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('王五', '赵六', 'Nobody', '王文新', '#1'), async (name) => {
        const after = await printsOf([...facts, storyBy(2_000, name)])
        const changed = [...after].filter(([url, print]) => before.get(url) !== print)
        expect(changed.length).toBeLessThanOrEqual(4)
        expect([...before.keys()].filter((url) => !after.has(url))).toEqual([])
      }),
      {numRuns: 5},
    )
  })
})

describe('the order of names', () => {
  const labels = (names: readonly string[], facet: 'place' | 'reporter' = 'place'): string[] =>
    inOrder(
      names.map((label) => ({label})),
      facet,
      read,
    ).map(({label}) => label)

  test('is that in which they are read, whatever they are written in', () => {
    const order = [
      '阿克苏',
      '北京',
      'Berlin',
      '长春',
      '重庆',
      'Évora',
      'Lille',
      '沈阳',
      '天津',
      'ローマ',
      '3号井',
    ]
    expect(labels(order.toReversed())).toEqual(order)
  })

  test('goes by syllables, surnames as they are read', () => {
    expect(labels(['上海', '山西', 'Shan', '陕西'])).toEqual(['Shan', '山西', '陕西', '上海'])
    expect(labels(['沈明', '单雄', '单明', 'sam'], 'reporter')).toEqual(['sam', '单明', '单雄', '沈明'])
  })

  test('knows neither case nor accents, and a space before a letter', () => {
    const order = ['Alava', 'Álava', 'ALBI', 'El Paso', 'Eldorado', 'ørsta', 'Oslo', 'zug']
    expect(labels(order.toReversed())).toEqual([
      'Alava',
      'Álava',
      'ALBI',
      'El Paso',
      'Eldorado',
      'ørsta',
      'Oslo',
      'zug',
    ])
  })

  test('is the same whatever order they come in, and one name more moves none', () => {
    const name = fc.oneof(
      fc.constantFrom('北京', '上海', 'Oslo', 'oslo', '', '#', 'ガ'),
      fc.string({unit: 'binary'}),
    )
    fc.assert(
      fc.property(fc.uniqueArray(name, {maxLength: 12}), name, (names, more) => {
        const order = labels(names)
        expect(labels(names.toReversed())).toEqual(order)
        expect(labels([more, ...names.filter((one) => one !== more)]).filter((one) => one !== more)).toEqual(
          order.filter((one) => one !== more),
        )
      }),
    )
  })
})
