import type {Card, CardsPlan, Page} from '../record/index.js'
import {encodeUrl} from '../text/addresses.js'
import {inert} from '../text/json.js'
import {cardDate} from './dates.js'
import type {Desk} from './setting.js'

/** A file of cards: one call, since a page on a disk can load scripts and nothing else. `client/site.ts` answers it. */
export function drawCards({name, shards}: CardsPlan, lists: Page['lists'], desk: Desk): string {
  const cards = (lists['cards'] ?? []).map((number) => printedCard(desk.cards[number]!, desk))
  return `pressmark(${inert(JSON.stringify(name))},${inert(JSON.stringify({...(shards !== undefined && {shards}), cards}))})\n`
}

/** What an entry of a list shows; the address is the site's, encoded. */
function printedCard(card: Card, {words, settings}: Desk): object {
  const date = cardDate(words, card)
  const isOther = card.language !== settings.language && card.language !== 'und'
  return {
    url: encodeUrl(card.url),
    headline: card.headline || words.untitled,
    ...(isOther && {language: card.language}),
    ...(date && {date: date.text}),
    ...(date?.machine !== undefined && {machine: date.machine}),
    ...(date?.inferred && {inferred: true}),
  }
}
