// Files for programs, made of real articles: valid by the schemas of others, and enough to find every article by.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {parseAtomFeed} from 'feedsmith'
import {RelaxNGValidator, XmlDocument, XsdValidator} from 'libxml2-wasm'
import {xmlRegisterFsInputProviders} from 'libxml2-wasm/lib/nodejs.mjs'
import {check, corpora, here, program} from './ground.mjs'

const base = 'https://example.org/news/'
const schemas = join(here, '../../test/fixtures/schemas')

/** Build a site of so many articles of each corpus, and hold all that programs read against its schema. */
export function machines(each) {
  const work = mkdtempSync(join(tmpdir(), 'pressmark-eval-'))
  try {
    const corpus = ['chinanews', 'cctv'].map((name) => join(corpora, `${name}.jsonl.gz`))
    const cut = [join(here, '../seeds-from-jsonl.mjs'), join(work, 'seeds'), String(each), ...corpus]
    execFileSync(process.execPath, cut)
    writeFileSync(
      join(work, 'pressmark.yaml'),
      `baseUrl: ${base}\nmachines: {pictures: 0, oai: {email: desk@example.org}}\n`,
    )
    execFileSync(process.execPath, [program, 'build'], {cwd: work, stdio: 'pipe'})
    const site = siteIn(join(work, 'dist'))
    valid(site)
    reached(site)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

function siteIn(dist) {
  const urls = readdirSync(dist, {recursive: true, encoding: 'utf8'}).map((url) => url.replaceAll('\\', '/'))
  const textOf = (url) => readFileSync(join(dist, url), 'utf8')
  return {urls: urls.filter((url) => /\.\w+$/.test(url)), textOf}
}

function valid({urls, textOf}) {
  xmlRegisterFsInputProviders()
  const record = faultsOfJson(JSON.parse(textOf('article.schema.json')))
  const kinds = {
    'Atom feeds': [/\.atom$/, faultsOfXml('atom.rng')],
    sitemaps: [/^sitemap\/.*\.xml$/, faultsOfXml('sitemap.xsd')],
    'sitemap’s index': [/^sitemap\.xml$/, faultsOfXml('siteindex.xsd')],
    'static repositories': [/^oai\/.*\.xml$/, faultsOfXml('static-repository.xsd')],
    'JSON feeds': [/^feed.*\.json$/, faultsOfJson(schema('json-feed-1.1.json'))],
    ninjs: [/\.ninjs\.json$/, faultsOfJson(schema('ninjs-2.1.json'))],
    records: [/^articles\/(?!.*\.ninjs\.json$).*\.json$/, record],
    'lines of downloads': [/^downloads\/.*\.jsonl$/, (text) => firstOf(text.trimEnd().split('\n'), record)],
    'data packages': [/datapackage\.json$/, faultsOfJson(schema('data-package.json'))],
    manifests: [/^manifest\.json$/, faultsOfJson(JSON.parse(textOf('manifest.schema.json')))],
  }
  const counts = []
  const wrong = []
  for (const [name, [form, faults]] of Object.entries(kinds)) {
    const own = urls.filter((url) => form.test(url))
    counts.push(`${own.length} ${name}`)
    if (own.length === 0) wrong.push(`no ${name}`)
    for (const url of own) {
      const fault = faults(textOf(url))
      if (fault !== '') wrong.push(`${url}: ${fault}`)
    }
  }
  check(
    'files for programs are valid',
    wrong.length === 0,
    [counts.join(', '), ...wrong.slice(0, 3)].join(' '),
  )
}

function reached({urls, textOf}) {
  const articles = urls.filter((url) => /^articles\/.*\.html$/.test(url)).length
  const fileAt = (address) => textOf(decodeURIComponent(address.slice(base.length)))
  const byFeed = new Set()
  let documents = 0
  for (let next = `${base}feed.atom`; next !== undefined; documents++) {
    const {entries, links} = parseAtomFeed(fileAt(next))
    for (const {id} of entries) byFeed.add(id)
    next = links.find(({rel}) => rel === 'prev-archive')?.href
  }
  const locations = (text) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  const bySitemap = new Set(
    locations(textOf('sitemap.xml'))
      .flatMap((part) => locations(fileAt(part)))
      .filter((address) => address.startsWith(`${base}articles/`)),
  )
  const all = `${articles} articles`
  check('the feed alone leads to every article', byFeed.size === articles, `${all}, ${documents} documents`)
  check(
    'the sitemap alone leads to every article',
    bySitemap.size === articles,
    `${bySitemap.size} of ${all}`,
  )
}

function firstOf(lines, faults) {
  for (const line of lines) {
    const fault = faults(line)
    if (fault !== '') return fault
  }
  return ''
}

function schema(name) {
  return JSON.parse(readFileSync(join(schemas, name), 'utf8'))
}

function faultsOfXml(name) {
  const url = join(schemas, name)
  const document = XmlDocument.fromBuffer(readFileSync(url), {url})
  const validator = (name.endsWith('.rng') ? RelaxNGValidator : XsdValidator).fromDoc(document)
  return (text) => {
    try {
      const read = XmlDocument.fromBuffer(Buffer.from(text))
      try {
        validator.validate(read)
      } finally {
        read.dispose()
      }
      return ''
    } catch (error) {
      return error.message
    }
  }
}

function faultsOfJson({$schema = '', id: _, ...own}) {
  const ajv = $schema.includes('2020-12')
    ? new Ajv2020.default({strict: false})
    : new Ajv.default({strict: false, formats: {textarea: true}})
  addFormats.default(ajv)
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  const validate = ajv.compile(own)
  return (text) => (validate(JSON.parse(text)) ? '' : ajv.errorsText(validate.errors))
}
