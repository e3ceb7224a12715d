import * as z from 'zod'
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

type PrintedCard = z.infer<ReturnType<typeof cardSchema>>

/** What an entry of a list shows; the address is the site's, encoded. */
function printedCard(card: Card, {words, settings}: Desk): PrintedCard {
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

function cardSchema() {
  return z.strictObject({
    url: z.string().describe('Address of the article’s page below the site, encoded'),
    headline: z.string(),
    language: z.string().optional().describe('BCP 47; only where it is another than the site’s'),
    date: z.string().optional().describe('In the words of the site’s language'),
    machine: z.string().optional().describe('The date as HTML has it in `datetime`'),
    inferred: z.literal(true).optional().describe('Where a part of the date was worked out'),
  })
}

/** JSON Schema (draft 2020-12) of what a script in `data/` hands over beside its name. */
export function cardsJsonSchema(): object {
  const cards = z.array(cardSchema().describe('What a list shows of an article'))
  const shards = z.int().optional().describe('How many files of random cards there are')
  const described = 'What a script in `data/` calls `pressmark` with, behind its own name'
  return z.toJSONSchema(z.strictObject({shards, cards}).describe(described))
}
