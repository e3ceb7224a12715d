// Whole builds of real articles, and whether they keep the laws.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {check, corpora, here, program, share} from './ground.mjs'

/** Whole builds of real articles, twice: in other folders, zones, locales and numbers of threads. */
export async function builds(each) {
  const work = mkdtempSync(join(tmpdir(), 'pressmark-eval-'))
  try {
    const files = ['chinanews', 'cctv'].map((name) => join(corpora, `${name}.jsonl.gz`))
    const [one, other] = ['one', 'other'].map((name) => join(work, name))
    for (const root of [one, other])
      execFileSync(process.execPath, [
        join(here, '../seeds-from-jsonl.mjs'),
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
    await markup(join(one, 'dist'), site)
    arrival(one, other)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

function build(cwd, args, env = {}) {
  const own = {...process.env, ...env}
  return JSON.parse(
    execFileSync(process.execPath, [program, 'build', '--json', ...args], {
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
  const ways = new Map()
  for (const page of Object.keys(site).filter((url) => url.endsWith('.html'))) {
    const own = []
    ways.set(page, own)
    for (const [, href] of readFileSync(join(dist, page), 'utf8').matchAll(
      / (?:href|src)="([^"#]*)(?:#[^"]*)?"/g,
    )) {
      if (href === '' || /^(https?|mailto):/.test(href)) continue
      count++
      const url = decodeURIComponent(
        new URL(href.replaceAll('&amp;', '&'), `http://x/${encodeURI(page)}`).pathname.slice(1),
      )
      if (!Object.hasOwn(site, url)) dead.push(`${page} → ${href}`)
      own.push(url)
    }
  }
  reach(ways, site)
  check(
    'no dead link',
    dead.length === 0 && count > 0,
    `${count} links, ${dead.length} dead ${dead.slice(0, 3).join(' ')}`,
  )
}

/** From the front page every article is reached by links, in five steps at most. */
function reach(ways, site) {
  const steps = new Map([['index.html', 0]])
  // A map is gone through in the order in which it grows.
  for (const [page, step] of steps)
    for (const to of ways.get(page) ?? []) if (!steps.has(to)) steps.set(to, step + 1)
  const articles = Object.keys(site).filter((url) => /^articles\/.*\.html$/.test(url))
  const most = Math.max(...articles.map((url) => steps.get(url) ?? Infinity))
  check('every article in five steps', most <= 5, `${articles.length} articles, at most ${most} steps`)
}

/** A thousand pages, spread over the site: no error of HTML. */
async function markup(dist, site) {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // A headline is as long as its newsroom made it.
    rules: {'long-title': 'off'},
  })
  const all = Object.keys(site).filter((url) => url.endsWith('.html'))
  const step = Math.max(1, all.length / 1000)
  const pages = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  const faults = []
  for (const page of pages) {
    const {results} = await validator.validateString(readFileSync(join(dist, page), 'utf8'), page)
    faults.push(...results.flatMap(({messages}) => messages.map(({ruleId}) => `${page} ${ruleId}`)))
  }
  check(
    'valid HTML (html-validate)',
    faults.length === 0 && pages.length > 0,
    `${pages.length} pages, ${faults.length} faults ${faults.slice(0, 3).join(' ')}`,
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
