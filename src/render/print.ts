import type {Card, Page} from '../record/index.js'
import {fingerprint} from '../text/digest.js'

/**
 * What a page is drawn from, as a short name: equal names mean equal pages.
 *
 * @param look the fingerprint of all that every page is drawn with: program, templates, settings
 * @param cardPrints the fingerprint of each card, by number
 */
export function printOf({url, plan, lists}: Page, look: string, cardPrints: readonly string[]): string {
  const parts = [look, url, JSON.stringify(plan)]
  for (const name of Object.keys(lists)) {
    let prints = ''
    for (const story of lists[name]!) prints += story < 0 ? '-' : cardPrints[story]!
    parts.push(name, prints)
  }
  return fingerprint(...parts)
}

export function printOfCard(card: Card): string {
  return fingerprint(JSON.stringify(card))
}
