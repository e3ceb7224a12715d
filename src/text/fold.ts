/**
 * A name as it is compared: width, case and spacing do not tell two names apart.
 * e.g. `ＡＰ` and `ap`, `New  York` and `New York`.
 */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * A headline as it is compared when it is not found letter by letter: without width, case, quotes,
 * spaces and punctuation. e.g. `“逛”出喜庆 年味来` and `「逛」出喜庆年味来！`.
 */
export function foldHeadline(headline: string): string {
  return headline
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '')
}
