#!/usr/bin/env node
// Articles a second that `pressmark parse` answers, at two sizes, so that what start-up costs can be told from the rest.
// usage: npm run bench:parse -- [ARTICLES] [RUNS]     (20000 and 3; four times as many beside it)
// needs: the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default), whose folder has the generator
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {corpora, program} from './eval/ground.mjs'

const [articles = 20_000, runs = 3] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'pressmark-parse-'))
try {
  const small = questionsOf(articles)
  const large = join(folder, 'large.jsonl')
  writeFileSync(large, Buffer.concat(Array(4).fill(readFileSync(small))))
  for (const [file, count] of [
    [small, articles],
    [large, 4 * articles],
  ]) {
    const times = []
    for (let run = 0; run < runs; run++) times.push(timeOf(file))
    const {wall, cpu} = times.sort((a, b) => a.wall - b.wall)[times.length >> 1]
    console.log(
      `${count} articles: ${wall.toFixed(2)} s, ${Math.round(count / wall)} a second, ${cpu.toFixed(2)} CPU s`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** A file of questions in the seed's own form, 2.7 KB each, always the same. */
function questionsOf(count) {
  const texts = join(folder, 'texts')
  execFileSync(process.execPath, [
    join(corpora, '../bench/make-corpus.mjs'),
    String(count),
    texts,
    '--format',
    'txt',
  ])
  const names = readdirSync(texts, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.txt'),
  )
  const lines = names
    .sort()
    .map((name) => `${JSON.stringify({id: name, text: readFileSync(join(texts, name), 'utf8')})}\n`)
  const file = join(folder, 'small.jsonl')
  writeFileSync(file, lines.join(''))
  return file
}

/** How long one run takes, its answers thrown away; it tells itself, as its last line, what it took of the processors. */
function timeOf(file) {
  const told = 'process.on("exit", () => console.error(JSON.stringify(process.cpuUsage())))'
  const start = performance.now()
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${told}`, program, 'parse'],
    {
      stdio: [openSync(file), 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr)
  const {user, system} = JSON.parse(stderr.trim().split('\n').at(-1))
  return {wall, cpu: (user + system) / 1e6}
}
