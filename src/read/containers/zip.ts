import {Unzip, UnzipInflate} from 'fflate'
import type {Found} from '../../importers/index.js'
import type {Limits} from '../../record/index.js'
import {isPicture, kindOf, stemOf} from '../kinds.js'
import {type Bytes, refuseBomb, wholeOf} from './bytes.js'
import {nameReader, type NameReader, rawNameIn} from './names.js'
import {Refused} from './refused.js'

/** A file in an archive; its bytes have to be read before the next is asked for, or are left out. */
interface Entry {
  readonly name: string
  readonly bytes: Bytes
}

/** How what stands in an archive is read. */
export type Inner = (name: string, bytes: Bytes) => AsyncIterable<Found>

/**
 * Every file of a ZIP archive, in the order in which they stand. A crawl (WACZ) has its pages in one folder.
 *
 * @param stated the encoding that the user says it is in, its names as well
 */
export async function* unzip(
  archive: string,
  packed: Bytes,
  limits: Limits,
  inner: Inner,
  stated?: string,
): AsyncGenerator<Found> {
  const isCrawl = /\.wacz$/i.test(archive)
  const names = nameReader(stated)
  let count = 0
  for await (const {name, bytes} of entriesOf(packed, limits, names)) {
    if (isCrawl ? !name.startsWith('archive/') || name.endsWith('/') : isLitter(name)) continue
    count++
    if (leavesFolder(name))
      yield fault(
        name,
        'unsafe-name',
        'Unexpected name of a file in an archive: it leads out of the archive; the file was left out',
      )
    else if (isPicture(name)) yield await pictureIn(name, bytes, limits)
    else if (!kindOf(name)) yield fault(name, 'unknown-format', 'Cannot read this format')
    else for await (const found of inner(name, bytes)) yield inside(found, name)
  }
  const guess = names.guess()
  if (guess !== undefined) {
    const reason = `Cannot tell the encoding of the names in this archive: read as \`${guess}\`; state it under \`encodings\` in \`pressmark.yaml\` if they are wrong`
    yield {fault: {rule: 'encoding', reason, fatal: false}}
  }
  if (count === 0) throw new Refused('empty', 'Unexpected archive without files, expected articles')
}

/** A picture is no article: one that is too large is said, and counts as none that was lost. */
async function pictureIn(within: string, bytes: Bytes, limits: Limits): Promise<Found> {
  try {
    return {picture: await wholeOf(bytes, limits), within}
  } catch (error) {
    if (!(error instanceof Refused) || error.rule !== 'record-size') throw error
    const reason = `Cannot use this picture: it has more than ${limits.recordBytes} bytes (\`limits.recordBytes\`)`
    return {fault: {rule: 'picture', reason, fatal: false}, within}
  }
}

/** Folders, and what systems leave in archives. */
function isLitter(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name)
}

/** CWE-22, in all the ways of writing it. */
function leavesFolder(name: string): boolean {
  return /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\0/.test(name) || name.length > 1000
}

function inside(found: Found, name: string): Found {
  const within = found.within === undefined ? name : `${name}/${found.within}`
  if (!('record' in found)) return {...found, within}
  const {id} = found.record
  return {...found, record: {...found.record, id: id === '' ? stemOf(name) : `${stemOf(name)}/${id}`}, within}
}

function fault(within: string, rule: string, reason: string): Found {
  return {fault: {rule, reason, fatal: true}, within}
}

/** Bytes that are unpacked at a time: they may become a thousand times as many. */
const portion = 1 << 14

async function* entriesOf(packed: Bytes, limits: Limits, names: NameReader): AsyncGenerator<Entry> {
  const source = portions(packed)
  const waiting: {name: string; pieces: Uint8Array[]; isOver: boolean; isDropped: boolean}[] = []
  let size = 0
  let unpacked = 0
  let isEnd = false
  let isZip = false
  /** The bytes that a header may be among: one seldom stands in two portions. */
  let around: Uint8Array = new Uint8Array()
  const archive = new Unzip((file) => {
    isZip = true
    const raw = rawNameIn(around, file.name)
    const entry = {
      name: raw ? names.read(raw) : file.name,
      pieces: [] as Uint8Array[],
      isOver: false,
      isDropped: false,
    }
    waiting.push(entry)
    file.ondata = (error, piece, final) => {
      if (error) throw error
      unpacked += piece.length
      refuseBomb(unpacked, size, limits)
      if (!entry.isDropped) entry.pieces.push(piece)
      entry.isOver = final
    }
    file.start()
  })
  archive.register(UnzipInflate)
  const advance = async (): Promise<void> => {
    const next = await source.next()
    isEnd = next.done ?? false
    const piece = next.done ? new Uint8Array() : next.value
    size += piece.length
    around = Buffer.concat([around.subarray(-portion), piece])
    try {
      archive.push(piece, isEnd)
    } catch (error) {
      // One message is enough.
      isEnd = true
      if (error instanceof Refused) throw error
      throw new Refused(
        'cut-off',
        'Cannot unpack this further: the ZIP file is cut off or damaged, or packed in a way that is not known; what came before was read',
      )
    }
  }

  for (;;) {
    while (waiting.length === 0 && !isEnd) await advance()
    const entry = waiting.shift()
    if (!entry) break
    const bytes = (async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield* entry.pieces.splice(0)
        if (entry.isOver && entry.pieces.length === 0) return
        if (isEnd) return
        await advance()
      }
    })()
    yield {name: entry.name, bytes}
    // What nobody wanted is gone past.
    entry.isDropped = true
    entry.pieces.length = 0
  }
  if (!isZip) throw new Refused('not-zip', 'Cannot unpack this: it is no ZIP file')
}

async function* portions(packed: Bytes): AsyncGenerator<Uint8Array> {
  for await (const piece of packed)
    for (let at = 0; at < piece.length; at += portion) yield piece.subarray(at, at + portion)
}
