/**
 * Pages whose lists are laid in last.
 *
 * Most of an article's page is entries of lists, each of which stands on dozens of pages. So a page is drawn with a
 * gap for each list, and whoever lays it down puts the entries in: they are handed over once.
 */

/** What stands in a text where pieces are to come; nothing else in it has U+0000, which no page may contain. */
export function gapMark(number: number): string {
  return `\0${number}\0`
}

/**
 * Put pieces into a text's gaps.
 *
 * @param gaps for each gap the numbers of its pieces
 */
export function fillGaps(
  text: string,
  gaps: readonly (readonly number[])[],
  pieces: readonly string[],
): string {
  if (gaps.length === 0) return text
  let filled = ''
  for (const [at, part] of text.split(/\0(\d+)\0/).entries()) {
    if (at % 2 === 0) filled += part
    else for (const piece of gaps[Number(part)] ?? []) filled += pieces[piece]!
  }
  return filled
}
