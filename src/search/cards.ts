import {pageIn, type Book} from './book.js'
import {putPages, take, takeText, writer, type Reader, type Writer} from './code.js'
import type {FoundCard} from './types.js'

/** A card as it is stored: all but its number. */
export type StoredCard = Omit<FoundCard, 'number'>

/** Cards of a page, which is loaded for any of them. */
const perPage = 4

/** A segment's cards: where its pages are, and the pages. */
export function cardsFile(cards: readonly StoredCard[]): Uint8Array {
  const pages = writer(1 << 16)
  const starts = [0]
  for (let at = 0; at < cards.length; at += perPage) {
    putPage(pages, cards.slice(at, at + perPage))
    starts.push(pages.length)
  }
  const file = writer(1 << 10)
  putPages(file, starts, pages.bytes())
  return file.bytes()
}

function putPage(into: Writer, cards: readonly StoredCard[]): void {
  let last: readonly string[] = []
  for (const card of cards) {
    const texts = textsOf(card)
    for (const [number, text] of texts.entries()) putBeside(into, last[number] ?? '', text)
    last = texts
  }
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

export async function cardAt(book: Book, name: string, number: number): Promise<StoredCard> {
  return cardIn(await pageIn(book, name, Math.floor(number / perPage)), number % perPage)
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
