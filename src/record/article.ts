import type {Root} from 'hast'
import type {Message} from './message.js'
import type {Byline} from './byline.js'
import type {ArticleImage} from './image.js'
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
  /** The text proper, in plain words: without dateline, credits and end mark. */
  readonly paragraphs: readonly string[]
  /** What says only who made the story, as written, e.g. `【编辑:叶攀】`. */
  readonly credits: readonly string[]
  /** As printed, e.g. `(完)`. */
  readonly endMark?: string | undefined
  readonly relatedLists: readonly RelatedList[]
  /** Pictures beside it that it names, those of its text in their order there; absent where there are none. */
  readonly images?: readonly ArticleImage[] | undefined
  /** What is given beside the text and has no field, by its giver's names. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined
  /** How each field was found. */
  readonly evidence: Readonly<Partial<Record<Evidenced, Evidence>>>
  readonly source: Omit<Source, 'text' | 'fields' | 'pictures' | 'extra' | 'messages'>
  readonly messages: readonly Message[]
  /** The text as a sanitized tree without positions. */
  readonly body: Root
}

/** All of an article but its words: what the archive needs of it. */
export type Facts = Omit<Article, 'body' | 'paragraphs' | 'credits' | 'evidence' | 'extra'> & {
  /** What its head speaks of: by this alone others find it. Five letters a term, see `text/terms.ts`. */
  readonly terms: string
  /** What the rest speaks of: by this too it finds others. So an edit there is of no concern to them. */
  readonly further: string
  /** What the archive finds copies of it by; absent where it is not to look, and where there is no text. */
  readonly sketch?: Sketch | undefined
}

/** A text in so little that a hundred thousand can be compared. */
export interface Sketch {
  /** Equal for the same text, whatever its spaces, punctuation, width and case. */
  readonly digest: string
  /** 128 letters of 64; two texts agree in about the share that they have in common. Absent for a very short text. */
  readonly marks?: string
  /** The numbers it names, two letters each, as often as it does, in order; of more than 96 the first ones. */
  readonly numbers?: string
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
  readonly basis: Basis
  readonly words: string
  readonly line?: number
  readonly column?: number
}

/** `stated` in the source's own text; `given` beside it; `inferred`: worked out, and perhaps wrong. */
export type Basis = 'stated' | 'given' | 'inferred'

/** The fields that say how they were found. */
export type Evidenced =
  'headline' | 'dateline' | 'agency' | 'places' | 'date' | 'bylines' | 'language' | 'endMark' | 'relatedLists'
