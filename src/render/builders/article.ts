import type {ArticlePlan, FacetName, Facts, Reason, RelatedList} from '../../record/index.js'
import {encodeUrl, shelfSegment} from '../../text/addresses.js'
import {type Edtf, dayOf} from '../../text/days.js'
import {wordsOfDay} from '../../text/day-words.js'
import {cardDate, dateView} from '../dates.js'
import {entriesOf} from '../entries.js'
import {escapeHtml} from '../escape.js'
import {cardView, linkTo, toStory} from '../links.js'
import {formLinks} from '../machines/alternates.js'
import {metaOf} from '../machines/head.js'
import {posterUrl} from '../machines/posters/plan.js'
import {shelfUrl} from '../plans/addresses.js'
import {formNames} from '../plans/forms.js'
import {withPictures} from './pictures.js'
import {citationsOf, hrefOfForm, provenanceOf} from './sources.js'
import {canonicalOf, sameTextView} from './same-text.js'
import {timeUrl} from '../plans/time.js'
import type {Setting} from '../setting.js'
import type {ArticleView, CapturedView, LinkView, SidebarView} from '../views.js'

export function articleView(plan: ArticlePlan, setting: Setting): ArticleView {
  const {path, key, reasons, sameText} = plan
  const {desk, lists, base, words, root} = setting
  const copy = desk.copyOf(path, key)
  const {facts, bodyHtml} = copy
  const {headline, kicker, subhead, lede, language, agency, topics} = facts
  const date = facts.dateEvidence ? dateView(words, facts, facts.dateEvidence) : cardDate(words, facts)
  const day = dayOf(facts.date) ?? {}
  const [before] = lists['previous'] ?? []
  const [after] = lists['next'] ?? []
  const {site, title, description, direction, canonical, metaHtml, sectionsHtml} = base({
    title: headline,
    description: lede,
    language,
  })
  // Named one by one: an object of so many fields that begins as a copy takes longer to make than all that is in it.
  return {
    view: 'article',
    site,
    words,
    root,
    title,
    description,
    language,
    direction,
    metaHtml: metaHtml + ownMeta(facts, plan, setting),
    canonical: sameText ? canonicalOf(sameText, setting, canonical) : canonical,
    sectionsHtml,
    trail: trailOf(day, facts.places[0], setting),
    headline,
    kicker,
    subhead,
    date: date && {...date, href: hrefOfDay(day, setting)},
    agency: agency === undefined ? undefined : shelfLink('agency', agency, setting),
    places: facts.places.map((place) => shelfLink('place', place, setting)),
    // A role is said once for all who follow in it.
    bylines: facts.bylines.map(({name, role}, at, all) => {
      const filed = role === 'reporter' || role === 'correspondent'
      const href = filed ? shelfLink('reporter', name, setting).href : ''
      return {
        name,
        role: role === all[at - 1]?.role ? '' : words.roles[role],
        href: href === '' ? undefined : href,
      }
    }),
    topics: topics.map((topic) => shelfLink('topic', topic, setting)),
    bodyHtml: facts.images ? withPictures(bodyHtml, facts.images, plan.pictures ?? [], setting) : bodyHtml,
    sidebar: sidebarOf(reasons, setting),
    captured: facts.relatedLists.map((list, at) => capturedView(list, lists[`captured${at}`] ?? [], setting)),
    sameText: sameText && sameTextView(sameText, facts.date, setting),
    previous: before === undefined ? undefined : cardView(desk.cards[before]!, {root, words}),
    next: after === undefined ? undefined : cardView(desk.cards[after]!, {root, words}),
    day: dayView(day, setting),
    citations: citationsOf(facts, setting),
    citationHref: hrefOfForm(facts, 'citation', setting),
    provenance: provenanceOf(copy, plan, setting),
  }
}

