import type {Fields} from './fields.js'
import type {NamedPicture} from './image.js'
import type {Message} from './message.js'

/** One seed as it was found: its bytes turned into text, and nothing understood yet. */
export interface Source {
  /** Below the seeds' folder, with `/` between the parts, e.g. `2024/04/fire.txt`. */
  readonly path: string
  readonly format: Format
  /** Without byte order mark, every line ending a line feed. */
  readonly text: string
  /** The name of the Encoding Standard, e.g. `gb18030`. */
  readonly encoding: string
  /** How sure that is: from 0, a mere guess, to 1, certain or stated by the user. */
  readonly encodingConfidence: number
  /** How many bytes the file has. */
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string
  /** What the container that it came out of says beside the text; front matter stands above it. */
  readonly fields?: Fields
  /** What pictures the container's record names. */
  readonly pictures?: readonly NamedPicture[]
  /** What the container says that has no field. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** What was to be said of how it was read: its article says it, too. */
  readonly messages?: readonly Message[]
}

/** `text`: one paragraph a line, every character meant as written. `markdown`: CommonMark and GFM. */
export type Format = 'text' | 'markdown'
