import {existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {loadSettings} from '../config/index.js'
import {report} from '../engine/report.js'
import {fileStore} from '../engine/store.js'
import {seedPath, seedText} from '../importers/index.js'
import {findSeeds, recordsIn, stemOf} from '../read/index.js'
import type {ContainerRecord, Message, Settings} from '../record/index.js'
import {sha256} from '../text/digest.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

export interface ImportOptions {
  readonly into?: string | undefined
}

/** What became of the records of a source. */
interface Tally {
  read: number
  written: number
  unchanged: number
  edited: number
  rejected: number
}

/** Write a container's records as seeds. Returns the exit code: 0 something was read, 1 nothing. */
export async function importCommand(source: string, {into}: ImportOptions, io: Io): Promise<number> {
  try {
    const settings = loadSettings(io.cwd)
    const full = resolve(io.cwd, source)
    if (!existsSync(full)) {
      io.err(`Cannot find \`${source}\`\n`)
      return 1
    }
    const folder = resolve(io.cwd, into ?? join(settings.seeds, stemOf(basename(full))))
    const {tally, messages} = await importAll(full, folder, settings)
    io.err(report([...alsoSeed(full, source, settings), ...messages]))
    const {read, written, unchanged, edited, rejected} = tally
    const kept = edited === 0 ? '' : `, left ${edited} as edited`
    io.out(
      `Read ${read}, wrote ${written}, unchanged ${unchanged}${kept}, rejected ${rejected} records: ${relative(io.cwd, folder) || '.'}\n`,
    )
    return read > rejected ? 0 : 1
  } catch (error) {
    const {messages, line} = troubleOf(error)
    io.err(`${report(messages)}${line}\n`)
    return 1
  }
}

/** Where each record was written, and the digest of what was. */
interface Written {
  readonly path: string
}

async function importAll(
  full: string,
  into: string,
  settings: Settings,
): Promise<{tally: Tally; messages: Message[]}> {
  const tally: Tally = {read: 0, written: 0, unchanged: 0, edited: 0, rejected: 0}
  const messages: Message[] = []
  const isFolder = statSync(full).isDirectory()
  const found = isFolder ? findSeeds(full) : undefined
  const paths = found ? [...found.containers, ...found.paths] : [basename(full)]
  for (const message of found?.messages ?? []) reject(message)
  // What an earlier import wrote: without it, a file that differs counts as edited.
  const store = fileStore<Written>(join(settings.root, '.pressmark', 'imported.jsonl'))
  const kept = new Map(store.entries())
  const taken = new Set<string>()

  function reject(message: Message): void {
    tally.read++
    tally.rejected++
    messages.push(message)
  }

  function keep(record: ContainerRecord, container: string, number: number): void {
    tally.read++
    const id = record.id === '' ? basename(stemOf(container)) : record.id
    const place = nameOf(`${container}/${id}`, record, id, number)
    const text = seedText(record)
    const digest = sha256(text)
    const file = join(into, place.path)
    const before = existsSync(file) ? sha256(readFileSync(file)) : undefined
    if (before === digest) tally.unchanged++
    else if (before !== undefined && before !== place.digest) {
      tally.edited++
      const reason =
        'Unexpected change since this was imported; it was left as it is, remove it to import it again'
      messages.push({path: relative(settings.root, file), rule: 'edited-import', reason, fatal: false})
      return
    } else {
      write(file, text)
      tally.written++
    }
    kept.set(place.name, {key: digest, value: {path: place.path}})
  }

  /** A record keeps its file, also when its date was mended since; two of one name get a number. */
  function nameOf(
    called: string,
    record: ContainerRecord,
    id: string,
    number: number,
  ): {name: string; path: string; digest?: string} {
    let name = `${relative(settings.root, into)}/${called}`
    const usual = seedPath(record, id)
    const pathFor = (more: string): string =>
      kept.get(`${name}${more}`)?.value.path ?? usual.replace(/(\.\w+)$/, `${more}$1`)
    let more = ''
    while (taken.has(pathFor(more).toLowerCase()))
      more = `-${more === '' ? number : Number(more.slice(1)) + 1}`
    const path = pathFor(more)
    name += more
    taken.add(path.toLowerCase())
    const digest = kept.get(name)?.key
    return {name, path, ...(digest !== undefined && {digest})}
  }

  const root = isFolder ? full : dirname(full)
  for (const path of paths) {
    let number = 0
    let pictures = 0
    for await (const found of recordsIn(root, path, {...settings, leavesPictures: true})) {
      const where = found.within === undefined ? path : `${path}/${found.within}`
      if ('record' in found) {
        keep(found.record, path, ++number)
        for (const doubt of found.record.decoding?.doubts ?? [])
          messages.push({path: where, record: number, ...doubt, fatal: false})
      } else if ('picture' in found) pictures++
      else {
        const {fault} = found
        const said: Message = {
          path: where,
          ...(fault.fatal ? {record: ++number} : fault.number !== undefined && {record: number + 1}),
          ...(fault.line !== undefined && {place: {line: fault.line, column: 1}}),
          rule: fault.rule,
          reason: fault.reason,
          fatal: fault.fatal,
        }
        if (fault.fatal) reject(said)
        else messages.push(said)
      }
    }
    if (pictures > 0) {
      const reason = `Cannot import the ${pictures} pictures of this archive; put them beside the seeds that name them, or the archive itself among the seeds`
      messages.push({path, rule: 'picture', reason, fatal: false})
    }
    if (number === 0)
      reject({
        path,
        rule: 'empty',
        reason: 'Unexpected container without records, expected articles',
        fatal: true,
      })
  }
  store.save(kept)
  return {tally, messages}
}

/** Whole or not at all. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/** What is imported from among the seeds would be published twice. */
function alsoSeed(full: string, source: string, {seeds}: Settings): Message[] {
  const below = relative(seeds, full)
  if (below.startsWith('..') || resolve(seeds, below) !== full) return []
  const reason = 'Unexpected source among the seeds: its articles would be published twice; move it away'
  return [{path: source, rule: 'imported-seed', reason, fatal: false}]
}
