// What every measurement shares: the corpora, the program as a black box, and checks against committed figures.
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'

export const here = dirname(fileURLToPath(import.meta.url))
export const program = join(here, '../../lib/cli.js')
export const corpora = resolve(process.env.PRESSMARK_CORPORA ?? join(here, '../../../shared/corpora'))

if (!existsSync(join(corpora, 'chinanews.jsonl.gz'))) {
  console.error(`Cannot find the corpora in ${corpora}: set PRESSMARK_CORPORA to their folder`)
  process.exit(1)
}

/** The records of a corpus of JSON Lines, plain or gzip. */
export function records(name) {
  const bytes = readFileSync(join(corpora, name))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What `pressmark parse` answers: an article for each question. */
export function articlesOf(questions) {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  const out = execFileSync(process.execPath, [program, 'parse'], {input, maxBuffer: 4e9}).toString()
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).article)
}

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
export const share = (part, whole) =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`
export const tally = {passed: 0, failed: 0}

/** The least share of each figure, as committed: a change that falls below it fails. */
const least = JSON.parse(readFileSync(join(here, 'least.json'), 'utf8'))

/** Print a figure and hold it against the committed one. */
export function figure(name, part, whole, note = '') {
  if (!(name in least)) throw new Error(`Expected a figure for \`${name}\` in least.json`)
  check(
    name,
    whole > 0 && part >= whole * least[name],
    `${share(part, whole)}, at least ${100 * least[name]} %${note}`,
  )
}

export function check(name, ok, words) {
  tally[ok ? 'passed' : 'failed']++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${words}`)
}

/** Print what was missed, where `--misses` asks for it. */
export function missed(rows) {
  if (process.argv.includes('--misses')) for (const row of rows) console.log(`       ${row}`)
}
