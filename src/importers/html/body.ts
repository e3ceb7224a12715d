import {Readability} from '@mozilla/readability'
import type {Tag, Tree} from './dom.js'

/** Where an article's words are marked as such, the surer first. */
const marked = [
  '[itemprop~="articleBody"]',
  '#artibody,#endText,#p-detail,#main_content,#articleText,#articleContent,#article-content,.TRS_Editor,.article-content,.article_content,.article-body,.post_text,.rm_txt_con',
  'article',
]

/**
 * The element that holds the article's words, and nothing else if it can be told.
 *
 * Readability finds it by weighing paragraphs. It takes the tree apart, so whatever else is read of the page is
 * read before.
 */
export function bodyOf(tree: Tree, isHan: boolean): Tag | undefined {
  const own = marked
    .map((selectors) => longestOf(tree.body, selectors))
    .find((tag) => tag && lengthOf(tag) > 200)
  const spare = own && lengthOf(own) > 0 ? copyOf(own) : undefined
  return readable(tree, isHan) ?? spare
}

/** Readability was written for the pages of browsers: on a page that was made to do harm it may fail. */
function readable(tree: Tree, isHan: boolean): Tag | undefined {
  try {
    const article = new Readability<Tag>(tree as never, {
      charThreshold: isHan ? 180 : 500,
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
  for (const tag of root.querySelectorAll(selectors)) if (!best || lengthOf(tag) > lengthOf(best)) best = tag
  return best
}

const lengthOf = (tag: Tag): number => (tag.textContent ?? '').trim().length
const copyOf = (tag: Tag): Tag => (tag as unknown as {cloneNode(deep: boolean): Tag}).cloneNode(true)

/** How much of an element's words are links'. */
export function linkDensity(tag: Tag): number {
  let linked = 0
  for (const link of tag.querySelectorAll('a')) linked += lengthOf(link)
  return linked / Math.max(1, lengthOf(tag))
}
