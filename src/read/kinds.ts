import type {Format} from '../record/index.js'

/** What a file is, by its ending: a text, a page that has to be read into one, or a container of many. */
export type Kind =
  | {readonly kind: 'seed'; readonly format: Format}
  | {readonly kind: 'page'; readonly format: PageFormat}
  | {readonly kind: 'container'; readonly format: ContainerFormat}

export type PageFormat = 'html' | 'mail' | 'wire'
export type ContainerFormat = 'jsonl' | 'json' | 'csv' | 'xml' | 'sgml' | 'warc' | 'zip' | 'gzip'

const seeds: Readonly<Record<string, Format>> = {txt: 'text', md: 'markdown'}
const pages: Readonly<Record<PageFormat, string>> = {
  html: 'html htm xhtml shtml',
  mail: 'eml',
  wire: 'anpa iptc iptc7901 tst',
}
const containers: Readonly<Record<Exclude<ContainerFormat, 'gzip'>, string>> = {
  jsonl: 'jsonl ndjson',
  json: 'json ninjs',
  csv: 'csv tsv',
  xml: 'xml rss atom rdf nitf newsml wxr',
  sgml: 'sgm sgml',
  warc: 'warc arc',
  zip: 'zip wacz',
}

const kinds = new Map<string, Kind>([
  ...Object.entries(seeds).map(([ending, format]) => [ending, {kind: 'seed', format}] as const),
  ...endingsOf(pages).map(([ending, format]) => [ending, {kind: 'page', format}] as const),
  ...endingsOf(containers).map(([ending, format]) => [ending, {kind: 'container', format}] as const),
])

function endingsOf<F extends string>(table: Readonly<Record<F, string>>): [ending: string, format: F][] {
  return (Object.keys(table) as F[]).flatMap((format) =>
    table[format].split(' ').map((ending): [string, F] => [ending, format]),
  )
}

/** Whether a path is a picture's, as far as its ending tells; one of SVG may hold scripts, and is never shown. */
export function isPicture(path: string): boolean {
  return /^(?:png|jpe?g|gif|webp|avif|svg)$/.test(endingOf(path))
}

/** What a path's ending promises, if it is something that we read. */
export function kindOf(path: string): Kind | undefined {
  const ending = endingOf(path)
  if (ending !== 'gz') return kinds.get(ending)
  const inner = path.slice(0, -3)
  return endingOf(inner) !== 'gz' && kinds.has(endingOf(inner))
    ? {kind: 'container', format: 'gzip'}
    : undefined
}

/** A path without the endings that say what it is, e.g. `2024/dump` of `2024/dump.jsonl.gz`. */
export function stemOf(path: string): string {
  return path.replace(/\.gz$/i, '').replace(/\.[^./]*$/, '')
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
