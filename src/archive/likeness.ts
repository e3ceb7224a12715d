import type {Facts} from '../record/index.js'
import {type Question, questionsOf} from './question.js'
import {indexOf, scaleOf, weightBits, weightMask} from './term-index.js'

/** A story, and how like another's question its head is: the cosine of their terms, from 0 to 1. */
export interface Alike {
  readonly story: number
  readonly likeness: number
}

/** How many entries of posting lists are looked at for one story, the rarest terms first. */
const patience = 1800
/** Of a term that more stories have, only those that stand near in the archive's order: as many before and after. */
const near = 32
/** How many of those found are compared in full. */
const compared = 32

/**
 * Finds the stories most like a story, the likest first and of equals the newest.
 *
 * How like two stories are depends on the terms that they share and on how many have each of those, in steps. So a
 * new story changes nothing but among stories that it shares a term with, and there hardly anything. And of the other
 * story its head alone is looked at, so an edit of the rest of it changes nothing here.
 */
export function likenessIn(facts: readonly Facts[]): (story: number, most: number, least: number) => Alike[] {
  const index = indexOf(facts)
  const {ends, terms, starts, stories} = index
  const ask = questionsOf(facts, index)
  const scales = Float64Array.from(index.squares, scaleOf)
  const sums = new Int32Array(facts.length)
  const reached = new Int32Array(facts.length)
  const finest = new Int32Array(fineness + 1)

  /** Add up what the rarest terms weigh in others; how many others were reached. */
  function reach(story: number, question: Question): number {
    let count = 0
    let left = patience
    for (let at = 0; at < question.count && left > 0; at++) {
      const term = question.terms[at]!
      const weight = question.weights[term]!
      let from = starts[term]!
      let to = starts[term + 1]!
      if (to - from > 2 * near) {
        const here = placeIn(stories, story, from, to)
        from = Math.max(from, here - near)
        to = Math.min(to, here + near + 1)
        left -= 2 * near
      } else left -= 2 ** (32 - Math.clz32(to - from - 1))
      for (let place = from; place < to; place++) {
        const other = stories[place]! >>> weightBits
        if (sums[other] === 0) reached[count++] = other
        sums[other]! += weight * (stories[place]! & weightMask)
      }
    }
    return count
  }

  /** Keep those of the reached who have the largest sums, in no order. Leaves all sums at zero. */
  function narrow(count: number, {scale: own}: Question, most: number): number {
    const scale = own * fineness
    finest.fill(0)
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      const level = Math.min(fineness, (sums[other]! * scale * scales[other]!) | 0)
      sums[other] = level
      finest[level]!++
    }
    let least = fineness
    let above = 0
    while (least > 0 && above + finest[least]! < most) above += finest[least--]!
    let room = most - above
    let kept = 0
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      const level = sums[other]!
      sums[other] = 0
      if (level > least || (level === least && room-- > 0)) reached[kept++] = other
    }
    return kept
  }

  return (story, most, least) => {
    const question = ask(story)
    const {scale, weights} = question
    // One more than are wanted: the story itself is among them.
    const count = narrow(reach(story, question), question, Math.max(compared, most) + 1)
    const found: Alike[] = []
    for (let at = 0; at < count; at++) {
      const other = reached[at]!
      if (other === story) continue
      let sum = 0
      const end = ends[other]!
      for (let at = other === 0 ? 0 : ends[other - 1]!; at < end; at++)
        sum += weights[terms[at]! >>> weightBits]! * (terms[at]! & weightMask)
      const likeness = sum * scale * scales[other]!
      if (likeness >= least) found.push({story: other, likeness})
    }
    return found.sort((a, b) => b.likeness - a.likeness || b.story - a.story).slice(0, most)
  }
}

/** How finely sums are told apart when the best of them are picked. */
const fineness = 4096

/** Where a story stands among the stories of a term. */
function placeIn(stories: Uint32Array, story: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >> 1
    if (stories[middle]! >>> weightBits < story) from = middle + 1
    else to = middle
  }
  return from
}
