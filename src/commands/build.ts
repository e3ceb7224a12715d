import {join} from 'node:path'
import {configFile, loadSettings, type Chosen} from '../config/index.js'
import {progressOn, silent} from '../engine/progress.js'
import {report} from '../engine/report.js'
import {fileStore} from '../engine/store.js'
import {build, type Outcome, type Parsed, type Told} from '../pipeline/index.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

export interface BuildOptions extends Chosen {
  readonly threads?: number | undefined
  readonly quiet: boolean
  readonly json: boolean
}

/** Build the site once. Returns the exit code: 0 published, 1 not. */
export async function buildCommand(options: BuildOptions, io: Io): Promise<number> {
  const start = io.now()
  try {
    const settings = loadSettings(io.cwd, options)
    const outcome = await build(settings, {
      store: fileStore<Parsed>(cacheOf(settings.root)),
      standing: fileStore<Told>(join(settings.root, '.pressmark', 'standing.jsonl')),
      progress: options.quiet || options.json ? silent : progressOn(io.screen, io.now),
      threads: options.threads,
    })
    const seconds = (io.now() - start) / 1000
    if (options.json) io.out(`${JSON.stringify(summary(outcome, seconds))}\n`)
    else {
      io.err(report(outcome.messages))
      if (!options.quiet) io.out(`${closing(outcome, seconds, io.caller)}\n${saidOfLeftOut(outcome)}`)
    }
    return 0
  } catch (error) {
    const {messages, line} = troubleOf(error)
    if (options.json) io.out(`${JSON.stringify({error: line, messages})}\n`)
    else io.err(`${report(messages)}${line}\n`)
    return 1
  }
}

/** What was parsed before, beside the project: deleting it costs time only. */
export function cacheOf(root: string): string {
  return join(root, '.pressmark', 'parsed.jsonl')
}

function closing(
  {read, published, rejected, pages, drawn, duplicates}: Outcome,
  seconds: number,
  caller: string,
): string {
  const drew = drawn === 0 ? 'nothing had changed' : `drew ${drawn} of ${pages} pages`
  const again = duplicates.repeats === 0 ? '' : ` ${saidOfDuplicates(duplicates)}`
  return `Read ${read}, published ${published}, rejected ${rejected} articles in ${seconds.toFixed(2)} s (${drew}).${again} Preview: ${caller} dev`
}

/** The one line that says what is missing while nobody knows where the site will stand. */
function saidOfLeftOut({leftOut}: Outcome): string {
  return leftOut.length === 0
    ? ''
    : `Left out until \`${configFile}\` has a \`baseUrl\`: ${leftOut.join(', ')}.\n`
}

/** e.g. `3 articles repeat the text of 2 others.` */
export function saidOfDuplicates({texts, repeats}: Outcome['duplicates']): string {
  if (repeats === 0) return 'No article repeats the text of another.'
  const articles = repeats === 1 ? '1 article repeats' : `${repeats} articles repeat`
  return `${articles} the text of ${texts === 1 ? '1 other' : `${texts} others`}.`
}

function summary(
  {read, published, rejected, pages, drawn, leftOut, duplicates, messages}: Outcome,
  seconds: number,
): object {
  return {read, published, rejected, pages, drawn, leftOut, duplicates, seconds, messages}
}
