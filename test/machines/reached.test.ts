import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {parseAtomFeed, parseRssFeed} from 'feedsmith'
import Sitemapper from 'sitemapper'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {pathOf, story} from '../pipeline/project.js'
import {siteWith, type Site} from '../site/site.js'

const base = 'https://example.org/news/'
const count = 260
let site: Site
let articles: Set<string>

// More than two documents of a feed hold, over four years, some of whose days nobody knows.
beforeAll(async () => {
  const seeds = Array.from({length: count}, (_, number): [string, string] => [
    number % 9 === 0 ? `undated/${number}.txt` : pathOf(number).slice('seeds/'.length),
    story(number),
  ])
  site = await siteWith(
    Object.fromEntries(seeds),
    `baseUrl: ${base}\nmachines: {shelfFeeds: [atom, rss, json]}\n`,
  )
  articles = new Set(site.pages.filter((url) => url.startsWith('articles/')).map((url) => base + url))
})
afterAll(() => site?.remove())

const fileAt = (address: string): string => {
  expect(address.startsWith(base)).toBe(true)
  const text = site.files.get(decodeURIComponent(address.slice(base.length)))
  expect(text, address).toBeDefined()
  return text!
}

/** The addresses of articles, and the document before, in a document of a feed. */
type Walk = (text: string) => {found: (string | undefined)[]; before: string | undefined}
const walks: Record<string, Walk> = {
  atom: (text) => {
    const {entries, links} = parseAtomFeed(text)
    return {
      found: entries!.map(({id}) => id),
      before: links!.find(({rel}) => rel === 'prev-archive')?.href,
    }
  },
  rss: (text) => ({
    found: parseRssFeed(text).items!.map(({link}) => link),
    before: /rel="prev-archive" href="([^"]*)"/.exec(text)?.[1],
  }),
  json: (text) => {
    const {items, next_url} = JSON.parse(text) as {items: {url: string}[]; next_url?: string}
    return {found: items.map(({url}) => url), before: next_url}
  },
}

function walked(start: string, walk: Walk): {found: Set<string | undefined>; documents: number} {
  const found = new Set<string | undefined>()
  let documents = 0
  for (let next: string | undefined = start; next !== undefined;) {
    documents++
    const own: ReturnType<Walk> = walk(fileAt(next))
    for (const url of own.found) found.add(url)
    next = own.before
  }
  return {found, documents}
}

describe('a program reaches every article', () => {
  test('the archive has as many', () => expect(articles.size).toBe(count))

  test.each(Object.entries(walks))('by the feed in %s alone', (format, walk) => {
    const {found, documents} = walked(`${base}feed.${format}`, walk)
    expect(found).toEqual(articles)
    expect(documents).toBeGreaterThan(3)
  })

  test.each(Object.entries(walks))('and all of a shelf by its own feed in %s', (format, walk) => {
    const {found} = walked(`${base}agency/${encodeURIComponent('中新社')}.${format}`, walk)
    expect(found).toEqual(articles)
  })

  test.each(Object.entries(walks))('by the feeds in %s of all years and of what has none', (format, walk) => {
    const starts = site.pages.flatMap((url) => {
      const year = /^(\d{4})\/index\.html$/.exec(url)
      return year
        ? [`${year[1]}/feed.${format}`]
        : url === 'time/undated.html'
          ? [`time/undated.${format}`]
          : []
    })
    expect(starts).toHaveLength(5)
    const found = starts.map((start) => walked(base + start, walk).found)
    expect(new Set(found.flatMap((own) => [...own]))).toEqual(articles)
    expect(found.reduce((sum, own) => sum + own.size, 0)).toBe(count)
  })

  test('by the sitemap alone, as a program of others walks it', async () => {
    const server = await serve()
    onTestFinished(() => void server.close())
    const port = (server.address() as AddressInfo).port
    const {sites} = await new Sitemapper({
      url: `http://127.0.0.1:${port}/sitemap.xml`,
      timeout: 10_000,
    }).fetch()
    const own = new Set(sites.map((url) => decodeURI(url)).filter((url) => url.includes('/articles/')))
    expect(new Set([...own].map((url) => url.replace(`http://127.0.0.1:${port}/`, base)))).toEqual(articles)
  })

  test('by the downloads alone', () => {
    const lines = [...site.files]
      .filter(([url]) => url.endsWith('.jsonl'))
      .flatMap(([, text]) => text.trimEnd().split('\n'))
    expect(new Set(lines.map((line) => base + (JSON.parse(line) as {url: string}).url))).toEqual(articles)
  })

  test('and robots.txt says where the sitemap is', () => {
    const [, address] = /^Sitemap: (.*)$/m.exec(site.files.get('robots.txt')!)!
    expect(fileAt(address!)).toContain('<sitemapindex')
  })
})

describe('pages lead to what is there', () => {
  test('each alternate link and each feed link of a page', () => {
    for (const page of site.pages) {
      for (const [, href] of site.files
        .get(page)!
        .matchAll(/<link rel="(?:alternate|manifest)"[^>]* href="([^"]*)"/g)) {
        const address = new URL(href!.replaceAll('&#39;', "'"), base + encodeURI(page)).href
        fileAt(address)
      }
    }
  })

  test('a shelf has a feed of its own in its head', () => {
    expect(site.files.get('2017/index.html')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="../2017/feed.atom" title="2017年 – ',
    )
    expect(site.files.get('time/undated.html')).toContain('href="../time/undated.atom"')
    expect(site.files.get('2017/03/index.html')).not.toContain('2017/feed')
    expect(site.files.get('place/上海.html')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="../place/%E4%B8%8A%E6%B5%B7.atom"',
    )
  })
})

/** The sitemap at an address that can be asked, its own address in place of the site's. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo).port
    const text = site.files.get(decodeURIComponent(request.url!.slice(1)))
    response.writeHead(text === undefined ? 404 : 200, {'content-type': 'application/xml'})
    response.end(text?.replaceAll(base, `http://127.0.0.1:${port}/`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
