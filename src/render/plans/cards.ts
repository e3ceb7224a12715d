import type {Archive, Page} from '../../record/index.js'
import {hash} from '../../text/hash.js'
import {type Layout, newest} from '../layout.js'

/** The fewest stories that a shard holds on average, and the most are twice as many. */
const usual = 32

/**
 * The files that scripts read: the archive's newest, and random stories in shards.
 *
 * `latest` is there whenever an article's page may ask for it, if only to say that there is nothing more. A
 * story's shard depends on nothing but its name, so an arrival changes one shard; all change only when the
 * archive has doubled, and no page then does, since their number stands in `latest`.
 */
export function planCards({archive, settings: {lists}}: Layout): Page[] {
  const total = archive.cards.length
  if (total < 2 || lists.latest + lists.random === 0) return []
  // Where the list holds all other stories already, there is no other selection.
  const shards = lists.random > 0 && total - 1 > lists.random ? shardsOf(archive, lists.random) : []
  // One more than the list is long: a page leaves itself out.
  const latest = lists.latest > 0 && total > lists.latest ? newest(archive, lists.latest + 1) : []
  return [
    cardsPage('latest', latest, shards.length),
    ...shards.map((stories, at) => cardsPage(`random/${at}`, stories)),
  ]
}

function shardsOf({facts}: Archive, length: number): number[][] {
  const least = Math.max(usual, 2 * length)
  const count = 2 ** Math.max(0, Math.floor(Math.log2(facts.length / least)))
  const shards = Array.from({length: count}, (): number[] => [])
  for (const [number, {id}] of facts.entries()) shards[hash(id) % count]!.push(number)
  return shards
}

function cardsPage(name: string, cards: readonly number[], shards?: number): Page {
  return {
    url: `data/${name}.js`,
    plan: {kind: 'cards', name, ...(shards !== undefined && {shards})},
    lists: {cards},
  }
}
