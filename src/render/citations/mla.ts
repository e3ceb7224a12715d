import type {Cited, CitedDate} from './cited.js'
import {monthNames, yearOf} from './dates.js'
import {type Name, straight, turned} from './names.js'
import {ended, quoted, whereOf} from './pieces.js'

/** The entry of a list of works cited by MLA's ninth edition. */
export function mla(cited: Cited): string {
  const {authors, headline, date, container, archive, url, path} = cited
  const author = authors.length === 0 ? [] : [ended(authorsOf(authors))]
  const title = headline === '' ? 'Untitled article.' : quoted(headline)
  const when = dateOf(date)
  const first = [container, ...(when === '' ? [] : [when])]
  const where =
    archive === undefined
      ? [...first, url ?? path].join(', ')
      : `${ended(first.join(', '))} ${secondOf(cited)}`
  return [...author, title, `${where}.`].join(' ')
}

/** The archive is a container of its own where the article was published elsewhere. */
function secondOf(cited: Cited): string {
  return cited.url === undefined ? whereOf(cited) : `${cited.site}, ${cited.url}`
}

function authorsOf([first, second, ...more]: readonly Name[]): string {
  if (second === undefined) return turned(first!)
  return more.length > 0 ? `${turned(first!)}, et al` : `${turned(first!)}, and ${straight(second)}`
}

/** Without a year, what is known of the day; without that, nothing. */
function dateOf(date: CitedDate): string {
  const {month, day} = date
  const name = month === undefined ? undefined : shortOf(monthNames[month - 1]!)
  return [day, name, yearOf(date)].filter((part) => part !== undefined).join(' ')
}

/** May, June and July are written out. */
function shortOf(month: string): string {
  if (month.length <= 4) return month
  return month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`
}
