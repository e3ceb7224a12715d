import type {Entry, Lookup} from './lookup.js'
import {either, nothing, only, within, without} from './matches.js'
import {rankOf, type Matches, type Places} from './postings.js'
import type {Part, Way} from './terms.js'

/** The rank of what a headline begins with. */
export const headlineBegins = 4

/** So many parts are looked up at first: of a text that stands nowhere, they mostly say so. */
export const atOnce = 4

/** Stories of a segment in which a term stands in one of its ways. */
export async function standing(lookup: Lookup, ways: readonly Way[]): Promise<Matches> {
  const found = await Promise.all(ways.map((way) => standingIn(lookup, way)))
  return found.reduce(either, nothing)
}

/**
 * Stories in which all parts stand, each at its place.
 *
 * What is rare is looked at first, and places only where there are stories that have all parts: most of what could
 * be loaded never is.
 */
async function standingIn(lookup: Lookup, {parts: all, unless}: Way): Promise<Matches> {
  const matches = await standingParts(lookup, all)
  if (unless === undefined || matches.stories.length === 0) return matches
  const others = await lookup.find(unless)
  return others ? without(matches, await others.stories()) : matches
}

async function standingParts(lookup: Lookup, all: readonly Part[]): Promise<Matches> {
  const found: Found[] = []
  for (const parts of [all.slice(0, atOnce), all.slice(atOnce)]) {
    found.push(...(await Promise.all(parts.map((part) => lookUp(lookup, part)))))
    if (found.some(({entries}) => entries.length === 0)) return nothing
  }
  found.sort((a, b) => a.count - b.count || a.part.at - b.part.at)
  const [rarest] = found
  if (!rarest) return nothing
  if (found.length === 1) return storiesOf(rarest)
  for (const entry of found.flatMap(({entries}) => entries)) entry.lookAhead()
  let matches: Matches | undefined
  for (const some of [found.slice(0, 2), found.slice(2)]) {
    for (const own of await Promise.all(some.map(storiesOf))) matches = matches ? within(matches, own) : own
    if (matches!.stories.length === 0) return nothing
  }
  return inARow(matches!, await Promise.all(found.map(placesOf)))
}

/** A part, and what it was found by: several entries where a word goes on. */
interface Found {
  readonly part: Part
  readonly entries: readonly Entry[]
  readonly count: number
}

export async function lookUp(lookup: Lookup, part: Part): Promise<Found> {
  const {key, word, isOpen = false} = part
  const one = word === undefined ? await lookup.find(key!) : undefined
  const entries = word === undefined ? (one ? [one] : []) : await lookup.findWords(word, isOpen, key)
  return {part, entries, count: entries.reduce((sum, {count}) => sum + count, 0)}
}

async function storiesOf({entries}: Found): Promise<Matches> {
  return (await Promise.all(entries.map((entry) => entry.stories()))).reduce(either, nothing)
}

/** Where a part stands: entries, of each its stories and their places. */
interface Placed {
  readonly at: number
  readonly entries: readonly {readonly stories: Uint32Array; readonly places: Places}[]
}

async function placesOf({part, entries}: Found): Promise<Placed> {
  const read = async (entry: Entry): Promise<Placed['entries'][number]> => {
    const [{stories}, places] = await Promise.all([entry.stories(), entry.places()])
    return {stories, places}
  }
  return {at: part.at, entries: await Promise.all(entries.map(read))}
}

/** Those of the stories in which all parts stand at their places in a row. */
function inARow({stories, ranks: lengths}: Matches, parts: readonly Placed[]): Matches {
  const readers = parts.map(placesReader)
  const ranks = new Uint16Array(stories.length)
  const isThere = new Uint8Array(stories.length)
  for (const [at, story] of stories.entries()) {
    // Where the whole would begin, by the first part; then those of them that the others agree to.
    let begins: readonly number[] = readers[0]!(story)
    for (let part = 1; part < readers.length && begins.length > 0; part++)
      begins = common(begins, readers[part]!(story))
    const [first] = begins
    if (first === undefined) continue
    isThere[at] = 1
    ranks[at] = 2 * (first === 0 ? headlineBegins : rankOf(first, begins.length > 1)) + (lengths[at]! & 1)
  }
  let at = 0
  return only({stories, ranks}, () => isThere[at++] === 1)
}

/** The places of a part in one story after the other, less its distance from the beginning; rising. */
function placesReader({at, entries}: Placed): (story: number) => number[] {
  const next = entries.map(() => 0)
  return (story) => {
    const found: number[] = []
    for (const [number, {stories, places}] of entries.entries()) {
      let index = next[number]!
      while (index < stories.length && stories[index]! < story) index++
      next[number] = index
      if (stories[index] !== story) continue
      for (let place = index === 0 ? 0 : places.ends[index - 1]!; place < places.ends[index]!; place++)
        if (places.places[place]! >= at) found.push(places.places[place]! - at)
    }
    return entries.length > 1 ? found.sort((a, b) => a - b) : found
  }
}

/** What two rising lists have in common. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = []
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length;) {
    const difference = a[atA]! - b[atB]!
    if (difference === 0) found.push(a[atA]!)
    if (difference <= 0) atA++
    if (difference >= 0) atB++
  }
  return found
}
