import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {pathOf, story} from '../pipeline/project.js'
import {siteWith, type Site} from './site.js'

const folder = fileURLToPath(new URL('../fixtures/pages/', import.meta.url))

/** A page of every kind, each kept whole: whoever changes the markup sees it in review. */
const pages = {
  article: `articles/${pathOf(1).slice('seeds/'.length, -'.txt'.length)}.html`,
  front: 'index.html',
  place: 'place/海口.html',
  month: '2015/01/index.html',
  year: '2017/index.html',
  map: 'map.html',
  wanted: 'wanted/index.html',
  topic: 'topic/渔业.html',
  'not-found': '404.html',
}

let site: Site
beforeAll(async () => {
  const stories = [0, 1, 2].map((number): [string, string] => [
    pathOf(number).slice('seeds/'.length),
    story(number),
  ])
  site = await siteWith({
    ...Object.fromEntries(stories),
    '2015/01/四.txt': '第四篇\n\n没有日子，只有路径。\n',
    '2015/五.md': '---\ndate: 2015-02-03\ntopics: [渔业]\n---\n# 第五篇\n\n有主题的一篇。\n',
  })
})
afterAll(() => site?.remove())

// `vitest -u` writes them anew.
describe('the page of', () => {
  test.each(Object.entries(pages))('%s', async (name, url) => {
    const html = site.files.get(url)
    expect(html, url).toBeDefined()
    // The stylesheet is a file of its own, and is reviewed there.
    await expect(html!.replace(/<style>[\s\S]*<\/style>/, '<style>…</style>')).toMatchFileSnapshot(
      `${folder}${name}.html`,
    )
  })
})
