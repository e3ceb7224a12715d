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
 * A list at the end counts only when its first item is a label: one that is known, or a short one with
 * an empty item after it. So a list that belongs to the story stays in the story.
 *
 * @returns what is left, and the lists in their order; empty ones are kept
 */
export function takeRelated(tree: Root): {story: Root; lists: RelatedList[]} {
  let end = tree.children.length
  while (end > 0 && tree.children[end - 1]!.type === 'list') end--
  const tail = tree.children.slice(end) as List[]
  const entries = tail.flatMap(({children}) => children.map(entryOf))
  const firstRule = entries.findIndex(({headline}) => headline === '')
  if (kindAt(entries, 0, firstRule) === undefined) return {story: tree, lists: []}

  const lists: {kind: ListKind; label: string; items: RelatedItem[]}[] = []
  for (const [at, {headline, href}] of entries.entries()) {
    const kind = kindAt(entries, at, firstRule)
    if (kind !== undefined) lists.push({kind, label: headline, items: []})
    else if (headline !== '') lists.at(-1)!.items.push({headline, ...(href !== undefined && {href})})
  }
  return {story: {...tree, children: tree.children.slice(0, end)}, lists}
}

/** What kind of list an entry is the label of, if it is a label at all. */
function kindAt(entries: readonly RelatedItem[], at: number, firstRule: number): ListKind | undefined {
  const words = entries[at]?.headline ?? ''
  if (words === '' || words.length > longestKnown) return undefined
  const name = words.replace(/[:：\s]+$/u, '').toLowerCase()
  if (Object.hasOwn(kinds, name)) return kinds[name]
  // Unknown, yet in a label's place: the empty entry is the scraped page's own rule below its heading.
  const opens = words.length <= longestLabel && entries[at + 1]?.headline === ''
  return opens && (at === 0 || firstRule < at) ? 'other' : undefined
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
