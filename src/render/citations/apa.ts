import type {Cited, CitedDate} from './cited.js'
import {monthNames} from './dates.js'
import {initials, type Name} from './names.js'
import {ended, whereOf} from './pieces.js'

/** The reference by APA's seventh edition. */
export function apa(cited: Cited): string {
  const {authors, headline, date, container, archive, url} = cited
  const title = headline === '' ? '[Untitled].' : ended(headline)
  const when = `(${dateOf(date)}).`
  const head = authors.length === 0 ? [title, when] : [ended(authorsOf(authors)), when, title]
  const published = url === undefined && archive === undefined ? [] : [ended(container)]
  const held = url === undefined || archive === undefined ? [] : [ended(archive)]
  return [...head, ...published, ...held, whereOf(cited)].join(' ')
}

function authorsOf(authors: readonly Name[]): string {
  const names = authors.map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${initials(name.given, '.', ' ')}`,
  )
  if (names.length === 1) return names[0]!
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)!}`
  // A comma ends a name that is turned round.
  const comma = 'literal' in authors.at(-2)! && names.length === 2 ? '' : ','
  return `${names.slice(0, -1).join(', ')}${comma} & ${names.at(-1)!}`
}

function dateOf({year, month, day, isInferred}: CitedDate): string {
  if (year === undefined) return 'n.d.'
  const about = isInferred ? `ca. ${year}` : String(year)
  if (month === undefined) return about
  return `${about}, ${monthNames[month - 1]!}${day === undefined ? '' : ` ${day}`}`
}
