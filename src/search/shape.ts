/** How the postings of segments that share files are shared out, as powers of two. */
export interface Shape {
  /** How many files there are; there are two at least. */
  readonly shardBits: number
  /** How many pages each has. */
  readonly pageBits: number
}

/**
 * The shape of segments' files, by what is known before a text of them is read: so it is known of one that need not be
 * made.
 *
 * No arrival rewrites more than 32 files of postings. A strip of a page then has a few hundred signs.
 *
 * @param stories of all of them
 * @param bytes of the text of one, on average
 */
export function shapeOf(stories: number, bytes: number): Shape {
  const shardBits = stories < 512 ? 1 : stories < 4096 ? 3 : stories < 8192 ? 4 : 5
  const pages = bytes / bytesPerPage / 2 ** shardBits
  return {shardBits, pageBits: Math.min(16, Math.max(0, Math.round(Math.log2(pages))))}
}

/** Bytes of text that make a page of postings. */
const bytesPerPage = 512
