import type {Root} from 'hast'
import type {Message} from './message.js'
import type {Byline} from './byline.js'
import type {RelatedList} from './related.js'
import type {Source} from './source.js'

/**
 * One story, as its own file tells it.
 *
 * Nothing here depends on another story: what an article stands beside or is filed under belongs to
 * the archive. So an article can be parsed on any thread, and is remembered by its digest alone.
 */
export interface Article {
  /** The seed's path without its extension, e.g. `2024/04/fire`. */
  readonly id: string
  /** Where the page is, below the site's root, not encoded: `articles/2024/04/fire.html`. */
  readonly url: string
  readonly headline: string
  readonly kicker?: string | undefined
  readonly subhead?: string | undefined
  /** The first words of the text proper, without dateline, for a listing. */
  readonly lede: string
  readonly dateline?: Dateline | undefined
  /** EDTF (Library of Congress, level 2), e.g. `2024?-04-28`; empty where nothing is known. */
  readonly date: string
  readonly dateSource: DateSource
  readonly dateEvidence?: Evidence | undefined
  /** Who sent it: the dateline's agency, or what the front matter says instead. */
  readonly agency?: string | undefined
  readonly places: readonly string[]
  readonly bylines: readonly Byline[]
  readonly topics: readonly string[]
  /** BCP 47, e.g. `zh-Hans`; `und` where it is not known. */
  readonly language: string
  /** Where it was first published, if the front matter says so: an http or https address. */
  readonly original?: string | undefined
  /** The paragraphs as written, in plain text, dateline and end mark included. */
  readonly paragraphs: readonly string[]
  /** As printed, e.g. `(完)`. */
  readonly endMark?: string | undefined
  readonly relatedLists: readonly RelatedList[]
  /** What is given beside the text and has no field, by its giver's names. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined
  readonly source: Omit<Source, 'text'>
  readonly messages: readonly Message[]
  /** The text as a sanitized tree without positions. */
  readonly body: Root
}

/** All of an article but its words: what the archive needs of it. */
export type Facts = Omit<Article, 'body' | 'paragraphs' | 'extra'> & {
  /** The words that most likely set this story apart from others, the strongest first, a space between two. */
  readonly terms: string
}

/** The opening words that say who reports from where and when: `中新网上海4月28日电 (记者 缪璐)`. */
export interface Dateline {
  readonly raw: string
  readonly agency?: string
  readonly places: readonly string[]
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** `stated` in the text's own dateline; `metadata`: given beside the text; `inferred`: a part of it was worked out. */
export type DateSource = 'stated' | 'metadata' | 'inferred' | 'unknown'

/** Why something is believed: the rule's permanent name, the words it rests on and where they stand. */
export interface Evidence {
  readonly rule: string
  readonly words: string
  readonly line?: number
  readonly column?: number
}
