import type {Told, ToldPicture} from '../fields/told.js'
import type {Element} from '../markup/element.js'
import type {Cut} from './elements.js'

/** A record that is told, one that cannot be used, or something that is no article and is only counted. */
export type Read = Told | {readonly reason: string} | PassedOver

/** What is no article; it may be a picture that one names by its number. */
export interface PassedOver {
  readonly passedOver: string
  readonly picture?: ToldPicture & {readonly number: string}
}

/** One kind of XML: which of its elements are records, and what they tell. */
export interface XmlFormat extends Cut {
  readonly read: (record: Element, above: readonly Element[]) => Read
  /** Whether a file has one record, which is named for the file. */
  readonly isAlone?: boolean
}
