import type {Card, Cell, Way} from '../record/index.js'
import {encodeUrl} from '../text/addresses.js'
import {cardDate} from './dates.js'
import type {CardView, LinkView} from './views.js'
import type {Words} from './words.js'

/** Where a page stands and in which words it speaks. */
export interface Linked {
  readonly root: string
  readonly words: Words
}

/** A link from a page to an address below the root. */
export function linkTo({label, url, count}: Way, root: string): LinkView {
  return {label, href: root + encodeUrl(url), ...(count !== undefined && {count})}
}

/** From one story to another: both stand below the same folder. */
export function toStory(url: string, root: string): string {
  return root.slice('../'.length) + encodeUrl(url.slice('articles/'.length))
}

export function cardView(card: Card, {root, words}: Linked): CardView {
  const {headline, language, place, agency, lede} = card
  return {
    headline,
    href: root + encodeUrl(card.url),
    language,
    date: cardDate(words, card),
    place,
    agency,
    lede,
  }
}

/** Cells with their tint: 0 for empty, then by the logarithm of how full they are beside the fullest, to 4. */
export function tinted(
  cells: readonly Cell[],
  fullest: number,
  root: string,
): {label: string; href?: string; count: number; weight: number}[] {
  return cells.map(({label, url, count}) => ({
    label,
    count,
    weight: weightOf(count, fullest),
    ...(url !== undefined && {href: root + encodeUrl(url)}),
  }))
}

export function weightOf(count: number, fullest: number): number {
  if (count === 0) return 0
  return fullest <= 1 ? 2 : 1 + Math.round((3 * Math.log(count)) / Math.log(fullest))
}
