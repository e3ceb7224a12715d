import type {SameTextPlan} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {dayOf} from '../../text/days.js'
import type {Setting} from '../setting.js'
import type {SameTextView} from '../views.js'
import {fill} from '../words.js'

/** The stories of the same text, in words that claim no more than is known. */
export function sameTextView(
  {isFirst, likeness, more}: SameTextPlan,
  date: string,
  {cardsOf, desk, lists, words}: Setting,
): SameTextView {
  const [first] = lists['sameText']!
  const isKnownFirst = !isFirst && isBefore(desk.cards[first!]!.date, date)
  return {
    label: isKnownFirst ? words.firstPublished : words.alsoPublished,
    cards: cardsOf('sameText').map((card, at) => ({
      ...card,
      likeness: likenessIn(words.alike, likeness[at]!),
    })),
    more: more > 0 ? fill(words.moreRepeats, {n: more}) : undefined,
  }
}

/** The absolute address that stands for an article's text: of what it repeats, else its own. */
export function canonicalOf(
  {isFirst}: SameTextPlan,
  {desk, lists}: Setting,
  own: string | undefined,
): string | undefined {
  const {baseUrl} = desk.settings
  if (isFirst || baseUrl === undefined) return own
  return baseUrl + encodeUrl(desk.cards[lists['sameText']![0]!]!.url)
}

function likenessIn(phrase: string, likeness: number): string | undefined {
  return likeness === 1 ? undefined : fill(phrase, {n: Math.round(100 * likeness)})
}

/** Whether one day is known to come before another, as far as both are known. */
function isBefore(one: string, other: string): boolean {
  const [a, b] = [dayOf(one), dayOf(other)]
  for (const part of ['year', 'month', 'day'] as const) {
    const [first, second] = [a?.[part], b?.[part]]
    if (first === undefined || second === undefined) return false
    if (first !== second) return first < second
  }
  return false
}
