import type {Archive} from '../../record/index.js'
import {dayOf} from '../../text/days.js'
import {year4} from '../../text/day-words.js'

/** Some stories of a list, the oldest first, under a name that stays theirs. */
export interface Cut {
  /** e.g. `2024-1`, `undated-1` */
  readonly name: string
  readonly cards: readonly number[]
  /** Whether it has no room for one story more: it then stays as it is. */
  readonly isFull: boolean
}

/** With what a part is full: so many stories, or so many bytes of their sources. */
export interface Room {
  readonly stories: number
  readonly bytes?: number
}

/**
 * Cut a list by year, and each year into parts numbered from its oldest.
 *
 * So a full part stays as it is when newer stories come, and an old story that arrives late changes the parts
 * of its own year alone.
 */
export function cutByYear(
  {facts}: Archive,
  cards: readonly number[],
  {stories, bytes = Infinity}: Room,
): Cut[] {
  const cuts: {name: string; cards: number[]; isFull: boolean}[] = []
  let year: string | undefined
  let number = 0
  let size = 0
  for (const card of cards) {
    const {date, source} = facts[card]!
    const own = yearOf(date)
    if (own !== year || cuts.at(-1)!.isFull) {
      number = own === year ? number + 1 : 1
      year = own
      size = 0
      cuts.push({name: `${own}-${number}`, cards: [], isFull: false})
    }
    const cut = cuts.at(-1)!
    cut.cards.push(card)
    size += source.bytes
    cut.isFull = cut.cards.length >= stories || size >= bytes
  }
  return cuts
}

function yearOf(date: string): string {
  const year = dayOf(date)?.year
  return year === undefined ? 'undated' : year4(year)
}
