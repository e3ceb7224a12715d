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

/** Where texts are packed, one after the other: as they are many, making room for each would cost as much again. */
const scratch = Buffer.allocUnsafeSlow(1 << 18)

/** The same as it is laid aside; good until the next. */
export function packed(blocks: readonly string[]): Uint8Array {
  const text = blocks.map((block) => (block.includes('\n') ? block.replace(/\n/g, ' ') : block)).join('\n')
  if (2 * text.length > scratch.length) return Buffer.from(text, 'utf16le')
  return scratch.subarray(0, scratch.write(text, 'utf16le'))
}

export function unpacked(bytes: Buffer): readonly string[] {
  return bytes.toString('utf16le').split('\n')
}
