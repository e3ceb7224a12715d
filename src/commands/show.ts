/** Middle products of one article, as data in which every other story is told by its address. */
import {plain} from '../engine/report.js'
import type {Archive, Page, Source} from '../record/index.js'

/** What can be shown of a file, in the order in which it comes to be. */
export type Shown = 'source' | 'article' | 'archive' | 'page'

/** What the archive makes of a story beside all others. */
export function inArchive(archive: Archive, number: number): Readonly<Record<string, unknown>> {
  const {facts, cards, shelves, sidebars, captured, sameText} = archive
  const urlOf = (story: number): string | null => cards[story]?.url ?? null
  const {latest, random, recommended} = sidebars[number]!
  const same = sameText[number]
  return {
    number: number + 1,
    of: facts.length,
    card: cards[number],
    shelves: Object.entries(shelves).flatMap(([facet, all]) =>
      all
        .filter(({cards}) => cards.includes(number))
        .map(({name, cards}) => ({facet, name, articles: cards.length})),
    ),
    latest: latest.map(urlOf),
    random: random.map(urlOf),
    recommended: recommended.map(({story, reason}) => ({url: urlOf(story), reason})),
    captured: facts[number]!.relatedLists.map(({label, items}, list) => ({
      label,
      items: items.map(({headline}, at) => ({headline, url: urlOf(captured[number]![list]![at]!)})),
    })),
    ...(same && {
      sameText: {first: urlOf(same.first), repeats: same.repeats.map(urlOf), likeness: same.likeness},
    }),
  }
}

/** A page as it is planned: all that its view may read. A captured headline that is not held has null for an address. */
export function asPlanned({url, plan, lists}: Page, {cards}: Archive): Readonly<Record<string, unknown>> {
  const stories = Object.entries(lists).map(([name, own]) => [
    name,
    own.map((story) => cards[story]?.url ?? null),
  ])
  return {url, plan, lists: Object.fromEntries(stories) as Record<string, (string | null)[]>}
}

/** A source with its text below. */
export function sourceForPerson({text, ...source}: Source): string {
  return `${forPerson(source)}\n${text.split('\n').map(plain).join('\n').trimEnd()}\n`
}

/** Data as rows: a name, then a line for each value of it. */
export function forPerson(record: object, above = ''): string {
  return Object.entries(record)
    .map(([name, value]: [string, unknown]) => {
      const row = `${above}${name}`
      if (Array.isArray(value))
        return value.length === 0 ? rowOf(row, '–') : value.map((one) => rowOf(row, inOneLine(one))).join('')
      if (typeof value === 'object' && value !== null) return forPerson(value, `${row}.`)
      return rowOf(row, inOneLine(value))
    })
    .join('')
}

function rowOf(name: string, words: string): string {
  return `${plain(name).padEnd(20)} ${plain(words)}\n`
}

function inOneLine(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map(inOneLine).join(' · ')
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  const parts = Object.entries(value).map(([name, own]: [string, unknown]) => `${name}: ${inOneLine(own)}`)
  return parts.join(', ')
}
