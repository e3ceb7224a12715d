import {foldHeadline, foldName} from '../../text/fold.js'

/** A headline with the place that says it. */
export interface Candidate {
  readonly from: 'jsonLd' | 'meta' | 'seen' | 'crumb' | 'markup' | 'title'
  readonly words: string
}

/**
 * How much each place's word counts.
 *
 * Found on 151 pages of newspapers. Where places differ, JSON-LD is right most often; but where it stands alone or with
 * `title`, which is written for search engines, `meta` and the heading that is seen are right if they agree.
 */
const weights: Record<Candidate['from'], number> = {
  jsonLd: 3,
  meta: 2,
  seen: 1.2,
  crumb: 1.1,
  markup: 0.5,
  title: 0.1,
}

/** What stands between a headline and a site's name. */
const joints =
  /\s*(?:\s[-–—|·•*:»«›<>/]\s|\s?[|｜ㅣᅵ]\s?|_|--|——|\s-\s?|(?<=[\u3000-\u9fff\uac00-\ud7a3”’"！？」』）])[-:：])\s*/u
/** The last part of a portal's title, e.g. `网易新闻`, `golem.de`. */
const siteLike =
  /^(?:[\w-]+\.)+[a-z]{2,12}$|(?:网|網|新闻|在线|频道|门户网站|日报|晚报|時報|时报|新聞|デジタル|Web|뉴스|닷컴)$|^(?:news|home|online)$|^(?:by|von|par|por)\s/iu
const dayLike = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/

/**
 * The headline that most places agree on; where none agree, the one that is trusted most.
 *
 * @param sites names that the page gives its site
 */
export function headlineOf(candidates: readonly Candidate[], sites: readonly string[]): string | undefined {
  const known = candidates
    .filter(({words}) => /[\p{L}\p{N}]/u.test(words))
    .map((one) => ({...one, words: one.words.slice(0, 500)}))
  const seen = known.flatMap(({from, words}) => (from === 'seen' ? [foldHeadline(words)] : []))
  // A site may be named like itself, but not like its article.
  const names = sites
    .map(foldHeadline)
    .filter((name) => name.length > 1 && !(name.length > 12 && seen.includes(name)))
  const bare = known.map((one) => ({...one, words: whole(withoutSite(one.words, names, known), known)}))
  const votes = new Map<string, {words: string; weight: number; from: Set<string>}>()
  for (const {from, words} of bare) {
    const key = foldHeadline(words)
    if (key === '' || (names.includes(key) && bare.length > 1)) continue
    const vote = votes.get(key) ?? {words, weight: 0, from: new Set()}
    votes.set(key, vote)
    if (!vote.from.has(from)) vote.weight += weights[from]
    vote.from.add(from)
  }
  let best: {words: string; weight: number} | undefined
  for (const vote of votes.values()) if (!best || vote.weight > best.weight) best = vote
  return best?.words
}

/** A `meta` whose writer forgot to escape a quotation mark ends there: the heading has the rest. */
function whole(words: string, all: readonly Candidate[]): string {
  const longer = all.find(
    (one) =>
      one.from === 'seen' && one.words.startsWith(words) && /^\s*"/.test(one.words.slice(words.length)),
  )
  return longer?.words ?? words
}

/** Take off parts at the end, and one at the start, that name the site, its section or a day. */
function withoutSite(title: string, names: readonly string[], all: readonly Candidate[]): string {
  const parts = title.split(joints)
  if (parts.length < 2) return title
  const shorter = all.find(({from, words}) => {
    const rest = title.slice(words.length)
    const isSure = from === 'jsonLd' || from === 'seen' || (from === 'meta' && /^\s?[|_｜]/.test(rest))
    return (
      isSure &&
      (words.length >= 6 || isAllBesideSite(title, words)) &&
      rest.length <= 50 &&
      title.startsWith(words) &&
      rest.search(joints) === 0
    )
  })
  if (shorter) return shorter.words
  const isSite = (part: string): boolean => {
    const fold = foldHeadline(part)
    return (
      dayLike.test(part) ||
      names.some(
        (name) =>
          name === fold ||
          (fold.length > 2 && (name.includes(fold) || (fold.includes(name) && name.length > 3))),
      ) ||
      (part.length <= 30 && siteLike.test(part))
    )
  }
  let [start, end] = [0, parts.length]
  while (end > 1 && isSite(parts[end - 1]!)) end--
  const isPortal = end < parts.length && /_|--|[\u4e00-\u9fff\uac00-\ud7a3]-/.test(title)
  while (isPortal && end > 1 && parts[end - 1]!.length <= 6) end--
  while (start < end - 1 && names.includes(foldHeadline(parts[start]!))) start++
  return between(title, parts, start, end)
}

/** Whether a title is these words and one more part, which can only be the site, e.g. `Ferries | Harbour Post`. */
export function isAllBesideSite(title: string, words: string): boolean {
  const parts = title.split(joints)
  return parts.length === 2 && parts[0] === words && words.length > 1
}

/** The parts with what stood between them. */
function between(title: string, parts: readonly string[], start: number, end: number): string {
  let at = 0
  let from = 0
  for (const [number, part] of parts.entries()) {
    const place = title.indexOf(part, at)
    if (number === start) from = place
    at = place + part.length
    if (number === end - 1) return title.slice(from, at).trim()
  }
  return title
}

/** What a host is called in a title: `www.golem.de` is Golem. */
export function siteOf(address: string | undefined): string[] {
  const host = /^https?:\/\/([^/:]+)/.exec(address ?? '')?.[1]
  if (host === undefined) return []
  const labels = host
    .split('.')
    .filter((label) => label.length > 3 && !/^(?:www\d?|news|com|mobile)$/.test(label))
  return [host, foldName(host.replace(/^www\d?\./, '')), ...labels]
}

/** The site as a portal's title ends with it: `…_网易新闻` is 网易新闻 and 网易. */
export function siteInTitle(title: string): string[] {
  const name = /[_|｜-]\s?([^_|｜\-\s]{2,12})$/u.exec(title.slice(-200))?.[1]
  if (name === undefined || !siteLike.test(name)) return []
  const bare = name.replace(/(?:新闻|资讯|网|網)$/u, '')
  return bare.length > 1 ? [name, bare] : [name]
}

/** The day that a title ends with, e.g. `… | DW | 28.04.2023`. */
export function dayInTitle(title: string): string[] {
  const last = title.slice(-60).split(joints).at(-1) ?? ''
  return dayLike.test(last) ? [last] : []
}
