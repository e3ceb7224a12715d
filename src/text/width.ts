/** Wide ranges of Unicode's East Asian Width (UAX #11), coarse: what a terminal draws two columns wide. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/gu
/** What takes no column of its own: marks on the letter before, and joiners. */
const narrow = /[\p{M}\u200b-\u200f\u2060\ufeff]/gu

/** How many columns a terminal needs for a text: two for a Han character. */
export function columnsOf(text: string): number {
  const seen = text.replace(narrow, '')
  const pairs = seen.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0
  return seen.length - pairs + (seen.match(wide)?.length ?? 0)
}

/** The beginning of a text, with a mark where more of it is left out; no character is halved. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}
