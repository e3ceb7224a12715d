import {parse as parseCsv} from 'csv-parse/sync'
import {parseAtomFeed, parseRssFeed} from 'feedsmith'
import Parser from 'rss-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nasty} from '../site/archive.js'
import {siteWith, type Site} from '../site/site.js'
import {faultsOf, jsonFaults, xmlFaults} from './schemas.js'

const base = 'https://example.org/deep/er/'
let site: Site

// Every attack stands in every field that a source has: all must be as valid as if it were not there.
beforeAll(async () => {
  site = await siteWith(
    nasty,
    `title: 档案 & <测试> ]]> "引" '号'
description: "]]><script>alert(1)</script> {{ 7 }}"
baseUrl: ${base}
machines:
  pictures: 0
  shelfFeeds: [atom, rss, json]
  oai: {email: desk@example.org, gateway: 'https://example.net/oai'}
`,
  )
})
afterAll(() => site?.remove())

const filesLike = (form: RegExp): [url: string, text: string][] =>
  [...site.files].filter(([url]) => form.test(url))
const articles = (): number => filesLike(/^articles\/.*\.html$/).length

/** The files that a check has something against, with what it has. */
function faultsIn(form: RegExp, faults: (text: string) => string): string[] {
  const files = filesLike(form)
  expect(files.length).toBeGreaterThan(0)
  return files.flatMap(([url, text]) => {
    const fault = faults(text)
    return fault === '' ? [] : `${url}: ${fault}`
  })
}

describe('files for programs are valid, whatever stands in the articles', () => {
  test.each([
    ['Atom feeds', 'atom.rng', /\.atom$/],
    ['the sitemap', 'siteindex.xsd', /^sitemap\.xml$/],
    ['its parts', 'sitemap.xsd', /^sitemap\/.*\.xml$/],
    ['static repositories', 'static-repository.xsd', /^oai\/.*\.xml$/],
  ])('%s, by %s', (_, schema, form) => expect(faultsIn(form, xmlFaults(schema))).toEqual([]))

  test.each([
    ['JSON feeds', 'json-feed-1.1.json', /^(?:feed|place|agency|reporter|topic).*\.json$/],
    ['ninjs', 'ninjs-2.1.json', /\.ninjs\.json$/],
    ['the data package', 'data-package.json', /datapackage\.json$/],
  ])('%s, by %s', (_, schema, form) => {
    const faults = jsonFaults(schema)
    expect(faultsIn(form, (text) => faults(JSON.parse(text)))).toEqual([])
  })

  test('resources of the package and the columns of its tables', () => {
    const {resources} = JSON.parse(site.files.get('downloads/datapackage.json')!) as {
      resources: {schema?: unknown}[]
    }
    const [resource, table] = [jsonFaults('data-resource.json'), jsonFaults('table-schema.json')]
    expect(resources.map((one) => resource(one)).filter(Boolean)).toEqual([])
    const schemas = resources.flatMap(({schema}) => (schema ? [schema] : []))
    expect(schemas.length).toBeGreaterThan(0)
    expect(schemas.map((one) => table(one)).filter(Boolean)).toEqual([])
  })

  test('records, by the schema that is published with them', () => {
    const faults = faultsOf(JSON.parse(site.files.get('article.schema.json')!) as object)
    expect(faultsIn(/^articles\/.*(?<!\.ninjs)\.json$/, (text) => faults(JSON.parse(text)))).toEqual([])
  })

  test('the manifest, by the schema that is published with it', () => {
    const faults = faultsOf(JSON.parse(site.files.get('manifest.schema.json')!) as object)
    const manifest = JSON.parse(site.files.get('manifest.json')!) as {files: object}
    expect(faults(manifest)).toBe('')
    expect(faults({...manifest, files: {'index.html': {size: -1}}})).not.toBe('')
  })

  test('the schemas do refuse', () => {
    const [url, text] = filesLike(/\.atom$/)[0]!
    expect(xmlFaults('atom.rng')(text.replace(/<id>[^<]*<\/id>/, ''))).not.toBe('')
    expect(xmlFaults('atom.rng')(text.replace('</title>', '</titel>')), url).not.toBe('')
    expect(
      xmlFaults('sitemap.xsd')('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'),
    ).not.toBe('')
    expect(
      xmlFaults('static-repository.xsd')(site.files.get(filesLike(/^oai/)[0]![0])!.replace('desk@', 'desk')),
    ).not.toBe('')
    expect(jsonFaults('ninjs-2.1.json')({uri: 'https://example.org/', headline: 'x'})).not.toBe('')
    expect(
      jsonFaults('json-feed-1.1.json')({version: 'https://jsonfeed.org/version/1.1', title: '', items: [{}]}),
    ).not.toBe('')
  })
})

describe('readers of others read the same', () => {
  test('every feed of the whole has all articles, by parsers that are not ours', async () => {
    const urls = new Set(filesLike(/^articles\/.*\.html$/).map(([url]) => base + encoded(url)))
    const atomEntries = filesLike(/^feed.*\.atom$/).flatMap(([, text]) => parseAtomFeed(text).entries ?? [])
    expect(new Set(atomEntries.map(({id}) => id))).toEqual(urls)
    for (const entry of atomEntries) expect(Date.parse(entry.updated as string)).not.toBeNaN()
    const rssItems = filesLike(/^feed.*\.rss$/).flatMap(([, text]) => parseRssFeed(text).items ?? [])
    expect(new Set(rssItems.map(({link}) => link))).toEqual(urls)
    const parser = new Parser()
    for (const [, text] of filesLike(/\.(rss|atom)$/)) await parser.parseString(text)
  })

  test('an attack is a title like another', () => {
    const entries = filesLike(/^feed.*\.atom$/).flatMap(([, text]) => parseAtomFeed(text).entries ?? [])
    const titles = entries.map(({title}) => title?.value ?? '')
    expect(titles.some((title) => title.startsWith('<script>alert(1)</script> '))).toBe(true)
    expect(titles.some((title) => title.includes('--><!--><script>'))).toBe(true)
  })

  test('downloads hold every record and every row', () => {
    const lines = filesLike(/^downloads\/.*\.jsonl$/).flatMap(([, text]) => text.trimEnd().split('\n'))
    expect(lines.map((line) => (JSON.parse(line) as {id: string}).id)).toHaveLength(articles())
    const rows = filesLike(/^downloads\/articles.*\.csv$/).flatMap(([, text]) => tableOf(text))
    expect(new Set(rows.map((row) => row['id'])).size).toBe(articles())
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/)
    const dictionary = tableOf(site.files.get('downloads/dictionary.csv')!)
    expect(dictionary.map((row) => row['column'])).toEqual(Object.keys(rows[0]!))
  })

  test('no file holds half a character or a control', () => {
    for (const [url, text] of filesLike(/\.(atom|rss|xml|csv|jsonl|json|webmanifest)$|^llms|^robots/)) {
      expect(text, url).not.toMatch(/\p{Surrogate}/u)
      expect(text, url).not.toMatch(/\\u[dD][89a-fA-F]|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    }
  })
})

function tableOf(text: string): Record<string, string>[] {
  return parseCsv<Record<string, string>>(text, {columns: true})
}

function encoded(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/')
}
