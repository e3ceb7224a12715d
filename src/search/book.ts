import {placeSigns, takeFixed, type Reader} from './code.js'
import type {Load} from './types.js'

/** Parts of files, each loaded once. */
export interface Book {
  part(name: string, from: number, to: number): Promise<Reader>
}

/** @param load gets a part, or the whole of which no part is then asked for again */
export function bookOf(load: Load): Book {
  const wholes = new Map<string, string>()
  const parts = new Map<string, Promise<string>>()
  const get = async (name: string, from: number, to: number): Promise<string> => {
    const {text, from: start, isWhole} = await load(name, {from, to})
    if (isWhole) wholes.set(name, text)
    return text.slice(from - start, to - start)
  }
  return {
    part: async (name, from, to) => {
      if (from === to) return {text: '', at: 0}
      const whole = wholes.get(name)
      if (whole !== undefined) return {text: whole.slice(from, to), at: 0}
      const key = `${name} ${from} ${to}`
      let asked = parts.get(key)
      if (!asked) {
        parts.set(key, (asked = get(name, from, to)))
        asked.catch(() => parts.delete(key))
      }
      return {text: await asked, at: 0}
    },
  }
}

/** One of a file's pages, by the places that the file begins with: of each page where it begins, and where the last ends. */
export async function pageIn(book: Book, name: string, number: number): Promise<Reader> {
  const at = number * placeSigns
  const span = await book.part(name, at, at + 2 * placeSigns)
  return book.part(name, takeFixed(span, placeSigns), takeFixed(span, placeSigns))
}
