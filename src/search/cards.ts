import type {Book} from './book.js'
import {take, takeFixed, takeText, writer, type Reader, type Writer} from './code.js'
import type {FoundCard} from './types.js'

/** A card as it is stored: all but its number. */
export type StoredCard = Omit<FoundCard, 'number'>

/** Cards of a page, which is loaded for any of them. */
const perPage = 8
/** Signs of a page's length. */
const lengthSigns = 2
const longest = 93 ** lengthSigns - 1

/**
 * A segment's cards: how long its pages are, and the pages.
 *
 * The lengths are so few that all are loaded before anybody knows which cards will be wanted. They are counted in
 * units that the file begins with, so that they fit whatever somebody's headlines are.
 */
export function cardsFile(cards: readonly StoredCard[]): Uint8Array {
  const pages = Array.from({length: Math.ceil(cards.length / perPage)}, (_, page) => {
    const into = writer()
    putPage(into, cards.slice(page * perPage, (page + 1) * perPage))
    return into.bytes()
  })
  const longestPage = pages.reduce((most, {length}) => Math.max(most, length), 1)
  const unit = Math.ceil(longestPage / longest)
  const file = writer(1 << 16)
  file.putFixed(unit, lengthSigns)
  for (const {length} of pages) file.putFixed(Math.ceil(length / unit), lengthSigns)
  for (const page of pages) {
    file.append(page)
    file.putFixed(0, (unit - (page.length % unit)) % unit)
  }
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
  const begin = lengthSigns * (1 + Math.ceil(stories / perPage))
  const lengths = (): Promise<Reader> => book.part(name, 0, begin)
  return {
    lookAhead: () => void lengths().catch(() => undefined),
    at: async (number) => {
      const from = await lengths()
      const unit = takeFixed(from, lengthSigns)
      let [start, end] = [begin, begin]
      for (let left = Math.floor(number / perPage); left >= 0; left--)
        [start, end] = [end, end + unit * takeFixed(from, lengthSigns)]
      return cardIn(await book.part(name, start, end), number % perPage)
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
