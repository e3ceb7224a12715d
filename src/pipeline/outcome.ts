import type {Manifest, Message} from '../record/index.js'

/** How a build went. */
export interface Outcome {
  /** Files that were looked at: published and rejected add up to it. */
  readonly read: number
  readonly published: number
  readonly rejected: number
  readonly messages: readonly Message[]
  /** Pages of the site, and how many of them had to be drawn. */
  readonly pages: number
  readonly drawn: number
  readonly manifest: Manifest
  /** By page: the fingerprints of the pictures that it shows, of whose bytes it says nothing itself. */
  readonly pictured: ReadonlyMap<string, string>
  /** What was asked for and cannot be had while the site's address is not known. */
  readonly leftOut: readonly string[]
  /** Texts that stand more than once, and how many articles repeat an earlier one. */
  readonly duplicates: {readonly texts: number; readonly repeats: number}
}
