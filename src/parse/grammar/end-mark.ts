/** `(完)` in any brackets, `(全文完)`, the `(完/2)` of a wire's second part, and what Japan and Korea print for it. */
const mark =
  '[（(［[【]\\s?(?:(?:全文)?完毕?(?:\\s?[/／]\\s?\\d{1,2})?|끝|了|終|終わり|おわり)\\s?[）)］\\]】]'
/** An editor's bracket may stand behind it in the same paragraph: `(完)【编辑:叶攀】`. */
const credit = '(?:\\s?[【（([][^【】（）()[\\]]{2,24}[】）)\\]])?'
const endMark = new RegExp(`(${mark})${credit}$`)
/** Longer than any end mark with the spaces and the credit in it. */
const longest = 44

/** The mark that ends a story, and where it begins in its paragraph. */
export interface EndMark {
  readonly raw: string
  readonly start: number
}

/** Find the mark at the end of a paragraph, e.g. `(完)`. */
export function readEndMark(paragraph: string): EndMark | undefined {
  const text = paragraph.trimEnd()
  const tail = text.slice(-longest)
  const found = endMark.exec(tail)
  return found ? {raw: found[1]!, start: text.length - tail.length + found.index} : undefined
}
