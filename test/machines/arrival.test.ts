import {gunzipSync} from 'node:zlib'
import {parseAtomFeed} from 'feedsmith'
import {describe, expect, test} from 'vitest'
import {newProject, pathOf, type Project, story} from '../pipeline/project.js'

const config = 'baseUrl: https://example.org/\nmachines: {oai: {email: desk@example.org}}\n'
const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

/** The files for programs that a change wrote anew, and those that it made or took away. */
async function changed(project: Project, change: () => void): Promise<{anew: string[]; others: string[]}> {
  const before = project.published()
  change()
  await project.build()
  const after = project.published()
  const isOurs = (url: string): boolean => !/\.(html|js)$|^articles\/|^manifest\.json$/.test(url)
  const urls = [...new Set([...before.keys(), ...after.keys()])].filter(isOurs)
  return {
    anew: urls
      .filter((url) => before.has(url) && after.has(url) && before.get(url) !== after.get(url))
      .sort(),
    others: urls.filter((url) => before.has(url) !== after.has(url)).sort(),
  }
}

describe('an arrival', () => {
  test.each([60, 320])('writes the last part of each list anew, among %i articles', async (count) => {
    const project = newProject({...some(count), 'pressmark.yaml': config})
    await project.build()
    // The newest of all: the last day of the last year.
    const text = story(900).replace(/\d+月\d+日电/, '12月31日电')
    const {anew, others} = await changed(project, () => project.write('seeds/2018/new.txt', text))
    const year = '2018'
    expect(anew.filter((url) => !/^(place|agency|reporter)\//.test(url))).toEqual(
      [
        `downloads/articles-${year}-1.csv`,
        `downloads/articles-${year}-1.jsonl`,
        `${year}/feed.atom`,
        'feed.atom',
        'feed.json',
        'feed.rss',
        'llms.txt',
        `oai/${year}-1.xml`,
        `sitemap/${year}-1.xml`,
      ].sort(),
    )
    // The whole's and its year's, and those of its place, its agency and its reporter.
    expect(anew.filter((url) => url.endsWith('.atom'))).toHaveLength(5)
    expect(others).toEqual([])
  })

  test('that is old leaves the lists of other years as they are', async () => {
    const project = newProject({...some(320), 'pressmark.yaml': config})
    await project.build()
    const {anew} = await changed(project, () => project.write('seeds/2015/old.txt', story(900)))
    expect(anew.filter((url) => /20(16|17|18)/.test(url))).toEqual([])
    expect(anew.length).toBeLessThan(17)
  })

  test('of an edit that changes the text alone writes the records anew, and no list', async () => {
    const project = newProject({...some(60), 'pressmark.yaml': config})
    await project.build()
    const text = story(7).replace('可以前往参观', '可以自由前往参观')
    const {anew, others} = await changed(project, () => project.write(pathOf(7), text))
    expect(anew).toEqual(['downloads/articles-2018-1.csv', 'downloads/articles-2018-1.jsonl'])
    expect(others).toEqual([])
  })
})

test('without an address of the site, what needs one is left out, and that is said once', async () => {
  const project = newProject(some(5))
  const {leftOut, messages} = await project.build()
  expect(leftOut).toEqual(['feeds', 'sitemap', 'ninjs'])
  expect(messages).toEqual([])
  const urls = [...project.published().keys()]
  expect(urls.filter((url) => /\.(atom|rss|xml)$|^feed|^robots|ninjs/.test(url))).toEqual([])
  expect(urls).toContain('downloads/datapackage.json')
  for (const [url, text] of project.published())
    if (url.endsWith('.html')) expect(text, url).not.toMatch(/og:url|feed\.|ninjs/)
})

test('all of it can be switched off', async () => {
  const off =
    'machines: {metadata: false, feeds: [], shelfFeeds: [], sitemap: false, downloads: []}\nforms: []\n'
  const project = newProject({
    ...some(5),
    'pressmark.yaml': `baseUrl: https://example.org/\nsearch: false\nshelves: []\n${off}`,
  })
  expect((await project.build()).leftOut).toEqual([])
  const urls = [...project.published().keys()].filter((url) => !/\.(html|js|css)$/.test(url))
  expect(urls).toEqual([
    '.nojekyll',
    'article.schema.json',
    'cards.schema.json',
    'llms.txt',
    'manifest.json',
    'manifest.schema.json',
    'site.webmanifest',
  ])
  for (const [url, text] of project.published())
    if (url.startsWith('articles/')) expect(text, url).not.toMatch(/rel="alternate"|citation_|ld\+json/)
})

test('a full year’s feed stays as it is where newer stories come', async () => {
  const config = 'baseUrl: https://example.org/\nmachines: {shelfFeeds: [atom, rss, json]}\n'
  const project = newProject({'pressmark.yaml': config})
  const day = (number: number): string =>
    `date: 2020-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
  const seed = (number: number): string => `---\n${day(number)}\n---\n第${number}号\n\n有人这样写。\n`
  for (let number = 0; number < 230; number++) project.write(`seeds/${number}.txt`, seed(number))
  await project.build()
  const {anew, others} = await changed(project, () =>
    project.write('seeds/999.txt', seed(999).replace(/2020-\S+/, '2020-12-31')),
  )
  expect(anew.filter((url) => url.startsWith('2020/'))).toEqual(
    ['atom', 'json', 'rss'].map((format) => `2020/feed.${format}`),
  )
  expect(others).toEqual([])
  const files = project.published()
  const {links, entries} = parseAtomFeed(files.get('2020/feed.atom')!)
  expect(entries).toHaveLength(100)
  expect(links!.find(({rel}) => rel === 'prev-archive')!.href).toBe(
    'https://example.org/2020/feed/2020-2.atom',
  )
})

describe('a download', () => {
  // Two of them are more than a part has room for.
  const large = (number: number): string => {
    const line = `第${number}号工程的工地上，工人们一早就开始忙碌，江边的塔吊慢慢转动。`
    return `---\ndate: 2019-05-0${number}\n---\n第${number}号工程\n\n${`${line}\n\n`.repeat(46_000)}`
  }
  const config = 'search: false\nduplicates: false\nlists: {recommended: 0}\nforms: [record]\n'

  test('that is full can be had packed too, and loses no address', async () => {
    const project = newProject({'seeds/1.txt': large(1), 'pressmark.yaml': config})
    await project.build()
    const before = [...project.published().keys()].filter((url) => url.startsWith('downloads/'))
    expect(before.filter((url) => url.endsWith('.gz'))).toEqual([])
    project.write('seeds/2.txt', large(2))
    expect((await project.build()).messages).toEqual([])
    const files = project.published()
    expect([...files.keys()].filter((url) => url.startsWith('downloads/') && !before.includes(url))).toEqual([
      'downloads/articles-2019-1.csv.gz',
      'downloads/articles-2019-1.jsonl.gz',
    ])
    for (const url of before) expect(files.has(url), url).toBe(true)
    for (const kind of ['csv', 'jsonl']) {
      const url = `downloads/articles-2019-1.${kind}`
      const packed = Buffer.from(files.get(`${url}.gz`)!, 'latin1')
      expect(gunzipSync(packed).toString('latin1') === files.get(url)).toBe(true)
      // Neither a time nor the system that it was packed on (RFC 1952, 2.3.1).
      expect([packed.readUInt32LE(4), packed[9]]).toEqual([0, 3])
    }
    const {resources} = JSON.parse(files.get('downloads/datapackage.json')!) as {resources: {path: string}[]}
    expect(resources.map(({path}) => `downloads/${path}`).sort()).toEqual(
      before.filter((url) => url.includes('articles-')),
    )
  })
})

test('a packed download holds the same, byte for byte each time', async () => {
  const packed = `machines: {downloads: [jsonl, jsonl.gz]}\n`
  const [one, other] = [newProject(some(8)), newProject(some(8))]
  for (const project of [one, other]) {
    project.write('pressmark.yaml', packed)
    await project.build()
  }
  const files = one.published()
  const plain = files.get('downloads/articles-2018-1.jsonl')!
  const gzip = files.get('downloads/articles-2018-1.jsonl.gz')!
  expect(gunzipSync(Buffer.from(gzip, 'latin1')).toString('latin1')).toBe(plain)
  expect(other.published().get('downloads/articles-2018-1.jsonl.gz')).toBe(gzip)
})
