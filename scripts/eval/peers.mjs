// What other extractors read of a saved page, each as its own documentation says to call it, in the terms of the
// expectations. All are asked offline, about the same text, with the address that the page gives itself.
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'

/** Readability's authors are one text, as are the others': whoever it names, one by one. */
const between = /\s*[,;|/&、]\s*|\s+(?:and|und|y|et|e|og|och|en)\s+/
const before = /^(?:by|von|por|par|di|af|av|door)\s+/i

/** By name, the readers of a page's title, day, authors and text; nothing where one fails. */
export const peers = {Readability: readability, Defuddle: defuddle, 'article-extractor': articleExtractor}

async function readability(html) {
  const article = new Readability(parseHTML(html).document).parse()
  return {
    title: article?.title,
    date: article?.publishedTime,
    authors: namesIn(article?.byline),
    text: article?.textContent ?? '',
  }
}

async function defuddle(html) {
  const {Defuddle} = await import('defuddle/node')
  const {document} = parseHTML(html)
  // Asking others for what a page lacks is what `useAsync` is for.
  const article = await quietly(() => Defuddle(document, addressOf(html), {useAsync: false}))
  return {
    title: article?.title,
    date: article?.published,
    authors: namesIn(article?.author),
    text: wordsIn(article?.content),
  }
}

async function articleExtractor(html) {
  const {extractFromHtml} = await import('@extractus/article-extractor')
  const article = await extractFromHtml(html, addressOf(html))
  return {
    title: article?.title,
    date: article?.published,
    authors: namesIn(article?.author),
    text: wordsIn(article?.content),
  }
}

/** A reader that says nothing of a page that it fails on: some walk beyond the root of some pages. */
export function orNothing(read) {
  return async (html) => {
    try {
      return await read(html)
    } catch {
      return {authors: [], text: ''}
    }
  }
}

function namesIn(words) {
  return String(words ?? '')
    .replace(before, '')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function wordsIn(markup) {
  return markup ? (parseHTML(`<main>${markup}</main>`).document.querySelector('main')?.textContent ?? '') : ''
}

/** The page's own address; one that says nothing, where it has none. */
function addressOf(html) {
  const {document} = parseHTML(html)
  const own =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return own && URL.canParse(own) ? own : 'https://example.org/article.html'
}

/** Defuddle tells what it tries. */
async function quietly(work) {
  const {log, warn, error} = console
  Object.assign(console, {log() {}, warn() {}, error() {}})
  try {
    return await work()
  } finally {
    Object.assign(console, {log, warn, error})
  }
}
