import type * as importers from '../../importers/index.js'
import type {BytesImporter, Found, Place, TextImporter} from '../../importers/index.js'
import {decodingOf, type Limits} from '../../record/index.js'
import {kindOf, type ContainerFormat, type Kind} from '../kinds.js'
import {type Bytes, gunzip, wholeOf} from './bytes.js'
import {charactersOf} from './characters.js'
import {Refused} from './refused.js'
import {unzip} from './zip.js'

type Importers = typeof importers

/** How a container is read: who knows its format, and within what limits. */
export interface Reading {
  readonly importers: Importers
  readonly limits: Limits
  readonly place: Place
  /** The encoding that the user says it is. */
  readonly stated?: string | undefined
}

/**
 * Everything that a file holds, whatever it is wrapped in.
 *
 * A fault of the wrapping ends it with one message; what came out before stays.
 */
export async function* unwrap(
  name: string,
  bytes: Bytes,
  reading: Reading,
  depth = 0,
): AsyncGenerator<Found> {
  const kind = kindOf(name)
  try {
    if (!kind) yield fault('unknown-format', 'Cannot read this format')
    else if (depth > reading.limits.depth)
      yield fault(
        'nested',
        `Cannot unpack this: archives inside each other more than ${reading.limits.depth} deep (\`limits.depth\`)`,
      )
    else {
      // Crawlers and servers pack without saying so, and say so without packing.
      const {isPacked, bytes: all} = await peeked(bytes)
      const isSaid = kind.kind === 'container' && kind.format === 'gzip'
      if (isSaid && !isPacked) yield* unwrap(name.slice(0, -3), all, reading, depth)
      else yield* opened(kind, name, isPacked && !isSaid ? gunzip(all, reading.limits) : all, reading, depth)
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    yield fault(error.rule, error.message)
  }
}

async function* opened(
  kind: Kind,
  name: string,
  bytes: Bytes,
  reading: Reading,
  depth: number,
): AsyncGenerator<Found> {
  const {importers, limits, place} = reading
  if (kind.kind === 'container') yield* wrappings[kind.format](name, bytes, reading, depth)
  else if (kind.kind === 'page')
    yield* importers.pageImporters[kind.format](await wholeOf(bytes, limits), place)
  else {
    const decoded = place.tools.decode(await wholeOf(bytes, limits))
    if (decoded === undefined) yield fault('not-text', 'Cannot read this: it is no text')
    else {
      const {text} = decoded
      yield {record: {id: '', text, format: kind.format, fields: {}, ...decodingOf(decoded)}, number: 1}
    }
  }
}

/** Whether bytes begin as gzip does (RFC 1952). */
async function peeked(bytes: Bytes): Promise<{isPacked: boolean; bytes: Bytes}> {
  const source = bytes[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  while (size < 2) {
    const next = await source.next()
    if (next.done) break
    head.push(next.value)
    size += next.value.length
  }
  const [a, b] = Buffer.concat(head)
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* head
    yield* {[Symbol.asyncIterator]: () => source}
  }
  return {isPacked: a === 0x1f && b === 0x8b, bytes: all()}
}

type Wrapping = (name: string, bytes: Bytes, reading: Reading, depth: number) => AsyncIterable<Found>

const wrappings: Readonly<Record<ContainerFormat, Wrapping>> = {
  jsonl: asText(({textImporters}) => textImporters.jsonl),
  json: asText(({textImporters}) => textImporters.json),
  csv: asText(({textImporters}) => textImporters.csv),
  xml: asText(({textImporters}) => textImporters.xml),
  sgml: asText(({textImporters}) => textImporters.sgml),
  warc: asBytes(({bytesImporters}) => bytesImporters.warc),
  zip: (name, bytes, reading, depth) =>
    unzip(
      name,
      bytes,
      reading.limits,
      (inner, its) => unwrap(inner, its, reading, depth + 1),
      reading.stated,
    ),
  gzip: (name, bytes, reading, depth) =>
    unwrap(name.slice(0, -3), gunzip(bytes, reading.limits), reading, depth + 1),
}

function asText(importerOf: (importers: Importers) => TextImporter): Wrapping {
  return async function* (_, bytes, {importers, place, stated}) {
    const {pieces, decoding} = charactersOf(bytes, stated)
    for await (const found of importerOf(importers)(pieces, place)) {
      if (!('record' in found)) yield found
      else yield {...found, record: {...found.record, ...decodingOf({...decoding(), doubts: []})}}
    }
    for (const doubt of decoding().doubts) yield {fault: {...doubt, fatal: false}}
  }
}

function asBytes(importerOf: (importers: Importers) => BytesImporter): Wrapping {
  return (_, bytes, {importers, place}) => importerOf(importers)(bytes, place)
}

function fault(rule: string, reason: string): Found {
  return {fault: {rule, reason, fatal: true}}
}
