/** A place in a text: line and column count from 1, the column in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * What an editor should know about one place in one file.
 *
 * A message is data, not an `Error`: an error loses its fields on the way out of a thread, and a
 * remembered article must repeat its warnings word for word.
 */
export interface Message {
  /** The file: a seed below the seeds' folder while it is worked on, from the project's folder when it is reported. */
  readonly path: string
  readonly place?: Point
  /** The record's number in its container, from 1, where the file is one; `place` is then a place in it. */
  readonly record?: number
  /** The line that `place` points into, so that a report needs no file. */
  readonly excerpt?: string
  /** The rule's permanent name, e.g. `dateline`. */
  readonly rule: string
  readonly reason: string
  /** Whether the file cannot be used at all; a warning when false. */
  readonly fatal: boolean
}

/** A value, if there is one, and everything there was to say about it. */
export interface Checked<T> {
  readonly value?: T
  readonly messages: readonly Message[]
}

/** Thrown once, by a build that must not be published. */
export class BuildError extends Error {
  override name = 'BuildError'
  readonly messages: readonly Message[]

  constructor(messages: readonly Message[]) {
    super(`Cannot publish: ${messages.map(({path, reason}) => `${path}: ${reason}`).join('; ')}`)
    this.messages = messages
  }
}
