/** `(完)` in any brackets, also `(全文完)` and the `(完/2)` of a wire's second part. */
const endMark = /[（(［[【]\s?(?:全文)?完(?:\s?[/／]\s?\d{1,2})?\s?[）)］\]】]$/
/** Longer than any end mark with the spaces in it. */
const longest = 16

/** The mark that ends a story, and where it begins in its paragraph. */
export interface EndMark {
  readonly raw: string
  readonly start: number
}

/** Find the mark at the end of a paragraph, e.g. `(完)`. */
export function readEndMark(paragraph: string): EndMark | undefined {
  const text = paragraph.trimEnd()
  const [raw] = endMark.exec(text.slice(-longest)) ?? []
  return raw === undefined ? undefined : {raw, start: text.length - raw.length}
}
