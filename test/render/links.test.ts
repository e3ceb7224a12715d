import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {archiveOf} from '../../src/archive/index.js'
import type {Archive, Facts, Page, Settings} from '../../src/record/index.js'
import {facetNames, type Desk, deskOf, isForMachines, plan} from '../../src/render/index.js'
import {viewOf} from '../../src/render/view.js'
import {by, oddStories, storyAt} from '../archive/stories.js'

const settings: Settings = {
  title: '测试档案',
  description: '',
  language: 'zh-Hans',
  look: 'broadsheet',
  root: '/nowhere',
  seeds: '/nowhere/seeds',
  out: '/nowhere/dist',
  templates: '/nowhere/templates',
  shelves: ['day', 'place', 'agency', 'reporter', 'topic', 'wanted'],
  encodings: {},
  forms: [],
  lists: {latest: 3, random: 3, recommended: 3},
  duplicates: 0,
  search: false,
  columns: {},
  limits: {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4},
  machines: {metadata: false, feeds: [], shelfFeeds: [], sitemap: false, downloads: [], pictures: 0},
}
const withoutShelves: Settings = {...settings, shelves: []}

interface Planned {
  readonly archive: Archive
  readonly pages: Page[]
  readonly desk: Desk
}

function planned(facts: readonly Facts[], settings: Settings): Planned {
  const archive = archiveOf(facts, settings.lists).value!
  const byPath = new Map(archive.facts.map((story) => [story.source.path, story]))
  const desk = deskOf({
    settings,
    facets: facetNames(archive, settings),
    cards: archive.cards,
    style: '',
    copyOf: (path) => ({facts: byPath.get(path)!, evidence: {}, bodyHtml: '', formOf: () => ''}),
    published: () => '',
  })
  const keys = new Map(archive.facts.map(({source}) => [source.path, 'key']))
  return {archive, pages: plan(archive, settings, {keys, origins: new Map(), pictures: new Map()}), desk}
}

/** Every address that a view holds, in its data and in its markup. */
function hrefsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const written = [...value.matchAll(/<a href="([^"]*)"/g)]
    return written.map(([, href]) => href!.replaceAll('&#39;', "'").replaceAll('&amp;', '&'))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'href' && typeof inner === 'string' ? [inner] : hrefsIn(inner),
  )
}

/** The address below the root that a link on a page leads to; undefined where it leaves the site. */
function targetOf(href: string, page: string): string | undefined {
  const base = 'https://site.example/root/'
  const {href: target} = new URL(href, base + page.split('/').map(encodeURIComponent).join('/'))
  return target.startsWith(base) ? decodeURIComponent(target.slice(base.length)) : undefined
}

/** Links of a page that lead to no page: those that are not written as addresses of the site count too. */
function brokenLinks({url, plan, lists}: Page, addresses: ReadonlySet<string>, desk: Desk): string[] {
  if (plan.kind === 'cards' || plan.kind === 'form' || isForMachines(plan)) return []
  const gaps: (readonly number[])[] = []
  const view = viewOf({url, plan, lists}, desk, gaps)
  const entries = gaps.flat().map((piece) => desk.made.entries.pieces[piece])
  return [...hrefsIn(view), ...hrefsIn({entriesHtml: entries.join('')})].filter((href) => {
    if (/^https:\/\/example\.org\//.test(href)) return false
    const target = targetOf(href, url)
    return href !== '' && (target === undefined || !addresses.has(target))
  })
}

/** Stories that stand on no page but their own, and in no list of an article. */
function unlisted({archive, pages}: Planned, kept: (url: string) => boolean): number[] {
  const listed = new Set(
    pages
      .filter(({url, plan}) => plan.kind === 'shelf' && kept(url))
      .flatMap(({lists}) => Object.values(lists).flat()),
  )
  return archive.facts.flatMap((_, number) => (listed.has(number) ? [] : [number]))
}

/** Addresses that cannot stand beside each other on every disk. */
function clashing(pages: readonly Page[]): string[] {
  const files = pages.map(({url}) => url.normalize('NFC').toLowerCase())
  const taken = new Set(files)
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1)
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  })
  return [
    ...files.filter((file, at) => files.indexOf(file) !== at),
    ...folders.filter((folder) => taken.has(folder)),
  ]
}

