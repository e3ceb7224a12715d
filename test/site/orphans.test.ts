import {expect, test} from 'vitest'
import {siteWith, type Site} from './site.js'

/** Many articles of our own, as seeds; what stands in front of each says when it came out. */
function many(count: number, front: (number: number) => string): Record<string, string> {
  return Object.fromEntries(
    Array.from({length: count}, (_, number) => [
      `${number % 7}/${number}.txt`,
      `---\nheadline: 第${number}号渡口开通\n${front(number)}---\n${number}号渡口今天开通，乘客不多。\n`,
    ]),
  )
}

const day = (number: number): string =>
  `date: 20${10 + (number % 9)}-0${1 + (number % 8)}-1${number % 10}\nplaces: [渡口${number % 3}]\n`
const none = 'lists: {latest: 0, random: 0, recommended: 0}\n'

const shapes: [name: string, seeds: Record<string, string>, settings?: string][] = [
  ['one article', many(1, day)],
  ['one article without a date', many(1, () => '')],
  ['none with a date', many(30, () => '')],
  ['none with a date, and nothing beside', many(900, () => ''), `shelves: []\n${none}`],
  ['years and months alone', many(60, (number) => `date: ${number % 2 ? '2019' : '2020-04'}\n`)],
  ['three thousand in a day', many(3000, () => 'date: 2020-04-28\n')],
  [
    'three thousand in a day, without pages of days',
    many(3000, () => 'date: 2020-04-28\n'),
    `shelves: []\n${none}`,
  ],
  ['without shelves', many(200, day), 'shelves: []\n'],
  ['without sidebars', many(200, day), none],
]

test.each(shapes)(
  'every article is reached from the front page in five steps, and listed: %s',
  async (_, seeds, settings = '') => {
    const site = await siteWith(seeds, settings)
    try {
      const articles = site.pages.filter((page) => page.startsWith('articles/'))
      expect(articles).toHaveLength(Object.keys(seeds).length)
      const steps = stepsFrom('index.html', site)
      expect(articles.filter((page) => !(steps.get(page)! <= 5))).toEqual([])
      // In the sidebar of another article, or in a listing: not merely before or after another.
      const listed = new Set(
        site.pages.flatMap((page) =>
          linksOf(page, site.files.get(page)!.replace(/<nav class="turn"[^]*?<\/nav>/, '')),
        ),
      )
      expect(articles.filter((page) => !listed.has(page))).toEqual([])
    } finally {
      site.remove()
    }
  },
  120_000,
)

/** How many links each page is away from one. */
function stepsFrom(start: string, {files}: Site): Map<string, number> {
  const steps = new Map([[start, 0]])
  // A map is gone through in the order in which it grows.
  for (const [page, step] of steps) {
    for (const to of linksOf(page, files.get(page) ?? '')) if (!steps.has(to)) steps.set(to, step + 1)
  }
  return steps
}

/** The pages that a page links to, as addresses from the site's root. */
function linksOf(page: string, html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href]) => new URL(href!, `http://site/${encodeURI(page)}`))
    .filter(({host}) => host === 'site')
    .map(({pathname}) => decodeURIComponent(pathname.slice(1)))
    .filter((to) => to !== page && to.endsWith('.html'))
}
