/** The ways in that get pages where they are asked for. */
export const shelfNames = ['day', 'place', 'agency', 'reporter', 'topic', 'wanted'] as const
export type ShelfName = (typeof shelfNames)[number]

/** What the user may decide, from `pressmark.yaml` and the command line; nothing is missing here. */
export interface Settings {
  readonly title: string
  readonly description: string
  /** Language of the interface, BCP 47. */
  readonly language: string
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
  /** The keys that containers use for our fields, where they are not the usual ones. */
  readonly columns: Readonly<Record<string, string>>
  readonly limits: Limits
}

/** `record`: all that is known of it, as JSON; `text`: the text that it was read from. */
export type FormName = 'record' | 'text'

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
