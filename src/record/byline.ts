export interface Byline {
  readonly name: string
  readonly role: Role
  /** Whether the name is several that were run together and cannot be told apart, e.g. `高文成方圆`. */
  readonly joined?: true
}

export type Role = 'reporter' | 'correspondent' | 'editor' | 'photographer' | 'translator' | 'source'
