import type {Byline} from '../record/index.js'
import {readBylineParagraph, readEndMark} from './grammar/index.js'
import type {Opening} from './opening.js'

/** How many paragraphs at the start and at the end may be nothing but a byline. */
const edge = 4
/** A bracket behind the last sentence of a story, as long as a credit may be; an agency's stamp may follow it. */
const signature =
  /[。！？!?…”"」』▲■）)】]\s{0,4}([（(【〔[][^（()）【】〔〕[\]]{2,40}[）)】〕\]])(?:\d{6,7})?$/

/** The paragraphs near either end that say only who made the story, by number, and who that is. */
export function creditLines(paragraphs: readonly string[]): ReadonlyMap<number, readonly Byline[]> {
  const lines = new Map<number, readonly Byline[]>()
  for (let at = 0; at < paragraphs.length; at++) {
    if (at === edge) at = Math.max(edge, paragraphs.length - edge)
    const bylines = readBylineParagraph(paragraphs[at] ?? '')
    if (bylines) lines.set(at, bylines)
  }
  return lines
}

/** Who made a story, by its dateline and by the words that say nothing else; nobody is named twice in one role. */
export function readBylines(
  paragraphs: readonly string[],
  credits: ReturnType<typeof creditLines>,
  opening: Opening | undefined,
): Byline[] {
  const all = [
    ...(opening?.bylines ?? []),
    ...[...credits.values()].flat(),
    ...paragraphs.slice(-edge).flatMap(signedBehind),
  ]
  const seen = new Set<string>()
  return all.filter(({name, role}) => {
    const key = `${role} ${name}`
    return !seen.has(key) && seen.add(key)
  })
}

/** `…络绎不绝。（记者 甲 乙）`: a credit in brackets behind a story's last sentence, or behind its end mark. */
function signedBehind(paragraph: string): readonly Byline[] {
  const text = paragraph.trimEnd()
  const [, credit] = signature.exec(text.slice(-50)) ?? []
  return (credit !== undefined && !readEndMark(credit) && readBylineParagraph(credit)) || []
}
