/** More than any writer needs between two blank lines, and few enough to be sorted out in a moment. */
const most = 1000

/**
 * Whether a Markdown text has so many emphasis marks in one block that it can only have been made to do harm: the
 * time to pair them grows with more than their square.
 */
export function isTangled(text: string): boolean {
  return text
    .split(/\n[ \t]*\n/)
    .some((block) => block.length > most && (block.match(/[*_~]+/g)?.length ?? 0) > most)
}
