/** All articles meet here, as facts and never as texts: their order, their shelves, and who stands beside whom. */
import type {Archive, Checked, Facts, Message, Settings, Sidebar} from '../record/index.js'
import {matchCaptured} from './captured.js'
import {findSameText} from './duplicates.js'
import {marksOf} from './marks.js'
import {cardOf, inOrder} from './order.js'
import {drawRandom} from './random.js'
import {recommend} from './recommended.js'
import {shelve, shelveByDay} from './shelves.js'

export {reportersOf} from './shelves.js'

/**
 * Facts → archive.
 *
 * Fatal messages: two seeds that would have one address.
 *
 * @param duplicates how like two texts must be to count as one; by 0 none do
 */
export function archiveOf(
  unordered: readonly Facts[],
  lists: Settings['lists'],
  duplicates: Settings['duplicates'] = 0,
): Checked<Archive> {
  const facts = inOrder(unordered)
  const {captured, wanted, messages} = matchCaptured(facts)
  const random = drawRandom(
    facts.map(({id}) => id),
    lists.random,
  )
  const marks = marksOf(facts)
  const sameText = findSameText(facts, duplicates, marks)
  const recommended = recommend(facts, {captured, sameText, marks}, lists.recommended)
  const sidebars = facts.map((_, number): Sidebar => ({
    latest: latestBefore(facts, number, lists.latest),
    random: random[number]!,
    recommended: recommended[number]!,
  }))
  const value = {
    facts,
    cards: facts.map(cardOf),
    ...shelveByDay(facts),
    shelves: shelve(facts),
    sidebars,
    captured,
    wanted,
    sameText,
  }
  return {value, messages: [...clashes(facts), ...messages]}
}

/**
 * What was newest when a story came out: true for ever, so a newer story changes no older page.
 *
 * Stories of an unknown year stand before all others, and came before none of them as far as anyone knows; nor is it
 * known what came before them.
 */
function latestBefore(facts: readonly Facts[], number: number, length: number): number[] {
  const latest: number[] = []
  if (!hasYear(facts[number]!)) return latest
  for (let at = number - 1; at >= 0 && latest.length < length && hasYear(facts[at]!); at--) latest.push(at)
  return latest
}

function hasYear({date}: Facts): boolean {
  return /^\d/.test(date)
}

/** Two seeds for one address would overwrite each other, on some disks also when only their case differs. */
function clashes(facts: readonly Facts[]): Message[] {
  const owners = new Map<string, Facts>()
  const messages: Message[] = []
  for (const story of facts) {
    const address = story.url.toLowerCase()
    const owner = owners.get(address)
    if (owner === undefined) owners.set(address, story)
    else messages.push(clash(owner, story))
  }
  return messages
}

function clash(a: Facts, b: Facts): Message {
  return {
    path: b.source.path,
    rule: 'address-taken',
    reason: `Cannot publish at \`${b.url}\`: \`${a.source.path}\` has the same address; rename one of them or give it a \`slug\``,
    fatal: true,
  }
}
