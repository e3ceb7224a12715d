import {take, writer} from './code.js'
import type {Book} from './book.js'
import type {HanFolds} from './fold.js'
import {pairsOfHan} from './han-pairs.js'

/** The name of the file. */
export const hanName = 'han'

export const pages = 256

/** Traditional characters, each with its simplified one. */
export function hanFolds(): HanFolds {
  const folds = new Map<number, number>()
  for (let at = 0; at < pairsOfHan.length; at += 2)
    folds.set(pairsOfHan.charCodeAt(at), pairsOfHan.charCodeAt(at + 1))
  return folds
}

/**
 * The same as a file, of which a question needs a page a letter: it has all letters that are one with it. How long the
 * pages are stands in the first file.
 */
export function hanFile(): {readonly pages: Uint8Array; readonly lengths: readonly number[]} {
  const folds = hanFolds()
  const froms = new Map<number, number[]>()
  for (const [from, to] of folds) {
    const own = froms.get(to)
    if (own) own.push(from)
    else froms.set(to, [from])
  }
  const shelves = Array.from({length: pages}, (): number[] => [])
  for (const [to, own] of froms)
    for (const page of new Set([to, ...own].map((unit) => unit % pages)))
      shelves[page]!.push(to, own.length, ...own)
  const into = writer(1 << 14)
  const lengths = shelves.map((numbers) => {
    const before = into.length
    for (const number of numbers) into.put(number)
    return into.length - before
  })
  return {pages: into.bytes(), lengths}
}

/** Gets all folds that have to do with a text: of its letters, of what these are folded to, and of others that are folded so. */
export type FoldsFor = (text: string) => Promise<HanFolds>

export function foldsIn(book: Book, lengths: readonly number[]): FoldsFor {
  const starts = [0]
  for (const length of lengths) starts.push(starts.at(-1)! + length)
  return async (text) => {
    const folds = new Map<number, number>()
    const wanted = new Set(
      Array.from(text.matchAll(/[\u3400-\u9fff]/g), ([letter]) => letter.charCodeAt(0) % pages),
    )
    const load = async (page: number): Promise<void> => {
      const from = await book.part(hanName, starts[page]!, starts[page + 1]!)
      while (from.at < from.text.length) {
        const to = take(from)
        for (let rest = take(from); rest > 0; rest--) folds.set(take(from), to)
      }
    }
    await Promise.all(Array.from(wanted, load))
    return folds
  }
}
