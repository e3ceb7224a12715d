// Measures what is read of saved pages against ground truth, beside what other extractors read of them.
// Needs lib/importers.js; its functions take `check(name, ok, figure)` and the corpora's folder.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {parseHTML} from 'linkedom'
import {htmlRecord} from '../../lib/importers.js'
import {orNothing, peers} from './peers.mjs'

const readOurs = (html) => saidBy(htmlRecord(html, {path: 'saved.html', hasPictures: true}))

/**
 * What is asked of pages of newspapers. A title can be right only as often as a page agrees with itself.
 *
 * The other extractors take most of the time; a short measurement does without them.
 */
export async function newspapers(check, corpora, {isShort = false} = {}) {
  const pages = newsPages(corpora)
  const ours = await score(pages, readOurs)
  if (!isShort) await table(pages, ours)
  const agreed = pages.filter(agreesWithItself)
  const ofThese = await score(agreed, readOurs)
  check('pages of newspapers, title', ours.title >= ours.pages * 0.88, share(ours, 'title'))
  const shown = pages.filter(({html, expected}) => {
    const title = plain(saidBy(htmlRecord(html, {path: 'saved.html'})).title)
    return title === plain(expected.title) || headingsOf(html).includes(title)
  }).length
  check(
    'pages of newspapers, title as expected or as the page’s own h1',
    shown >= ours.pages * 0.97,
    `${shown} of ${ours.pages} (${((100 * shown) / ours.pages).toFixed(1)} %)`,
  )
  check(
    'pages that agree with themselves, title',
    ofThese.title >= ofThese.pages * 0.97,
    share(ofThese, 'title'),
  )
  check('pages of newspapers, day', ours.date >= ours.dated * 0.95, share(ours, 'date'))
  check('pages of newspapers, authors', ours.authors >= 0.9, `F1 ${ours.authors.toFixed(3)}`)
  check('pages of newspapers, paragraphs', ours.recall >= 0.97, textOf(ours))
}

/** Each extractor's figures, a row each. */
async function table(pages, ours) {
  const cells = ({title, date, authors, ...sum}) => [
    share({title, ...sum}, 'title'),
    share({date, ...sum}, 'date'),
    authors.toFixed(3),
    textOf(sum),
  ]
  const rows = [
    ['', 'title', 'day', 'authors, F1', 'paragraphs'],
    ['Pressmark', ...cells(ours)],
  ]
  for (const [name, read] of Object.entries(peers))
    rows.push([name, ...cells(await score(pages, orNothing(read)))])
  console.log('     pages of newspapers, beside other extractors:')
  for (const [name, ...rest] of rows)
    console.log(`       ${name.padEnd(18)} ${rest.map((cell) => cell.padEnd(22)).join(' ')}`.trimEnd())
}

const textOf = ({recall, sizes}) =>
  `${(100 * recall).toFixed(1)} %, ${median(sizes).toFixed(2)} times as long`

/** Pages of other newspapers and of portals, old ones too: each must have a body, a headline and a day, or is listed. */
export function otherSites(check, corpora) {
  const pages = otherPages(corpora)
  const missing = []
  let right = 0
  let told = 0
  for (const {name, html, expected} of pages) {
    const record = htmlRecord(html, {path: name, hasPictures: true})
    const lacks = [
      ...(record ? [] : ['body']),
      ...(record?.fields.headline ? [] : ['headline']),
      ...(record?.fields.date ? [] : ['day']),
    ]
    if (lacks.length > 0) missing.push(`${name} (${lacks.join(', ')})`)
    if (expected.title === undefined) continue
    told++
    if (plain(record?.fields.headline) === plain(expected.title)) right++
  }
  check(
    'other pages with body, headline and day',
    missing.length <= 4,
    `${pages.length - missing.length} of ${pages.length}; not ${missing.join('; ')}`,
  )
  check('other pages, title', right >= told * 0.9, `${right} of ${told}`)
}

/** The words of a page's headings of the first rank, by another parser than ours. */
function headingsOf(html) {
  return [...parseHTML(html).document.querySelectorAll('h1')].map(({textContent}) => plain(textContent))
}

/** Whether JSON-LD, `og:title` and the heading, as far as there are any, all say the title that is expected. */
function agreesWithItself({html, expected}) {
  const words = unescaped(html)
  const said = [
    /"headline"\s*:\s*"((?:[^"\\]|\\.){4,400})"/.exec(html)?.[1],
    /<meta[^>]{0,200}og:title["'][^>]{0,40}content="([^"]{4,400})"/.exec(words)?.[1],
    /<h1[^>]*>([\s\S]{4,800}?)<\/h1>/.exec(words)?.[1].replace(/<[^>]*>/g, ' '),
  ]
  return said.every((one) => one === undefined || bare(unescaped(one)).includes(bare(expected.title)))
}

const share = (sum, name) => {
  const whole = name === 'date' ? sum.dated : sum.pages
  return `${sum[name]} of ${whole} (${((100 * sum[name]) / Math.max(1, whole)).toFixed(1)} %)`
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Pages of newspapers, each with the newest expectations that are of that page: those whose title stands in it. */
export function newsPages(corpora) {
  const root = join(corpora, 'html-news')
  return readdirSync(root).flatMap((country) =>
    readdirSync(join(root, country))
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => {
        const html = gunzipSync(readFileSync(join(root, country, name))).toString('utf8')
        const stem = name.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '.json')
        const versions = Object.values(JSON.parse(readFileSync(join(root, country, stem), 'utf8')))
        const words = plain(unescaped(html))
        const expected =
          versions.findLast(({title}) => title && words.includes(plain(title))) ?? versions.at(-1)
        return {name: `${country}/${name}`, html, expected}
      }),
  )
}

