import type {Article} from '../record/index.js'

/** What can be found of a story: all that its page shows of it and of nothing else, as written, its headline first. */
export function searchedOf(
  {headline, kicker, subhead}: Pick<Article, 'headline' | 'kicker' | 'subhead'>,
  passages: readonly string[],
): readonly string[] {
  return [
    headline,
    ...[subhead, kicker, ...passages].filter((block) => block !== undefined && block !== ''),
  ] as string[]
}

/** The same as it is laid aside. */
export function packed(blocks: readonly string[]): Buffer {
  return Buffer.from(blocks.map((block) => block.replace(/\n/g, ' ')).join('\n'), 'utf16le')
}

export function unpacked(bytes: Buffer): readonly string[] {
  return bytes.toString('utf16le').split('\n')
}
