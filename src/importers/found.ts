import type {ContainerRecord, Decoding} from '../record/index.js'

/** What an importer says about its container: a record was lost where it is fatal, else only something of it. */
export interface Fault {
  /** The record's number in its container, from 1; absent where the whole container is meant. */
  readonly number?: number
  /** The line of the container, in formats that have lines. */
  readonly line?: number
  readonly rule: string
  readonly reason: string
  readonly fatal: boolean
}

/** What comes out of a container, one thing after the other. */
export type Found = (
  | {readonly record: ContainerRecord; readonly number: number; readonly line?: number}
  | {readonly fault: Fault}
  | {
      readonly picture: Uint8Array
      /** Where it was captured, in a crawl; its name, where it stood in a text. */
      readonly address?: string
    }
) & {
  /** Where in an archive it was, e.g. `2024/dump.jsonl`; a picture has no other name. */
  readonly within?: string
}

/** A text, and how it was read. */
export type Decoded = Decoding & {readonly text: string}

/** What importers ask of others, since they know neither files nor codecs. */
export interface Tools {
  /** Bytes → text, by the label that a header gives, else by the bytes themselves; undefined where they are no text. */
  readonly decode: (bytes: Uint8Array, label?: string) => Decoded | undefined
  /** Undo an HTTP content coding, e.g. `gzip`; undefined where it cannot be undone within a record's limit. */
  readonly inflate: (bytes: Uint8Array, coding: string) => Uint8Array | undefined
  /** What a picture's own bytes say of it; undefined where they are none that could be shown. Absent: nobody asks. */
  readonly measure?: (
    bytes: Uint8Array,
  ) => {readonly format: string; readonly width: number; readonly height: number} | undefined
}

/** Where a container stands, and what its user decided. */
export interface Place {
  /** Below the seeds' folder. */
  readonly path: string
  /** The keys that a project names for its fields, e.g. `headline: ueberschrift`. */
  readonly columns: Readonly<Record<string, string>>
  /** The most bytes that one record may have. */
  readonly recordBytes: number
  /** Whether pictures are to be left out: those that it holds, and those that its records name. */
  readonly leavesPictures?: boolean
  readonly tools: Tools
}

/** One format: a container's text, or its bytes, piece by piece → records and what is wrong with them. */
export type TextImporter = (pieces: AsyncIterable<string>, place: Place) => AsyncGenerator<Found>
export type BytesImporter = (pieces: AsyncIterable<Uint8Array>, place: Place) => AsyncGenerator<Found>
/** A format whose files hold one article each. */
export type PageImporter = (bytes: Uint8Array, place: Place) => Found[]

/** A record that is lost. */
export function lost(reason: string, where: {number?: number; line?: number} = {}, rule = 'record'): Found {
  return {fault: {...where, rule, reason, fatal: true}}
}

/** Something an editor should know, though nothing is lost. */
export function note(reason: string, where: {number?: number; line?: number} = {}, rule = 'record'): Found {
  return {fault: {...where, rule, reason, fatal: false}}
}
