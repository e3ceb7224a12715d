import * as z from 'zod'
import type {Article} from '../record/index.js'

const nullable = z.string().nullable()
const number = z.int().nullable()

/** How a field was found. */
const evidence = z
  .strictObject({
    rule: z.string().describe('The permanent name of the rule that found it'),
    basis: z.enum(['stated', 'given', 'inferred']),
    words: z.string().describe('The words that it rests on'),
    line: z.int().optional(),
    column: z.int().optional().describe('In UTF-16 code units, from 1'),
  })
  .describe('How a field was found: stated in the text, given beside it, or inferred')

const point = z.strictObject({line: z.int(), column: z.int().describe('In UTF-16 code units, from 1')})

/** What an editor should know, as programs read it. */
export const messageSchema = z
  .strictObject({
    path: z.string().describe('The file, or the project’s file, that it is about'),
    place: point.optional(),
    record: z.int().optional().describe('The record’s number in its container, from 1'),
    excerpt: z.string().optional().describe('The line that the place is in'),
    rule: z.string().describe('The permanent name of the rule'),
    reason: z.string(),
    fatal: z.boolean().describe('Whether the file cannot be used at all'),
  })
  .describe('What an editor should know about one place in one file')

/** A seed as it was found, without its text. */
const sourceSchema = z
  .strictObject({
    path: z.string().describe('Below the folder of seeds'),
    format: z.enum(['text', 'markdown']),
    encoding: z.string().describe('The name of the Encoding Standard'),
    encodingConfidence: z.number().describe('From 0 to 1; 1 where it was stated'),
    bytes: z.int(),
    digest: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  })
  .describe('The file, or the record of a container, that an article was read from')

/** The record of one article as programs read it: what `inspect --json` and `parse` print. */
export const articleSchema = z
  .strictObject({
    id: z.string(),
    url: z.string().describe('Address of its page below the site, not encoded'),
    headline: z.string(),
    kicker: nullable,
    subhead: nullable,
    lede: z.string(),
    dateline: z
      .strictObject({
        raw: z.string().describe('As printed'),
        agency: nullable,
        places: z.array(z.string()),
        month: number,
        day: number,
        year: number.describe('Only where printed'),
      })
      .nullable(),
    date: z
      .string()
      .describe('EDTF; an inferred year is uncertain, as in 2024?-04-28; empty where nothing is known'),
    dateSource: z.enum(['stated', 'metadata', 'inferred', 'unknown']),
    agency: nullable,
    places: z.array(z.string()),
    bylines: z.array(
      z.strictObject({
        name: z.string(),
        role: z.enum(['reporter', 'correspondent', 'editor', 'photographer', 'translator', 'source']),
        joined: z
          .literal(true)
          .optional()
          .describe('Several names that were run together and cannot be told apart'),
      }),
    ),
    topics: z.array(z.string()),
    language: z.string().describe('BCP 47; und where it is not known'),
    original: nullable,
    paragraphs: z.array(z.string()).describe('The text proper: without dateline, credits and end mark'),
    credits: z.array(z.string()).describe('What says only who made the story, as written'),
    endMark: nullable,
    relatedLists: z.array(
      z.strictObject({
        kind: z.enum(['latest', 'random', 'recommended', 'other']),
        label: z.string(),
        items: z.array(z.strictObject({headline: z.string(), href: z.string().optional()})),
      }),
    ),
    images: z
      .array(
        z.strictObject({
          src: z.string().describe('As named, seen from the folder of the source'),
          alt: z.string(),
          caption: z.string().optional(),
          credit: z.string().optional(),
          addresses: z
            .array(z.string())
            .optional()
            .describe('Where a container named it: each address by which it may be held'),
          isInText: z.boolean(),
          line: z.int().optional(),
          column: z.int().optional(),
        }),
      )
      .optional()
      .describe('Pictures beside the source that it names'),
    evidence: z.record(z.string(), evidence),
    extra: z.record(z.string(), z.unknown()),
    source: sourceSchema,
    messages: z.array(messageSchema),
  })
  .describe('An article as Pressmark understands its text')

/** A line that `parse` answers with. */
const answerSchema = z
  .strictObject({
    id: z.unknown().describe('That of the question; null where it has none'),
    article: articleSchema.nullable().describe('Null where the text holds none: `messages` says why'),
    messages: z.array(messageSchema),
  })
  .describe('An answer of `pressmark parse`, one a line')

/** The same as JSON Schema (draft 2020-12), by the name of what it describes. */
export function recordJsonSchemas(): Readonly<Record<'article' | 'source' | 'message' | 'answer', object>> {
  return {
    article: z.toJSONSchema(articleSchema),
    source: z.toJSONSchema(sourceSchema),
    message: z.toJSONSchema(messageSchema),
    answer: z.toJSONSchema(answerSchema),
  }
}

export type ArticleRecord = z.infer<typeof articleSchema>

/** An article as a record for programs: nothing missing, what is unknown null. */
export function recordOf(article: Omit<Article, 'body'>): ArticleRecord {
  const {dateline} = article
  return {
    id: article.id,
    url: article.url,
    headline: article.headline,
    kicker: article.kicker ?? null,
    subhead: article.subhead ?? null,
    lede: article.lede,
    dateline: dateline
      ? {
          raw: dateline.raw,
          agency: dateline.agency ?? null,
          places: [...dateline.places],
          month: dateline.month ?? null,
          day: dateline.day ?? null,
          year: dateline.year ?? null,
        }
      : null,
    date: article.date,
    dateSource: article.dateSource,
    agency: article.agency ?? null,
    places: [...article.places],
    bylines: [...article.bylines],
    topics: [...article.topics],
    language: article.language,
    original: article.original ?? null,
    paragraphs: [...article.paragraphs],
    credits: [...article.credits],
    endMark: article.endMark ?? null,
    relatedLists: article.relatedLists as ArticleRecord['relatedLists'],
    ...(article.images && {images: article.images as NonNullable<ArticleRecord['images']>}),
    evidence: article.evidence,
    extra: {...article.extra},
    source: article.source,
    messages: article.messages as ArticleRecord['messages'],
  }
}
