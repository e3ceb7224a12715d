import {basename} from 'node:path'
import type {PictureSource} from '../read/index.js'
import type {ArticleImage, Message} from '../record/index.js'
import {pathBeside} from '../text/beside.js'

/** Pictures by what records of containers call them. */
export interface Holdings {
  /** Where a picture of these addresses may be, the likeliest first, for an article of this container and folder. */
  readonly held: (addresses: readonly string[], container: string, folder: string) => PictureSource[]
}

/**
 * Where pictures are held that containers name by their addresses.
 *
 * One that a crawl captured is known by that address, those of the article's own crawl first. One that lies in a
 * folder is known by its path there: below the name of its host, as programs save what they fetch, or without it,
 * as an export lies beside its uploads; from the article's folder upwards.
 */
export function openHoldings(byPath: ReadonlyMap<string, PictureSource>): Holdings {
  const captured = new Map<string, PictureSource[]>()
  for (const source of byPath.values()) {
    if (source.address === undefined) continue
    const key = keyOf(source.address)
    const same = captured.get(key)
    if (same) same.push(source)
    else captured.set(key, [source])
  }
  return {
    held(addresses, container, folder) {
      const found = new Set<PictureSource>()
      for (const address of addresses) {
        const same = captured.get(keyOf(address)) ?? []
        const own = same.find((source) => source.container === container) ?? same[0]
        if (own) found.add(own)
        for (const path of pathsFor(address, folder)) {
          const source = byPath.get(path.normalize('NFC'))
          if (source && source.address === undefined) found.add(source)
        }
      }
      return [...found]
    },
  }
}

/** An address as it is compared: protocols and fragments make no other picture. */
function keyOf(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/#.*$/s, '')
}

function pathsFor(address: string, folder: string): string[] {
  const [, host, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? []
  if (host === undefined) return [pathBeside(folder, address) ?? []].flat()
  const paths: string[] = []
  for (let here = folder; ; here = here.slice(0, Math.max(0, here.lastIndexOf('/')))) {
    for (const one of [host + path, path.slice(1)]) paths.push(...[pathBeside(here, one) ?? []].flat())
    if (here === '') return paths
  }
}

/** What records of a container name and nobody holds: told together, as a crawl of texts names thousands. */
export function openMissing() {
  const missing = new Map<string, {named: Set<string>; captioned: Set<string>}>()
  return {
    add(container: string, {src, caption}: ArticleImage): void {
      let own = missing.get(container)
      if (!own) missing.set(container, (own = {named: new Set(), captioned: new Set()}))
      own.named.add(src)
      if (caption !== undefined) own.captioned.add(src)
    },
    messages: (): Message[] =>
      [...missing].map(([path, {named, captioned}]) => {
        const [first = ''] = named
        const what =
          named.size === 1
            ? 'a picture that is named and not held,'
            : `${named.size} pictures that are named and not held, such as`
        const reason = `Cannot show ${what} \`${first.slice(0, 200)}\`: ${adviceFor(path, first)}; ${insteadOf(named.size, captioned.size)}`
        return {path, rule: 'missing-pictures', reason, fatal: false}
      }),
  }
}

function adviceFor(container: string, address: string): string {
  const path = address.replace(/^https?:\/\//i, '').replace(/[?#].*$/s, '')
  const file = `save it as \`${path.slice(0, 200)}\` beside \`${basename(container)}\``
  return /\.(?:w?arc|wacz)(?:\.gz)?$/i.test(container) ? `crawl it too, or ${file}` : file
}

function insteadOf(named: number, captioned: number): string {
  if (captioned === 0) return named === 1 ? 'it is left out' : 'they are left out'
  const notes = 'a note with its caption stands in its place'
  if (named === captioned) return named === 1 ? notes : `for each, ${notes}`
  return `for the ${captioned} with a caption, ${notes}; the others are left out`
}
