import {foldHeadline} from '../../text/fold.js'
import {isAllBesideSite} from './headline.js'
import {linesOf, type Tag, type Tree} from './dom.js'
import type {Author, Evidence} from './evidence.js'
import {wordsOf} from './words.js'

const kickers =
  '[class*="kicker"],[class*="overline"],[class*="roofline"],[class*="dachzeile"],[class*="eyebrow"],[class*="toplabel"],[class*="topline"],[class*="supratitle"],[class*="antetitulo"]'
const subheads =
  '[itemprop="alternativeHeadline"],[class*="subtitle"],[class*="sub-title"],[class*="subhead"],[class*="sub-head"],[class*="standfirst"],[class*="subheadline"]'

/** What the markup of a page says: microdata, `rel`, `time`, and the classes that newsrooms name things by. */
export function markupEvidence({body}: Tree, heading: Tag | undefined): Evidence {
  const scope = scopeOf(body)
  const kicker = heading && near(heading, kickers)
  const subhead = heading && near(heading, subheads)
  return {
    isArticle: scope !== undefined,
    headlines: [...(scope ? textsOf(scope, '[itemprop~="headline"]').slice(0, 1) : [])],
    dates: datesIn(scope, body, heading),
    changed: momentsOf(scope ?? body, '[itemprop~="dateModified"],[itemprop~="dateUpdate"]'),
    authors: authorsIn(scope, body, heading),
    editors: [],
    publishers: scope ? textsOf(scope, '[itemprop~="publisher"] [itemprop~="name"]') : [],
    ...(kicker !== undefined && {kicker}),
    ...(subhead !== undefined && {subhead}),
  }
}

/** The heading that is seen, without the kicker in it: the first of the first rank that a title of the page begins with. */
export function headingOf(body: Tag, titles: readonly string[]): Tag | undefined {
  const folds = titles.map(foldHeadline).filter((fold) => fold !== '')
  const found: Tag[] = []
  for (const heading of body.querySelectorAll(
    'h1,h2,[itemprop~="headline"],[class*="title"],[class*="headline"],[id*="title"]',
  )) {
    if (found.push(heading) >= 60) break
  }
  const matches = (heading: Tag): boolean => {
    const words = headingWords(heading).slice(0, 500)
    const fold = foldHeadline(words)
    return (
      fold.length > 3 &&
      (folds.some((title) => title === fold || (fold.length > 7 && title.includes(fold))) ||
        titles.some((title) => isAllBesideSite(title, words)))
    )
  }
  const firsts = found.filter(({localName}) => localName === 'h1')
  return (
    firsts.find(matches) ?? found.find(matches) ?? firsts.filter((one) => headingWords(one).length > 12)[0]
  )
}

/** A heading's words; a kicker within it is not the headline's. */
export function headingWords(heading: Tag): string {
  const all = wordsOf((heading.textContent ?? '').slice(0, 2_000))
  const kicker = heading.querySelector(kickers)
  if (!kicker) return all
  const words = wordsOf(kicker.textContent ?? '')
  const rest = all.startsWith(words) ? all.slice(words.length).replace(/^[\s:|–—-]+/, '') : all
  return rest === '' ? all : rest
}

/** Words of a class beside or within a heading. */
function near(heading: Tag, selectors: string): string | undefined {
  const places = [heading, heading.parentElement, heading.parentElement?.parentElement]
  for (const place of places) {
    const words = wordsOf((place?.querySelector(selectors)?.textContent ?? '').slice(0, 1_000))
    if (words !== '' && words.length <= 300 && words !== headingWords(heading)) return words
  }
  return undefined
}

/** The microdata of the article itself, not of a list of others. */
function scopeOf(body: Tag): Tag | undefined {
  const scopes: Tag[] = []
  for (const scope of body.querySelectorAll('[itemscope]')) {
    if (/(?:Article|Posting|Report)$/.test(scope.getAttribute('itemtype') ?? '')) scopes.push(scope)
    if (scopes.length > 1) break
  }
  // Several side by side are a list.
  return scopes.length === 1 || scopes[0]?.querySelector('[itemprop~="articleBody"]') ? scopes[0] : undefined
}

/** Classes that newsrooms name a date by. */
const dated =
  'abbr.published[title],[class~="published"],[class~="date-header"],[class*="pubdate"],[class*="publish-date"],[class*="publishDate"],[class*="date-published"],[class~="entry-date"],[class*="article-date"],[class~="timestamp"]'

function datesIn(scope: Tag | undefined, body: Tag, heading: Tag | undefined): string[] {
  const own = scope ? momentsOf(scope, '[itemprop~="datePublished"]') : []
  if (own.length > 0) return own
  const marked = momentsOf(
    body,
    '[itemprop~="datePublished"],time[pubdate],[property="article:published_time"]',
  )
  const times = [
    around(heading, 'time[datetime]'),
    body.querySelector('article time[datetime],main time[datetime],header time[datetime]'),
    body.querySelector('time[datetime]'),
  ]
  return [
    ...marked.slice(0, 1),
    ...times.flatMap((time) => time?.getAttribute('datetime') ?? []),
    ...momentsOf(body, dated),
  ]
}

/** The nearest such element around a heading, up to five levels. */
function around(heading: Tag | undefined, selectors: string): Tag | undefined {
  let place = heading?.parentElement
  for (let level = 0; place && level < 5; level++, place = place.parentElement) {
    const found = place.querySelector(selectors)
    if (found) return found
  }
  return undefined
}

function momentsOf(root: Tag, selectors: string): string[] {
  const found: string[] = []
  for (const tag of root.querySelectorAll(selectors)) {
    const moment =
      tag.getAttribute('datetime') ??
      tag.getAttribute('content') ??
      tag.getAttribute('title') ??
      tag.textContent ??
      ''
    if (moment.trim() !== '') found.push(moment)
    if (found.length > 4) break
  }
  return found
}

/** Ways to mark an author, the surer first. */
const authorMarks = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="author-name"],[class*="author_name"],[class*="authorName"],[class*="AuthorName"],[class*="author__name"],[class*="byline-name"],[class*="byline__name"],[class*="bylineName"],[data-author]',
  '[class*="author" i] a[href*="/author"],[class*="author" i] a[href*="/autor"],[class*="author" i] a[href*="/people/"]',
  '[class~="author"],[class~="byline"],[class*="byline"],[class*="Byline"],[class*="article-author"],[class*="article__author"],[class*="post-author"],[class~="autor"],[class~="verfasser"],[class~="writer"],[class~="authors"] a,[class*="article-writer"]',
]

function authorsIn(scope: Tag | undefined, body: Tag, heading: Tag | undefined): Author[] {
  const header = heading?.closest('article,main') ?? body
  for (const marks of authorMarks) {
    for (const place of [scope, header, body]) {
      const names = place ? textsOf(place, marks) : []
      if (names.length > 0 && names.length <= 12) return names.map((name) => ({name, isOrganization: false}))
    }
  }
  return []
}

function textsOf(root: Tag, selectors: string): string[] {
  const found: string[] = []
  for (const tag of root.querySelectorAll(selectors)) {
    if (tag.closest('aside,nav,footer,[class*="comment"],[class*="related"],[class*="teaser"]')) continue
    const words = wordsOf(
      tag.getAttribute('content') ?? tag.getAttribute('data-author') ?? linesOf(tag)[0] ?? '',
    )
    if (words !== '' && words.length <= 300 && !found.includes(words)) found.push(words)
    if (found.length > 20) break
  }
  return found
}
