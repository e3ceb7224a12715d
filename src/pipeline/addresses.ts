import {configFile} from '../config/index.js'
import {BuildError, type Archive, type Message, type Settings} from '../record/index.js'
import {posterUrl} from '../render/index.js'
import {type Inputs, movesOf, saidOfMoves} from './moved.js'
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

/** What to say of the addresses that the last site had and this one has not. */
export function saidOfVanished(
  removed: readonly string[],
  inputs: Inputs,
  {facts}: Archive,
  {machines: {pictures}}: Settings,
): Message[] {
  const pages = saidOfPages(
    removed.filter((url) => url.endsWith('.html')),
    inputs,
    facts,
  )
  const gone = new Set(removed.filter((url) => url.endsWith('.png')))
  const posters = gone.size === 0 ? [] : facts.map(({url}) => posterUrl(url)).filter((url) => gone.has(url))
  return posters.length === 0 ? pages : [...pages, withoutPosters(posters, facts.length, pictures)]
}

function saidOfPages(urls: readonly string[], inputs: Inputs, facts: Archive['facts']): Message[] {
  if (urls.length === 0) return []
  const moves = movesOf(urls, inputs, facts)
  return [...urls.filter((url) => !moves.has(url)).map(vanished), ...saidOfMoves(moves)]
}

function vanished(url: string): Message {
  const reason =
    'Unexpected end of this address: what it showed was removed or has moved; if not meant, put the seed back under its old path'
  return {path: url, rule: 'vanished-address', reason, fatal: false}
}

/** Of articles that are still there: with one more article than is set, all lose theirs at once. */
function withoutPosters(urls: readonly string[], articles: number, most: number): Message {
  const what = urls.length === 1 ? 'a picture for links' : `${urls.length} pictures for links`
  const why =
    articles > most
      ? `there are ${articles} articles, and \`pictures\` in \`machines\` is ${most}; raise it to have them back`
      : 'pictures are switched off, or there are words that cannot be set in type'
  const reason = `Unexpected end of ${what}, \`${urls[0]!}\`${urls.length > 1 ? ' first' : ''}: ${why}`
  return {path: configFile, rule: 'vanished-picture', reason, fatal: false}
}
