import type {Cards} from './cards.js'
import type {Lookup} from './lookup.js'
import {both, either, everyStory, nothing, only, raised, weighed, without} from './matches.js'
import {daysIn} from './names.js'
import {inHeadline, type Matches} from './postings.js'
import type {SegmentCard} from './root.js'
import {atOnce, lookUp, standing} from './stand.js'
import type {Way} from './terms.js'
import type {NamesOf} from './types.js'
import type {Day, Group, Understood} from './understood.js'

/** A segment, and the number of its first story. */
export interface Opened {
  readonly card: SegmentCard
  readonly start: number
  readonly lookup: Lookup
  readonly cards: Cards
  readonly names: NamesOf
}

/** What it is worth that a term stands there: in the text, there twice, in the opening, in the headline, as its beginning. */
const worth = [1, 2, 4, 12, 15]
/** That all terms stand in a row. */
const worthInARow = [4, 5, 6, 12, 14]
/** That the headline ends with them: to who begins it as well, it is the very headline. */
const worthAtEnd = [0, 0, 0, 8, 24]

/** The stories of a segment that answer, with what each of them is worth. */
export async function answerIn(
  {card, names, lookup}: Opened,
  {groups, filters, from, to}: Understood,
  signal?: AbortSignal,
): Promise<Matches> {
  const {years} = card
  if ((from ?? to) && (!years || years.first > (to?.[0] ?? Infinity) || years.last < (from?.[0] ?? 0)))
    return nothing
  const answers = await Promise.all(groups.map((group) => ofGroup(lookup, group, card.stories, signal)))
  let found = groups.length === 0 ? everyStory(card.stories) : answers.reduce(either, nothing)
  for (const {wanted, unwanted} of filters) {
    if (found.stories.length === 0) return nothing
    if (wanted.length > 0) found = both(found, silent(await named(lookup, wanted)))
    if (unwanted.length > 0) found = without(found, await named(lookup, unwanted))
  }
  if ((!from && !to) || found.stories.length === 0) return found
  const runs = await daysIn(names.part)
  let at = 0
  return only(found, (story) => {
    while (runs[at]!.to <= story) at++
    const {day} = runs[at]!
    return day[0] >= 0 && (!from || isBefore(from, atLeast(day))) && (!to || isBefore(atLeast(day), to))
  })
}

/** Load what will be looked up, without waiting for it. */
export function lookAhead(lookup: Lookup, {groups}: Understood): void {
  for (const {wanted, inARow, atEnd} of groups)
    for (const {parts} of [...wanted.flat(), ...inARow, ...atEnd])
      for (const part of [...parts.slice(0, atOnce), ...parts.slice(-1)])
        lookUp(lookup, part).catch(() => undefined)
}

/** Who wrote only a month is taken to mean its first day: such stories stand before the others of the month. */
function atLeast([year, month, day]: Day): Day {
  return [year, Math.max(1, month), Math.max(1, day)]
}

function isBefore(a: Day, b: Day): boolean {
  for (let at = 0; at < 3; at++) if (a[at] !== b[at]) return a[at]! < b[at]!
  return true
}

async function ofGroup(
  lookup: Lookup,
  group: Group,
  stories: number,
  signal?: AbortSignal,
): Promise<Matches> {
  let found: Matches | undefined
  // Whether a headline ends so is asked at the end, and known by then.
  for (const {parts} of group.atEnd)
    lookUp(lookup, parts.at(-1)!).then(
      ({entries}) => entries.forEach((entry) => entry.lookAhead()),
      () => undefined,
    )
  for (const ways of group.wanted) {
    signal?.throwIfAborted()
    // Where all else is equal, what is said in few words is said of it.
    const own = weighed(await standing(lookup, ways), worth, !found)
    found = found ? both(found, own) : own
    if (found.stories.length === 0) return nothing
  }
  found ??= everyStory(stories)
  for (const ways of group.unwanted) found = without(found, await standing(lookup, ways))
  // One alone is weighed as well: other segments may have others.
  if (found.stories.length === 0) return found
  for (const [ways, worth] of [
    [group.inARow, worthInARow],
    [found.ranks.some((rank) => rank >= worthOfHeadline) ? group.atEnd : [], worthAtEnd],
  ] as const)
    if (ways.length > 0) found = raised(found, weighed(await standing(lookup, ways), worth))
  return found
}

const worthOfHeadline = 2 * worth[inHeadline]!

async function named(lookup: Lookup, words: readonly string[]): Promise<Matches> {
  return standing(
    lookup,
    words.map((word): Way => ({parts: [{at: 0, word}]})),
  )
}

/** Having a name says that a story answers, and not how well. */
function silent({stories}: Matches): Matches {
  return {stories, ranks: new Uint16Array(stories.length)}
}
