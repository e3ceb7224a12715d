/** The looks that come with Pressmark. */
export const looks = ['broadsheet', 'plain'] as const
export type Look = (typeof looks)[number]
/** The ways in that get pages where they are asked for. */
export const shelfNames = ['day', 'place', 'agency', 'reporter', 'topic', 'wanted'] as const
export type ShelfName = (typeof shelfNames)[number]

/** What the user may decide, from `pressmark.yaml` and the command line; nothing is missing here. */
export interface Settings {
  readonly title: string
  readonly description: string
  /** Language of the interface, BCP 47. */
  readonly language: string
  /** Which of the packaged looks the pages have, below what the project changes of it. */
  readonly look: Look
  /** Where the site will stand, with a slash at its end; absent when unknown. */
  readonly baseUrl?: string
  /** Folders, absolute. */
  readonly root: string
  readonly seeds: string
  readonly out: string
  readonly templates: string
  /** The shelves that get pages; years and months always do. */
  readonly shelves: readonly ShelfName[]
  /** What is published of each article beside its page. */
  readonly forms: readonly FormName[]
  /** By a seed's path or a folder's, below the seeds' folder: the encoding of the bytes; `.` is all of them. */
  readonly encodings: Readonly<Record<string, string>>
  /** How many entries the sidebar's lists have. */
  readonly lists: {readonly latest: number; readonly random: number; readonly recommended: number}
  /** How like two texts must be to count as one, from 0.5 to 1: the very same; 0 where nobody asks. */
  readonly duplicates: number
  /** Whether there is an index to search by. */
  readonly search: boolean
  /** The keys that containers use for our fields, where they are not the usual ones. */
  readonly columns: Readonly<Record<string, string>>
  readonly limits: Limits
  readonly machines: Machines
}

/** What is written for programs, beside the pages. */
export interface Machines {
  /** What an article's page says of itself in its head. */
  readonly metadata: boolean
  /** The feeds of the whole archive, and those of each place, agency, reporter and topic that has pages. */
  readonly feeds: readonly FeedFormat[]
  readonly shelfFeeds: readonly FeedFormat[]
  /** The sitemap, and robots.txt, which leads to it. */
  readonly sitemap: boolean
  /** The forms in which the whole archive can be downloaded. */
  readonly downloads: readonly DownloadFormat[]
  /** Up to how many articles each gets a picture that others show where they link to it. */
  readonly pictures: number
  /** What the static repository says of its keeper; it is left out without. */
  readonly oai?: {readonly email: string; readonly gateway?: string | undefined}
}

export type FeedFormat = 'atom' | 'rss' | 'json'
/** JSON Lines or a table, as they are or packed. */
export type DownloadFormat = 'jsonl' | 'csv' | 'jsonl.gz' | 'csv.gz'

/**
 * `record`: all that is known of it, as JSON; `text`: the text that it was read from; `citation`: how reference
 * managers read of it; `ninjs`: the record in the IPTC's form.
 */
export type FormName = 'record' | 'text' | 'citation' | 'ninjs'

/** How much a container may ask for before it is not read any further. */
export interface Limits {
  /** The most bytes of one record of a container. */
  readonly recordBytes: number
  /** The most bytes that one container may unpack to. */
  readonly containerBytes: number
  /** How many times its packed size a container may grow to. */
  readonly ratio: number
  /** How many archives may stand inside each other. */
  readonly depth: number
}
