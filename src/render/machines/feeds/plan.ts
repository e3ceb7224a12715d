import type {FeedFormat, FeedPlan, Page, Settings} from '../../../record/index.js'
import {shelfUrl} from '../../plans/addresses.js'
import {facetNames, wantedFacets} from '../../plans/facets.js'
import {timeUrl, undatedUrl} from '../../plans/time.js'
import {wordsOfDay} from '../../../text/day-words.js'
import {cutByYear} from '../cuts.js'
import type {Stock} from '../stock.js'

/** How many stories one document of a feed has. */
const length = 100

/** The address of a feed's document that is subscribed to: beside the page that shows the same. */
export function feedUrl(page: string, format: FeedFormat): string {
  return page.replace(/(^|\/)index\.html$/, '$1feed.html').replace(/html$/, format)
}

/** Whether a page shows a shelf that has a feed: a year, what has no date, a place, an agency, a reporter or a topic. */
export function hasShelfFeed(page: string, settings: Settings): boolean {
  if (page === undatedUrl || /^\d{4}\/index\.html$/.test(page)) return true
  const [facet, name, part] = page.split('/')
  return part === undefined && name !== 'index.html' && wantedFacets(settings).some((one) => one === facet)
}

/** A page and the stories that both it and its feed show, the oldest first. */
interface Subject {
  readonly title: string
  readonly home: string
  readonly cards: readonly number[]
}

/** The feed of the whole archive, and those of all shelves. */
export function planFeeds(stock: Stock): Page[] {
  const {archive, settings} = stock
  const {feeds, shelfFeeds} = settings.machines
  const whole = {title: settings.title, home: 'index.html', cards: [...archive.cards.keys()]}
  const shelves = shelvesOf(stock)
  return [
    ...feeds.flatMap((format) => planFeed(stock, whole, format)),
    ...shelfFeeds.flatMap((format) => shelves.flatMap((shelf) => planFeed(stock, shelf, format))),
  ]
}

function shelvesOf({archive, settings, words}: Stock): Subject[] {
  const titled = (name: string): string => `${name} – ${settings.title}`
  return [
    ...archive.years.map(({year, cards}) => ({
      title: titled(wordsOfDay(words, {year})),
      home: timeUrl(year),
      cards,
    })),
    ...(archive.undated.length > 0
      ? [{title: titled(words.undated), home: undatedUrl, cards: archive.undated}]
      : []),
    ...facetNames(archive, settings).flatMap((facet) =>
      archive.shelves[facet].map(({name, segment, cards}) => ({
        title: titled(name),
        home: shelfUrl(facet, segment),
        cards,
      })),
    ),
  ]
}

/**
 * One feed: a document with its newest stories and, where there are more, archived ones that lead from each to
 * the one before (RFC 5005), so that whoever follows them reaches every story. An arrival changes the first alone.
 */
function planFeed(stock: Stock, {title, home, cards}: Subject, format: FeedFormat): Page[] {
  const current = feedUrl(home, format)
  const page = (url: string, part: FeedPlan['part'], own: readonly number[], previous?: string): Page => {
    const newestFirst = own.toReversed()
    const credits = newestFirst.map((number) => stock.credits[number]!)
    const before = previous === undefined ? {} : {previous}
    return {
      url,
      plan: {kind: 'feed', format, title, home, current, ...before, part, credits},
      lists: {cards: newestFirst},
    }
  }
  if (cards.length <= length) return [page(current, 'complete', cards)]
  const parts = cutByYear(stock.archive, cards, {stories: length})
  // What is not full yet stands in the first document alone.
  const archived = parts.at(-1)!.isFull ? parts : parts.slice(0, -1)
  const urlOf = (name: string): string => current.replace(/\.(\w+)$/, `/${name}.$1`)
  const urls = archived.map(({name}) => urlOf(name))
  return [
    page(current, 'current', cards.slice(-length), urls.at(-1)),
    ...archived.map(({cards: own}, at) => page(urls[at]!, 'archived', own, urls[at - 1])),
  ]
}
