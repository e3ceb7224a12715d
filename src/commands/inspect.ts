import {existsSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import {loadSettings} from '../config/index.js'
import {progressOn, silent} from '../engine/progress.js'
import {report} from '../engine/report.js'
import {fileStore} from '../engine/store.js'
import {parse, recordOf} from '../parse/index.js'
import {draft, overridesFor, type Parsed} from '../pipeline/index.js'
import {readSeed, readyFor, sourceOf} from '../read/index.js'
import type {Article, Message, Settings} from '../record/index.js'
import {statedFor} from '../text/encodings.js'
import {cacheOf} from './build.js'
import {explain} from './explain.js'
import type {Io} from './io.js'
import {asPlanned, forPerson, inArchive, type Shown, sourceForPerson} from './show.js'
import {troubleOf} from './trouble.js'

export interface InspectOptions {
  readonly show: Shown
  readonly json: boolean
  readonly explain: boolean
}

/** Show what a file is understood as, or another product on its way to a page. Returns the exit code: 0 it can be published, 1 it cannot. */
export async function inspectCommand(file: string, options: InspectOptions, io: Io): Promise<number> {
  try {
    const settings = loadSettings(io.cwd)
    const full = resolve(io.cwd, file)
    const below = relative(settings.seeds, full).replaceAll('\\', '/')
    if (options.show === 'archive' || options.show === 'page')
      return await showMet(settings, {file, path: below}, options, io)
    const isSeed = !below.startsWith('..') && existsSync(full)
    const [folder, path] = isSeed ? [settings.seeds, below] : [dirname(full), basename(full)]
    const given = isSeed ? (overridesFor(settings).get(below) ?? {}) : {}

    const stated = isSeed ? statedFor(settings.encodings, below) : undefined
    await readyFor([path])
    const bytes = readSeed(folder, path)
    const source =
      bytes.value === undefined ? {messages: bytes.messages} : sourceOf(bytes.value, path, undefined, stated)
    if (options.show === 'source') {
      const messages = source.messages.map((message): Message => ({...message, path: file}))
      if (options.json) io.out(`${JSON.stringify(source.value ?? {messages}, null, 2)}\n`)
      else {
        if (source.value) io.out(sourceForPerson(source.value))
        io.err(report(messages))
      }
      return source.value ? 0 : 1
    }
    const parsed = source.value && parse(source.value, given, settings.language)
    const messages = (parsed ?? source).messages.map((message): Message => ({
      ...message,
      path: file,
    }))
    const article = parsed?.value?.article
    if (options.json) io.out(`${JSON.stringify(article ? recordOf(article) : {messages}, null, 2)}\n`)
    else {
      if (article)
        io.out(options.explain ? explain(source.value!.text, article.evidence) : articleForPerson(article))
      io.err(report(messages))
    }
    return article ? 0 : 1
  } catch (error) {
    const {messages, line} = troubleOf(error)
    io.err(`${report(messages)}${line}\n`)
    return 1
  }
}

/** What comes of a seed, or of a record by its path, once all articles have met. */
async function showMet(
  settings: Settings,
  {file, path}: {readonly file: string; readonly path: string},
  {show, json}: InspectOptions,
  io: Io,
): Promise<number> {
  const {archive, pages} = await draft(settings, {
    store: fileStore<Parsed>(cacheOf(settings.root)),
    progress: json ? silent : progressOn(io.screen, io.now),
  })
  const number = archive.facts.findIndex(({source}) => source.path === path)
  if (number < 0) {
    const reason = 'Cannot show this: the archive has no article of it; expected a seed that can be published'
    io.err(report([{path: file, rule: 'no-article', reason, fatal: true}]))
    return 1
  }
  const {url} = archive.facts[number]!
  const product =
    show === 'archive'
      ? inArchive(archive, number)
      : asPlanned(
          pages.find((page) => page.url === url)!,
          archive,
        )
  io.out(json ? `${JSON.stringify(product, null, 2)}\n` : forPerson(product))
  return 0
}

function articleForPerson(article: Article): string {
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