/** What is published with every site, and planned for none. */
const others = ['article.schema.json', 'cards.schema.json', 'manifest.json', 'manifest.schema.json']

const onTime = (url: string): boolean => /^(\d{4}|time)\//.test(url)

describe('the pages of any archive', () => {
  test.each([
    ['with all shelves', settings],
    ['without shelves', withoutShelves],
    ['with a base address', {...settings, baseUrl: 'https://site.example/root/', language: 'en'}],
  ])('%s have addresses of their own, link to each other and list every story', (_, settings) => {
    fc.assert(
      fc.property(oddStories, (facts) => {
        const site = planned(facts, settings)
        const addresses = new Set([...site.pages.map(({url}) => url), ...others])
        expect(clashing(site.pages)).toEqual([])
        for (const page of site.pages) expect(brokenLinks(page, addresses, site.desk)).toEqual([])
        expect(unlisted(site, onTime)).toEqual([])
        for (const {url} of site.pages) expect(url).toMatch(/^[^/\\\0.][^\\\0]*\.(html|js|txt|webmanifest)$/)
      }),
      {numRuns: 60, seed: 1},
    )
  })
})

const day = (count: number, date: string, own: Partial<Facts> = {}, folder = date): Facts[] =>
  Array.from({length: count}, (_, at) =>
    storyAt(`${folder || 'undated'}/${at}.txt`, {
      date,
      dateSource: date === '' ? 'unknown' : 'stated',
      ...own,
    }),
  )

const filed = {places: ['上海'], agency: '新华社', bylines: [by('张三')]}

describe('every story is listed by time and on its shelves', () => {
  const daily = Array.from({length: 28}, (_, at) => `2024-04-${String(at + 1).padStart(2, '0')}`)
  test.each([
    ['a day of 10,000', day(10_000, '2024-04-28')],
    ['a month of 560 without a full day', daily.flatMap((date) => day(20, date))],
    [
      'a full year with stories of no month',
      [...day(500, '2024'), ...day(300, '2024-04-28'), ...day(5, '2023')],
    ],
    ['a full month with stories of no day', [...day(450, '2024-04'), ...day(30, '2024-04-28')]],
    ['a year of no month', day(900, '2024')],
    ['1,300 of no date', day(1300, '')],
    ['900 of no year', day(900, 'XXXX-04-28')],
    ['exactly 400', day(400, '2024-04-28')],
    ['401', day(401, '2024-04-28')],
  ])('%s', (_, plain) => {
    const facts = plain.map((story) => ({...story, ...filed}))
    for (const own of [settings, withoutShelves]) {
      const site = planned(facts, own)
      expect(unlisted(site, onTime)).toEqual([])
      const addresses = new Set([...site.pages.map(({url}) => url), ...others])
      expect(addresses.size).toBe(site.pages.length + others.length)
      for (const page of site.pages.filter(({plan}) => plan.kind !== 'article')) {
        expect(brokenLinks(page, addresses, site.desk)).toEqual([])
        for (const list of Object.values(page.lists))
          if (page.plan.kind === 'shelf') expect(list.length).toBeLessThanOrEqual(400)
      }
    }
    const site = planned(facts, settings)
    for (const facet of ['place', 'agency', 'reporter'])
      expect(unlisted(site, (url) => url.startsWith(`${facet}/`))).toEqual([])
  })
})

test('a place called like a page of ours stands beside it', () => {
  const facts = day(401, '2024-04-28', {places: ['上海', '上海.html', 'Index', '上海/2024']})
  const {pages} = planned(facts, settings)
  const places = pages.map(({url}) => url).filter((url) => url.startsWith('place/'))
  expect(clashing(pages)).toEqual([])
  expect(places).toContain('place/index.html')
  expect(places).toContain('place/上海.html')
  expect(places).toContain('place/上海/2024-04.html')
})

test('full parts of a shelf never change when a newer story comes', () => {
  const before = planned(day(1000, ''), settings).pages
  const after = planned([...day(1000, ''), storyAt('undated/zzz.txt')], settings).pages
  const part = (pages: readonly Page[], number: number): unknown =>
    pages.find(({url}) => url === `time/undated-${number}.html`)
  expect(part(before, 1)).toBeDefined()
  expect(part(after, 1)).toEqual(part(before, 1))
  expect(part(after, 2)).toEqual(part(before, 2))
  expect(part(after, 3)).not.toEqual(part(before, 3))
})
