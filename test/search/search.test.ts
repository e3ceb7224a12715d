import {describe, expect, test} from 'vitest'
import {facetsOf, openSearch, type Query, type Term} from '../../src/search/index.js'
import {asked, filesOf, loadFrom, searchIn, term, type Told} from './shelf.js'

const told = (headline: string, ...blocks: readonly string[]): Told => ({blocks: [headline, ...blocks]})

async function best(stories: readonly Told[], query: Query, cuts: readonly number[] = []): Promise<number[]> {
  const search = await searchIn(stories, cuts)
  return [...(await search.find(query, {order: 'relevance'})).hits]
}

describe('the best comes first', () => {
  const filler = '昨日下午有关部门在当地召开了会议并且讨论了今年的各项安排以及下一步的工作计划'.repeat(6)

  test('headline over opening over text, and of equals the newest', async () => {
    const stories = [
      told('无关', `${filler}渔港${filler}`),
      told('渔港开放', filler),
      told('别的', `渔港昨日开放。${filler}`),
      told('新的渔港', filler),
      told('无关', `${filler}渔港${filler}`),
      told('无关', `${filler}渔港${filler}渔港`),
    ]
    expect(await best(stories, asked(term('渔港')))).toEqual([3, 1, 2, 5, 4, 0])
  })

  test('the very headline over longer ones that hold it', async () => {
    const stories = [
      told('三地渔港开放'),
      told('渔港开放'),
      told('渔港开放日程公布'),
      told('回顾：三地渔港开放之后'),
    ]
    expect((await best(stories, asked(term('渔港开放'))))[0]).toBe(1)
    expect((await best(stories, asked(term('三地渔港开放', {isPhrase: true}))))[0]).toBe(0)
  })

  test('a short story over a long one where all else is equal, whatever their days', async () => {
    const stories = [
      told('无关', `${filler}渔港${filler}`),
      told('无关', `${filler}渔港${filler.repeat(5)}`),
      told('无关', `${filler}渔港${filler.repeat(5)}渔港`),
      told('渔港', filler),
      told('渔港', filler.repeat(7)),
      told('无关', `${filler}渔港${filler}`),
    ]
    expect(await best(stories, asked(term('渔港')))).toEqual([3, 4, 2, 5, 0, 1])
    // Once is enough, however many words there are.
    expect(await best(stories, asked(term('渔港'), term('昨日'), term('会议'), term('下午')))).toEqual([
      3, 4, 2, 5, 0, 1,
    ])
  })

  test('so it is where each stands alone in its segment', async () => {
    const stories = [told('渔港开放'), told('渔港开放日程公布'), told('渔港今又开放')]
    const query = asked(term('渔港'), term('开放'))
    expect(await best(stories, query, [1, 2, 3])).toEqual(await best(stories, query))
    expect(await best(stories, asked(term('渔港开放', {isPhrase: true})), [1, 2, 3])).toEqual([0, 1])
  })

  test('words in a row over words apart', async () => {
    const stories = [
      told('A tale', 'The old harbour of the north was new once.'),
      told('A tale', 'They built an old harbour there.'),
      told('A tale', 'A harbour, they say, is never old.'),
    ]
    expect(await best(stories, asked(term('old'), term('harbour')))).toEqual([1, 0, 2])
  })
})

describe('a search', () => {
  const stories: Told[] = [
    {blocks: ['海港春讯', '船只返航'], place: '上海', year: 2019, month: 4},
    {blocks: ['Harbour news', 'Ships return to the harbours'], place: 'Ōsaka', year: 2020},
    {blocks: ['海港夏讯', '渔民出海'], place: '上海', year: 2020, month: 7},
    {blocks: ['', '無日期的港口']},
  ]

  test('says how many there are', async () => {
    expect((await searchIn(stories, [1, 4])).total).toBe(4)
  })

  test('shows cards in the order that is asked for', async () => {
    const search = await searchIn(stories, [2, 4])
    expect(await search.cards([3, 0])).toEqual([
      {number: 3, url: 'articles/1.html', headline: '', language: 'zh-Hans', date: ''},
      {
        number: 0,
        url: 'articles/0.html',
        headline: '海港春讯',
        language: 'zh-Hans',
        date: '2019',
        place: '上海',
      },
    ])
  })

  test('counts by name and year', async () => {
    const search = await searchIn(stories, [1, 4])
    const {hits} = await search.find({groups: [], filters: []}, {order: 'newest'})
    expect(await facetsOf(search, hits)).toEqual({
      place: [
        {name: '上海', count: 2},
        {name: 'Ōsaka', count: 1},
      ],
      agency: [],
      reporter: [],
      topic: [],
      year: [
        {name: '2020', count: 2},
        {name: '2019', count: 1},
      ],
    })
  })

  test('goes on with an open word, and not with a closed or a quoted one', async () => {
    expect(await best(stories, asked(term('harb', {isOpen: true})))).toEqual([1])
    expect(await best(stories, asked(term('harb')))).toEqual([])
    expect(await best(stories, asked(term('harb', {isOpen: true, isPhrase: true})))).toEqual([])
  })

  test('finds traditional by simplified, and full width by half', async () => {
    expect(await best(stories, asked(term('无日期')))).toEqual([3])
    expect(await best(stories, asked(term('無日期')))).toEqual([3])
    expect(await best(stories, asked(term('ＨＡＲＢＯＵＲ')))).toEqual([1])
  })

  test('marks what answers, traditional characters and accents with it', async () => {
    const search = await searchIn(stories)
    const marked = async (text: string, ...terms: readonly Term[]): Promise<string[]> =>
      (await search.marks(text, asked(...terms))).map(([start, end]) => text.slice(start, end))
    expect(await marked('昨日，無日期的港口', term('无日期'))).toEqual(['無日期'])
    expect(await marked('The Café’s café', term('cafe'))).toEqual(['Café', 'café'])
    expect(await marked('harbours and harbour', term('harb', {isOpen: true}))).toEqual([
      'harbours',
      'harbour',
    ])
    expect(await marked('海港海港', term('海港'), term('港海', {isExcluded: true}))).toEqual(['海港海港'])
    expect(await marked('<b>海港</b>', term('<b>'))).toEqual(['<b>'])
  })

  test('that was called off says so', async () => {
    const search = await searchIn(stories)
    const signal = AbortSignal.abort()
    await expect(search.find(asked(term('海港')), {order: 'newest', signal})).rejects.toThrow('aborted')
  })

  test('asks again for what did not arrive', async () => {
    const load = loadFrom(filesOf(stories))
    let fails = 3
    const search = await openSearch((name, part) =>
      name !== 'index' && fails-- > 0 ? Promise.reject(new Error('offline')) : load(name, part),
    )
    const find = (): Promise<number> =>
      search.find(asked(term('海港')), {order: 'newest'}).then(({count}) => count)
    await expect(find()).rejects.toThrow('offline')
    while (fails > 0) await find().catch(() => undefined)
    expect(await find()).toBe(2)
  })

  test('of the same stories is the same, byte by byte', () => {
    expect(filesOf(stories, [2, 4])).toEqual(filesOf(stories, [2, 4]))
  })
})
