import type {Archive, Facts, Reason, Recommendation} from '../record/index.js'
import {foldHeadline} from '../text/fold.js'
import {reportersOf} from './shelves.js'

/** A term on more stories than this says too little to be followed. */
const commonest = 256
/** How many entries of posting lists are looked at for one story, the rarest terms first. */
const patience = 800
/** What a likeness must at least come to. */
const least = 14
/** What else two stories may share, beside their subject. */
const worth = {reporter: 6, place: 2} as const

/** The stories that have one term, and what sharing it weighs. */
interface Posting {
  readonly stories: number[]
  weight: number
}

/**
 * The stories most like each story, with what the sources themselves put forward on top.
 *
 * A shared term weighs the more the rarer it is, in whole steps: one less for each doubling of the stories
 * that have it. So a new story changes no weight but at a doubling, and reaches only stories it resembles.
 */
export function recommend(
  facts: readonly Facts[],
  {popular, sameText}: {readonly popular: Uint32Array; readonly sameText: Archive['sameText']},
  length: number,
): (readonly Recommendation[])[] {
  if (length === 0) return facts.map(() => [])
  const postings = post(facts)
  const scores = new Int32Array(facts.length)
  const folded: string[] = []
  const fold = (number: number): string => (folded[number] ??= foldHeadline(facts[number]!.headline))
  const shared = sharer(facts, popular)
  // A story of the same text, or under the same headline, is the same story again.
  const isSame = (number: number, other: number): boolean =>
    fold(other) === fold(number) ||
    (sameText[number] !== undefined && sameText[number].first === sameText[other]?.first)
  return facts.map((_, number) => {
    const ranked = likest(postings[number]!, scores, number, length + 6)
      .filter(({other}) => !isSame(number, other))
      .map(({other, likeness}) => {
        const {extra, reason} = shared(number, other)
        return {other, total: likeness + extra, reason}
      })
    ranked.sort((a, b) => b.total - a.total || b.other - a.other)
    return ranked.slice(0, length).map(({other, reason}) => ({story: other, reason}))
  })
}

/** For each story the postings of its terms, the rarest first; without those too common, or of nobody else. */
function post(facts: readonly Facts[]): Posting[][] {
  const all = new Map<string, Posting>()
  const own = facts.map(({terms}, number) =>
    (terms === '' ? [] : terms.split(' ')).map((term) => {
      let posting = all.get(term)
      if (!posting) all.set(term, (posting = {stories: [], weight: 0}))
      posting.stories.push(number)
      return posting
    }),
  )
  for (const posting of all.values()) posting.weight = 12 - Math.floor(Math.log2(posting.stories.length))
  return own.map((postings) =>
    postings
      .filter(({stories}) => stories.length > 1 && stories.length <= commonest)
      .sort((a, b) => b.weight - a.weight),
  )
}

/** The stories that share the most, the likest first and of equals the newest; `scores` is all zero before and after. */
function likest(
  postings: readonly Posting[],
  scores: Int32Array,
  self: number,
  most: number,
): {other: number; likeness: number}[] {
  const reached: number[] = []
  let left = patience
  for (const {stories, weight} of postings) {
    if ((left -= stories.length) < 0) break
    for (const other of stories) {
      if (scores[other] === 0) reached.push(other)
      scores[other]! += weight
    }
  }
  // Likeness above, number below: one number sorts by both.
  const keys: number[] = []
  for (const other of reached) {
    const likeness = scores[other]!
    scores[other] = 0
    if (likeness >= least && other !== self) keys.push(likeness * 2 ** 32 + other)
  }
  return keys
    .sort((a, b) => b - a)
    .slice(0, most)
    .map((key) => ({other: key % 2 ** 32, likeness: Math.floor(key / 2 ** 32)}))
}

/** What two stories share beside their subject is worth a little; what sources listed often, a little more. */
function sharer(
  facts: readonly Facts[],
  popular: Uint32Array,
): (a: number, b: number) => {extra: number; reason: Reason} {
  const reporters = numbered(facts.map(reportersOf))
  const places = numbered(facts.map((story) => story.places))
  return (a, b) => {
    const reporter = meet(reporters[a]!, reporters[b]!)
    const place = meet(places[a]!, places[b]!)
    const often = Math.floor(Math.log2(popular[b]! + 1)) * 2
    return {
      extra: (reporter ? worth.reporter : 0) + (place ? worth.place : 0) + often,
      reason: reporter ? 'reporter' : often > 2 ? 'listed' : place ? 'place' : 'subject',
    }
  }
}

/** Numbers for names, since numbers are compared at once. */
function numbered(all: readonly (readonly string[])[]): number[][] {
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
