// Files for programs, made of real articles and of hostile ones: valid by the schemas of others, and enough to find
// every article by.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parse as parseCsv} from 'csv-parse/sync'
import {check, corpora, here, program} from './ground.mjs'
import {faultsOfHead} from './machines/head.mjs'
import {dangerIn, hostileRecord, hostileValues} from './machines/hostile.mjs'
import {byFeed, bySitemap, refusedFeeds} from './machines/reached.mjs'
import {faultsOfJson, faultsOfXml, schema} from './machines/schemas.mjs'

const base = 'https://example.org/news/'
const title = '档案 & <测试> ]]>'
const settings = `title: ${JSON.stringify(title)}
baseUrl: ${base}
machines: {pictures: 0, shelfFeeds: [atom, rss, json], oai: {email: desk@example.org}}
`

/** Sites of so many articles of each corpus, and of so many hostile values, held against what is not ours. */
export async function machines(each, hostile) {
  const news = ['chinanews', 'cctv'].map((name) => join(corpora, `${name}.jsonl.gz`))
  const cut = (seeds) => [join(here, '../seeds-from-jsonl.mjs'), seeds, String(each), ...news]
  await held('real news', (seeds) => execFileSync(process.execPath, cut(seeds)))
  const {values, all} = hostileValues(join(corpora, 'bad-input'), hostile)
  await held(`bad input in every field, ${values.length} of ${all} values`, (seeds) => {
    mkdirSync(seeds)
    const lines = values.map((value, number) => `${JSON.stringify(hostileRecord(value, number))}\n`)
    writeFileSync(join(seeds, 'bad.jsonl'), lines.join(''))
  })
}

async function held(what, write) {
  const work = mkdtempSync(join(tmpdir(), 'pressmark-eval-'))
  try {
    write(join(work, 'seeds'))
    writeFileSync(join(work, 'pressmark.yaml'), settings)
    execFileSync(process.execPath, [program, 'build', '--quiet'], {cwd: work, stdio: 'pipe'})
    const site = siteIn(join(work, 'dist'))
    valid(what, site)
    await described(what, site)
    await reached(what, site)
    inert(what, site)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

function siteIn(dist) {
  const urls = readdirSync(dist, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
  const textOf = (url) => readFileSync(join(dist, url), 'utf8')
  const fileAt = (address) => textOf(decodeURIComponent(address.slice(base.length)))
  return {urls, textOf, fileAt, articles: urls.filter((url) => /^articles\/.*\.html$/.test(url))}
}

function valid(what, {urls, textOf}) {
  const own = (name) => faultsOfJson(JSON.parse(textOf(`${name}.schema.json`)))
  const record = own('article')
  const cards = own('cards')
  const kinds = {
    'Atom feeds': [/\.atom$/, faultsOfXml('atom.rng')],
    'RSS feeds': [/\.rss$/, faultsOfXml()],
    'JSON feeds': [
      /^(?!articles\/|downloads\/|manifest|\w+\.schema)(?!.*webmanifest).*\.json$/,
      faultsOfJson(schema('json-feed-1.1.json')),
    ],
    sitemaps: [/^sitemap\/.*\.xml$/, faultsOfXml('sitemap.xsd')],
    'sitemap’s index': [/^sitemap\.xml$/, faultsOfXml('siteindex.xsd')],
    'static repositories': [/^oai\/.*\.xml$/, faultsOfXml('static-repository.xsd')],
    ninjs: [/\.ninjs\.json$/, faultsOfJson(schema('ninjs-2.1.json'))],
    records: [/^articles\/(?!.*\.ninjs\.json$).*\.json$/, record],
    'lines of downloads': [/^downloads\/.*\.jsonl$/, (text) => firstOf(text.trimEnd().split('\n'), record)],
    tables: [/^downloads\/.*\.csv$/, faultsOfTable],
    'data packages': [/datapackage\.json$/, faultsOfJson(schema('data-package.json'))],
    'files of cards': [/^data\/.*\.js$/, (text) => cards(/^pressmark\("[^"]*",(.*)\)\n$/.exec(text)[1])],
    manifests: [/^manifest\.json$/, own('manifest')],
  }
  const counts = []
  const wrong = []
  for (const [name, [form, faults]] of Object.entries(kinds)) {
    const files = urls.filter((url) => form.test(url))
    counts.push(`${files.length} ${name}`)
    if (files.length === 0) wrong.push(`no ${name}`)
    for (const url of files) {
      const fault = faults(textOf(url))
      if (fault !== '') wrong.push(`${url}: ${fault}`)
    }
  }
  checkAll(`files for programs are valid, ${what}`, counts.join(', '), wrong)
}

/** A cell that a spreadsheet would take for a formula, or a row of another length. */
function faultsOfTable(text) {
  try {
    const cells = parseCsv(text).flat()
    return cells.find((cell) => /^[=+\-@\t\r]/.test(cell)) ?? ''
  } catch (error) {
    return error.message
  }
}

/** What heads of articles say, by a JSON-LD processor with schema.org's vocabulary and by the rules of Zotero. */
async function described(what, {articles, textOf}) {
  const wrong = []
  for (const url of articles) {
    const record = JSON.parse(textOf(url.replace(/html$/, 'json')))
    const fault = await faultsOfHead(textOf(url), record, title)
    if (fault !== '') wrong.push(`${url}: ${fault}`)
  }
  checkAll(`JSON-LD and Zotero say what records say, ${what}`, `${articles.length} articles`, wrong)
}

async function reached(what, {urls, articles, fileAt, textOf}) {
  const all = articles.length
  for (const format of ['atom', 'rss', 'json']) {
    const {found, documents} = byFeed(`${base}feed.${format}`, fileAt)
    const years = urls.filter((url) => new RegExp(`^(?:\\d{4}/feed|time/undated)\\.${format}$`).test(url))
    const ofYears = years.flatMap((url) => [...byFeed(base + url, fileAt).found])
    check(
      `the feed in ${format} alone leads to every article, and so do those of years, ${what}`,
      found.size === all && ofYears.length === all && new Set(ofYears).size === all,
      `${found.size} and ${ofYears.length} of ${all}, ${documents} documents and ${years.length} years`,
    )
  }
  const feeds = urls.filter((url) => /\.(?:atom|rss)$/.test(url))
  checkAll(
    `feeds are read by another parser, ${what}`,
    `${feeds.length} files`,
    await refusedFeeds(feeds.map(textOf)),
  )
  const {size} = await bySitemap(base, fileAt)
  check(`the sitemap alone leads to every article, ${what}`, size === all, `${size} of ${all}`)
}

function inert(what, {urls, textOf}) {
  const pages = urls.filter((url) => url.endsWith('.html'))
  const danger = pages.flatMap((url) => {
    const found = dangerIn(textOf(url))
    return found === '' ? [] : [`${url}: ${found}`]
  })
  checkAll(`nothing runs on a page, ${what}`, `${pages.length} pages`, danger)
}

function checkAll(name, counts, wrong) {
  check(name, wrong.length === 0, [counts, ...wrong.slice(0, 3)].join(' '))
}

function firstOf(lines, faults) {
  for (const line of lines) {
    const fault = faults(line)
    if (fault !== '') return fault
  }
  return ''
}
