import type {Decoding} from './decoding.js'
import type {Fields} from './fields.js'
import type {NamedPicture} from './image.js'
import type {Format} from './source.js'

/**
 * One article as a container tells it: a line of JSON Lines, an entry of a feed, a page of a crawl.
 *
 * Importers make it, each from one format, and everything behind them sees nothing else.
 */
export interface ContainerRecord {
  /** The record's own id, else its number in the container, from 1; empty where it is all that its file holds. */
  readonly id: string
  /** The article's words, in `format`; without the headline where `fields` have it. */
  readonly text: string
  readonly format: Format
  /** What the container says beside the text: headline, date, bylines, original address, lists. */
  readonly fields: Fields
  /** In the order in which they stand. */
  readonly pictures?: readonly NamedPicture[]
  /** What has no field, by the container's own names. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Absent where it was UTF-8, and nothing is in doubt. */
  readonly decoding?: Decoding
}

/** The fields that a container's keys can stand for; `html` is a text in HTML. */
export const columnNames = [
  'id',
  'headline',
  'kicker',
  'subhead',
  'lede',
  'html',
  'text',
  'date',
  'dateline',
  'agency',
  'places',
  'bylines',
  'topics',
  'language',
  'original',
] as const

export type ColumnName = (typeof columnNames)[number]
