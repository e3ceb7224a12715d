import {readFileSync} from 'node:fs'
import {expand} from 'jsonld'
import {parseHTML} from 'linkedom'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {zotero as readByZotero} from '../../scripts/eval/machines/zotero.mjs'
import {nasty} from '../site/archive.js'
import {siteWith, type Site} from '../site/site.js'

const base = 'https://example.org/deep/er/'
let site: Site

beforeAll(async () => {
  site = await siteWith(nasty, `title: 江口旧闻\nbaseUrl: ${base}\n`)
})
afterAll(() => site?.remove())

const pages = (): string[] => site.pages.filter((url) => url.startsWith('articles/'))
const documentAt = (url: string): Document => parseHTML(site.files.get(url)!).document
const linked = (url: string): Record<string, unknown> =>
  JSON.parse(documentAt(url).querySelector('script[type="application/ld+json"]')!.textContent) as Record<
    string,
    unknown
  >

const zotero = (url: string): ReturnType<typeof readByZotero> => readByZotero(documentAt(url))

describe('Zotero', () => {
  test('knows a news item with title, authors, date and publication', () => {
    expect(zotero('articles/2024/04/捕获.html')).toEqual({
      itemType: 'newspaperArticle',
      title: '上海港新码头迎来首批货轮',
      creators: ['林晚舟'],
      date: '2024/04/28',
      publicationTitle: '中新社',
      language: 'zh-Hans',
    })
    expect(zotero('articles/2019/全部 & 100%.html')).toMatchObject({
      date: '2019/03/05',
      creators: ['周一鸣'],
      publicationTitle: '本报',
    })
  })

  test('is told nothing that nobody knows', () => {
    expect(zotero('articles/无日期.html')).toEqual({
      itemType: 'newspaperArticle',
      title: '没有日期的一篇',
      creators: [],
      date: undefined,
      publicationTitle: '江口旧闻',
      language: 'zh-Hans',
    })
  })

  test('reads an attack as words', () => {
    const {title} = zotero('articles/hostile/script.plain.html')
    expect(title).toBe('<script>alert(1)</script>')
  })
})

/** By type: all properties that schema.org gives it. */
const vocabulary = JSON.parse(
  readFileSync(new URL('../fixtures/schemas/schema-org.json', import.meta.url), 'utf8'),
) as Record<string, string[]>

/** The properties of a node, and of those in it, that its type has not, as a processor expands them. */
function termsOutside(node: Record<string, unknown>): string[] {
  const [type] = (node['@type'] as string[] | undefined) ?? []
  if (type === undefined) return []
  const terms = Object.keys(node).filter((key) => !key.startsWith('@'))
  const nameOf = (address: string): string => address.replace('https://schema.org/', '')
  expect(vocabulary).toHaveProperty(nameOf(type))
  return [
    ...terms.filter((term) => !vocabulary[nameOf(type)]!.includes(nameOf(term))),
    ...terms.flatMap((term) => (node[term] as Record<string, unknown>[]).flatMap(termsOutside)),
  ]
}

describe('the linked data of an article', () => {
  test('is JSON-LD whose every term is schema.org’s, on every page', async () => {
    const documentLoader = (url: string) => {
      expect(url).toBe('https://schema.org')
      const context = {
        '@context': {'@vocab': 'https://schema.org/', isBasedOn: {'@type': '@id'}},
      }
      return Promise.resolve({contextUrl: undefined, documentUrl: url, document: context})
    }
    for (const url of pages()) {
      const [article] = (await expand(linked(url), {documentLoader})) as Record<string, unknown>[]
      expect(article!['@type'], url).toEqual(['https://schema.org/NewsArticle'])
      expect(termsOutside(article!), url).toEqual([])
    }
  })

  test('says what the source says', () => {
    expect(linked('articles/2019/全部 & 100%.html')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: '2019/全部',
      headline: '什么都有的一篇',
      alternativeHeadline: '副题在这里，比正题长一些，也要排得好看',
      dateline: '本报杭州三月五日讯',
      datePublished: '2019-03-05',
      inLanguage: 'zh-Hans',
      author: [{'@type': 'Person', name: '周一鸣'}],
      editor: [{'@type': 'Person', name: '王四海'}],
      translator: [{'@type': 'Person', name: '郑三省'}],
      contributor: [{'@type': 'Person', name: '吴二白'}],
      locationCreated: [
        {'@type': 'Place', name: '杭州'},
        {'@type': 'Place', name: '湖州'},
      ],
      publisher: {'@type': 'Organization', name: '本报'},
      keywords: ['茶叶', '春天', '茶 & 春'],
      isBasedOn: 'https://example.org/original/2019?a=1&b=2',
    })
  })

  test('gives a day only where it is sure, and no closer than it is known', () => {
    expect(linked('articles/2018/推断.html')).not.toHaveProperty('datePublished')
    expect(linked('articles/只有元数据.html')['datePublished']).toBe('2011')
    const head = site.files.get('articles/2018/推断.html')!
    expect(head).toContain('<meta name="DC.date" content="2018?-07-09">')
    expect(head).not.toMatch(/citation_date|article:published_time/)
  })

  test('never ends the script that it stands in', () => {
    for (const url of pages()) {
      const scripts = documentAt(url).querySelectorAll('script')
      expect([...scripts].filter((script) => !script.hasAttribute('src')).length, url).toBe(1)
    }
  })
})

test('an article’s head has one of each, and its page is inside its budget', () => {
  for (const url of pages()) {
    const metas = [...documentAt(url).querySelectorAll('head meta')]
    const names = metas.map((meta) => `${meta.getAttribute('property')} ${meta.getAttribute('name')}`)
    const single = names.filter((name) => /og:|twitter|citation_(title|date)|DC\.(date|type)/.test(name))
    expect(new Set(single).size, url).toBe(single.length)
  }
})
