import type {Loaded, Part} from './types.js'

/** Where the files of the index are, below the site's root. */
export const folder = 'search'

/** A file's address below the site's root. A name may end in `?` and an edition, so that no cache mixes two. */
export function urlOf(name: string): string {
  const [path, edition] = name.split('?')
  return `${folder}/${path}.js${edition === undefined ? '' : `?${edition}`}`
}

/** What a file's call is named, e.g. `search/2f00a1b3/07`. */
export function callOf(name: string): string {
  return `${folder}/${name.split('?')[0]}`
}

function opening(name: string): string {
  return `pressmark("${callOf(name)}","`
}

const closing = '")\n'

/** A file as it is published. */
export function fileOf(name: string, numbers: Uint8Array): Uint8Array {
  const before = new TextEncoder().encode(opening(name))
  const after = new TextEncoder().encode(closing)
  const bytes = new Uint8Array(before.length + numbers.length + after.length)
  bytes.set(before)
  bytes.set(numbers, before.length)
  bytes.set(after, before.length + numbers.length)
  return bytes
}

/** What a file holds, as it is published. */
export function contentOf(name: string, bytes: Uint8Array): Uint8Array {
  return bytes.subarray(opening(name).length, -closing.length)
}

/** The bytes of a file in which a part of its numbers stands, for a `Range: bytes=first-last`. */
export function bytesOf(name: string, {from, to}: Part): {readonly first: number; readonly last: number} {
  const before = opening(name).length
  return {first: before + from, last: before + to - 1}
}

/** What a host sent: the part that was asked for, or the whole file. */
export function loadedFrom(name: string, body: string, part?: Part): Loaded {
  if (part) return {text: body, from: part.from, isWhole: false}
  if (!body.startsWith(opening(name)) || !body.endsWith(closing))
    throw new Error(`Unexpected file at ${urlOf(name)}`)
  return {text: body.slice(opening(name).length, -closing.length), from: 0, isWhole: true}
}
