import type {Book} from './book.js'
import {take, takeText, writer, type Reader, type Writer} from './code.js'
import {putPages, startsIn, tableLength} from './table.js'
import type {FoundCard} from './types.js'

/** A card as it is stored: all but its number. */
export type StoredCard = Omit<FoundCard, 'number'>

/** Cards of a page, which is loaded for any of them. */
const perPage = 8

/**
 * A segment's cards, in pages behind the lengths of all: these are so few that they are loaded before anybody knows
 * which cards will be wanted.
 */
export function cardsFile(cards: readonly StoredCard[]): Uint8Array {
  const pages = writer(1 << 16)
  const starts = [0]
  for (let at = 0; at < cards.length; at += perPage) {
    putPage(pages, cards.slice(at, at + perPage))
    starts.push(pages.length)
  }
  const file = writer(1 << 16)
  putPages(file, pages.bytes(), starts)
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

/** The cards of a segment as they are read. */
export interface Cards {
  /** Load what says where cards are, without waiting for it. */
  lookAhead(): void
  at(number: number): Promise<StoredCard>
}

export function cardsIn(book: Book, name: string, stories: number): Cards {
  const lengths = (): Promise<Reader> => book.part(name, 0, tableLength(Math.ceil(stories / perPage)))
  return {
    lookAhead: () => void lengths().catch(() => undefined),
    at: async (number) => {
      const starts = startsIn((await lengths()).text)
      const page = Math.floor(number / perPage)
      return cardIn(await book.part(name, starts[page]!, starts[page + 1]!), number % perPage)
    },
  }
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
