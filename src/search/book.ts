import type {Reader} from './code.js'
import type {Load, Part} from './types.js'

/** Parts of files, each loaded once. */
export interface Book {
  part(name: string, from: number, to: number): Promise<Reader>
}

/** What stands between two parts costs less than a second request, if it is no more than so many signs. */
const near = 1_000

/** A part that somebody waits for. */
interface Wanted extends Part {
  readonly name: string
  readonly settle: (text: Promise<string>) => void
}

/**
 * What is asked for in one turn is loaded together: parts of a file that stand near one another come in one piece.
 *
 * @param load gets a part, or the whole of which no part is then asked for again
 */
export function bookOf(load: Load): Book {
  const wholes = new Map<string, string>()
  const parts = new Map<string, Promise<string>>()
  let wanted: Wanted[] = []
  const get = async (name: string, part: Part): Promise<(own: Part) => string> => {
    const {text, from, isWhole} = await load(name, part)
    if (isWhole) wholes.set(name, text)
    return (own) => text.slice(own.from - from, own.to - from)
  }
  const loadWanted = (): void => {
    const all = wanted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.from - b.from))
    wanted = []
    for (let at = 0, next = 0; at < all.length; at = next) {
      const {name, from} = all[at]!
      let {to} = all[at]!
      for (next++; all[next]?.name === name && all[next]!.from <= to + near; next++)
        to = Math.max(to, all[next]!.to)
      const piece = get(name, {from, to})
      for (const own of all.slice(at, next)) own.settle(piece.then((take) => take(own)))
    }
  }
  return {
    part: async (name, from, to) => {
      if (from === to) return {text: '', at: 0}
      const whole = wholes.get(name)
      if (whole !== undefined) return {text: whole.slice(from, to), at: 0}
      const key = `${name} ${from} ${to}`
      let asked = parts.get(key)
      if (!asked) {
        if (wanted.length === 0) setTimeout(loadWanted)
        asked = new Promise((settle) => wanted.push({name, from, to, settle}))
        parts.set(key, asked)
        asked.catch(() => parts.delete(key))
      }
      return {text: await asked, at: 0}
    },
  }
}
