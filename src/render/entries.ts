import type {Card} from '../record/index.js'
import {cardDate} from './dates.js'
import {escapeHtml} from './escape.js'
import {toStory, type Linked} from './links.js'
import type {DateView} from './views.js'

/** Entries that were made: most stand in dozens of lists. */
export interface Entries {
  /** The number of each by where it is linked from and why, then by story. */
  readonly numbers: Map<string, (number | undefined)[]>
  /** The entries themselves: `<li><a href="…">headline</a> <time>day</time></li>`. */
  readonly pieces: string[]
}

/** The numbers of the entries of some stories in a sidebar. */
export function entriesOf(
  stories: readonly number[],
  reasons: readonly string[],
  {cards, made: {entries}, settings}: Drawn,
  linked: Linked,
): number[] {
  const byReason = new Map<string, (number | undefined)[]>()
  return stories.map((story, at) => {
    const reason = reasons[at] ?? ''
    let own = byReason.get(reason)
    if (!own)
      byReason.set(reason, (own = numbersFor(entries.numbers, `${linked.root}${reason}`, cards.length)))
    return (own[story] ??= entries.pieces.push(draw(cards[story]!, linked, settings.language, reason)) - 1)
  })
}

function numbersFor(numbers: Entries['numbers'], key: string, length: number): (number | undefined)[] {
  let own = numbers.get(key)
  if (!own) numbers.set(key, (own = new Array<number | undefined>(length)))
  return own
}

/** The part of a desk that entries need. */
interface Drawn {
  readonly cards: readonly Card[]
  readonly made: {readonly entries: Entries}
  readonly settings: {readonly language: string}
}

function draw(card: Card, {root, words}: Linked, language: string, reason: string): string {
  const date = cardDate(words, card)
  const lang =
    card.language === language || card.language === 'und' ? '' : ` lang="${escapeHtml(card.language)}"`
  const link = `<a href="${escapeHtml(toStory(card.url, root))}"${lang}>${escapeHtml(card.headline || words.untitled)}</a>`
  const time = date ? ` ${timeOf(date)}` : ''
  const why = reason === '' ? '' : ` <small>${escapeHtml(reason)}</small>`
  // Joined, not added up: a joined string is one piece, and is copied into many pages faster.
  return ['<li>', link, time, why, '</li>\n'].join('')
}

/** What was inferred is marked; a date that HTML has no form for is plain words. */
function timeOf({text, machine, inferred}: DateView): string {
  const mark = inferred ? ' inferred' : ''
  if (machine === undefined) return `<span class="when${mark}">${escapeHtml(text)}</span>`
  return `<time datetime="${machine}"${inferred ? ' class="inferred"' : ''}>${escapeHtml(text)}</time>`
}
