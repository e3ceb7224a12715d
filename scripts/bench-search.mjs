// The index beside a plain scan, and beside Pagefind in the same run: what is found, what it costs, what is loaded.
// usage: npm run bench:search -- [ARTICLES] [QUERIES]     (10000 and 1000; WORK=folder for scratch)
//   PAGEFIND=no leaves Pagefind out; INDEX=only measures the making alone
// needs: the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default), npm for Pagefind
import {execFileSync, spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync, gzipSync} from 'node:zlib'

const here = fileURLToPath(new URL('..', import.meta.url))
const corpora = process.env.PRESSMARK_CORPORA ?? join(here, '../shared/corpora')
const [articles = '10000', queries = '1000'] = process.argv.slice(2)
const work = process.env.WORK ?? mkdtempSync(join(tmpdir(), 'bench-search-'))
const {bytesOf, fold, hanFolds, loadedFrom, openSearch, urlOf} = await import(join(here, 'lib/search.js'))

let state = 20240428
const below = (limit) => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return Math.floor(((state >>> 0) / 2 ** 32) * limit)
}
const stories = readStories(Number(articles))
const seeds = writeSeeds()
const site = build()
console.log(
  `${stories.length} articles of ${Math.round(mean(stories.map(({text}) => text.length)))} characters`,
)
console.log('| | Pressmark |\n|---|---|')
for (const [label, value] of Object.entries(site.figures)) console.log(`| ${label} | ${value} |`)
if (process.env.INDEX !== 'only') {
  const asked = await ask()
  for (const [label, value] of Object.entries(asked.figures)) console.log(`| ${label} | ${value} |`)
  if (process.env.PAGEFIND !== 'no') {
    console.log('\n| | Pagefind 1.6.0 |\n|---|---|')
    for (const [label, value] of Object.entries(await pagefind(asked))) console.log(`| ${label} | ${value} |`)
  }
}

