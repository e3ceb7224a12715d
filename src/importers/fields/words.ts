/** Words on one line, as a headline or a name is: no line endings, no controls, no halves of characters. */
export function oneLine(words: string): string {
  return wellFormed(words)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
}

/** A text whose every line ends with a line feed, without what no page may hold. */
export function manyLines(words: string): string {
  return wellFormed(words)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]+/g, '')
    .replace(/^\s*\n|\s+$/g, '')
}

function wellFormed(words: string): string {
  return /[\ud800-\udfff]/.test(words) ? words.replace(/\p{Surrogate}/gu, '\ufffd') : words
}
