/** A picture that an article names, in its text or beside it. */
export interface ArticleImage {
  /** As named: an address, seen from the article's own folder. */
  readonly src: string
  /** What it shows, for whoever does not see it; empty where nobody said. */
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
  /** Where a container's record named it: each address by which it may be held, the one named first. */
  readonly addresses?: readonly string[]
  /** Whether it has its place in the text; else it was named beside it. */
  readonly isInText: boolean
  readonly line?: number
  readonly column?: number
}

/** A picture as it is published. */
export interface Picture {
  /** Below the site's root, not encoded. */
  readonly url: string
  /** As it is seen, in pixels. */
  readonly width: number
  readonly height: number
  /** Fingerprint of its bytes: where they change, all that shows it does. */
  readonly print: string
  /** The same, smaller, the smallest first. */
  readonly smaller: readonly {readonly url: string; readonly width: number}[]
}

/** A picture that a record of a container names: whether it is held is known once all is unpacked. */
export interface NamedPicture {
  /** As named, then what is said to be the same picture, the nearest in size first. */
  readonly addresses: readonly string[]
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
  /** The line of the text that it stands before; absent where it stands beside the text. */
  readonly line?: number
}
