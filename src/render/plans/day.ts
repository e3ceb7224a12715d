import type {Archive} from '../../record/index.js'

/** How many others of its day an article's page has room for. */
const most = 4

/**
 * Others that came out on the day of a story: those behind it, and from the day's end on from its beginning.
 *
 * A ring, so that everybody is in somebody's list, and one more on that day changes no more pages than a list is
 * long. Whoever stands before or after the story is linked from there.
 */
export function sameDay({years}: Archive): (number: number) => readonly number[] {
  const days: (readonly number[] | undefined)[] = []
  const places: number[] = []
  for (const {months} of years) {
    for (const {days: own} of months) {
      for (const {cards: stories} of own) {
        for (const [at, story] of stories.entries()) {
          days[story] = stories
          places[story] = at
        }
      }
    }
  }
  return (number) => {
    const stories = days[number]
    if (!stories) return []
    const others: number[] = []
    for (let step = 1; step < stories.length && others.length < most; step++) {
      const story = stories[(places[number]! + step) % stories.length]!
      if (Math.abs(story - number) > 1) others.push(story)
    }
    return others
  }
}
