/** Where pages are now that stood elsewhere before: what two builds tell of it, and the lines that would keep it. */
import {movedFile} from '../config/index.js'
import type {Archive, Manifest, Message} from '../record/index.js'
import type {Redirects} from '../render/index.js'
import {articleUrl} from '../text/addresses.js'
import {writeYaml} from '../text/yaml.js'

/** The digests of all seeds, of the last build and of this one. */
export interface Inputs {
  readonly before: Manifest['inputs']
  readonly after: Manifest['inputs']
}

/**
 * Old address → new address, for every article that is certain to have moved: its bytes stood at one path, which is
 * gone, and stand at one that is new; or its own path gave it another address before.
 */
export function movesOf(
  removed: readonly string[],
  {before, after}: Inputs,
  facts: Archive['facts'],
): ReadonlyMap<string, string> {
  const gone = onesOf(before, after)
  const arrived = onesOf(after, before)
  const urls = new Map(facts.map(({source, url}) => [source.path, url]))
  const paths = [
    ...[...gone].map(([digest, path]) => ({from: path, to: arrived.get(digest)})),
    ...[...urls.keys()].filter((path) => Object.hasOwn(before, path)).map((path) => ({from: path, to: path})),
  ]
  const moves = new Map<string, string>()
  const isRemoved = new Set(removed)
  for (const {from, to} of paths) {
    const url = to === undefined ? undefined : urls.get(to)
    if (url === undefined) continue
    const old = [articleUrl(from), withNameOf(url, articleUrl(from))].find((each) => isRemoved.has(each))
    if (old !== undefined) moves.set(old, url)
  }
  return moves
}

/** By digest: the one path that only the first of two builds has; none where several have it. */
function onesOf(inputs: Manifest['inputs'], others: Manifest['inputs']): ReadonlyMap<string, string> {
  const paths = new Map<string, string | undefined>()
  for (const [path, digest] of Object.entries(inputs))
    if (!Object.hasOwn(others, path)) paths.set(digest, paths.has(digest) ? undefined : path)
  return new Map([...paths].filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Where a seed with a slug stood: its bytes did not change, so the slug did not either. */
function withNameOf(url: string, other: string): string {
  return other.slice(0, other.lastIndexOf('/') + 1) + url.slice(url.lastIndexOf('/') + 1)
}

/** A line for each page that moved, or one for all that moved with a folder. */
export function saidOfMoves(moves: ReadonlyMap<string, string>): Message[] {
  const byFolder = new Map<string, [from: string, to: string][]>()
  for (const move of moves) {
    const folders = foldersOf(...move)
    const key = folders === undefined ? move.join('\n') : folders.join('\n')
    byFolder.set(key, [...(byFolder.get(key) ?? []), move])
  }
  return [...byFolder].map(([key, own]) => {
    const [first, ...more] = own
    if (more.length === 0)
      return moved(first!, 'Unexpected end of this address: its text stands elsewhere now')
    const folders = key.split('\n') as [string, string]
    return moved(
      folders,
      `Unexpected end of ${own.length} addresses in this folder: their texts stand elsewhere now`,
    )
  })
}

/** The two folders that pages of one name stand below, as short as they can be. */
function foldersOf(from: string, to: string): readonly [string, string] | undefined {
  const [old, now] = [from.split('/'), to.split('/')]
  let rest = 0
  while (rest < Math.min(old.length, now.length) - 1 && old.at(-1 - rest) === now.at(-1 - rest)) rest++
  if (rest === 0) return undefined
  const above = (parts: readonly string[]): string => `${parts.slice(0, -rest).join('/')}/`
  return [above(old), above(now)]
}

function moved([from, to]: readonly [string, string], what: string): Message {
  const line = writeYaml({[from]: to}).trimEnd()
  const reason = `${what}; to lead there from here, add the line \`${line}\` to \`${movedFile}\``
  return {path: from, rule: 'moved-address', reason, fatal: false}
}

/** Of lines that do nothing: said until they are gone. */
export function saidOfIdle(idle: Redirects['idle']): Message[] {
  const whys: Readonly<Record<(typeof idle)[number]['why'], string>> = {
    taken: 'a page stands at this address',
    nowhere: 'no page stands where it leads to',
  }
  return idle.map(({from, why}) => ({
    path: movedFile,
    rule: 'unused-move',
    reason: `Unexpected line for \`${from}\`: ${whys[why]}`,
    fatal: false,
  }))
}
