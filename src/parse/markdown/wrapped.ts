/**
 * Whether a text was broken to a width, as e-mail and wire copy are, with blank lines between paragraphs.
 *
 * Only when next to no line had room for the first word of the line below: a text whose lines are
 * paragraphs must never be joined, so rather leave a wrapped one as it is.
 */
export function isWrapped(text: string): boolean {
  if (!/\n[ \t]*\n/.test(text)) return false
  const lines = text.split('\n').map((line) => line.trimEnd())
  const broken = lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? ''
    return isProse(line) && isProse(next) && !/^- /.test(next) ? [{line, word: /^\S+/.exec(next)![0]}] : []
  })
  const width = broken.reduce((widest, {line}) => Math.max(widest, line.length), 0)
  const full = broken.filter(({line, word}) => line.length + 1 + word.length > width)
  const written = lines.filter((line) => line !== '')
  return (
    width >= 50 &&
    width <= 85 &&
    broken.length >= Math.max(4, written.length * 0.5) &&
    full.length >= broken.length * 0.9
  )
}

/** Not blank, not indented, not a row of a table, and in a script that is written with spaces. */
function isProse(line: string): boolean {
  return /^\S/.test(line) && !/ {3}|\t|[\u3000-\u9fff]/.test(line)
}
