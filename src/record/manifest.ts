/** What a published site says of itself: every file with its digest, and what it was made from. */
export interface Manifest {
  /** e.g. `Pressmark 0.1.0`. */
  readonly generator: string
  /** By address below the site's root, in code-unit order; the manifest itself is not listed. */
  readonly files: Readonly<Record<string, PublishedFile>>
  /** By the seed's path: SHA-256 of its bytes. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface PublishedFile {
  readonly size: number
  readonly sha256: string
  /** Fingerprint of all that the file was drawn from; equal means it need not be drawn again. */
  readonly print: string
}
