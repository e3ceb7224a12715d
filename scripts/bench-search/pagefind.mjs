// The leading static index: its own making of an index of the same texts, and its own program asked the same.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {filesIn, sizeOf, timed} from './making.mjs'
import {share, spread} from './numbers.mjs'
import {isChinese} from './stories.mjs'

export const version = '1.6.0'

/** Its files are at hand, and what it fetches is counted. It knows pages of one language at a time, so it is asked for Chinese ones. */
export async function askPagefind(work, stories, questions, headlines) {
  if (!existsSync(join(work, 'node_modules/pagefind')))
    execFileSync('npm', ['i', '--silent', '--prefix', work, `pagefind@${version}`])
  const pages = join(work, 'pages')
  writePages(pages, stories)
  const {cpu, memory} = timed(['npx', '--prefix', work, 'pagefind', '--site', pages])
  const folder = join(pages, 'pagefind')
  const names = filesIn(folder)
  const {start, search, loaded} = await programIn(folder)
  const numbers = numbersIn(folder)
  const find = async (text) => (await search(text)).map(({id}) => numbers.get(id))

  const substrings = async (asText) => {
    let [right, found, wanted] = [0, 0, 0]
    for (const {text, truth} of questions) {
      const got = new Set(await find(asText(text)))
      const own = [...truth].filter((at) => isChinese(stories[at].text))
      found += got.size
      wanted += own.length
      right += own.filter((at) => got.has(at)).length
    }
    return [share(right, wanted), share(right, found)]
  }
  await start()
  const plain = await substrings((text) => text)
  const inQuotes = await substrings((text) => `"${text}"`)
  let [first, quoted, half] = [0, 0, 0]
  for (const {title, part, at, isTold} of headlines) {
    if ((await find(title))[0] === at) first++
    if ((await find(`"${title}"`))[0] === at) quoted++
    if ((await find(part)).slice(0, 5).some(isTold)) half++
  }
  const bytes = []
  for (const {text} of questions) {
    const before = loaded()
    await start()
    await Promise.all((await search(text)).slice(0, 10).map((result) => result.data()))
    bytes.push((loaded() - before) / 1000)
  }
  return {
    'CPU s of the index': cpu.toFixed(1),
    'peak MiB': memory.toFixed(0),
    files: names.length,
    MB: (sizeOf(folder, names) / 1e6).toFixed(1),
    'questions, headlines': `${questions.length}, ${headlines.length}`,
    'recall of substrings': `${plain[0]}, in quotes ${inQuotes[0]}`,
    'precision of substrings': `${plain[1]}, in quotes ${inQuotes[1]}`,
    'headline typed in, first': share(first, headlines.length),
    'headline in quotes, first': share(quoted, headlines.length),
    'half a headline, in the first five': share(half, headlines.length),
    'KB of a cold question, ten excerpts included': spread(bytes),
  }
}

function writePages(pages, stories) {
  rmSync(pages, {recursive: true, force: true})
  mkdirSync(pages, {recursive: true})
  const safe = (words) => words.replace(/[<>&]/g, ' ')
  for (const [at, {title, text}] of stories.entries())
    writeFileSync(
      join(pages, `${at}.html`),
      `<!doctype html><html lang="${isChinese(text) ? 'zh' : 'en'}"><title>${safe(title)}</title><body><h1>${safe(title)}</h1><p>${safe(text).replace(/\n+/g, '</p><p>')}</p></body></html>`,
    )
}

/** Which of its answers is which story, by the pieces that it shows. */
function numbersIn(folder) {
  return new Map(
    readdirSync(join(folder, 'fragment')).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString()
      return [name.replace(/\.pf_fragment$/, ''), Number(/"url":"\/?(\d+)\.html"/.exec(text)[1])]
    }),
  )
}

async function programIn(folder) {
  let loaded = 0
  globalThis.fetch = async (address) => {
    const bytes = readFileSync(join(folder, decodeURI(String(address)).replace(/^.*\/pagefind\/|\?.*/g, '')))
    loaded += bytes.length
    return new Response(bytes)
  }
  const tag = {getAttribute: () => 'zh'}
  globalThis.document = {querySelector: () => tag, documentElement: {lang: 'zh'}, currentScript: null}
  globalThis.location = {origin: 'http://localhost', href: 'http://localhost/'}
  globalThis.window = {location: globalThis.location}
  const program = await import(join(folder, 'pagefind.js'))
  return {
    loaded: () => loaded,
    search: async (text) => (await program.search(text)).results,
    start: async () => {
      await program.destroy()
      await program.options({basePath: 'http://localhost/pagefind/', baseUrl: '/'})
      await program.init('zh')
    },
  }
}
