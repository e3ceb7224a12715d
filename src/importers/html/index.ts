/** A saved page of a news site as a record: its article's words, and what the page says about them. */
import type {ContainerRecord} from '../../record/index.js'
import {httpOf} from '../markup/address.js'
import {namedBy} from '../markup/pictures.js'
import {blocksOf, type Block} from './blocks.js'
import {bodyOf} from './body.js'
import {linesOf, treeOf} from './dom.js'
import type {Evidence} from './evidence.js'
import {fieldsOf, firstOf} from './fields.js'
import {withoutFrame, wordsIn} from './frame.js'
import {dayInTitle, headlineOf, siteInTitle, siteOf, type Candidate} from './headline.js'
import {jsonLdEvidence} from './json-ld.js'
import {writeBlocks} from './markdown.js'
import {headingOf, headingWords, markupEvidence} from './markup.js'
import {metaEvidence} from './meta.js'
import {withPictures} from './pictures.js'
import {takeRelated} from './related.js'
import {seenEvidence} from './seen.js'
import {type Pictures, sift} from './sift.js'
import {wordsOf} from './words.js'

/** Where a page was saved, and the address that it was saved from if that is known. */
export interface Place {
  readonly path: string
  readonly url?: string
  /** Where the pictures may be that it names. */
  readonly pictures?: Pictures
}

/** A page of more nodes is weighed once, and not again with looser rules. */
const large = 8_000
/** Fewer letters are no article, unless the page says that it is one or when it was published; a Han character counts as three. */
const fewest = 140

/**
 * Read a saved page; undefined where it holds no article.
 *
 * What a page says in JSON-LD stands above its `meta`, these above its markup, and that above what is seen. Any
 * page is read in bounded time: see `limits`.
 */
export function htmlRecord(
  html: string,
  {path, url, pictures: wanted = 'none'}: Place,
): ContainerRecord | undefined {
  const page = sift(html, wanted)
  const meta = metaEvidence(page)
  const original = meta.original ?? httpOf(url)
  const linked = jsonLdEvidence(page.scripts, original)
  const title = wordsOf(page.title.slice(0, 2_000))

  const tree = treeOf(page)
  const titles = [...(linked.headlines ?? []), ...(meta.headlines ?? []), title]
  const heading = headingOf(tree.body, titles)
  const markup = markupEvidence(tree, heading)
  const sites = [
    ...[linked, meta, markup].flatMap(({publishers}) => publishers ?? []),
    ...siteOf(original),
    ...siteInTitle(title),
  ]
  const headline = headlineOf(
    [
      ...candidates('jsonLd', linked),
      ...candidates('meta', meta),
      ...candidates('markup', markup),
      ...(heading ? [{from: 'seen', words: headingWords(heading)} as const] : []),
      ...(linked.crumbs ?? []).map((words) => ({from: 'crumb', words}) as const),
      {from: 'title', words: title},
    ],
    sites,
  )
  const lines = linesOf(tree.body)
  const isHan = hanShare(lines) > 0.2
  const titled: Evidence = {dates: titles.flatMap(dayInTitle)}
  const places = [linked, meta, markup, titled, seenEvidence(lines, headline)]
  const relatedLists = takeRelated(tree, original)

  const blocks = articleBlocks(
    bodyOf(tree, {isHan, isLarge: page.nodes > large, description: firstOf(places, 'description')}),
    firstOf(places, 'body'),
    original,
    isHan,
  )
  const isArticle = places.some((one) => one.isArticle)
  const framed = orSummary(
    withoutFrame(blocks, headline),
    isArticle ? firstOf(places, 'description') : undefined,
  )
  const base = httpOf(page.base, httpOf(url) ?? original) ?? httpOf(url) ?? original
  const held = wanted === 'held' ? page.pictures.map((tag) => namedBy(tag, base)) : undefined
  const {text, format, pictures} = writeBlocks(
    held ? withPictures(framed, held, page.pictures) : framed,
    held,
  )
  const isMeant = isArticle || places.some(({dates}) => (dates ?? []).length > 0)
  const letters = framed.reduce((sum, block) => sum + wordsIn(block).length, 0)
  if (text === '' || (!isMeant && letters * (isHan ? 3 : 1) < fewest)) return undefined
  const fields = fieldsOf({
    places,
    sites,
    headline,
    original,
    found: [original ?? '', path],
    text,
    relatedLists,
  })
  return {id: '1', text, format, fields, ...(pictures.length > 0 && {pictures}), ...extraOf(places)}
}

function candidates(from: Candidate['from'], {headlines}: Evidence): Candidate[] {
  return (headlines ?? []).map((words) => ({from, words}))
}

/** The body that is seen; else the one that is given apart from the page, which has no markup. */
function articleBlocks(
  body: ReturnType<typeof bodyOf>,
  given: string | undefined,
  base: string | undefined,
  isHan: boolean,
): Block[] {
  const seen = body ? blocksOf(body, base, isHan) : []
  const length = seen.reduce((sum, block) => sum + wordsIn(block).length, 0)
  if (given === undefined || given.length < 2 * length) return seen
  const told = given
    .replace(/\u3000{2,}/g, '\n')
    .split(/\n+/)
    .map(wordsOf)
    .filter((words) => words !== '')
  return told.map((text) => ({kind: 'paragraph', runs: [{text}]}))
}

/** An article whose words are put in by a script, or sold, has its summary. */
function orSummary(blocks: readonly Block[], summary: string | undefined): readonly Block[] {
  const isSold = blocks.every(({kind}) => kind === 'picture')
  if (!isSold || summary === undefined || summary.length < 30) return blocks
  return [...blocks, {kind: 'paragraph', runs: [{text: summary}]}]
}

/** What has no field. */
function extraOf(places: readonly Evidence[]): {extra?: Readonly<Record<string, unknown>>} {
  const section = firstOf(places, 'section')
  const description = firstOf(places, 'description')
  const publisher = places.flatMap(({publishers}) => publishers ?? [])[0]
  const extra = {
    ...(section !== undefined && {section}),
    ...(description !== undefined && {description}),
    ...(publisher !== undefined && {publisher}),
  }
  return Object.keys(extra).length > 0 ? {extra} : {}
}

function hanShare(lines: readonly string[]): number {
  const text = lines.join('').slice(0, 20_000)
  return (text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) / Math.max(1, text.length)
}
