import {brotliCompressSync, gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {siteWith, type Site} from './site.js'

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

/** Two kibibytes of text. */
function story(number: number): string {
  const lines = [
    `横沙岛渔港第${number}台岸桥吊机提前上岸`,
    `中新网上海4月${number + 1}日电 (记者 林晚舟)横沙岛渔港的岸桥吊机已经上岸，比计划早了${number}天。`,
  ]
  while (Buffer.byteLength(lines.join('\n')) < 2 * kibibyte)
    lines.push(`港口的吊机在晨雾里缓缓转动，第${lines.length}批货箱也运到了${number}号泊位。`.repeat(3))
  return `${lines.join('\n')}(完)\n`
}

test('an article of 2 KB with 30 links beside it takes at most 14 KB', () => {
  const html = site.files.get(page)!
  const aside = html.slice(html.indexOf('<aside'), html.indexOf('</aside>'))
  expect(aside.match(/<a /g)).toHaveLength(30)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(14 * kibibyte)
})

test('the stylesheet takes at most 20 KB, and all that an article needs travels in 12', () => {
  expect(Buffer.byteLength(site.files.get('style.css')!)).toBeLessThanOrEqual(20 * kibibyte)
  const needed = [page, 'style.css', 'site.js', 'data/latest.js'].map(
    (url) => gzipSync(site.files.get(url)!).length,
  )
  expect(needed.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12 * kibibyte)
})

test('the script that searches travels in 12.5 KB, and what it may need later in 3', () => {
  const sizeOf = (url: string): number => brotliCompressSync(site.files.get(url)!).length
  expect(sizeOf('search.js')).toBeLessThanOrEqual(12.5 * kibibyte)
  expect(sizeOf('search-more.js')).toBeLessThanOrEqual(3 * kibibyte)
})
