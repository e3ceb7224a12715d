import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {hash} from '../../src/text/hash.js'
import {ownSite, siteWith, type Site} from './site.js'

// Sizes are facts: the same on every machine.
const kibibyte = 1024
const page = 'articles/2020/29.html'
let site: Site

beforeAll(async () => {
  const stories = Array.from({length: 30}, (_, number): [string, string] => [
    `2020/${number}.txt`,
    story(number),
  ])
  site = await siteWith(Object.fromEntries(stories))
})
afterAll(() => site?.remove())

/** Two kibibytes of text, of one subject and no two alike. */
function story(number: number): string {
  const lines = [
    `横沙岛渔港第${number}台岸桥吊机提前上岸`,
    `中新网上海4月${number + 1}日电 (记者 林晚舟)横沙岛渔港的岸桥吊机已经上岸，比计划早了${number}天。`,
  ]
  for (let line = 0; Buffer.byteLength(lines.join('\n')) < 2 * kibibyte; line++)
    lines.push(
      [0, 1, 2, 3].map((part) => pick(number, line, part) + pick(line, part, number)).join('，') + '。',
    )
  return `${lines.join('\n')}(完)\n`
}

const phrases =
  '港口的吊机 在晨雾里转动 货箱运到泊位 渔船陆续回港 码头灯火通明 潮水慢慢退去 工人们轮班 堆场已经扩建 航道重新疏浚 拖轮靠岸 堤上站满了人 仓库腾空'.split(
    ' ',
  )

/** A phrase and some characters more, as if at random, and always the same. */
function pick(...by: readonly number[]): string {
  const own = hash(by.join(' '))
  const others = String.fromCharCode(0x4e00 + (own % 4001), 0x4e00 + (own % 3989), 0x4e00 + (own % 3967))
  return phrases[own % phrases.length]! + others
}
test('an article of 2 KB with 30 links beside it takes at most 14 KB', () => {
  const html = site.files.get(page)!
  const aside = html.slice(html.indexOf('<aside'), html.indexOf('</aside>'))
  expect(aside.match(/<a /g)).toHaveLength(30)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(14 * kibibyte)
})

test('with 50 links beside it, and as many words of citing and provenance, it takes hardly more', async () => {
  const stories = Array.from({length: 60}, (_, number): [string, string] => [
    `2020/${number}.txt`,
    story(number),
  ])
  const lists = 'lists: {latest: 17, random: 17, recommended: 16}\n'
  const many = await siteWith(Object.fromEntries(stories), lists)
  try {
    const html = many.files.get(page)!
    const aside = html.slice(html.indexOf('<aside'), html.indexOf('</aside>'))
    expect(aside.match(/<a /g)).toHaveLength(50)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(17 * kibibyte)
    expect(gzipSync(html).length).toBeLessThanOrEqual(5 * kibibyte)
  } finally {
    many.remove()
  }
})

test('the article that the project came with takes 14 KB, and 25 with its style', async () => {
  const own = await ownSite()
  try {
    const [url] = own.pages.filter((page) => page.startsWith('articles/'))
    const html = own.files.get(url!)!
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(14 * kibibyte)
    const style = Buffer.byteLength(own.files.get('style.css')!)
    expect(Buffer.byteLength(html) + style).toBeLessThanOrEqual(25 * kibibyte)
    // Nothing but the stylesheet holds the page up: JSON-LD is no program.
    for (const script of html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [])
      expect(script).toMatch(/ defer>$/)
  } finally {
    own.remove()
  }
})

test('the stylesheet takes at most 12 KB, and all that an article needs travels in 12', () => {
  expect(Buffer.byteLength(site.files.get('style.css')!)).toBeLessThanOrEqual(12 * kibibyte)
  const needed = [page, 'style.css', 'site.js', 'data/latest.js'].map(
    (url) => gzipSync(site.files.get(url)!).length,
  )
  expect(needed.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12 * kibibyte)
})

test('the script that searches travels in 12 KB, and what comes after a first answer in 6', () => {
  const sizeOf = (url: string): number => gzipSync(site.files.get(url)!).length
  expect(sizeOf('search.js')).toBeLessThanOrEqual(12 * kibibyte)
  expect(sizeOf('search-more.js')).toBeLessThanOrEqual(6 * kibibyte)
})
