import {hash} from '../../text/hash.js'
import {fingerprint} from '../../text/digest.js'
import type {Entry} from './records.js'

/** A container with more records than this has them in folders of its own, so that no folder grows without end. */
const manyRecords = 2000
/** Records of one such folder, where they have nothing but their number. */
const perFolder = 1000

/** The path of each record, as if it were a seed, and the entries whose id an earlier one has. */
export interface Paths {
  readonly paths: readonly string[]
  readonly repeated: readonly Entry[]
}

/**
 * Where the records of a container stand: below its own path, by their ids.
 *
 * Those with an id of their own are spread by it, and others by their number, so that a record that is added
 * moves none of those before it.
 */
export function pathsOf(stem: string, entries: readonly Entry[]): Paths {
  if (entries.length === 1 && entries[0]![0] === '') return {paths: [stem], repeated: []}
  const taken = new Set<string>()
  const repeated: Entry[] = []
  const isLarge = entries.length > manyRecords
  const paths = entries.map((entry) => {
    const [id, number] = entry
    const name = (id === '' ? String(number) : id).split('/').map(segment).join('/')
    let path = `${stem}/${isLarge ? folderOf(name) : ''}${name}`
    if (taken.has(folded(path))) {
      repeated.push(entry)
      for (let more = number; taken.has(folded(path)); more += entries.length)
        path = `${stem}/${isLarge ? folderOf(name) : ''}${name}-${more}`
    }
    taken.add(folded(path))
    return path
  })
  return {paths, repeated}
}

/** What an address shows well of an id. */
const longest = 80

/** An id as a part of a path: words and numbers, with a line between them. What is too long ends with its digest. */
function segment(id: string): string {
  const plain = id
    .normalize('NFC')
    .slice(0, 2000)
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (plain.length <= longest) return plain || 'record'
  return `${plain.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}-${fingerprint(id).slice(0, 12)}`
}

function folderOf(name: string): string {
  if (/^\d{6,7}$/.test(name))
    return Number(name) <= manyRecords ? '' : `${Math.floor(Number(name) / perFolder)}/`
  return `${(hash(name) >>> 24).toString(16).padStart(2, '0')}/`
}

/** Some systems do not tell capitals from small letters in the names of files. */
function folded(path: string): string {
  return path.toLowerCase()
}

/**
 * The path of a picture that was captured at an address: in one of some folders beside the container's articles,
 * named as the address ends, and for all of it.
 */
export function pathForCaptured(stem: string, [address, ending]: readonly [string, string]): string {
  const name = /([^/?#]*)\/?(?:[?#].*)?$/s.exec(address)?.[1] ?? ''
  const plain = segment(readable(name).replace(/\.[a-z]{3,4}$/i, '')).slice(0, 60)
  const mark = fingerprint(address)
  return `${stem}/pictures/${mark.slice(0, 2)}/${plain}-${mark.slice(0, 12)}.${ending}`
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
