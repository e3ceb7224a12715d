import {existsSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import {loadSettings} from '../config/index.js'
import {report} from '../engine/report.js'
import {parse, recordOf} from '../parse/index.js'
import {overridesFor} from '../pipeline/index.js'
import {readSeed, readyFor, sourceOf} from '../read/index.js'
import type {Article, Message} from '../record/index.js'
import {statedFor} from '../text/encodings.js'
import {explain} from './explain.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

export interface InspectOptions {
  readonly json: boolean
  readonly explain: boolean
}

/** Show what a file is understood as. Returns the exit code: 0 it can be published, 1 it cannot. */
export async function inspectCommand(file: string, options: InspectOptions, io: Io): Promise<number> {
  try {
    const settings = loadSettings(io.cwd)
    const full = resolve(io.cwd, file)
    const below = relative(settings.seeds, full).replaceAll('\\', '/')
    const isSeed = !below.startsWith('..') && existsSync(full)
    const [folder, path] = isSeed ? [settings.seeds, below] : [dirname(full), basename(full)]
    const given = isSeed ? (overridesFor(settings).get(below) ?? {}) : {}

    const stated = isSeed ? statedFor(settings.encodings, below) : undefined
    await readyFor([path])
    const bytes = readSeed(folder, path)
    const source =
      bytes.value === undefined ? {messages: bytes.messages} : sourceOf(bytes.value, path, undefined, stated)
    const parsed = source.value && parse(source.value, given, settings.language)
    const messages = (parsed ?? source).messages.map((message): Message => ({
      ...message,
      path: file,
    }))
    const article = parsed?.value?.article
    if (options.json) io.out(`${JSON.stringify(article ? recordOf(article) : {messages}, null, 2)}\n`)
    else {
      if (article)
        io.out(options.explain ? explain(source.value!.text, article.evidence) : forPerson(article))
      io.err(report(messages))
    }
    return article ? 0 : 1
  } catch (error) {
    const {messages, line} = troubleOf(error)
    io.err(`${report(messages)}${line}\n`)
    return 1
  }
}

function forPerson(article: Article): string {
  const {
    headline,
    kicker,
    subhead,
    dateline,
    date,
    dateSource,
    dateEvidence,
    agency,
    places,
    bylines,
    language,
    source,
  } = article
  const rows: [string, string | undefined][] = [
    ['headline', headline],
    ['kicker', kicker],
    ['subhead', subhead],
    ['dateline', dateline?.raw],
    [
      'date',
      date === ''
        ? 'unknown'
        : `${date} (${dateSource}${dateEvidence ? `: ${dateEvidence.rule} \`${dateEvidence.words}\`` : ''})`,
    ],
    ['agency', agency],
    ['places', places.join(', ')],
    ['bylines', bylines.map(({name, role}) => `${name} (${role})`).join(', ')],
    ['language', language],
    ['encoding', `${source.encoding} (${Math.round(source.encodingConfidence * 100)} % sure)`],
    ['address', article.url],
    ['text', `${article.paragraphs.length} paragraphs, ${article.paragraphs.join('').length} characters`],
    ['end mark', article.endMark],
    ...article.relatedLists.map(({kind, label, items}): [string, string] => [
      `list`,
      `${label} (${kind}), ${items.length} headlines`,
    ]),
  ]
  const lines = rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name.padEnd(10)}${value}\n`)
  return lines.join('')
}
