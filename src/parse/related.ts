import type {List, ListItem, Root} from 'mdast'
import type {ListKind, RelatedItem, RelatedList} from '../record/index.js'
import {plainText} from './markdown/index.js'

/** Labels that newsrooms give to their lists of other stories. */
const kinds: Readonly<Record<string, ListKind>> = {
  最近发表: 'latest',
  最新文章: 'latest',
  最新发布: 'latest',
  最新消息: 'latest',
  最近更新: 'latest',
  最近發表: 'latest',
  最新新聞: 'latest',
  'latest news': 'latest',
  随机阅读: 'random',
  随机文章: 'random',
  隨機閱讀: 'random',
  热门推荐: 'recommended',
  推荐阅读: 'recommended',
  热门文章: 'recommended',
  热点推荐: 'recommended',
  热门阅读: 'recommended',
  猜你喜欢: 'recommended',
  为您推荐: 'recommended',
  熱門推薦: 'recommended',
  推薦閱讀: 'recommended',
  recommended: 'recommended',
  'most read': 'recommended',
  相关新闻: 'other',
  相关阅读: 'other',
  相关文章: 'other',
  相关链接: 'other',
  延伸阅读: 'other',
  相關新聞: 'other',
  相關閱讀: 'other',
  'related articles': 'other',
  'related news': 'other',
  'read more': 'other',
}

/** The most letters that a known label has, with a colon or so after it. */
const longestKnown = 24
/** The most letters that an unknown label may have; a headline is longer. */
const longestLabel = 8

/**
 * Take the closing lists off a tree: `- 最近发表`, an empty item, then headlines, until the next label.
 *
 * Lists at the end count from their first item on when that is a label: one that is known, or a short one with
 * an empty item after it. Where a list of the story's own stands right before them, they count from the first
 * known label that has an empty item after it. So a list that belongs to the story stays in the story.
 *
 * @returns what is left, and the lists in their order; empty ones are kept
 */
export function takeRelated(tree: Root): {story: Root; lists: RelatedList[]} {
  let end = tree.children.length
  while (end > 0 && tree.children[end - 1]!.type === 'list') end--
  const tail = tree.children.slice(end) as List[]
  const all = tail.flatMap(({children}) => children.map(entryOf))
  const start = startOf(all)
  if (start < 0) return {story: tree, lists: []}

  const entries = all.slice(start)
  const firstRule = ruleIn(entries)
  const lists: {kind: ListKind; label: string; items: RelatedItem[]}[] = []
  for (const [at, {headline, href}] of entries.entries()) {
    const kind = kindAt(entries, at, firstRule)
    if (kind !== undefined) lists.push({kind, label: headline, items: []})
    else if (headline !== '') lists.at(-1)!.items.push({headline, ...(href !== undefined && {href})})
  }
  return {story: {...tree, children: [...tree.children.slice(0, end), ...firstItems(tail, start)]}, lists}
}

/** Where the closing lists begin; -1 where there are none. */
function startOf(entries: readonly RelatedItem[]): number {
  if (kindAt(entries, 0, ruleIn(entries)) !== undefined) return 0
  return entries.findIndex(
    ({headline}, at) => knownKind(headline) !== undefined && entries[at + 1]?.headline === '',
  )
}

/** The first empty entry: what a page's own rule below a heading became. */
function ruleIn(entries: readonly RelatedItem[]): number {
  return entries.findIndex(({headline}) => headline === '')
}

/** The lists that some lists' first items make. */
function firstItems(lists: readonly List[], count: number): List[] {
  let left = count
  return lists.flatMap((list) => {
    const children = list.children.slice(0, Math.max(0, left))
    left -= list.children.length
    return children.length === 0 ? [] : [{...list, children}]
  })
}

/** What kind of list an entry is the label of, if it is a label at all. */
function kindAt(entries: readonly RelatedItem[], at: number, firstRule: number): ListKind | undefined {
  const words = entries[at]?.headline ?? ''
  const known = knownKind(words)
  if (known !== undefined) return known
  // Unknown, yet in a label's place: the empty entry is the scraped page's own rule below its heading.
  const opens = words !== '' && words.length <= longestLabel && entries[at + 1]?.headline === ''
  return opens && (at === 0 || firstRule < at) ? 'other' : undefined
}

/** The kind of list that some words are a known label of. */
function knownKind(words: string): ListKind | undefined {
  if (words.length > longestKnown) return undefined
  const name = words.replace(/[:：\s]+$/u, '').toLowerCase()
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

function entryOf(item: ListItem): RelatedItem {
  const href = hrefOf(item)
  return {headline: plainText(item), ...(href !== undefined && {href})}
}

function hrefOf(item: ListItem): string | undefined {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph') return undefined
  const [link] = paragraph.children
  return paragraph.children.length === 1 && link?.type === 'link' ? link.url : undefined
}
