import {loadSettings, type Chosen} from '../config/index.js'
import {progressOn, silent} from '../engine/progress.js'
import {plain, report} from '../engine/report.js'
import {fileStore} from '../engine/store.js'
import {survey, type Parsed} from '../pipeline/index.js'
import type {Archive} from '../record/index.js'
import {cacheOf, saidOfDuplicates} from './build.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

export interface DuplicatesOptions extends Chosen {
  readonly json: boolean
}

/** List the articles whose text stands more than once, and publish nothing. Returns the exit code: 1 without an archive. */
export async function duplicatesCommand(options: DuplicatesOptions, io: Io): Promise<number> {
  try {
    const settings = loadSettings(io.cwd, options)
    const archive = await survey(settings, {
      store: fileStore<Parsed>(cacheOf(settings.root)),
      progress: options.json ? silent : progressOn(io.screen, io.now),
    })
    const texts = textsIn(archive)
    if (options.json) io.out(`${JSON.stringify({threshold: settings.duplicates, texts}, null, 2)}\n`)
    else if (settings.duplicates === 0)
      io.out('Nothing was compared: `duplicates` is off in pressmark.yaml.\n')
    else io.out(listOf(texts))
    return 0
  } catch (error) {
    const {messages, line} = troubleOf(error)
    io.err(`${report(messages)}${line}\n`)
    return 1
  }
}

/** An article of a text that stands more than once. */
interface Copy {
  /** Below the folder of seeds. */
  readonly path: string
  readonly url: string
  readonly date: string
  readonly headline: string
  readonly likeness: number
}

/** Every text that stands more than once, its earliest article first. */
function textsIn({facts, sameText}: Archive): Copy[][] {
  const copyOf = (story: number): Copy => {
    const {source, url, date, headline} = facts[story]!
    return {path: source.path, url, date, headline, likeness: sameText[story]!.likeness}
  }
  return sameText.flatMap((own, story) => (own?.first === story ? [[story, ...own.repeats].map(copyOf)] : []))
}

function listOf(texts: readonly (readonly Copy[])[]): string {
  const repeats = texts.reduce((count, copies) => count + copies.length - 1, 0)
  const lines = texts.flatMap(([first, ...others]) => [
    `${wordsOf(first!)}  ${first!.headline}`,
    ...others.map((copy) => `  ${String(Math.round(100 * copy.likeness)).padStart(3)} %  ${wordsOf(copy)}`),
  ])
  return [...lines, saidOfDuplicates({texts: texts.length, repeats})]
    .map((line) => `${plain(line)}\n`)
    .join('')
}

function wordsOf({path, date}: Copy): string {
  return `${date === '' ? 'undated' : date}  ${path}`
}
