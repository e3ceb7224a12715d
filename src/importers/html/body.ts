import {Readability} from '@mozilla/readability'
import {foldHeadline} from '../../text/fold.js'
import type {Tag, Tree} from './dom.js'

/** Where an article's words are marked as such, the surer first. */
const marked = [
  '[itemprop~="articleBody"]',
  '#artibody,#endText,#p-detail,#main_content,#articleText,#articleContent,#article-content,.TRS_Editor,.article-content,.article_content,.article-body,.post_text,.rm_txt_con',
  'article',
  'main',
]

/** What lies over a page or asks for something; removed where it is not the page itself. */
const overlays =
  '[role="dialog"],[aria-modal],[id*="onetrust"],[id*="consent"],[class*="consent"],[id*="cookie"],[class*="cookie"],[class*="newsletter" i]'

/** What is known of a page before its words are found. */
export interface Hints {
  readonly isHan: boolean
  readonly isLarge: boolean
  readonly description: string | undefined
}

/**
 * The element that holds the article's words, and nothing else if it can be told.
 *
 * Readability finds it by weighing paragraphs; where it finds something that has not the words by which the page
 * describes itself, and what is marked as the article has them, that is taken. Readability takes the tree apart,
 * so whatever else is read of the page is read before.
 */
export function bodyOf(tree: Tree, hints: Hints): Tag | undefined {
  const most = lengthOf(tree.body) / 2
  for (const tag of tree.body.querySelectorAll(overlays)) if (lengthOf(tag) < most) tag.remove()
  const own = marked
    .map((selectors) => longestOf(tree.body, selectors))
    .find((tag) => tag && lengthOf(tag) > 200)
  const spare = own && copyOf(own)
  const found = readable(tree, hints)
  if (!found || !spare) return found ?? spare
  const start = foldHeadline((hints.description ?? '').slice(0, 60)).slice(0, 25)
  const isStrange = start.length > 10 && !foldsTo(found).includes(start) && foldsTo(spare).includes(start)
  return isStrange || proseOf(spare) > 1.3 * proseOf(found) ? spare : found
}

/** How many letters stand in paragraphs of some length that are no links. */
function proseOf(root: Tag): number {
  let letters = 0
  for (const tag of root.querySelectorAll('p')) {
    const own = lengthOf(tag)
    if (
      own > 80 &&
      !tag.closest('aside,nav,footer,[class*="comment"],[class*="teaser"],[class*="related"]') &&
      linkDensity(tag) < 0.5
    )
      letters += own
  }
  return letters
}

/** Readability was written for the pages of browsers: on a page that was made to do harm it may fail. */
function readable(tree: Tree, {isHan, isLarge}: Hints): Tag | undefined {
  try {
    const article = new Readability<Tag>(tree as never, {
      charThreshold: isLarge ? 0 : isHan ? 180 : 500,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as Tag,
    }).parse()
    return article?.content && lengthOf(article.content) > 0 ? article.content : undefined
  } catch {
    return undefined
  }
}

function longestOf(root: Tag, selectors: string): Tag | undefined {
  let best: Tag | undefined
  let length = -1
  for (const tag of root.querySelectorAll(selectors)) {
    const own = lengthOf(tag)
    if (own > length) [best, length] = [tag, own]
  }
  return best
}

const lengthOf = (tag: Tag): number => (tag.textContent ?? '').trim().length
const foldsTo = (tag: Tag): string => foldHeadline((tag.textContent ?? '').slice(0, 200_000))
const copyOf = (tag: Tag): Tag => (tag as unknown as {cloneNode(deep: boolean): Tag}).cloneNode(true)

/** How much of an element's words are links'. */
export function linkDensity(tag: Tag): number {
  let linked = 0
  for (const link of tag.querySelectorAll('a')) linked += lengthOf(link)
  return linked / Math.max(1, lengthOf(tag))
}
