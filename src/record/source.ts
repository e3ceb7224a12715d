/** One seed as it was found: its bytes turned into text, and nothing understood yet. */
export interface Source {
  /** Below the seeds' folder, with `/` between the parts, e.g. `2024/04/fire.txt`. */
  readonly path: string
  readonly format: Format
  /** Without byte order mark, every line ending a line feed. */
  readonly text: string
  readonly encoding: 'utf-8'
  /** How many bytes the file has. */
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string
}

/** `text`: one paragraph a line, every character meant as written. `markdown`: CommonMark and GFM. */
export type Format = 'text' | 'markdown'
