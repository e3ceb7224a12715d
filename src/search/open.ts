import {bookOf} from './book.js'
import {cardsIn} from './cards.js'
import {noFolds} from './fold.js'
import {answerIn, lookAhead, type Opened} from './answer.js'
import {foldsIn} from './han.js'
import {lookupsIn} from './lookup.js'
import {marksIn} from './marks.js'
import {nameOf, readRoot, rootName, shardName} from './root.js'
import {textOf, understood} from './understood.js'
import type {Found, Load, Search} from './types.js'

/**
 * Open an index: its first file is loaded, and all else when a question needs it.
 *
 * @param load gets the index's files; it is the one thing that a browser and a program do differently
 * @param name the first file's
 */
export async function openSearch(load: Load, name = rootName): Promise<Search> {
  const first = await load(name)
  const {volumes, letters} = readRoot({text: first.text, at: 0})
  const book = bookOf(load)
  const foldsFor = foldsIn(book, letters)
  let total = 0
  const opened = volumes.flatMap((volume): Opened[] => {
    const cards = volume.segments.map((card) => cardsIn(book, nameOf(card, 'cards'), card.stories))
    const lookups = lookupsIn(
      book,
      volume,
      (shard) => shardName(volume, shard),
      // Where cards are is learnt meanwhile.
      (segment) => cards[segment]!.lookAhead(),
    )
    return volume.segments.map((card, at) => {
      const start = total
      total += card.stories
      const names = {start, part: (from: number, to: number) => book.part(nameOf(card, 'names'), from, to)}
      return {card, start, lookup: lookups[at]!, cards: cards[at]!, names}
    })
  })

  /** Numbers by the segment that they are in. */
  const segmentOf = (number: number): Opened => opened.findLast(({start}) => start <= number)!

  return {
    total,
    names: opened.map(({names}) => names),
    find: async (query, {order, signal}) => {
      signal?.throwIfAborted()
      const folding = foldsFor(textOf(query))
      // Mostly nothing is folded: while that is learnt, what else will be needed comes along.
      const early = understood(query, noFolds)
      for (const {lookup} of opened) lookAhead(lookup, early)
      const asked = understood(query, await folding)
      const answers = await Promise.all(opened.map((segment) => answerIn(segment, asked, signal)))
      signal?.throwIfAborted()
      return inOrder(
        opened.map(({start}, at) => ({start, ...answers[at]!})),
        order === 'newest',
      )
    },
    cards: (numbers) =>
      Promise.all(
        Array.from(numbers, async (number) => {
          const {cards, start} = segmentOf(number)
          return {number, ...(await cards.at(number - start))}
        }),
      ),
    marks: async (text, query) => marksIn(text, query, await foldsFor(textOf(query))),
  }
}

/** What is worth most first, and of that the newest; or the newest of all. */
function inOrder(
  answers: readonly {readonly start: number; readonly stories: Uint32Array; readonly ranks: Uint16Array}[],
  isNewest: boolean,
): Found {
  const shelves: number[][] = []
  let count = 0
  for (const {start, stories, ranks} of answers) {
    count += stories.length
    for (const [at, story] of stories.entries())
      (shelves[isNewest ? 0 : ranks[at]!] ??= []).push(start + story)
  }
  const hits = new Uint32Array(count)
  let at = count
  for (const shelf of shelves) for (const number of shelf ?? []) hits[--at] = number
  return {count, hits}
}
