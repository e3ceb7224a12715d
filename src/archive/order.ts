import type {Card, Facts} from '../record/index.js'
import {sortKey} from '../text/days.js'
import {byCodeUnit} from '../text/order.js'

/** The archive's order: by day and hour as printed, then by seed's path; what has no date comes first. */
export function inOrder(facts: readonly Facts[]): Facts[] {
  return facts
    .map((story) => ({story, key: sortKey(story.date)}))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.story.source.path, b.story.source.path))
    .map(({story}) => story)
}

export function cardOf({url, headline, language, date, dateSource, places, agency, lede}: Facts): Card {
  return {url, headline, language, date, dateSource, place: places[0], agency, lede}
}
