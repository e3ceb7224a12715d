import {closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {StringDecoder} from 'node:string_decoder'

/** What was found out before, by name and by the key of all that it was found out from. */
export interface Store<V> {
  get(name: string): Remembered<V> | undefined
  entries(): Iterable<[name: string, remembered: Remembered<V>]>
  /** Replaces all that was remembered. */
  save(entries: ReadonlyMap<string, Remembered<V>>): void
}

export interface Remembered<V> {
  readonly key: string
  readonly value: V
  /** By which what it was found out from is known to be the same without another look at it. */
  readonly trace?: string
}

/** A store that lives as long as the process. */
export function memoryStore<V>(): Store<V> {
  let held: ReadonlyMap<string, Remembered<V>> = new Map()
  return {
    get: (name) => held.get(name),
    entries: () => held.entries(),
    save: (entries) => {
      held = new Map(entries)
    },
  }
}

/**
 * A store in one file, a JSON line an entry.
 *
 * It only ever saves time: a file that is missing, cut off or damaged counts as empty from there on, and
 * one that cannot be written is done without. It is read when first asked, and read and written piece by piece, since the whole
 * may be longer than a string can be.
 */
export function fileStore<V>(file: string): Store<V> {
  let loaded: ReadonlyMap<string, Remembered<V>> | undefined
  const held = (): ReadonlyMap<string, Remembered<V>> => (loaded ??= load<V>(file))
  return {
    get: (name) => held().get(name),
    entries: () => held().entries(),
    save: (entries) => {
      const isNew = !isSame(held(), entries)
      loaded = new Map(entries)
      if (isNew) write(file, loaded)
    },
  }
}

/** Bytes that are read or written at a time. */
const piece = 1 << 22

function load<V>(file: string): Map<string, Remembered<V>> {
  const held = new Map<string, Remembered<V>>()
  try {
    for (const line of linesIn(file)) {
      const [name, key, value, trace] = JSON.parse(line) as unknown[]
      if (typeof name !== 'string' || typeof key !== 'string' || value === undefined) break
      held.set(name, {key, value: value as V, ...(typeof trace === 'string' && {trace})})
    }
  } catch {
    // What was read so far is whole: every line was written at once and carries its own key.
  }
  return held
}

/** The lines of a file; a last one that does not end is left out. */
function* linesIn(file: string): Generator<string> {
  const from = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(piece)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let size; (size = readSync(from, buffer)) > 0;) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } finally {
    closeSync(from)
  }
}

function write<V>(file: string, entries: ReadonlyMap<string, Remembered<V>>): void {
  const fresh = `${file}.new`
  try {
    mkdirSync(dirname(file), {recursive: true})
    const to = openSync(fresh, 'w')
    try {
      for (const lines of piecesOf(entries)) writeFileSync(to, lines)
    } finally {
      closeSync(to)
    }
    renameSync(fresh, file)
  } catch {
    // The next build has more to do; this one is not worse for it.
    leaveOut(fresh)
  }
}

function leaveOut(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // What cannot be made cannot be removed either.
  }
}

function* piecesOf<V>(entries: ReadonlyMap<string, Remembered<V>>): Generator<string> {
  let lines = ''
  for (const [name, {key, value, trace}] of entries) {
    lines += `${JSON.stringify(trace === undefined ? [name, key, value] : [name, key, value, trace])}\n`
    if (lines.length < piece) continue
    yield lines
    lines = ''
  }
  yield lines
}

function isSame<V>(a: ReadonlyMap<string, Remembered<V>>, b: ReadonlyMap<string, Remembered<V>>): boolean {
  if (a.size !== b.size) return false
  for (const [name, {key, trace}] of b) {
    const own = a.get(name)
    if (own?.key !== key || own.trace !== trace) return false
  }
  return true
}
