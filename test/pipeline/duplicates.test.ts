import {describe, expect, test} from 'vitest'
import {newProject, pathOf, type Project, story} from './project.js'

const text =
  '江口县旧渡口的两艘渡船在停航十一年后重新下水，第一天就送了三百二十名乘客过江。船工老周说，船底换了新木，马达是去年从省城运来的；他守着这条江三十年，最难的是冬天的雾。'

const copy = (headline: string, day: string, more = ''): string =>
  `---\ndate: 2024-03-${day}\n---\n${headline}\n${text}${more}\n`

/** A page's text. */
function page(project: Project, url: string): string {
  return Buffer.from(project.published().get(url) ?? '', 'latin1').toString('utf8')
}

/** The lines of a page that speak of other articles of its text, without markup. */
function said(html: string): string[] {
  return [...html.matchAll(/<p class="note copies"[^>]*>(.*?)<\/p>/g)].map(([, line]) =>
    line!.replace(/<[^>]*>/g, ''),
  )
}

const hrefs = (html: string): string[] =>
  [...(/<p class="note copies"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '').matchAll(/href="([^"]*)"/g)].map(
    ([, href]) => href!,
  )
const canonical = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1]

const seeds = {
  'seeds/渡船.txt': copy('渡船复航', '05'),
  'seeds/later/again.txt': copy('旧渡口又有船了', '06'),
  'seeds/later/longer.txt': copy('旧渡口见闻', '07', '县里打算在对岸再修一处码头。'),
  [pathOf(1)]: story(1),
  [pathOf(2)]: story(2),
}

describe('articles of one text', () => {
  test('are all published, and all but the earliest point to it', async () => {
    const project = newProject({...seeds, 'pressmark.yaml': 'baseUrl: https://example.org/news/\n'})
    const {read, published, rejected, duplicates} = await project.build()
    expect({read, published, rejected, duplicates}).toEqual({
      read: 5,
      published: 5,
      rejected: 0,
      duplicates: {texts: 1, repeats: 2},
    })
    const [first, again, longer, other] = [
      'articles/渡船.html',
      'articles/later/again.html',
      'articles/later/longer.html',
      `articles/${pathOf(1).slice(6, -4)}.html`,
    ].map((url) => page(project, url)) as [string, string, string, string]

    const address = 'https://example.org/news/articles/%E6%B8%A1%E8%88%B9.html'
    expect([first, again, longer].map(canonical)).toEqual([address, address, address])
    expect(canonical(other)).toContain('001.html')

    expect(said(again)).toEqual(['最早刊发 渡船复航 2024年3月5日'])
    expect(said(longer)).toEqual([expect.stringMatching(/^最早刊发 渡船复航 2024年3月5日 约 \d\d% 相同$/)])
    expect(hrefs(longer)).toEqual(['../../articles/%E6%B8%A1%E8%88%B9.html'])
    expect(said(first)).toEqual([
      expect.stringMatching(/^同稿另刊 旧渡口又有船了 2024年3月6日 旧渡口见闻 2024年3月7日 约 \d\d% 相同$/),
    ])
    expect(hrefs(first)).toEqual(['../articles/later/again.html', '../articles/later/longer.html'])
    expect(said(other)).toEqual([])
    expect(page(project, 'about.html')).toContain('<dt>与他篇重复的文章</dt><dd>2</dd>')
  })

  test('claim no canonical address where the site has none, and no order that is not known', async () => {
    const project = newProject({
      'seeds/a.txt': copy('渡船复航', '05'),
      'seeds/b.txt': copy('旧渡口又有船了', '05'),
      'pressmark.yaml': 'language: en\n',
    })
    await project.build()
    expect(said(page(project, 'articles/b.html'))).toEqual(['Also published as 渡船复航 5 March 2024'])
    expect(said(page(project, 'articles/a.html'))).toEqual(['Also published as 旧渡口又有船了 5 March 2024'])
    expect(canonical(page(project, 'articles/b.html'))).toBeUndefined()
  })

  test.each([
    ['1', [1, 1]],
    ['false', [0, 0]],
  ])('are as like as `duplicates: %s` asks', async (threshold, [texts, repeats]) => {
    const project = newProject({...seeds, 'pressmark.yaml': `duplicates: ${threshold}\n`})
    expect((await project.build()).duplicates).toEqual({texts, repeats})
  })

  test('are listed on the first page as far as it has room, and counted', async () => {
    const many = Array.from({length: 102}, (_, at): [string, string] => [
      `seeds/${String(at).padStart(3, '0')}.txt`,
      copy(`渡船第${at}次复航`, '05'),
    ])
    const project = newProject(Object.fromEntries(many))
    await project.build()
    const first = page(project, 'articles/000.html')
    expect(hrefs(first)).toHaveLength(100)
    expect(said(first)[0]).toContain('另有 1 篇')
  })

  test('change the pages of their own text alone when one arrives', async () => {
    const project = newProject({
      ...seeds,
      ...Object.fromEntries(Array.from({length: 40}, (_, number) => [pathOf(number), story(number)])),
      'pressmark.yaml': 'lists: {latest: 0, random: 0, recommended: 0}\n',
    })
    await project.build()
    const before = project.published()
    project.write('seeds/newest.txt', copy('渡口三章', '08'))
    await project.build()
    const after = project.published()
    const changed = [...after].filter(([url, bytes]) => before.get(url) !== bytes).map(([url]) => url)
    // The first of its text, the arrival, and the one that it now follows.
    expect(changed.filter((url) => /^articles\/.*html$/.test(url)).sort()).toEqual(
      ['articles/later/longer.html', 'articles/newest.html', 'articles/渡船.html'].sort(),
    )
    project.remove('dist')
    project.remove('.pressmark')
    await project.build()
    expect(project.published()).toEqual(after)
  })
})
