import type {Hand} from '../engine/crew.js'
import {type Staged, stageFile} from '../publish/index.js'
import {type Locator, readSeed, recordSource, sourceOf} from '../read/index.js'
import type {Fields, Message, Source} from '../record/index.js'
import type {Proof} from '../render/index.js'
import {fingerprint, sha256} from '../text/digest.js'
import {statedFor} from '../text/encodings.js'
import {fillGaps} from '../text/gaps.js'

/** A seed to be parsed. */
export interface SeedJob {
  readonly path: string
  readonly given?: Fields
  /** What is remembered of it. */
  readonly known?: Known
  /** By which its file is known to be the one that was read, where it was looked at in this build. */
  readonly trace?: string
  /** Where the record lies, of a container that was unpacked. */
  readonly locator?: Locator
}

/** An answer that is remembered: its key, and what the seed's bytes were. */
export interface Known {
  readonly key: string
  readonly digest?: string | undefined
  readonly trace?: string | undefined
}

/** A seed as it lies on the disk. */
export interface Looked {
  /** Names all that its answer rests on; empty where it could not be read. */
  readonly key: string
  /** SHA-256 of its bytes. */
  readonly digest?: string | undefined
  /** By which its file is known to be the same in the next build; absent where that cannot be told. */
  readonly trace?: string | undefined
  /** Absent where the answer is known, and where the bytes are no text. */
  readonly source?: Source
  readonly messages: readonly Message[]
}

/** Pages that are drawn, to be laid down in the stage. */
export interface Laying {
  readonly stage: string
  readonly files: readonly (Proof & {readonly url: string})[]
  /** What the gaps are filled with: all that were made so far. */
  readonly pieces: readonly string[]
}

/**
 * Whoever goes to the disk for a hand: looks seeds up before they are parsed, and lays pages down once drawn.
 *
 * It is nearly all system calls and bytes, which another thread does as well as this one: it has next to nothing to
 * load and to warm up, unlike one that parses and draws.
 */
export interface Clerk {
  readonly look: (jobs: readonly SeedJob[]) => readonly Looked[] | Promise<readonly Looked[]>
  readonly lay: (job: Laying) => readonly Staged[] | Promise<readonly Staged[]>
}

/** What a clerk is told before its first errand. */
export interface Errand {
  readonly seeds: string
  /** The encodings that are stated, by path. */
  readonly encodings: Readonly<Record<string, string>>
  /** The fingerprint of all that parsing rests on beside a seed. */
  readonly basis: string
}

/** A clerk on this very thread. */
export function clerkTasks({seeds, encodings, basis}: Errand) {
  const lookUp = ({path, given, known, trace: now, locator}: SeedJob): Looked => {
    if (locator) return lookUpRecord(path, locator, given, known)
    const encoding = statedFor(encodings, path)
    const keyOf = (digest: string): string =>
      fingerprint(basis, path, digest, encoding ?? '', given ? JSON.stringify(given) : '')
    // A file that nobody touched need not be read to see that it is the same.
    if (known?.digest !== undefined && now !== undefined && known.trace === now)
      if (keyOf(known.digest) === known.key) return {...known, messages: []}
    const {value: bytes, trace, messages} = readSeed(seeds, path)
    if (!bytes) return {key: '', messages}
    const digest = sha256(bytes)
    const key = keyOf(digest)
    if (key === known?.key) return {key, digest, trace, messages: []}
    const source = sourceOf(bytes, path, digest, encoding)
    return {key, digest, trace, ...(source.value && {source: source.value}), messages: source.messages}
  }
  /** A record is known by its digest: it need not be read to see that it is the same. */
  const lookUpRecord = (path: string, locator: Locator, given?: Fields, known?: Known): Looked => {
    const {digest} = locator
    const key = fingerprint(basis, path, digest, given ? JSON.stringify(given) : '')
    if (key === known?.key) return {key, digest, messages: []}
    const source = recordSource(path, locator)
    return {key, digest, ...(source.value && {source: source.value}), messages: source.messages}
  }
  return {
    look: (jobs: readonly SeedJob[]): readonly Looked[] => jobs.map(lookUp),
    lay: ({stage, files, pieces}: Laying): readonly Staged[] =>
      files.map(({url, text, gaps}) =>
        stageFile(stage, url, typeof text === 'string' ? fillGaps(text, gaps, pieces) : text),
      ),
  } satisfies Clerk
}

/** The same on a thread of its own, which is told of each piece once: a job has those made since the last. */
export function remoteClerkTasks(errand: Errand) {
  const {look, lay} = clerkTasks(errand)
  const known: string[] = []
  return {
    look,
    lay: ({pieces, ...job}: Laying): readonly Staged[] => {
      for (const piece of pieces) known.push(piece)
      return lay({...job, pieces: known})
    },
  } satisfies Clerk
}

/** A clerk on another thread; until it is there, `own` goes. */
export function clerkOn(hand: Hand, own: Clerk): Clerk {
  let isThere = false
  let told = 0
  const tell = (job: Laying): Promise<readonly Staged[]> => {
    const pieces = job.pieces.slice(told)
    told = job.pieces.length
    return hand.ask('lay', {...job, pieces}) as Promise<readonly Staged[]>
  }
  // Should it never come, the errands are still done.
  hand.ask('look', []).then(
    () => (isThere = true),
    () => undefined,
  )
  return {
    look: (jobs) => (isThere ? (hand.ask('look', jobs) as Promise<readonly Looked[]>) : own.look(jobs)),
    lay: (job) => (isThere ? tell(job) : own.lay(job)),
  }
}
