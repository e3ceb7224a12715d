import {spanIn, take, writer} from './code.js'
import type {Book} from './book.js'
import type {HanFolds} from './fold.js'
import {pairsOfHan} from './han-pairs.js'

/** The name of the file. */
export const hanName = 'han'

const pages = 64
const signs = 3

/** Traditional characters, each with its simplified one. */
export function hanFolds(): HanFolds {
  const folds = new Map<number, number>()
  for (let at = 0; at < pairsOfHan.length; at += 2)
    folds.set(pairsOfHan.charCodeAt(at), pairsOfHan.charCodeAt(at + 1))
  return folds
}

/** The same as a file, of which a question needs a page a letter: of each what it is folded to, and what is folded to it. */
export function hanFile(): Uint8Array {
  const folds = hanFolds()
  const lengths = writer()
  const all = writer(1 << 14)
  for (let page = 0; page < pages; page++) {
    const before = all.length
    for (const [from, to] of folds) {
      if (from % pages !== page && to % pages !== page) continue
      all.put(from)
      all.put(to)
    }
    lengths.putFixed(all.length - before, signs)
  }
  lengths.append(all.bytes())
  return lengths.bytes()
}

/** All folds that have to do with a text: of its letters, of what these are folded to, and of others that are folded so. */
export async function foldsFor(book: Book, text: string): Promise<HanFolds> {
  const folds = new Map<number, number>()
  for (let units = unitsIn(text); units.size > 0;) {
    const fresh = new Set<number>()
    const wanted = new Set(Array.from(units, (unit) => unit % pages))
    for (const found of await Promise.all(Array.from(wanted, (page) => pageOf(book, page))))
      for (const [from, to] of found) {
        if (!folds.has(from) && (units.has(from) || units.has(to))) {
          folds.set(from, to)
          if (!units.has(to)) fresh.add(to)
        }
      }
    units = fresh
  }
  return folds
}

/** Han of the first plane. */
function unitsIn(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/[\u3400-\u9fff]/g), ([letter]) => letter.charCodeAt(0)))
}

async function pageOf(book: Book, page: number): Promise<[from: number, to: number][]> {
  const lengths = await book.part(hanName, 0, pages * signs)
  const [start, end] = spanIn(lengths, signs, page, pages * signs)
  const from = await book.part(hanName, start, end)
  const found: [number, number][] = []
  while (from.at < from.text.length) found.push([take(from), take(from)])
  return found
}
