import type {Page, ShelfPlan, Way} from '../../record/index.js'
import {fill, type Words} from '../words.js'

/** The most stories that one page lists; a fuller shelf is cut. */
export const longest = 400

/** What a shelf too full for one page shows of itself: its newest. */
export function sample(cards: readonly number[]): readonly number[] {
  return cards.slice(-50)
}

/**
 * A shelf on one page; or, too full for that, its newest on one page and all of it on numbered parts.
 *
 * Parts are numbered from the oldest, so that a full part never changes when a newer story comes.
 */
export function numbered(
  url: string,
  base: Omit<ShelfPlan, 'kind' | 'total' | 'parts' | 'groups'>,
  cards: readonly number[],
  words: Words,
): Page[] {
  const shelf = {...base, kind: 'shelf' as const, total: fill(words.articles, {n: cards.length})}
  if (cards.length <= longest) return [shelfPage(url, {...shelf, parts: []}, [{label: '', cards}])]
  const parts = Array.from({length: Math.ceil(cards.length / longest)}, (_, at) => {
    const own = cards.slice(at * longest, (at + 1) * longest)
    return {
      label: fill(words.part, {n: at + 1}),
      url: url.replace(/\.html$/, `-${at + 1}.html`),
      count: own.length,
      own,
    }
  })
  const ways = parts.map(({label, url, count}) => ({label, url, count}))
  return [
    shelfPage(url, {...shelf, parts: ways}, [{label: words.newest, cards: sample(cards)}]),
    ...parts.map(({label, url: own, own: cards}, at) => {
      const {previous: _, next: __, ...rest} = shelf
      return shelfPage(
        own,
        {
          ...rest,
          over: base.heading,
          heading: label,
          total: fill(words.articles, {n: cards.length}),
          trail: [...base.trail, {label: base.heading, url}],
          parts: [],
          ...neighbours(ways[at - 1], ways[at + 1]),
        },
        [{label: '', cards}],
      )
    }),
  ]
}

/** The pages before and after one; without their counts, so that an arrival on one leaves the others as they are. */
export function neighbours(previous?: Way, next?: Way): Pick<ShelfPlan, 'previous' | 'next'> {
  const plain = ({label, url}: Way): Way => ({label, url})
  return {...(previous && {previous: plain(previous)}), ...(next && {next: plain(next)})}
}

/** A page with one list for each group, the newest story of each first. */
export function shelfPage(
  url: string,
  plan: Omit<ShelfPlan, 'groups'>,
  groups: readonly {label: string; url?: string; cards: readonly number[]}[],
): Page {
  const lists = Object.fromEntries(groups.map(({cards}, at) => [String(at), cards.toReversed()]))
  return {
    url,
    plan: {...plan, groups: groups.map(({label, url}) => ({label, ...(url !== undefined && {url})}))},
    lists,
  }
}
