/**
 * Source → article: what a newsroom's text says of itself.
 *
 * Pure: the same source and the same given fields make the same article, on any thread.
 */
import type {Article, Byline, Checked, Facts, Fields, Source} from '../record/index.js'
import {articleUrl, idOf} from '../text/addresses.js'
import {cleaned} from '../text/entities.js'
import {languageOf} from '../text/scripts.js'
import {creditLines, readBylines} from './bylines.js'
import {dateOf} from './date.js'
import {evidenceOf, type Grounds} from './evidence.js'
import {openFrontMatter, readFrontMatter, splitFrontMatter} from './front-matter.js'
import {headlineOf} from './headline.js'
import {ledeOf} from './lede.js'
import {leftOut} from './left-out.js'
import {
  isTangled,
  namedImages,
  plainText,
  putNamed,
  takeImages,
  toBody,
  toHtml,
  toTree,
} from './markdown/index.js'
import {findOpening, givenOpening} from './opening.js'
import {takeRelated} from './related.js'
import {markWords} from './marks.js'
import {readEndMark} from './grammar/index.js'
import {messenger, placeOf} from './messenger.js'
import {properOf} from './proper.js'
import {sketchOf} from './sketch.js'
import {termsOf} from './terms.js'

export {givenFields, readOverrides} from './fields.js'
export {articleSchema, type ArticleRecord, recordJsonSchemas, recordOf} from './record.js'

/** An article, and its text as markup. */
export interface Reading {
  readonly article: Article
  readonly bodyHtml: string
  /** All of its text in plain words, block by block, as its page shows it: with dateline, credits and end mark. */
  readonly passages: readonly string[]
}

/**
 * What an article is read for: a page tells only of some fields how they were found, and a record has no markup, so
 * that its body stays empty.
 */
export type Use = 'all' | 'page' | 'record'

/** No request leaves the site. */
const elsewhere =
  'Cannot show a picture from elsewhere, expected a file beside the article; a link to it stands in its place'

/**
 * Read an article.
 *
 * @param given stands above front matter, and that above what the text says
 * @param siteLanguage for a text whose own language cannot be told
 */
export function parse(
  source: Source,
  given: Fields,
  siteLanguage: string,
  use: Use = 'all',
): Checked<Reading> {
  const {yaml, rest: below, firstLine, isOpen} = splitFrontMatter(source.text)
  const rest = source.format === 'text' ? cleaned(below) : below
  const above = source.text.slice(0, source.text.length - below.length)
  const say = messenger(source.path, rest === below ? source.text : above + rest)
  const front = yaml === undefined ? {messages: []} : readFrontMatter(yaml, source.path)
  const fields: Fields = {...source.fields, ...front.value, ...given}
  const isHarmful = source.format === 'markdown' && isTangled(rest)
  const tree = toTree(rest, isHarmful ? 'text' : source.format, firstLine)
  const beside = (fields.images ?? []).filter(({src}) => src !== '')
  const named =
    source.format === 'markdown' && !isHarmful && rest.includes('![')
      ? takeImages(tree, beside.length)
      : undefined
  const written = named ? [...beside, ...named.images] : beside
  const pictures = source.pictures ? [...written, ...namedImages(source.pictures)] : written
  const {story, lists} = takeRelated(tree)
  const headed = headlineOf(story.children, fields, source.format, say)
  const {headline, blocks, messages: aboutHeadline} = headed
  const paragraphs = blocks.map(plainText)
  const messages = [
    // How it was read comes first.
    ...(source.messages ?? []),
    ...(isOpen ? [openFrontMatter(source.path)] : []),
    ...front.messages,
    ...(isHarmful
      ? [say('tangled', 'Unexpected mass of emphasis marks, read as plain text instead of Markdown')]
      : []),
    ...(named?.elsewhere ?? []).map((image) => say('picture', elsewhere, placeOf(image))),
    ...aboutHeadline,
  ]
  if (headline === '' && paragraphs.every((words) => words === '')) {
    const reason = 'Unexpected file without an article, expected a headline or a text'
    return {messages: [...messages, {path: source.path, rule: 'empty', reason, fatal: true}]}
  }

  const opening = findOpening(paragraphs)
  const head = fields.dateline === undefined ? opening : givenOpening(fields.dateline)
  const {date, messages: aboutDate} = dateOf({fields, opening: head, blocks, paragraphs, source, say})
  const endMark = endMarkIn(paragraphs)
  const credits = creditLines(paragraphs)
  const proper = properOf(paragraphs, credits, opening)
  const wrapping = {dateline: opening?.dateline.raw, endMark, credits: proper.credits}
  const body: Article['body'] =
    use === 'record'
      ? {type: 'root', children: []}
      : markWords(
          toBody({type: 'root', children: putNamed(blocks, source.pictures ?? [], written.length)}),
          wrapping,
        )
  // Named one by one: an object of so many fields that begins as a copy takes longer to make than to read.
  const article: {-readonly [K in keyof Article]: Article[K]} = {
    id: idOf(source.path),
    url: articleUrl(source.path, fields.slug),
    headline,
    kicker: fields.kicker,
    subhead: fields.subhead,
    lede: fields.lede ?? ledeOf(paragraphs, opening),
    dateline: head?.dateline,
    date: date.date,
    dateSource: date.dateSource,
    dateEvidence: date.dateEvidence,
    agency: fields.agency ?? head?.dateline.agency,
    places: fields.places ?? head?.dateline.places ?? [],
    bylines: makersOf(fields.bylines, source, () => readBylines(paragraphs, credits, head)),
    topics: fields.topics ?? [],
    language: fields.language ?? languageOf(beginning([headline, ...paragraphs]), siteLanguage),
    original: fields.original,
    paragraphs: proper.paragraphs,
    credits: proper.credits,
    endMark: fields.endMark ?? endMark,
    relatedLists: fields.relatedLists ?? lists,
    images: pictures.length > 0 ? pictures : undefined,
    extra: extraOf(source, fields),
    source: withoutText(source),
    messages: [...messages, ...aboutDate, ...leftOut(blocks, say)],
    evidence: {},
    body,
  }
  const grounds: Grounds = {
    given: [
      {rule: 'override', fields: given},
      {rule: 'front-matter', fields: front.value ?? {}},
      {rule: 'container', fields: source.fields ?? {}},
    ],
    opening: head,
    isHeadlineInferred: headed.isInferred,
    story: story.children,
    blocks,
    lists: tree.children.slice(-1),
    paragraphs,
  }
  article.evidence = evidenceOf(article, grounds, use === 'page')
  return {value: {article, bodyHtml: toHtml(body), passages: paragraphs}, messages: article.messages}
}

