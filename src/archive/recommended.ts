import type {Archive, Facts, Reason, Recommendation} from '../record/index.js'
import {foldHeadline} from '../text/fold.js'
import {namedBy, popularity} from './captured.js'
import {type Alike, likenessIn} from './likeness.js'
import {differAtMost, differingAt, type Marks} from './marks.js'
import {reportersOf} from './shelves.js'

/** Stories less alike than this have nothing to say to each other. */
const least = 0.03
/** Texts that have as much in common are versions of one report, of which one is enough. */
const version = 0.4
/** How many of one day a list has, as long as there are others. */
const mostOfDay = 4
/** Of how many stories, the article's own among them, the captured lists are asked what was read together. */
const asked = 8
/** What else speaks for a story, beside the likeness: by shared names, and for each step or list. */
const worth = {reporter: 0.06, topic: 0.05, place: 0.04, often: 0.02, together: 0.04} as const
const mostSteps = 5
const mostTogether = 3

/** A story that may be recommended, and how many captured lists put it beside the article. */
interface Candidate extends Alike {
  readonly lists?: number
}

interface Judged {
  readonly other: number
  readonly total: number
  /** Where it stands among the chosen: the total with a coarse likeness, so that an arrival turns few lists about. */
  readonly level: number
  readonly reason: Reason
}

/** What is known of the archive beside its facts. */
export interface Known {
  readonly captured: Archive['captured']
  readonly sameText: Archive['sameText']
  readonly marks: Marks
}

/**
 * The stories to read after each story: those most like it, and those that the sources themselves put forward.
 *
 * Neither the same story again nor several versions of another; and not all of one day, where there are others.
 */
export function recommend(
  facts: readonly Facts[],
  {captured, sameText, marks}: Known,
  length: number,
): (readonly Recommendation[])[] {
  if (length === 0) return facts.map(() => [])
  const likest = likenessIn(facts)
  const judge = judgeOf(facts, popularity(captured))
  const named = namedBy(facts, captured)
  const together = named && togetherIn(named)
  const isVersion = versionsIn(facts, sameText, marks)
  const days = numbersOf(facts.map(({date}) => [date.slice(0, 10)]))
  return facts.map((_, story) => {
    const alike = likest(story, 2 * length + 4, least)
    const ranked = (together?.(story, alike) ?? alike)
      .map((other) => judge(story, other))
      .sort((a, b) => b.total - a.total || b.other - a.other)
    const chosen: Judged[] = []
    const later: Judged[] = []
    for (const candidate of ranked) {
      const {other} = candidate
      if (chosen.length === length) break
      if (isVersion(story, other) || chosen.some((earlier) => isVersion(earlier.other, other))) continue
      const ofDay = facts[other]!.date.length < 10 ? 0 : count(chosen, days, days[other]![0]!)
      if (ofDay < mostOfDay) chosen.push(candidate)
      else later.push(candidate)
    }
    for (const candidate of later) {
      if (chosen.length === length) break
      if (!chosen.some(({other}) => isVersion(other, candidate.other))) chosen.push(candidate)
    }
    chosen.sort((a, b) => b.level - a.level || b.other - a.other)
    return chosen.map(({other, reason}) => ({story: other, reason}))
  })
}

function count(chosen: readonly {readonly other: number}[], days: readonly number[][], day: number): number {
  let times = 0
  for (const {other} of chosen) if (days[other]![0] === day) times++
  return times
}

/** Whether two stories tell one story: of one text or almost, or under one headline. */
function versionsIn(
  facts: readonly Facts[],
  sameText: Archive['sameText'],
  marks: Marks,
): (story: number, other: number) => boolean {
  const headlines = numbersOf(facts.map(({headline}) => [foldHeadline(headline)]))
  const differing = differingAt(marks, version)
  const hasMarks = Uint8Array.from(facts, ({sketch}) => (sketch?.marks === undefined ? 0 : 1))
  return (story, other) =>
    headlines[story]![0] === headlines[other]![0] ||
    (sameText[story] !== undefined && sameText[story].first === sameText[other]?.first) ||
    (hasMarks[story] === 1 && hasMarks[other] === 1 && differAtMost(marks, differing, story, other))
}

/** Joins to the stories like a story those that captured lists beside it and beside them name, and counts the lists. */
function togetherIn(
  named: readonly (readonly number[])[],
): (story: number, alike: readonly Alike[]) => Candidate[] {
  return (story, alike) => {
    const lists = new Map<number, number>()
    for (const lister of [story, ...alike.slice(0, asked - 1).map((other) => other.story)])
      for (const other of named[lister]!) lists.set(other, (lists.get(other) ?? 0) + 1)
    lists.delete(story)
    const joined = alike.map((other) => ({...other, lists: lists.get(other.story) ?? 0}))
    for (const {story: other} of alike) lists.delete(other)
    for (const [other, times] of lists) if (times > 1) joined.push({story: other, likeness: 0, lists: times})
    return joined
  }
}

/** How much speaks for a story after another, and what of it says most to a reader. */
function judgeOf(
  facts: readonly Facts[],
  popular: Uint32Array,
): (story: number, candidate: Candidate) => Judged {
  const reporters = numbersOf(facts.map(reportersOf))
  const topics = numbersOf(facts.map((story) => story.topics))
  const places = numbersOf(facts.map((story) => story.places))
  return (story, {story: other, likeness, lists = 0}) => {
    const reporter = meet(reporters[story]!, reporters[other]!)
    const topic = meet(topics[story]!, topics[other]!)
    const place = meet(places[story]!, places[other]!)
    const often = Math.min(mostSteps, 31 - Math.clz32(popular[other]! + 1))
    const together = lists > 1 ? Math.min(mostTogether, lists) : 0
    const extra =
      (reporter ? worth.reporter : 0) +
      (topic ? worth.topic : 0) +
      (place ? worth.place : 0) +
      often * worth.often +
      together * worth.together
    return {
      other,
      total: likeness + extra,
      level: Math.floor(likeness * 10) / 10 + extra,
      reason: reporter
        ? 'reporter'
        : together > 0
          ? 'together'
          : often > 1
            ? 'listed'
            : topic
              ? 'topic'
              : place
                ? 'place'
                : 'subject',
    }
  }
}

/** Numbers for names, since numbers are compared at once. */
function numbersOf(all: readonly (readonly string[])[]): number[][] {
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
  return all.map((names) => names.map(numberOf))
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  for (const name of a) if (b.includes(name)) return true
  return false
}
