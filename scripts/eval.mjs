#!/usr/bin/env node
// Measures the program on real news: what is understood, against ground truth, and whether whole builds keep their laws.
// usage: npm run eval [-- --short]
// needs the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default); fails loudly without them.
// Ends with `N passed, N failed`; each check prints its figure and what it must reach.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {parse} from '../lib/index.js'

const here = dirname(fileURLToPath(import.meta.url))
const corpora = resolve(process.env.PRESSMARK_CORPORA ?? join(here, '../../shared/corpora'))
const short = process.argv.includes('--short')
const each = short ? 500 : 1700
if (!existsSync(join(corpora, 'chinanews.jsonl.gz'))) {
  console.error(`Cannot find the corpora in ${corpora}: set PRESSMARK_CORPORA to their folder`)
  process.exit(1)
}

let passed = 0
let failed = 0
function check(name, ok, figure) {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${figure}`)
}

const records = (name) =>
  (name.endsWith('.gz') ? gunzipSync(readFileSync(join(corpora, name))) : readFileSync(join(corpora, name)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const sourceOf = (text, path = 'a.txt') => ({
  path,
  format: 'text',
  text,
  encoding: 'utf-8',
  encodingConfidence: 1,
  bytes: 0,
  digest: '',
})
const articleOf = (text, path) => parse(sourceOf(text, path), {}, 'zh-Hans').value?.article
const share = (part, whole) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`

seedShaped()
datelines()
await builds()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Real articles with real lists in the seed's layout: the boundaries are known by construction. */
function seedShaped() {
  const all = records('seed-shaped.jsonl.gz')
  const right = {headline: 0, paragraphs: 0, 'end mark': 0, lists: 0}
  const plain = (words) => words.replace(/[\s\u3000]+/g, ' ').trim()
  for (const {text, expected} of all) {
    const {headline, paragraphs, endMark, relatedLists} = articleOf(text)
    const lists = expected.lists.map(({label, items}) => [label, ...items.map(plain)])
    // An editor's line stands after the end mark; the ground truth has it apart from the paragraphs.
    const told =
      expected.editor_line === null ? expected.paragraphs : [...expected.paragraphs, expected.editor_line]
    if (plain(headline) === plain(expected.headline)) right.headline++
    if (JSON.stringify(paragraphs.map(plain)) === JSON.stringify(told.map(plain))) right.paragraphs++
    if ((endMark ?? null) === expected.end_mark) right['end mark']++
    if (
      JSON.stringify(
        relatedLists.map(({label, items}) => [label, ...items.map((item) => plain(item.headline))]),
      ) === JSON.stringify(lists)
    )
      right.lists++
  }
  for (const [name, count] of Object.entries(right)) {
    check(`seed's form, ${name} exactly right`, count >= all.length * 0.99, share(count, all.length))
  }
}

/** Openings read by hand: what is found must be right, and what is no dateline must not be taken for one. */
function datelines() {
  const all = records('datelines.jsonl').filter(({note}) => !/AMBIGUOUS/.test(note ?? ''))
  const chinese = all.filter(
    ({lang, kind}) => lang.startsWith('zh') && (kind === 'dateline' || kind === 'credit'),
  )
  const counts = {agency: [0, 0, 0], place: [0, 0, 0], date: [0, 0, 0], reporters: [0, 0, 0]}
  for (const {raw_first_sentence: text, expected} of chinese) {
    const {dateline, bylines} = articleOf(`题目\n${text}`)
    const names = bylines.filter(({role}) => role !== 'source' && role !== 'editor').map(({name}) => name)
    const day = ({month, day}) => (month || day ? `${month ?? ''}-${day ?? ''}` : undefined)
    tally(counts.agency, dateline?.agency, expected.agency)
    tally(counts.place, dateline?.places.join('、') || undefined, expected.places.join('、') || undefined)
    tally(counts.date, day(dateline ?? {}), day(expected))
    tally(counts.reporters, names.join('、') || undefined, expected.reporters.join('、') || undefined)
  }
  for (const [name, [right, found, there]] of Object.entries(counts)) {
    check(`Chinese openings, ${name}: what is found is right`, right >= found * 0.95, share(right, found))
    check(`Chinese openings, ${name}: what is there is found`, right >= there * 0.85, share(right, there))
  }
  const none = all.filter(({kind}) => kind === 'not-dateline')
  const taken = none.filter(({raw_first_sentence: text}) => articleOf(`题目\n${text}`).dateline)
  check(
    'sentences that only look like datelines, taken for one',
    taken.length === 0,
    share(taken.length, none.length),
  )
}

function tally(counts, found, there) {
  if (found !== undefined) counts[1]++
  if (there !== undefined && there !== null) counts[2]++
  if (found !== undefined && found === there) counts[0]++
}

/** Whole builds of real articles, twice: in other folders, zones, locales and numbers of threads. */
async function builds() {
  const work = mkdtempSync(join(tmpdir(), 'pressmark-eval-'))
  try {
    const files = ['chinanews', 'cctv'].map((name) => join(corpora, `${name}.jsonl.gz`))
    const [one, other] = ['one', 'other'].map((name) => join(work, name))
    for (const root of [one, other])
      execFileSync(process.execPath, [
        join(here, 'seeds-from-jsonl.mjs'),
        join(root, 'seeds'),
        String(each),
        ...files,
      ])
    const first = build(one, ['--threads', '1'], {TZ: 'Pacific/Kiritimati', LC_ALL: 'C'})
    build(other, ['--threads', '2'], {TZ: 'America/Los_Angeles', LC_ALL: 'zh_CN.UTF-8'})
    check(
      'every article is published',
      first.published === first.read && first.rejected === 0,
      share(first.published, first.read),
    )
    check('no message', first.messages.length === 0, `${first.messages.length} messages`)
    figures(join(one, '.pressmark/parsed.jsonl'))
    const site = filesOf(join(one, 'dist'))
    check(
      'two builds, byte for byte',
      JSON.stringify(site) === JSON.stringify(filesOf(join(other, 'dist'))),
      `${Object.keys(site).length} files`,
    )
    check('nothing changed, nothing drawn', build(one, []).drawn === 0, 'built again')
    manifest(join(one, 'dist'), site)
    links(join(one, 'dist'), site)
    arrival(one, other)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

function build(cwd, args, env = {}) {
  const own = {...process.env, ...env}
  return JSON.parse(
    execFileSync(process.execPath, [join(here, '../lib/cli.js'), 'build', '--json', ...args], {
      cwd,
      env: own,
      maxBuffer: 1e9,
    }),
  )
}

/** How much of the articles is understood, for the record. */
function figures(store) {
  const facts = readFileSync(store, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)[2].value)
  const found = {
    headline: ({headline}) => headline !== '',
    dateline: ({dateline}) => dateline !== undefined,
    agency: ({agency}) => agency !== undefined,
    place: ({places}) => places.length > 0,
    date: ({date}) => date !== '',
    "a day of the text's own": ({dateline}) => dateline?.day !== undefined,
    reporter: ({bylines}) => bylines.some(({role}) => role === 'reporter'),
    'end mark': ({endMark}) => endMark !== undefined,
  }
  for (const corpus of ['chinanews', 'cctv']) {
    const own = facts.filter(({source}) => source.path.startsWith(`${corpus}/`))
    const parts = Object.entries(found).map(([name, test]) => `${name} ${own.filter(test).length}`)
    console.log(`     ${corpus}, ${own.length} articles: ${parts.join(', ')}`)
  }
}

function filesOf(folder) {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const named = paths.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
  return Object.fromEntries(
    named.map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

function manifest(dist, site) {
  const {files} = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
  const wrong = Object.entries(site).filter(
    ([url, digest]) => url !== 'manifest.json' && files[url]?.sha256 !== digest,
  )
  check(
    'the manifest is right',
    wrong.length === 0 && Object.keys(files).length === Object.keys(site).length - 1,
    `${wrong.length} wrong`,
  )
}

/** Every link of every page leads to a published file, or out of the site where an article says so. */
function links(dist, site) {
  let count = 0
  const dead = []
  for (const page of Object.keys(site).filter((url) => url.endsWith('.html'))) {
    for (const [, href] of readFileSync(join(dist, page), 'utf8').matchAll(
      / (?:href|src)="([^"#]*)(?:#[^"]*)?"/g,
    )) {
      if (href === '' || /^(https?|mailto):/.test(href)) continue
      count++
      const url = decodeURIComponent(
        new URL(href.replaceAll('&amp;', '&'), `http://x/${encodeURI(page)}`).pathname.slice(1),
      )
      if (!Object.hasOwn(site, url)) dead.push(`${page} → ${href}`)
    }
  }
  check(
    'no dead link',
    dead.length === 0 && count > 0,
    `${count} links, ${dead.length} dead ${dead.slice(0, 3).join(' ')}`,
  )
}

/** One article more: a handful of pages is drawn, and the site is the one that a build from nothing makes. */
function arrival(one, other) {
  const text =
    '---\ndate: 2020-04-02\n---\n新来的一篇\n中新网西安4月2日电 (记者 赵文)西安2日举行城墙灯会。\n市民前往观看。(完)\n'
  for (const root of [one, other]) writeFileSync(join(root, 'seeds/new.txt'), text)
  const {drawn} = build(one, [])
  for (const name of ['dist', '.pressmark']) rmSync(join(other, name), {recursive: true})
  build(other, [])
  check('one article more draws a handful', drawn <= 60, `${drawn} pages`)
  check(
    'building again is building anew',
    JSON.stringify(filesOf(join(one, 'dist'))) === JSON.stringify(filesOf(join(other, 'dist'))),
    'byte for byte',
  )
}
