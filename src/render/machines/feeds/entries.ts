import type {Card, Credits, FeedPlan, Page} from '../../../record/index.js'
import {encodeUrl} from '../../../text/addresses.js'
import type {Desk} from '../../setting.js'
import {momentOf, sureDay} from '../dates.js'

/** A document of a feed as every format of it shows it; all addresses whole. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly home: string
  readonly self: string
  readonly current: string
  readonly previous: string | undefined
  readonly part: FeedPlan['part']
  /** That of its newest story: what is in a feed says how new it is. */
  readonly updated: string
  readonly site: string
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly url: string
  readonly title: string
  readonly summary: string
  /** Only where it is another than the feed's. */
  readonly language: string | undefined
  /** EDTF, as exact and as sure as it is known. */
  readonly date: string
  readonly updated: string
  /** Only where the day is sure. */
  readonly published: string | undefined
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  readonly agency: string | undefined
}

/** @param baseUrl where the site will stand: nobody can subscribe to a feed without */
export function feedOf({url, plan, lists}: Page<FeedPlan>, desk: Desk, baseUrl: string): Feed {
  const {settings} = desk
  const absolute = (own: string): string => baseUrl + encodeUrl(own)
  const stories = lists['cards']!
  const entries = stories.map((number, at) => entryOf(desk, baseUrl, desk.cards[number]!, plan.credits[at]!))
  return {
    title: plan.title,
    description: settings.description,
    language: settings.language,
    home: absolute(plan.home),
    self: absolute(url),
    current: absolute(plan.current),
    previous: plan.previous === undefined ? undefined : absolute(plan.previous),
    part: plan.part,
    updated: entries[0]!.updated,
    site: settings.title,
    entries,
  }
}

function entryOf({settings, words}: Desk, baseUrl: string, card: Card, {authors, topics}: Credits): Entry {
  const {language} = card
  const updated = momentOf(card)
  return {
    url: baseUrl + encodeUrl(card.url),
    title: card.headline || words.untitled,
    summary: card.lede,
    language: language === 'und' || language === settings.language ? undefined : language,
    date: card.date,
    updated,
    published: sureDay(card) === undefined ? undefined : updated,
    authors,
    topics,
    agency: card.agency,
  }
}
