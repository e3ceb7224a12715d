import type {Cited, CitedDate} from './cited.js'
import {monthNames, yearOf} from './dates.js'
import {type Name, straight, turned} from './names.js'
import {ended, quoted, whereOf} from './pieces.js'

/** The entry of a bibliography by the Chicago Manual of Style, notes and bibliography. */
export function chicago(cited: Cited): string {
  const {authors, headline, date, container, archive, url, path, site} = cited
  const author = authors.length === 0 ? [] : [ended(authorsOf(authors))]
  const title = headline === '' ? 'Untitled article.' : quoted(headline)
  const where = archive === undefined ? (url ?? path) : url === undefined ? whereOf(cited) : `${site}. ${url}`
  return [...author, title, ended(`${container}, ${dateOf(date)}`), `${where}.`].join(' ')
}

function authorsOf(authors: readonly Name[]): string {
  const [first, ...others] = authors
  if (others.length === 0) return turned(first!)
  if (authors.length > 6) return `${turned(first!)}, ${others.slice(0, 2).map(straight).join(', ')}, et al`
  const before = [turned(first!), ...others.slice(0, -1).map(straight)]
  return `${before.join(', ')}, and ${straight(others.at(-1)!)}`
}

function dateOf(date: CitedDate): string {
  const {month, day} = date
  const year = yearOf(date)
  if (year === undefined) return 'n.d.'
  if (month === undefined) return year
  const name = monthNames[month - 1]!
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`
}