/** Chinese and English, mixed in a fixed order; more than there are, and each is told again under another headline. */
function readStories(count) {
  const all = ['chinanews', 'zh-web', 'cctv', 'sogou', 'reuters', 'en-2020'].flatMap((name) =>
    gunzipSync(readFileSync(join(corpora, `${name}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({title, text, body}) => ({
        title: (title ?? '').trim(),
        text: (text ?? body ?? '').replace(/&nbsp;|\0/g, ' ').trim(),
      }))
      .filter(({text}) => text.length > 20 && text.length < 20_000),
  )
  return Array.from({length: count}, (_, at) => {
    const own = all[(at * 7919) % all.length]
    return at < all.length ? own : {...own, title: own.title && `${own.title} ${Math.floor(at / all.length)}`}
  })
}

function writeSeeds() {
  const folder = join(work, 'project/seeds')
  rmSync(folder, {recursive: true, force: true})
  for (const [at, {title, text}] of stories.entries()) {
    const day = `20${String(10 + (at % 15)).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}`
    mkdirSync(join(folder, day), {recursive: true})
    writeFileSync(
      join(folder, day, `${at}.txt`),
      `---\ntitle: ${JSON.stringify(title)}\ndate: ${day.replace('/', '-')}\n---\n${text}\n`,
    )
  }
  return folder
}

/** The same project with and without an index: what lies between is the index. */
function build() {
  const measure = (search) => {
    const root = join(work, 'project')
    for (const name of ['.pressmark', 'dist']) rmSync(join(root, name), {recursive: true, force: true})
    const plain = 'lists: {latest: 0, random: 0, recommended: 0}\nshelves: []\nduplicates: false\n'
    writeFileSync(join(root, 'pressmark.yaml'), `${plain}search: ${search}\n`)
    const {stderr, status} = spawnSync(
      '/usr/bin/time',
      ['-f', 'TIME %U %S %M', process.execPath, join(here, 'lib/cli.js'), 'build', '--threads', '1'],
      {cwd: root, encoding: 'utf8'},
    )
    const [, user, system, memory] = /TIME (\S+) (\S+) (\S+)/.exec(stderr)
    if (status !== 0) throw new Error(stderr)
    return {cpu: Number(user) + Number(system), memory: Number(memory) / 1024}
  }
  const [without, with_] = [measure(false), measure(true)]
  const root = join(work, 'project/dist')
  const files = readdirSync(join(root, 'search'), {recursive: true})
    .map((name) => join(root, 'search', name))
    .filter((name) => statSync(name).isFile())
  return {
    root,
    figures: {
      'CPU s of the index': (with_.cpu - without.cpu).toFixed(1),
      'CPU s of the build, without and with': `${without.cpu.toFixed(1)} / ${with_.cpu.toFixed(1)}`,
      'peak MiB, without and with': `${without.memory.toFixed(0)} / ${with_.memory.toFixed(0)}`,
      files: files.length,
      MB: (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1),
    },
  }
}

async function ask() {
  const han = hanFolds()
  let loaded = 0
  let round = 0
  let files = new Map()
  const read = (name, part) => {
    const bytes = readFileSync(join(site.root, urlOf(name.split('?')[0])))
    files.set(name, bytes)
    if (!part) {
      loaded += gzipSync(bytes).length
      return Promise.resolve(loadedFrom(name, bytes.toString()))
    }
    const {first, last} = bytesOf(name, part)
    // A range is sent as it is.
    loaded += last + 1 - first
    return Promise.resolve(loadedFrom(name, bytes.toString('latin1', first, last + 1), part))
  }
  // All that is asked for before anything arrives is one round.
  let waiting
  const load = (name, part) => {
    waiting ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      waiting = undefined
      round++
    })
    return waiting.then(() => read(name, part))
  }
  const sizes = new Map()
  const packed = (name, bytes) =>
    sizes.get(name) ?? sizes.set(name, gzipSync(bytes, {level: 6}).length).get(name)
  // The truth: the texts as the site shows them, by address.
  const shown = new Map()
  for (const [at, {title, text}] of stories.entries())
    shown.set(
      at,
      [title, ...text.split('\n')].map((line) => fold(line, han).text),
    )
  const numberOf = ({url}) => Number(/(\d+)\.html$/.exec(url)[1])
  const isChinese = (text) => /[\p{sc=Han}]/u.test(text)
  const chinese = [...stories.keys()].filter((at) => isChinese(stories[at].text.slice(0, 100)))
  const query = (text, isPhrase) => ({
    groups: [
      (isPhrase ? [text] : text.split(/\s+/)).map((one) => ({text: one, isPhrase, isExcluded: false})),
    ],
    filters: [],
  })
  const bytes = []
  const times = []
  const rounds = []
  const wholes = []
  const questions = []
  let [right, found, wanted, excerpts] = [0, 0, 0, []]
  const warm = await openSearch(load)
  for (let number = 0; number < Number(queries); number++) {
    const length = 1 + (number % 8)
    let text = ''
    while (text.length < length) {
      const line = stories[chinese[below(chinese.length)]].text.split('\n')
      const own = line[below(line.length)]
      text = own
        .slice(below(Math.max(1, own.length - length)))
        .slice(0, length)
        .trim()
      if (/[^\p{sc=Han}\d，。、]/u.test(text) || !isChinese(text)) text = ''
    }
    loaded = 0
    round = 0
    files = new Map()
    const search = await openSearch(load)
    const {hits} = await search.find(query(text, true), {order: 'relevance'})
    const cards = await search.cards(hits.slice(0, 10))
    const own = loaded
    rounds.push(round)
    const whole = [...files].reduce((sum, [name, bytes]) => sum + packed(name, bytes), 0)
    for (const {url} of cards)
      loaded += gzipSync(readFileSync(join(site.root, url.replace(/html$/, 'txt')))).length
    bytes.push(loaded)
    excerpts.push(loaded - own)
    wholes.push(whole + loaded - own)
    await warm.find(query(text, true), {order: 'relevance'})
    const start = performance.now()
    await warm.find(query(text, true), {order: 'relevance'})
    times.push(performance.now() - start)
    const got = new Set((await search.cards(hits)).map(numberOf))
    const plain = fold(text, han).text
    const truth = [...shown]
      .filter(([, lines]) => lines.some((line) => line.includes(plain)))
      .map(([at]) => at)
    questions.push({text, truth: new Set(truth)})
    found += got.size
    wanted += truth.length
    right += truth.filter((at) => got.has(at)).length
  }
  // Headlines that no other story has, typed in.
  const titles = new Map()
  for (const [at, {title}] of stories.entries()) titles.set(title, titles.has(title) ? -1 : at)
  const unique = [...titles]
    .filter(([title, at]) => at >= 0 && title.length > 7 && isChinese(title))
    .slice(0, 500)
  let [first, quoted, half] = [0, 0, 0]
  const headlines = []
  for (const [title, at] of unique) {
    const best = async (asked, count) =>
      (await warm.cards((await warm.find(asked, {order: 'relevance'})).hits.slice(0, count))).map(numberOf)
    if ((await best(query(title, false), 1))[0] === at) first++
    if ((await best(query(title, true), 1))[0] === at) quoted++
    const length = 6 + below(5)
    const start = below(Math.max(1, title.length - length))
    const part = title.slice(start, start + length).trim()
    headlines.push({title, part, at})
    if ((await best(query(part, true), 5)).includes(at)) half++
  }
  const figures = {
    'recall of substrings': share(right, wanted),
    'precision of substrings': share(right, found),
    'headline typed in, first': share(first, unique.length),
    'headline in quotes, first': share(quoted, unique.length),
    'half a headline, in the first five': share(half, unique.length),
    'KB of a cold question, median and 95th': `${kb(bytes, 0.5)} / ${kb(bytes, 0.95)}`,
    'of these for ten excerpts, median': kb(excerpts, 0.5),
    'most reads in a row, median and 95th': `${at(rounds, 0.5)} / ${at(rounds, 0.95)}`,
    'KB where a host sends whole files, median and 95th': `${kb(wholes, 0.5)} / ${kb(wholes, 0.95)}`,
    'ms of a warm question, median and 95th': `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)}`,
  }
  return {figures, questions, headlines}
}

/** Its own making of an index of the same texts, and its own program asked the same, in Node with its files at hand. */
async function pagefind({questions, headlines}) {
  if (!existsSync(join(work, 'node_modules/pagefind')))
    execFileSync('npm', ['i', '--silent', '--prefix', work, 'pagefind@1.6.0'])
  const pages = join(work, 'pages')
  rmSync(pages, {recursive: true, force: true})
  mkdirSync(pages, {recursive: true})
  for (const [at, {title, text}] of stories.entries()) {
    const safe = (words) => words.replace(/[<>&]/g, ' ')
    writeFileSync(
      join(pages, `${at}.html`),
      `<!doctype html><html lang="${/\p{sc=Han}/u.test(text) ? 'zh' : 'en'}"><title>${safe(title)}</title><body><h1>${safe(title)}</h1><p>${safe(text).replace(/\n+/g, '</p><p>')}</p></body></html>`,
    )
  }
  const {stderr} = spawnSync(
    '/usr/bin/time',
    ['-f', 'TIME %U %S %M', 'npx', '--prefix', work, 'pagefind', '--site', pages],
    {encoding: 'utf8'},
  )
  const [, user, system, memory] = /TIME (\S+) (\S+) (\S+)/.exec(stderr)
  const folder = join(pages, 'pagefind')
  const files = readdirSync(folder, {recursive: true})
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
  // Which of its answers is which story, by the pieces that it shows.
  const numbers = new Map()
  for (const name of readdirSync(join(folder, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString()
    numbers.set(name.replace(/\.pf_fragment$/, ''), Number(/"url":"\/?(\d+)\.html"/.exec(text)[1]))
  }
  let loaded = 0
  globalThis.fetch = async (address) => {
    const bytes = readFileSync(join(folder, decodeURI(String(address)).replace(/^.*\/pagefind\/|\?.*/g, '')))
    loaded += bytes.length
    return new Response(bytes)
  }
  const tag = {getAttribute: () => 'zh'}
  globalThis.document = {querySelector: () => tag, documentElement: {lang: 'zh'}, currentScript: null}
  globalThis.location = {origin: 'http://localhost', href: 'http://localhost/'}
  globalThis.window = {location}
  const program = await import(join(folder, 'pagefind.js'))
  const isChinese = (at) => /\p{sc=Han}/u.test(stories[at].text)
  const start = async () => {
    await program.destroy()
    await program.options({basePath: 'http://localhost/pagefind/', baseUrl: '/'})
    await program.init('zh')
  }
  const find = async (text) => (await program.search(text)).results.map(({id}) => numbers.get(id))
  await start()
  const substrings = async (asText) => {
    let [right, found, wanted] = [0, 0, 0]
    for (const {text, truth} of questions) {
      const got = new Set(await find(asText(text)))
      const own = [...truth].filter(isChinese)
      found += got.size
      wanted += own.length
      right += own.filter((at) => got.has(at)).length
    }
    return `${share(right, wanted)} / ${share(right, found)}`
  }
  const plain = await substrings((text) => text)
  const quoted = await substrings((text) => `"${text}"`)
  let [first, inQuotes, half] = [0, 0, 0]
  for (const {title, part, at} of headlines) {
    if ((await find(title))[0] === at) first++
    if ((await find(`"${title}"`))[0] === at) inQuotes++
    if ((await find(part)).slice(0, 5).includes(at)) half++
  }
  const bytes = []
  for (const {text} of questions.slice(0, 200)) {
    loaded = 0
    await start()
    const {results} = await program.search(text)
    await Promise.all(results.slice(0, 10).map((result) => result.data()))
    bytes.push(loaded)
  }
  return {
    'CPU s of the index': (Number(user) + Number(system)).toFixed(1),
    'peak MiB': (Number(memory) / 1024).toFixed(0),
    files: files.length,
    MB: (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1),
    'recall and precision of substrings, among its Chinese pages': plain,
    'the same in quotes': quoted,
    'headline typed in, first': share(first, headlines.length),
    'headline in quotes, first': share(inQuotes, headlines.length),
    'half a headline, in the first five': share(half, headlines.length),
    'KB of a cold question, median and 95th': `${kb(bytes, 0.5)} / ${kb(bytes, 0.95)}`,
  }
}

function share(count, all) {
  return (count / all).toFixed(4)
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function at(numbers, share) {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]
}

function kb(numbers, share) {
  return (at(numbers, share) / 1000).toFixed(1)
}
