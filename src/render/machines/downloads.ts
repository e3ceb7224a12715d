import {gzipSync} from 'fflate'
import type {Archive, DownloadFormat, DownloadPlan, Page} from '../../record/index.js'
import {csvRow} from '../../text/csv.js'
import {json} from '../../text/json.js'
import type {Layout} from '../layout.js'
import {formUrl} from '../plans/forms.js'
import type {Desk} from '../setting.js'
import {columns, type Told} from './columns.js'
import {type Cut, cutByYear} from './cuts.js'
import type {Stock} from './stock.js'
import {written} from './written.js'

/**
 * A part is full with so many articles, or so many bytes of sources: it fits into memory, and into what hosts take.
 *
 * A full part can be had packed too. It no longer grows, so it is packed once; and what was there before stays.
 */
const room = {stories: 10_000, bytes: 2 ** 23}

/** A file to take home. */
export interface Download {
  readonly format: DownloadFormat
  readonly part: Cut
  readonly url: string
}

export function downloadsOf({archive, settings}: Pick<Layout, 'archive' | 'settings'>): Download[] {
  const {downloads} = settings.machines
  // They are joined from the published records.
  if (downloads.length === 0 || !settings.forms.includes('record')) return []
  const parts = cutByYear(archive, [...archive.facts.keys()], room)
  return parts.flatMap((part) =>
    formatsOf(part, downloads).map((format) => ({format, part, url: downloadUrl(part, format)})),
  )
}

function formatsOf({isFull}: Cut, downloads: readonly DownloadFormat[]): DownloadFormat[] {
  return allFormats.filter(
    (format) =>
      downloads.includes(format) || (isFull && isPacked(format) && downloads.includes(kindOf(format))),
  )
}

const allFormats: readonly DownloadFormat[] = ['jsonl', 'jsonl.gz', 'csv', 'csv.gz']

/** The archive in files to take home, and what describes them (Frictionless Data Package). */
export function planDownloads({archive, settings}: Stock, keys: ReadonlyMap<string, string>): Page[] {
  const files = downloadsOf({archive, settings})
  if (files.length === 0) return []
  return [
    ...files.map(({format, part, url}): Page => ({
      url,
      plan: planOf(archive, part, format, keys),
      lists: {},
    })),
    written('downloads/dictionary.csv', dictionary()),
    written('downloads/datapackage.json', `${json(packageOf(settings.title, toldOnce(files)), 2)}\n`),
  ]
}

function downloadUrl({name}: Cut, format: DownloadFormat): string {
  return `downloads/articles-${name}.${format}`
}

function planOf(
  {facts}: Archive,
  {cards}: Cut,
  format: DownloadFormat,
  keys: ReadonlyMap<string, string>,
): DownloadPlan {
  const records = cards.map((number) => {
    const {url, source} = facts[number]!
    return {url: formUrl(url, 'record'), key: keys.get(source.path)!}
  })
  return {kind: 'download', format, records}
}

/** Records as they are published, put together; packed the same way on every machine. */
export function drawDownload({url, plan}: Page<DownloadPlan>, desk: Desk): string | Uint8Array {
  const {made} = desk
  const plain = unpackedUrl(url)
  // What is packed follows the same unpacked.
  if (made.joined.of !== plain) made.joined = {of: plain, text: joined(plan, desk)}
  const {text} = made.joined
  return isPacked(plan.format) ? gzipSync(new TextEncoder().encode(text), {level: 6, mtime: 0}) : text
}

function joined({format, records}: DownloadPlan, {made, published}: Desk): string {
  // The forms of one part are drawn one after the other.
  if (made.records.of !== records[0]?.url || made.records.texts.length !== records.length)
    made.records = {of: records[0]?.url, texts: records.map((record) => published(record.url))}
  return forms[kindOf(format)](made.records.texts)
}

/** The address of the same that is not packed: both are joined in one go. */
export function unpackedUrl(url: string): string {
  return url.replace(/\.gz$/, '')
}

/** What a file holds, packed or not. */
function kindOf(format: DownloadFormat): 'jsonl' | 'csv' {
  return format === 'jsonl' || format === 'jsonl.gz' ? 'jsonl' : 'csv'
}

function isPacked(format: DownloadFormat): boolean {
  return format.endsWith('.gz')
}

const forms: Readonly<Record<'jsonl' | 'csv', (records: readonly string[]) => string>> = {
  // A record is published as one line.
  jsonl: (records) => records.join(''),
  csv: (records) => {
    const head = csvRow(columns.map(({name}) => name))
    return head + records.map((record) => rowOf(JSON.parse(record) as Told)).join('')
  },
}

function rowOf(told: Told): string {
  return csvRow(columns.map(({of}) => of(told)))
}

function dictionary(): string {
  const lines = columns.map(({name, type, description}) => csvRow([name, type, description]))
  return csvRow(['column', 'type', 'description']) + lines.join('')
}

/** Without those packed that stand beside the same unpacked: whoever reads all that a package lists reads nothing twice. */
function toldOnce(files: readonly Download[]): Download[] {
  const urls = new Set(files.map(({url}) => url))
  return files.filter(({format, url}) => !isPacked(format) || !urls.has(unpackedUrl(url)))
}

function packageOf(title: string, files: readonly Download[]): object {
  return {
    profile: 'data-package',
    name: 'articles',
    title,
    resources: files.map(({format, part, url}) => {
      const own = {
        name: `articles-${part.name}-${format.replace('.', '-')}`,
        path: url.slice('downloads/'.length),
        encoding: 'utf-8',
        ...(isPacked(format) && {compression: 'gz'}),
      }
      if (kindOf(format) === 'jsonl')
        return {...own, format: 'jsonl', mediatype: 'application/jsonl', jsonSchema: '../article.schema.json'}
      return {
        ...own,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        schema: tableSchema,
      }
    }),
  }
}

const tableSchema = {
  fields: columns.map(({name, type, description}) => ({
    name,
    type,
    description,
    ...(name === 'id' && {constraints: {required: true, unique: true}}),
  })),
  primaryKey: 'id',
}
