import {
  bytesImporters,
  type Found,
  pageImporters,
  type Place,
  textImporters,
} from '../../src/importers/index.js'
import type {ContainerRecord} from '../../src/record/index.js'

export const place: Place = {
  path: 'dump',
  columns: {},
  recordBytes: 10_000,
  tools: {
    decode: (bytes, encoding = 'utf-8') => ({
      text: new TextDecoder(encoding).decode(bytes),
      encoding,
      confidence: 1,
      doubts: [],
    }),
    inflate: () => undefined,
  },
}

/** What came out of a text, and what was said: `number:line rule reason`. */
export interface Imported {
  readonly records: readonly ContainerRecord[]
  readonly said: readonly string[]
  readonly faults: number
}

export async function importText(
  format: keyof typeof textImporters,
  text: string,
  {size = text.length || 1, ...own}: Partial<Place> & {size?: number} = {},
): Promise<Imported> {
  return gathered(textImporters[format](piecesOf(text, size), {...place, ...own}))
}

export async function importBytes(text: string | Uint8Array, size = 1 << 20): Promise<Imported> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return gathered(bytesImporters.warc(partsOf(bytes, size), place))
}

export async function importPage(
  format: keyof typeof pageImporters,
  text: string | Uint8Array,
): Promise<Imported> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return gathered(pageImporters[format](bytes, place))
}

async function gathered(founds: AsyncIterable<Found> | Iterable<Found>): Promise<Imported> {
  const records: ContainerRecord[] = []
  const said: string[] = []
  let faults = 0
  for await (const found of founds) {
    if ('record' in found) {
      records.push(found.record)
      continue
    }
    if ('picture' in found) continue
    const {number, line, rule, reason, fatal} = found.fault
    said.push(
      `${number ?? ''}${line === undefined ? '' : `:${line}`} ${fatal ? 'error' : 'warning'} ${reason} (${rule})`,
    )
    if (fatal) faults++
  }
  return {records, said, faults}
}

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  await Promise.resolve()
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function* partsOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}
