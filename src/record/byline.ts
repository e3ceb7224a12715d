export interface Byline {
  readonly name: string
  readonly role: Role
}

export type Role = 'reporter' | 'correspondent' | 'editor' | 'photographer' | 'translator' | 'source'
