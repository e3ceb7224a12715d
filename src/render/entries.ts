import type {Card} from '../record/index.js'
import {encodeUrl} from '../text/addresses.js'
import {cardDate} from './dates.js'
import {escapeHtml} from './escape.js'
import type {Linked} from './links.js'
import type {DateView} from './views.js'

/** Entries that were made before, by where they are linked from and why, then by story: most stand in dozens of lists. */
export type Entries = Map<string, (string | undefined)[]>

/** The entries of some stories in a sidebar: `<li><a href="…">headline</a> <time>day</time></li>` of each. */
export function entriesOf(
  stories: readonly number[],
  reasons: readonly string[],
  {cards, made: {entries}, settings}: Drawn,
  linked: Linked,
): string {
  const byReason = new Map<string, (string | undefined)[]>()
  // Added up, not joined: the page is put together once, at its end.
  let html = ''
  for (let at = 0; at < stories.length; at++) {
    const story = stories[at]!
    const reason = reasons[at] ?? ''
    let own = byReason.get(reason)
    if (!own) byReason.set(reason, (own = madeBefore(entries, `${linked.root}${reason}`, cards.length)))
    html += own[story] ??= draw(cards[story]!, linked, settings.language, reason)
  }
  return html
}

function madeBefore(entries: Entries, key: string, length: number): (string | undefined)[] {
  let made = entries.get(key)
  if (!made) entries.set(key, (made = new Array<string | undefined>(length)))
  return made
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
  const link = `<a href="${escapeHtml(root + encodeUrl(card.url))}"${lang}>${escapeHtml(card.headline || words.untitled)}</a>`
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
