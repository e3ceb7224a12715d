// The index beside a plain scan, and beside Pagefind in the same run: what is found, what it costs, what is loaded.
// usage: npm run bench:search -- [ARTICLES] [QUESTIONS]     (10000 and 1000)
//   WORK=folder      where all of it is made; else a new temporary folder
//   TEXTS=sogou,…    of which texts; else Chinese and English together
//   PARTS=make,two,ask,browser,again,pagefind     what is measured; all of it by default. What was made for an
//                    earlier run in the same WORK is asked again where `make` is left out
// needs: the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default), npm for Pagefind
import {existsSync, mkdirSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {askIndex} from './bench-search/asking.mjs'
import {readerWaits} from './bench-search/browser.mjs'
import {goneOn, made, madeByTwo, projectIn} from './bench-search/making.mjs'
import {mean, tableOf} from './bench-search/numbers.mjs'
import {askPagefind, version} from './bench-search/pagefind.mjs'
import {scanOf} from './bench-search/scan.mjs'
import {headlinesOf, readStories, substringsOf, writeSeeds} from './bench-search/stories.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const corpora = process.env.PRESSMARK_CORPORA ?? join(here, '../shared/corpora')
const work = process.env.WORK ?? mkdtempSync(join(tmpdir(), 'bench-search-'))
const parts = (process.env.PARTS ?? 'make,two,again,ask,browser,pagefind').split(',')
const [articles, asked] = [process.argv[2] ?? 10_000, process.argv[3] ?? 1_000].map(Number)
/** So many of the questions, and headlines, are asked where asking takes long. */
const some = 100

/** What we mean to reach at 10,000 articles; at 100,000 where it is said. */
const aims = {
  'CPU s of the index': '≤ 1/8 of its peer; 40 at 100,000',
  'peak MiB': '≤ 1/8 of its peer; 1,024 at 100,000',
  files: '≤ 1,000',
  MB: '≤ 25',
  'recall of substrings': '1.0000',
  'precision of substrings': '1.0000',
  'headline typed in, first': '≥ 0.9950',
  'headline in quotes, first': '≥ 0.9950',
  'half a headline, in the first five': '≥ 0.9500',
  'KB of a cold question, ten excerpts included': '≤ 40; at 100,000 ≤ 120 / 350',
  'ms in Chromium to the first results': 'at 100,000 ≤ 50',
  'after a story of an old day: files of the index': '≤ 40',
}

if (!existsSync(corpora)) {
  console.error(`No corpora at ${corpora}: set PRESSMARK_CORPORA to where they are`)
  process.exit(1)
}
const program = await import(join(here, 'lib/search.js'))
const stories = readStories(corpora, articles)
const project = projectIn(join(work, 'project'), join(here, 'lib/cli.js'))
const ours = {}
const columns = {Pressmark: ours}
console.log(
  `${articles} articles of ${Math.round(mean(stories.map(({text}) => text.length)))} characters; of two figures the median and the 95th percentile`,
)

await step('make', () => {
  mkdirSync(project.seeds, {recursive: true})
  writeSeeds(project.seeds, stories)
  return made(project, articles > 20_000 ? 1 : 5)
})
if (!existsSync(join(project.dist, 'search'))) {
  console.error(`No index at ${project.dist}: PARTS without \`make\` needs WORK of a run that had it`)
  process.exit(1)
}
await step('two', () => madeByTwo(project))

const headlines = headlinesOf(stories, 500, 20240429)
const questions = substringsOf(stories, asked, 20240428).map((text) => ({text}))
if (parts.includes('ask') || parts.includes('pagefind')) {
  const han = program.hanFolds()
  const plain = (text) => program.fold(text, han).text
  const scan = scanOf(stories.map(({title, text}) => plain(`${title}\n${text}`)))
  for (const question of questions) question.truth = new Set(scan(plain(question.text)))
}
await step('ask', () => askIndex(program, project.dist, questions, headlines))
await step('browser', () => {
  const texts = [
    ...new Set([...substringsOf(stories, 4 * some, 20240430), ...questions.map(({text}) => text)]),
  ]
  return readerWaits(project.dist, texts.slice(0, some), texts.slice(some, 2 * some))
})
await step('again', () => goneOn(project, stories))
if (parts.includes('pagefind')) {
  say('pagefind')
  columns[`Pagefind ${version}`] = await askPagefind(
    work,
    stories,
    questions.slice(0, some),
    headlines.slice(0, some),
  )
}
console.log(tableOf(columns, aims))

async function step(name, measure) {
  if (!parts.includes(name)) return
  say(name)
  Object.assign(ours, await measure())
}

/** What is measured now, since it takes minutes. */
function say(name) {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${name}`)
}
