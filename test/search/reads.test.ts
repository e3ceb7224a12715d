import {describe, expect, test} from 'vitest'
import {bookOf} from '../../src/search/book.js'
import {type Load, openSearch} from '../../src/search/index.js'
import {asked, filesOf, loadFrom, searchIn, term, type Told} from './shelf.js'

const text = Array.from({length: 5_000}, (_, at) => String.fromCharCode(35 + (at % 50))).join('')

function counting(load: Load): {load: Load; asked: string[]} {
  const asked: string[] = []
  return {
    asked,
    load: (name, part) => {
      asked.push(part ? `${name} ${part.from}-${part.to}` : name)
      return load(name, part)
    },
  }
}
const ofText: Load = (_, part) =>
  Promise.resolve({text: text.slice(part!.from, part!.to), from: part!.from, isWhole: false})

describe('parts of files', () => {
  test('that stand near one another come in one piece, others by themselves', async () => {
    const {load, asked} = counting(ofText)
    const book = bookOf(load)
    const spans = [
      [4_000, 4_010],
      [0, 8],
      [40, 48],
      [4, 12],
      [900, 940],
    ] as const
    const read = await Promise.all([
      ...spans.map(([from, to]) => book.part('a', from, to)),
      book.part('b', 0, 8),
    ])
    expect(read.map((one) => one.text)).toEqual([
      ...spans.map(([from, to]) => text.slice(from, to)),
      text.slice(0, 8),
    ])
    expect(asked).toEqual(['a 0-940', 'a 4000-4010', 'b 0-8'])
    expect((await book.part('a', 40, 48)).text).toBe(text.slice(40, 48))
    expect((await book.part('a', 7, 7)).text).toBe('')
    expect(asked).toHaveLength(3)
  })

  test('of a host that sends the whole are cut from it, and it is not asked for again', async () => {
    const {load, asked} = counting(() => Promise.resolve({text, from: 0, isWhole: true}))
    const book = bookOf(load)
    const [one, other] = await Promise.all([book.part('a', 3, 9), book.part('a', 20, 30)])
    expect([one.text, other.text]).toEqual([text.slice(3, 9), text.slice(20, 30)])
    expect((await book.part('a', 4_000, 4_009)).text).toBe(text.slice(4_000, 4_009))
    expect(asked).toHaveLength(1)
  })

  test('that did not arrive fail for all who wait, and are asked for again', async () => {
    let isDown = true
    const {load, asked} = counting((name, part) =>
      isDown ? Promise.reject(new Error('offline')) : ofText(name, part),
    )
    const book = bookOf(load)
    const settled = await Promise.allSettled([book.part('a', 0, 8), book.part('a', 10, 18)])
    expect(settled.map(({status}) => status)).toEqual(['rejected', 'rejected'])
    isDown = false
    expect((await book.part('a', 10, 18)).text).toBe(text.slice(10, 18))
    expect(asked).toEqual(['a 0-18', 'a 10-18'])
  })
})

describe('a first answer', () => {
  const stories = Array.from({length: 160}, (_, at): Told => ({
    blocks: [
      `第${at}号渡船恢复夜航`,
      `${at % 7}号码头昨日下午恢复了通往外岛的夜航，${at % 3 ? '乘客' : '旅客'}说等了${at}天，海面平静。`.repeat(
        3,
      ),
    ],
  }))

  const files = loadFrom(filesOf(stories))

  test.each(['渡船', '恢复夜航', '号码头昨日下午', '等了12天', '旅客说', '海'])(
    '%s takes at most five reads in a row',
    async (text) => {
      let turns = 0
      let waiting: Promise<void> | undefined
      const search = await openSearch(async (name, part) => {
        waiting ??= new Promise((resolve) => setTimeout(resolve)).then(() => {
          waiting = undefined
          turns++
        })
        await waiting
        return files(name, part)
      })
      const {hits} = await search.find(asked(term(text)), {order: 'relevance'})
      expect(hits.length).toBeGreaterThan(0)
      await search.cards(hits.slice(0, 10))
      expect(turns).toBeLessThanOrEqual(5)
    },
  )
})

test('cards are whole however long a headline is', async () => {
  const stories = Array.from({length: 20}, (_, at): Told => ({blocks: [`${at} ${'长'.repeat(at * 1_000)}`]}))
  const search = await searchIn(stories, [9, 20])
  const cards = await search.cards([...stories.keys()])
  expect(cards.map(({headline}) => headline)).toEqual(stories.map(({blocks}) => blocks[0]))
})
