import {BuildError, type Message} from '../record/index.js'
import type {Program} from './program.js'

/** No two files may have one address: which of the two came out would be chance. */
export function refuseClashes(urls: readonly string[], assets: Program['assets'], label: string): void {
  const taken = new Set(['manifest.json'])
  for (const url of urls) {
    if (taken.has(url)) throw new Error(`Two pages have one address: ${url}`)
    taken.add(url)
  }
  const clashes = [...assets.keys()].filter((url) => taken.has(url))
  if (clashes.length === 0) return
  const reason = 'Cannot publish this file: a page of the site has this address; rename the file'
  throw new BuildError(
    clashes.map((url) => ({path: `${label}/${url}`, rule: 'address-taken', reason, fatal: true})),
  )
}

/** What to say of an address that the last site had and this one has not. */
export function vanished(url: string): Message {
  const reason =
    'Unexpected end of this address: what it showed was removed or has moved; if not meant, put the seed back under its old path'
  return {path: url, rule: 'vanished-address', reason, fatal: false}
}
