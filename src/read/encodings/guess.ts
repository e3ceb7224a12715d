/** How well bytes fit an encoding. */
export interface Guess {
  readonly encoding: string
  /** Logarithm (natural) of how likely such a text is. */
  readonly likelihood: number
  /** How much of what is not ASCII is usual in a language of that encoding, from 0 to 1. */
  readonly fit: number
}
