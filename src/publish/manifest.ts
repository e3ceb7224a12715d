import {readFileSync} from 'node:fs'
import type {Manifest, PublishedFile} from '../record/index.js'
import {isAddress, manifestName} from './address.js'
import {codeOf} from './error.js'
import {look} from './look.js'

/**
 * What a folder says of itself.
 *
 * - `none`: nothing, or not in our words (web applications have a `manifest.json` too)
 * - `broken`: it was ours and was damaged; nothing in it can be relied on
 * - `signed`: ours, and when it was put there, in milliseconds
 */
export type Signature =
  | {readonly kind: 'none' | 'broken'}
  | {readonly kind: 'signed'; readonly manifest: Manifest; readonly time: number}

/** Read what the last build signed. */
export function readManifest(out: string): Signature {
  const path = `${out}/${manifestName}`
  const text = readText(path)
  if (text === undefined) return {kind: 'none'}
  const value = parse(text)
  if (value !== undefined && !isOurs(value)) return {kind: 'none'}
  if (!isManifest(value)) return {kind: 'broken'}
  // Without a prototype no address can be mistaken for a method of all objects.
  Object.setPrototypeOf(value.files, null)
  Object.setPrototypeOf(value.inputs, null)
  return {kind: 'signed', manifest: value, time: look(path)?.ctimeMs ?? 0}
}

/** By which the manifest of a folder is known to be the very one that was put there; undefined where there is none. */
export function manifestTrace(out: string): string | undefined {
  const stats = look(`${out}/${manifestName}`)
  return stats && `${stats.ino} ${stats.size} ${stats.ctimeMs}`
}

/**
 * The manifest as it is published, piece by piece: in code-unit order, one entry a line.
 *
 * Pieces, because the whole of a large archive's is more than a text should hold.
 */
export function* printManifest({generator, files, inputs}: Manifest): Generator<string> {
  yield `{\n  "generator": ${JSON.stringify(generator)},\n  "files": {`
  yield* printRecord(files, printFile)
  yield '},\n  "inputs": {'
  yield* printRecord(inputs, (digest) => JSON.stringify(digest))
  yield '}\n}\n'
}

/** Whether the published manifest is this one to the byte. */
export function isPublished(manifest: Manifest, out: string): boolean {
  const path = `${out}/${manifestName}`
  const text = look(path)?.isFile() ? readText(path) : undefined
  if (text === undefined) return false
  let at = 0
  for (const piece of printManifest(manifest)) {
    if (!text.startsWith(piece, at)) return false
    at += piece.length
  }
  return at === text.length
}

function* printRecord<T>(
  record: Readonly<Record<string, T>>,
  print: (value: T) => string,
): Generator<string> {
  const keys = Object.keys(record).sort()
  for (const [at, key] of keys.entries()) {
    yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(key)}: ${print(record[key]!)}`
  }
  if (keys.length > 0) yield '\n  '
}

function printFile({size, sha256, print}: PublishedFile): string {
  return `{"size": ${size}, "sha256": ${JSON.stringify(sha256)}, "print": ${JSON.stringify(print)}}`
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isOurs(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'generator') && Object.hasOwn(value, 'files')
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || typeof value.generator !== 'string') return false
  if (!isRecord(value.files) || !isRecord(value.inputs)) return false
  return (
    Object.entries(value.files).every(([url, file]) => isAddress(url) && isPublishedFile(file)) &&
    Object.values(value.inputs).every((digest) => typeof digest === 'string')
  )
}

function isPublishedFile(value: unknown): value is PublishedFile {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.size) &&
    typeof value.sha256 === 'string' &&
    typeof value.print === 'string'
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
