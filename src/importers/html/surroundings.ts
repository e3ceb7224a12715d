/** Where a picture of a page stands, told by the words around it: none of its own, and no spaces. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  readonly caption: string
}

/** Letters of the surroundings that are kept. */
export const near = 30
/** Words as they are compared. */
export function squeezed(words: string): string {
  return words.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
}