/** Pages in the folder of formats, with what stands beside some of them. */
export function otherPages(corpora) {
  const root = join(corpora, 'formats/html')
  const folders = [root, join(root, 'readability')].filter(existsSync)
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => {
        const beside = [
          name.replace(/\.html$/, '.json'),
          name.replace(/__source\.html$/, '__expected-metadata.json'),
        ].find((one) => one !== name && existsSync(join(folder, one)))
        const told = beside ? JSON.parse(readFileSync(join(folder, beside), 'utf8')) : {}
        const expected = told.expected
          ? {title: told.expected.title, text: told.expected.cleaned_text, date: told.expected.publish_date}
          : {title: told.title, authors: told.byline, date: told.publishedTime}
        return {name, html: decoded(readFileSync(join(folder, name))), expected, url: told.url}
      }),
  )
}

/** Whatever the page says, since several were saved as UTF-8 afterwards. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const said = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 3000).toString('latin1'))?.[1]
    return new TextDecoder(said ?? 'utf-8').decode(bytes)
  }
}

/** Words as they are compared: quotes, dashes, width and spaces do not count. */
export function plain(words) {
  return String(words ?? '')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/[“”„«»‟″]/g, '"')
    .replace(/[‘’‚‹›‛′`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function unescaped(html) {
  const named = {
    amp: '&',
    quot: '"',
    ldquo: '"',
    rdquo: '"',
    lsquo: "'",
    rsquo: "'",
    apos: "'",
    nbsp: ' ',
    ndash: '-',
    mdash: '-',
  }
  return html
    .replace(/\\"/g, '"')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16) % 0x10ffff))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code) % 0x10ffff))
    .replace(/&(\w+);/g, (whole, name) => named[name] ?? whole)
}

/** What a record says, in the terms of the expectations. An agency is an author there, an editor where nobody else is. */
export function saidBy(record) {
  const {headline, date, bylines = [], agency} = record?.fields ?? {}
  const authors = bylines.filter(({role}) => role === 'reporter').map(({name}) => name)
  const others = bylines.filter(({role}) => role === 'source').map(({name}) => name)
  const editors = bylines.filter(({role}) => role === 'editor').map(({name}) => name)
  const people = authors.length > 0 ? authors : editors
  const makers =
    agency !== undefined && (people !== editors || editors.length === 0) ? [...people, agency] : people
  return {title: headline, date, authors: makers.length > 0 ? makers : others, text: record?.text ?? ''}
}

/** Whether what is said is the expected day: as it is printed, or as an instant in the newspaper's own time. */
function isDayOf(said, expected) {
  const words = String(said ?? '')
  const day = expected.slice(0, 10)
  if (words.slice(0, 10) === day) return true
  const instant = /\d:\d/.test(words) ? Date.parse(words) : NaN
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(expected) ?? [undefined, '+', 0, 0]
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return !Number.isNaN(instant) && new Date(instant + offset).toISOString().slice(0, 10) === day
}

/** Scores of one way of reading. */
export async function score(pages, read) {
  const sum = {
    pages: pages.length,
    title: 0,
    date: 0,
    dated: 0,
    hits: 0,
    said: 0,
    asked: 0,
    recall: 0,
    bodies: 0,
    sizes: [],
    misses: [],
  }
  for (const {name, html, expected} of pages) {
    const {title, date, authors, text} = await read(html, name)
    const right = plain(title) === plain(expected.title)
    if (right) sum.title++
    else sum.misses.push(`title ${name}: ${plain(title)} | ${plain(expected.title)}`)
    if (expected.publishing_date) {
      sum.dated++
      if (isDayOf(date, expected.publishing_date)) sum.date++
      else sum.misses.push(`date ${name}: ${date} | ${expected.publishing_date}`)
    }
    const asked = (expected.authors ?? []).map((author) => plain(author).toLowerCase())
    const said = authors.map((author) => plain(author).toLowerCase())
    const hits = asked.filter((author) => said.includes(author)).length
    if (hits < asked.length || said.length > asked.length)
      sum.misses.push(`authors ${name}: ${said.join('; ')} | ${asked.join('; ')}`)
    sum.hits += hits
    sum.said += said.length
    sum.asked += asked.length
    const paragraphs = (expected.body?.sections ?? [])
      .flatMap((section) => section.paragraphs)
      .filter((one) => one.length > 60)
    if (paragraphs.length > 0) {
      const words = bare(text.replace(/\]\(<[^>]*>\)/g, ''))
      const found =
        paragraphs.filter((one) => words.includes(bare(one).slice(0, 80))).length / paragraphs.length
      sum.recall += found
      sum.sizes.push(bare(text).length / bare(paragraphs.join('')).length)
      sum.bodies++
      if (found < 0.7)
        sum.misses.push(`body ${name}: ${found.toFixed(2)} of ${paragraphs.length}, ${text.length} letters`)
    }
  }
  const precision = sum.hits / Math.max(1, sum.said)
  const recall = sum.hits / Math.max(1, sum.asked)
  return {
    ...sum,
    authors: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    recall: sum.recall / Math.max(1, sum.bodies),
  }
}

function bare(text) {
  return plain(text).replace(/[\\\s\p{P}]/gu, '')
}
