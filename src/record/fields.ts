import type {Byline} from './byline.js'
import type {ArticleImage} from './image.js'
import type {RelatedList} from './related.js'

/**
 * What is given beside an article's text, in its front matter or in the overrides: each field stands above
 * what the parser reads.
 */
export interface Fields {
  readonly headline?: string
  readonly kicker?: string
  readonly subhead?: string
  readonly lede?: string
  /** EDTF. */
  readonly date?: string
  /** The words of a dateline, read as if they stood in the text. */
  readonly dateline?: string
  readonly agency?: string
  readonly places?: readonly string[]
  readonly bylines?: readonly Byline[]
  readonly topics?: readonly string[]
  readonly language?: string
  readonly slug?: string
  readonly original?: string
  readonly endMark?: string
  readonly relatedLists?: readonly RelatedList[]
  readonly images?: readonly ArticleImage[]
  /** What has no field, by the names that its giver uses. */
  readonly extra?: Readonly<Record<string, unknown>>
}
