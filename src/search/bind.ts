import {writer, type Writer} from './code.js'
import {type Apart, apartSigns, inOrder, stripsIn} from './page.js'
import type {Shape} from './shape.js'
import {putPages, startsIn, tableLength} from './table.js'

/** A segment's part of a shard: in a file of postings, which others may share. */
export interface Bound {
  readonly file: Uint8Array
  /** How many segments share it, and which of them is meant. */
  readonly segments: number
  readonly segment: number
}

/**
 * Make one file of a shard for all segments of a volume.
 *
 * What was made for each is copied and never made again, so a file is the same wherever its parts come from, and an
 * edit costs what its own segment takes.
 */
export function bindShard({shardBits, pageBits}: Shape, parts: readonly Bound[]): Uint8Array {
  const restBits = 32 - shardBits - pageBits
  const pages = 2 ** pageBits
  const files = new Map(parts.map(({file, segments}) => [file, pagesOf(file, segments, pages, restBits)]))
  const starts = new Uint32Array(pages + 1)
  const text = writer(1 << 20)
  const apart = writer(1 << 20)
  for (let page = 0; page < pages; page++) {
    const strips = parts.map(({file, segment}) => files.get(file)!(page)[segment]!)
    putStrips(text, apart.length, strips)
    const sets = strips.map(({apart, behind}) => apart.map((own) => ({...own, behind})))
    for (const same of inOrder(sets))
      for (const part of [0, 1] as const)
        for (const {behind, at, lengths} of same)
          apart.append(behind.subarray(at[part], at[part] + lengths[part]))
    starts[page + 1] = text.length
  }
  const file = writer(tableLength(pages) + text.length + apart.length)
  putPages(file, text.bytes(), starts)
  file.append(apart.bytes())
  return file.bytes()
}

/** A strip as it is copied. */
interface Copied {
  readonly bytes: Uint8Array
  readonly apart: readonly Apart[]
  /** What stands behind all pages of its file. */
  readonly behind: Uint8Array
}

/** Reads a file's pages, each once for all that want of it. */
function pagesOf(
  file: Uint8Array,
  segments: number,
  pages: number,
  restBits: number,
): (page: number) => readonly Copied[] {
  const starts = startsIn(textOf(file.subarray(0, tableLength(pages))))
  const behind = file.subarray(starts.at(-1))
  let last = {page: -1, strips: [] as Copied[]}
  return (page) => {
    if (last.page === page) return last.strips
    const own = file.subarray(starts[page], starts[page + 1])
    const strips = stripsIn(textOf(own), segments, restBits).map(({apart, from, to}) => ({
      bytes: own.subarray(from, to),
      apart,
      behind,
    }))
    last = {page, strips}
    return strips
  }
}

function putStrips(into: Writer, apart: number, strips: readonly Copied[]): void {
  if (strips.every(({bytes}) => bytes.length === 0)) return
  into.putFixed(apart, apartSigns)
  for (const {bytes} of strips) into.put(bytes.length)
  for (const {bytes} of strips) into.append(bytes)
}

const decoder = new TextDecoder()

function textOf(signs: Uint8Array): string {
  return decoder.decode(signs)
}