/** As they are given; where a container names no reporter, only an editor or a source, those of the text come first. */
function makersOf(given: Fields['bylines'], source: Source, own: () => readonly Byline[]): readonly Byline[] {
  if (!given) return own()
  if (given !== source.fields?.bylines || given.some(isReporter)) return given
  return [...own().filter(isReporter), ...given]
}

function isReporter({role}: Byline): boolean {
  return role === 'reporter' || role === 'correspondent'
}

function extraOf({extra}: Source, fields: Fields): Article['extra'] {
  return extra && fields.extra ? {...extra, ...fields.extra} : (fields.extra ?? extra)
}

function withoutText({path, format, encoding, encodingConfidence, bytes, digest}: Source): Article['source'] {
  return {path, format, encoding, encodingConfidence, bytes, digest}
}

/** As much of a text as it takes to tell what language and what subject it has. */
function beginning(paragraphs: readonly string[]): string {
  let words = ''
  for (let at = 0; at < paragraphs.length && words.length < 400; at++) words += `${paragraphs[at]!}\n`
  return words
}

/** All of an article but its words; what it is about, and what it is compared by, only where somebody will ask. */
export function factsOf(
  article: Omit<Article, 'body' | 'evidence'>,
  asked: {terms: boolean; sketch: boolean},
): Facts {
  return {
    id: article.id,
    url: article.url,
    headline: article.headline,
    kicker: article.kicker,
    subhead: article.subhead,
    lede: article.lede,
    dateline: article.dateline,
    date: article.date,
    dateSource: article.dateSource,
    dateEvidence: article.dateEvidence,
    agency: article.agency,
    places: article.places,
    bylines: article.bylines,
    topics: article.topics,
    language: article.language,
    original: article.original,
    endMark: article.endMark,
    relatedLists: article.relatedLists,
    images: article.images,
    source: article.source,
    messages: article.messages,
    ...(asked.terms
      ? termsOf(article.headline, article.paragraphs, article.language)
      : {terms: '', further: ''}),
    sketch: asked.sketch ? sketchOf(article) : undefined,
  }
}

/** The mark that ends a story, in one of its last paragraphs: after it only credits may come. */
function endMarkIn(paragraphs: readonly string[]): string | undefined {
  for (const paragraph of paragraphs.slice(-3).reverse()) {
    const mark = readEndMark(paragraph)
    if (mark) return mark.raw
  }
  return undefined
}
