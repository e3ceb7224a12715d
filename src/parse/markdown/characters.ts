const cjk = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\u3000-\\u303f\\uff00-\\uffef'
/** Punctuation that both Chinese and Western texts use: it takes the side of its neighbour. */
const shared = '“”‘’…—·'
const softBreak = new RegExp(`(?<=[${cjk}])\\n(?=[${cjk}${shared}])|(?<=[${shared}])\\n(?=[${cjk}])`, 'gu')

/** Take away the line endings between two characters of a script that is written without spaces. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(softBreak, '') : text
}

/** Whether a UTF-16 code unit is white space or a control character: nothing that a reader could see. */
export function isUnseen(unit: number): boolean {
  if (unit > 0xa0) return unit >= 0x1680 && /\s/.test(String.fromCharCode(unit))
  return unit <= 0x20 || unit >= 0x7f
}

/** Whether a text has neither controls nor marks that change its direction, as nearly all have. */
export function isEven(text: string): boolean {
  return !/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2068\ufffe\uffff]/.test(text)
}

/**
 * The marks that must follow a text so that every change of direction begun in it ends with it.
 *
 * Such marks (U+202A to U+202E, U+2066 to U+2069) are kept, since Arabic and Hebrew need them. One left
 * open would turn round what stands behind it as soon as the words are quoted on another page.
 */
export function closingMarks(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2068]/.test(text)) return ''
  const open: string[] = []
  let isolates = 0
  for (const mark of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (mark === popIsolate) {
      if (isolates === 0) continue
      open.length = open.lastIndexOf(popIsolate)
      isolates--
    } else if (mark === popEmbedding) {
      if (open.at(-1) === popEmbedding) open.pop()
    } else if (mark > '\u2065') {
      open.push(popIsolate)
      isolates++
    } else open.push(popEmbedding)
  }
  return open.reverse().join('')
}

const popEmbedding = '\u202c'
const popIsolate = '\u2069'
