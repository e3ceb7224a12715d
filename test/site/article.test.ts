import {afterAll, beforeAll, expect, test} from 'vitest'
import {siteWith, type Site} from './site.js'

let site: Site
beforeAll(async () => {
  site = await siteWith({
    '2019/渡口.txt':
      '渡口添了新船\n本报江口2019年4月3日电 (记者 林晚舟 程小砚)渡口添了一条新船。(完)\n【编辑:石磊】\n',
    '2019/山.txt': '山上下了雪\n本报江口2019年4月4日电 (记者 林晚舟)山上下了雪。(完)\n',
  })
})
afterAll(() => site?.remove())

test('a role is said once for all who follow in it', () => {
  const html = site.files.get('articles/2019/渡口.html')!
  const line = /<p class="line">([\s\S]*?)<\/p>/.exec(html)![1]!
  const said = line
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .filter(Boolean)
  expect(said.slice(-3)).toEqual(['记者 林晚舟', '程小砚', '编辑 石磊'])
})

test('lists and ways on come after the text, and leave out of their links the folder that all stand in', () => {
  const html = site.files.get('articles/2019/山.html')!
  expect(html).toContain('<li><a href="../2019/%E6%B8%A1%E5%8F%A3.html">渡口添了新船</a>')
  const order = ['<div class="text">', '</article>', '<div class="folds">', '<nav class="turn"', '<aside>']
  const places = order.map((part) => html.indexOf(part))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
})

test('every stylesheet closes what it opens', () => {
  const sheets = [...site.files].filter(([url]) => url.endsWith('.css'))
  expect(sheets.length).toBeGreaterThanOrEqual(3)
  for (const [url, css] of sheets) {
    let depth = 0
    // A rule may stand in one other, e.g. `@media`.
    for (const brace of css.match(/[{}]|^@/gm) ?? []) {
      if (brace === '@') expect(depth, url).toBe(0)
      else depth += brace === '{' ? 1 : -1
      expect(depth, url).toBeLessThanOrEqual(2)
    }
    expect(depth, url).toBe(0)
  }
})
