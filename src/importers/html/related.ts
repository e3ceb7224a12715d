import type {ListKind, RelatedItem, RelatedList} from '../../record/index.js'
import {httpOf} from '../markup/address.js'
import {linkDensity} from './body.js'
import type {Tag, Tree} from './dom.js'
import {wordsOf} from './words.js'

/** How a list of other stories is headed. */
const labels: readonly (readonly [form: RegExp, kind: ListKind])[] = [
  [
    /^(?:最新|最近)(?:新闻|文章|消息|发布|发表|更新|报道|资讯|动态|新聞|報道)$|^(?:latest|newest|recent)(?: news| stories| articles| posts)?$|^(?:neueste|aktuelle) (?:artikel|meldungen|nachrichten)$/i,
    'latest',
  ],
  [/^随机(?:阅读|文章|推荐)$/, 'random'],
  [
    /^(?:热门|热点|精彩|猜你|为您|今日|编辑|图文|新闻|大家都在|猜您|相关)?(?:推荐|喜欢|爱看|热点|热文|热图)(?:阅读|新闻|文章|视频)?$|^(?:热门|热点)(?:文章|新闻|阅读|排行|点击|资讯)?$|^(?:点击|新闻|阅读)?排行(?:榜)?$|^(?:recommended|most read|most popular|trending)(?: stories| articles| for you)?$|^you (?:may|might) (?:also )?like$|^(?:meistgelesen|das könnte sie auch interessieren)$/i,
    'recommended',
  ],
  [
    /^(?:相关|更多|延伸|扩展|相關)(?:新闻|阅读|报道|链接|文章|资讯|专题|内容|热词|稿件|新聞|閱讀|報道)?$|^(?:related|more)(?: news| stories| articles| coverage| content| reading| on this story)?$|^read (?:more|also|next)$|^(?:mehr zum thema|lesen sie auch|weitere artikel|lire aussi|à lire aussi|sur le même sujet|noticias relacionadas|más noticias|te puede interesar|leggi anche|leia também|читайте также|関連(?:記事|ニュース)|관련기사)$/i,
    'other',
  ],
]

/** A label is short, and there are not many of them. */
const longest = 30
const most = 8

/**
 * The lists of other stories that stand apart from the article, each taken out of the page.
 *
 * A list counts where a known label stands over two or more links that are nearly all of what is there.
 */
export function takeRelated({body}: Tree, base: string | undefined): RelatedList[] {
  const lists: RelatedList[] = []
  const found: Tag[] = []
  for (const tag of body.querySelectorAll('h2,h3,h4,h5,h6,strong,b,span,div,p,a,dt,li,th,td')) {
    if (found.length > 200) break
    if (labelOf(tag) !== undefined) found.push(tag)
  }
  for (const tag of found) {
    if (lists.length >= most) break
    const label = labelOf(tag)
    const list = label && body !== tag && tag.parentElement ? listUnder(tag) : undefined
    if (!label || !list) continue
    const items = itemsIn(list, base, label.words)
    if (items.length < 2) continue
    lists.push({kind: label.kind, label: label.words, items})
    list.remove()
    tag.remove()
  }
  return lists
}

function labelOf(tag: Tag): {words: string; kind: ListKind} | undefined {
  const text = tag.textContent ?? ''
  if (text.length > 2 * longest) return undefined
  const words = wordsOf(text).replace(/[:：>»›\s]+$/u, '')
  if (words === '' || words.length > longest) return undefined
  const kind = labels.find(([form]) => form.test(words))?.[1]
  return kind && {words, kind}
}

/** What stands under a label: what follows it or an element around it, if it is a list and little else. */
function listUnder(label: Tag): Tag | undefined {
  let place: Tag | null = label
  for (let level = 0; place && level < 4; level++, place = place.parentElement) {
    for (
      let next = place.nextElementSibling, far = 0;
      next && far < 2;
      next = next.nextElementSibling, far++
    ) {
      if (isList(next)) return next
    }
    const parent: Tag | null = place.parentElement
    if (parent && parent.localName !== 'body' && (parent.textContent ?? '').length < 3_000 && isList(parent))
      return parent
    if (parent?.localName === 'body' || parent?.localName === 'article') return undefined
  }
  return undefined
}

function isList(tag: Tag): boolean {
  let links = 0
  for (const link of tag.querySelectorAll('a'))
    if ((link.textContent ?? '').trim().length > 5 && ++links > 1) break
  return links > 1 && (tag.textContent ?? '').length < 8_000 && linkDensity(tag) > 0.6
}

function itemsIn(list: Tag, base: string | undefined, label: string): RelatedItem[] {
  const items = new Map<string, RelatedItem>()
  for (const link of list.querySelectorAll('a')) {
    const headline = wordsOf(link.textContent ?? '')
    if (headline.length < 4 || headline.length > 200 || headline === label || items.size >= 60) continue
    const href = httpOf(link.getAttribute('href') ?? '', base)
    if (!items.has(headline)) items.set(headline, {headline, ...(href !== undefined && {href})})
  }
  return [...items.values()]
}
