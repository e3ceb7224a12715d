import type {Cited, CitedDate} from './cited.js'
import {initials, type Name} from './names.js'
import {whereOf} from './pieces.js'

/**
 * The reference by GB/T 7714—2015: a newspaper article on the web.
 *
 * The standard asks for the day of access too, which only the reader knows.
 */
export function gbt7714(cited: Cited): string {
  const {authors, headline, date, container, archive, url, language} = cited
  const isChinese = /^(?:zh|yue)(?:-|$)/i.test(language)
  const author = authors.length === 0 ? '' : `${authorsOf(authors, isChinese)}. `
  const title = headline === '' ? (isChinese ? '[无题]' : '[Untitled]') : headline
  const where = archive === undefined && url === undefined ? cited.path : whereOf(cited)
  return `${author}${title}[N/OL]. ${container}, ${dateOf(date, isChinese)}. ${where}.`
}

function authorsOf(authors: readonly Name[], isChinese: boolean): string {
  const names = authors
    .slice(0, 3)
    .map((name) =>
      'literal' in name ? name.literal : `${name.family.toUpperCase()} ${initials(name.given, '', ' ')}`,
    )
  return [...names, ...(authors.length > 3 ? [isChinese ? '等' : 'et al'] : [])].join(', ')
}

function dateOf({year, month, day, isInferred}: CitedDate, isChinese: boolean): string {
  if (year === undefined) return isChinese ? '[日期不详]' : '[n.d.]'
  const two = (value: number | undefined): string[] =>
    value === undefined ? [] : [String(value).padStart(2, '0')]
  return [isInferred ? `[${year}?]` : String(year).padStart(4, '0'), ...two(month), ...two(day)].join('-')
}
