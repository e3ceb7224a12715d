import type {Fields, RelatedList} from '../../record/index.js'
import {foldName} from '../../text/fold.js'
import {makersOf} from './bylines.js'
import {dayInAddress, readMoment} from './dates.js'
import type {Evidence} from './evidence.js'
import {languageFor} from './language.js'

/** What is known of a page when its places are compared. */
export interface Known {
  /** What each place says, the more trusted first. */
  readonly places: readonly Evidence[]
  readonly sites: readonly string[]
  readonly headline: string | undefined
  readonly original: string | undefined
  /** Where the page was found: an address, a path. */
  readonly found: readonly string[]
  /** The article's words. */
  readonly text: string
  readonly relatedLists: readonly RelatedList[]
}

/** The fields of an article, each from the most trusted place that has it. */
export function fieldsOf({places, sites, headline, original, found, text, relatedLists}: Known): Fields {
  const language = languageFor(places, text)
  const date = dateOf(places, found, language)
  const {bylines, agency} = makersOf(places, sites)
  const topics = topicsOf(places)
  const kicker = shortOf(firstOf(places, 'kicker'), headline)
  const subhead = shortOf(firstOf(places, 'subhead'), headline)
  return {
    ...(headline !== undefined && {headline}),
    ...(kicker !== undefined && {kicker}),
    ...(subhead !== undefined && {subhead}),
    ...(date !== undefined && {date}),
    ...(agency !== undefined && {agency}),
    ...(bylines.length > 0 && {bylines}),
    ...(topics.length > 0 && {topics}),
    ...(language !== undefined && {language}),
    ...(original !== undefined && {original}),
    ...(relatedLists.length > 0 && {relatedLists}),
  }
}

/** When it was published; else the day of its address; else when it was changed. */
function dateOf(
  places: readonly Evidence[],
  found: readonly string[],
  language: string | undefined,
): string | undefined {
  const monthFirst = /^en-(?:US|PH)$/.test(language ?? '')
  const read = (moments: readonly string[]): string | undefined => {
    for (const moment of moments) {
      const date = readMoment(moment, monthFirst)
      if (date !== undefined) return date
    }
    return undefined
  }
  return (
    read(places.flatMap(({dates}) => dates ?? [])) ??
    found.map(dayInAddress).find((day) => day !== undefined) ??
    read(places.flatMap(({changed}) => changed ?? []))
  )
}

/** A field of every page of the site, or of a shop's whole range, is no topic. */
const most = 20

function topicsOf(places: readonly Evidence[]): string[] {
  const topics = new Map<string, string>()
  for (const topic of places.find((place) => (place.topics ?? []).some((one) => one !== ''))?.topics ?? []) {
    const key = foldName(topic)
    if (topic !== '' && topic.length <= 60 && /\p{L}/u.test(topic) && !topics.has(key)) topics.set(key, topic)
  }
  return [...topics.values()].slice(0, most)
}

/** Fields of a place that hold one thing. */
type Single = 'kicker' | 'subhead' | 'section' | 'description' | 'body'

export function firstOf(places: readonly Evidence[], name: Single): string | undefined {
  return places.map((place) => place[name]).find((value) => value !== undefined)
}

function shortOf(words: string | undefined, headline: string | undefined): string | undefined {
  return words === headline || words === undefined || words.length > 300 ? undefined : words
}