/** What only this article's head says to programs. */
function ownMeta(facts: Facts, {hasPoster}: ArticlePlan, {desk}: Setting): string {
  const {settings} = desk
  const links = formLinks(formNames(settings), facts.url)
  if (!settings.machines.metadata) return links
  const {baseUrl, title: site} = settings
  const whole = (url: string): string | undefined =>
    baseUrl === undefined ? undefined : baseUrl + encodeUrl(url)
  const poster = hasPoster ? whole(posterUrl(facts.url)) : undefined
  return links + metaOf(facts, {site, address: whole(facts.url), poster})
}

/** The link to a name's shelf; without address where the facet has no pages. */
function shelfLink(facet: FacetName, name: string, {desk, root}: Setting): LinkView {
  if (!desk.settings.shelves.includes(facet)) return {label: name, href: ''}
  const key = `${facet} ${name}`
  let url = desk.made.shelfUrls.get(key)
  if (url === undefined) desk.made.shelfUrls.set(key, (url = encodeUrl(shelfUrl(facet, shelfSegment(name)))))
  return {label: name, href: root + url}
}

/** What is known of a day. */
type Day = Partial<Edtf>

function trailOf({year, month}: Day, place: string | undefined, setting: Setting): readonly LinkView[] {
  const {desk, root, words} = setting
  const key = `${root}${year ?? ''}-${month ?? ''}`
  let steps = desk.made.trails.get(key)
  if (!steps) {
    const ways = [
      ...(year === undefined ? [] : [{label: wordsOfDay(words, {year}), url: timeUrl(year)}]),
      ...(year === undefined || month === undefined
        ? []
        : [{label: words.monthNames[month - 1]!, url: timeUrl(year, month)}]),
    ]
    desk.made.trails.set(key, (steps = ways.map((way) => linkTo(way, root))))
  }
  const last = place === undefined ? undefined : shelfLink('place', place, setting)
  return last && last.href !== '' ? [...steps, last] : steps
}

function hrefOfDay({year, month, day}: Day, {desk, root}: Setting): string | undefined {
  if (year === undefined) return undefined
  return root + timeUrl(year, month, desk.settings.shelves.includes('day') ? day : undefined)
}

/** Others of its day. */
function dayView(day: Day, {desk, cardsOf, root, words}: Setting): ArticleView['day'] {
  const cards = cardsOf('day')
  const {year, month, day: number} = day
  if (cards.length === 0 || year === undefined) return undefined
  const isDaily = desk.settings.shelves.includes('day')
  const way = {label: wordsOfDay(words, day), url: timeUrl(year, month, number)}
  return {cards, all: isDaily ? linkTo(way, root) : undefined}
}

function sidebarOf(reasons: readonly string[], {desk, lists, leaveGap, root, words}: Setting): SidebarView[] {
  return (['latest', 'random', 'recommended'] as const).flatMap((kind) => {
    const stories = lists[kind] ?? []
    if (stories.length === 0) return []
    const why = kind === 'recommended' ? reasons.map((reason) => words.reasons[reason as Reason]) : []
    const entriesHtml = leaveGap(entriesOf(stories, why, desk, {root, words}))
    return [{kind, label: words[kind], note: words[`${kind}Note`], entriesHtml}]
  })
}

function capturedView(
  {label, items}: RelatedList,
  stories: readonly number[],
  {desk, root}: Setting,
): CapturedView {
  let isPartial = false
  const entries = items.map(({headline, href}, at) => {
    const words = escapeHtml(headline)
    const story = desk.cards[stories[at] ?? -1]
    if (story) return `<li><a href="${escapeHtml(toStory(story.url, root))}">${words}</a></li>\n`
    isPartial = true
    if (href === undefined || !/^https?:\/\//i.test(href)) return `<li class="not">${words}</li>\n`
    return `<li class="not"><a href="${escapeHtml(href)}" rel="external nofollow noopener">${words}</a></li>\n`
  })
  return {label, entriesHtml: entries.join(''), isPartial}
}
