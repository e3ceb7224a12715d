import type {Matches} from './postings.js'

/** No rank is higher. */
const most = 4_095

export const nothing: Matches = {stories: new Uint32Array(0), ranks: new Uint16Array(0)}

/** Stories of either, each with its better rank. */
export function either(a: Matches, b: Matches): Matches {
  if (a.stories.length === 0) return b
  if (b.stories.length === 0) return a
  const stories = new Uint32Array(a.stories.length + b.stories.length)
  const ranks = new Uint16Array(stories.length)
  let length = 0
  for (let atA = 0, atB = 0; atA < a.stories.length || atB < b.stories.length;) {
    const storyA = a.stories[atA] ?? Infinity
    const storyB = b.stories[atB] ?? Infinity
    stories[length] = Math.min(storyA, storyB)
    const rankA = storyA <= storyB ? a.ranks[atA++]! : 0
    const rankB = storyB <= storyA ? b.ranks[atB++]! : 0
    ranks[length++] = Math.max(rankA, rankB)
  }
  return {stories: stories.slice(0, length), ranks: ranks.slice(0, length)}
}

/** Stories of both, with the sum of their ranks. */
export function both(a: Matches, b: Matches): Matches {
  const stories = new Uint32Array(Math.min(a.stories.length, b.stories.length))
  const ranks = new Uint16Array(stories.length)
  let length = 0
  for (let atA = 0, atB = 0; atA < a.stories.length && atB < b.stories.length;) {
    const difference = a.stories[atA]! - b.stories[atB]!
    if (difference === 0) {
      stories[length] = a.stories[atA]!
      ranks[length++] = Math.min(most, a.ranks[atA]! + b.ranks[atB]!)
    }
    if (difference <= 0) atA++
    if (difference >= 0) atB++
  }
  return {stories: stories.slice(0, length), ranks: ranks.slice(0, length)}
}

/** Stories of the first that the second has, too, as the first ranks them. */
export function within(a: Matches, b: Matches, isIn = true): Matches {
  let atB = 0
  return only(a, (story) => {
    while (atB < b.stories.length && b.stories[atB]! < story) atB++
    return (b.stories[atB] === story) === isIn
  })
}

/** Stories of the first that are none of the second's. */
export function without(a: Matches, b: Matches): Matches {
  return within(a, b, false)
}

/** Those stories of which something is so; they are asked for in order. */
export function only(a: Matches, isSo: (story: number) => boolean): Matches {
  const stories = new Uint32Array(a.stories.length)
  const ranks = new Uint16Array(a.stories.length)
  let length = 0
  for (let at = 0; at < a.stories.length; at++) {
    if (!isSo(a.stories[at]!)) continue
    stories[length] = a.stories[at]!
    ranks[length++] = a.ranks[at]!
  }
  return {stories: stories.slice(0, length), ranks: ranks.slice(0, length)}
}

/** Those of the first, and where the second has them too, its ranks on top. */
export function raised(a: Matches, b: Matches): Matches {
  const ranks = a.ranks.slice()
  for (let atA = 0, atB = 0; atA < a.stories.length && atB < b.stories.length;) {
    const difference = a.stories[atA]! - b.stories[atB]!
    if (difference === 0) ranks[atA] = Math.min(most, ranks[atA]! + b.ranks[atB]!)
    if (difference <= 0) atA++
    if (difference >= 0) atB++
  }
  return {stories: a.stories, ranks}
}

/** With twice what a rank is worth instead of it, and where it is asked for one more for a short story. */
export function weighed({stories, ranks}: Matches, worth: readonly number[], withLength = false): Matches {
  return {stories, ranks: ranks.map((rank) => 2 * worth[rank >> 1]! + (withLength ? rank & 1 : 0))}
}

export function everyStory(count: number): Matches {
  return {stories: Uint32Array.from({length: count}, (_, story) => story), ranks: new Uint16Array(count)}
}
