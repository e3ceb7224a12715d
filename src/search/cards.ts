import {spanIn, take, takeText, writer, type Reader, type Writer} from './code.js'
import type {Book} from './book.js'
import type {FoundCard} from './types.js'

/** A card as it is stored: all but its number. */
export type StoredCard = Omit<FoundCard, 'number'>

/** Cards of a page, which is loaded for any of them; pages of a leaf, whose lengths stand together. */
const perPage = 4
const perLeaf = 16 * perPage
const pageSigns = 3
const leafSigns = 4

/** A segment's cards: the lengths of its leaves, and each leaf: the lengths of its pages, and the pages. */
export function cardsFile(cards: readonly StoredCard[]): Uint8Array {
  const lengths = writer()
  const leaves = writer(1 << 16)
  for (let at = 0; at < cards.length; at += perLeaf) {
    const before = leaves.length
    putLeaf(leaves, cards.slice(at, at + perLeaf))
    lengths.putFixed(leaves.length - before, leafSigns)
  }
  lengths.append(leaves.bytes())
  return lengths.bytes()
}

function putLeaf(into: Writer, cards: readonly StoredCard[]): void {
  const pages = writer()
  for (let at = 0; at < perLeaf; at += perPage) {
    const before = pages.length
    let last: readonly string[] = []
    for (const card of cards.slice(at, at + perPage)) {
      const texts = textsOf(card)
      for (const [number, text] of texts.entries()) putBeside(pages, last[number] ?? '', text)
      last = texts
    }
    into.putFixed(pages.length - before, pageSigns)
  }
  into.append(pages.bytes())
}

function textsOf({url, headline, language, date, place, agency}: StoredCard): string[] {
  return [url, headline, language, date, place ?? '', agency ?? '']
}

/** A text by how it begins as another did. */
function putBeside(into: Writer, before: string, text: string): void {
  let shared = 0
  while (shared < before.length && before[shared] === text[shared]) shared++
  into.put(shared)
  into.putText(text.slice(shared))
}

/** @param count how many cards the segment has */
export async function cardAt(book: Book, name: string, count: number, number: number): Promise<StoredCard> {
  const leaves = Math.ceil(count / perLeaf)
  const [start, end] = spanIn(
    await book.part(name, 0, leaves * leafSigns),
    leafSigns,
    Math.floor(number / perLeaf),
    leaves * leafSigns,
  )
  const behind = start + (perLeaf / perPage) * pageSigns
  const within = number % perLeaf
  const lengths = await book.part(name, start, Math.min(behind, end))
  const [from, to] = spanIn(lengths, pageSigns, Math.floor(within / perPage), behind)
  return cardIn(await book.part(name, from, to), within % perPage)
}

function cardIn(page: Reader, number: number): StoredCard {
  let texts: readonly string[] = ['', '', '', '', '', '']
  for (let at = 0; at <= number; at++)
    texts = texts.map((before) => before.slice(0, take(page)) + takeText(page))
  const [url, headline, language, date, place, agency] = texts as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {url, headline, language, date, ...(place !== '' && {place}), ...(agency !== '' && {agency})}
}
