import type {NamedPicture} from '../../record/index.js'
import type {Block} from './blocks.js'
import {wordsIn} from './frame.js'
import {near, squeezed, type Surroundings} from './surroundings.js'

/** So many letters must be the same where an article goes on otherwise than the page. */
const enough = 12

/**
 * An article's blocks with the pictures that stood among them.
 *
 * What is read of an article must not depend on its pictures, so that these come last, and are known by their
 * neighbours: one stands before the block whose first words follow it, or behind the one that it stands in; one with
 * a caption also behind the block whose last words go before it. All others are of something else on the page.
 */
export function withPictures(
  blocks: readonly Block[],
  pictures: readonly (NamedPicture | undefined)[],
  surroundings: readonly Surroundings[],
): Block[] {
  const starts: number[] = []
  let text = ''
  for (const block of blocks) {
    starts.push(text.length)
    text += squeezed(wordsIn(block))
  }
  const numbers = new Map(starts.map((start, number) => [start, number]))
  const atStart = (words: string, from: number): number | undefined => {
    for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      const number = numbers.get(at)
      if (number !== undefined) return number
    }
    return undefined
  }
  const placeOf = ({before, after, caption}: Surroundings, from: number): number | undefined => {
    for (const length of [near, enough]) {
      if (after.length < Math.min(length, enough)) continue
      const number = atStart(after.slice(0, length), from)
      if (number !== undefined) return number
    }
    const within = before.slice(-enough) + after.slice(0, enough)
    const inside = before.length >= enough && after !== '' ? text.indexOf(within, from) : -1
    if (inside >= 0) return starts.filter((start) => start <= inside + enough).length
    const end = caption !== '' && before.length >= enough ? text.indexOf(before, from) : -1
    return end >= 0
      ? (numbers.get(end + before.length) ??
          (end + before.length === text.length ? blocks.length : undefined))
      : undefined
  }

  const placed: {readonly before: number; readonly block: Block}[] = []
  let from = 0
  for (const [number, place] of surroundings.entries()) {
    const picture = pictures[number]
    const before = picture && placeOf(place, from)
    if (!picture || before === undefined) continue
    from = starts[before] ?? from
    const {caption} = place
    placed.push({
      before,
      block: {kind: 'picture', src: String(number), alt: picture.alt, ...(caption !== '' && {caption})},
    })
  }
  if (placed.length === 0) return [...blocks]
  const all: Block[] = []
  for (let number = 0, next = 0; number <= blocks.length; number++) {
    while (placed[next]?.before === number) all.push(placed[next++]!.block)
    if (number < blocks.length) all.push(blocks[number]!)
  }
  return all
}
