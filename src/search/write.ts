import {quotes, strayQuotes} from './query.js'
import type {Query, Term} from './types.js'

/**
 * Write a query as a reader would type it; read again, it is the same.
 *
 * The words come last, so that one can go on typing; a space at the end says that the last one is whole.
 */
export function writeQuery({groups, filters, from, to}: Query): string {
  const excluded = groups[0]?.filter(({isExcluded}) => isExcluded) ?? []
  const words = groups.map((terms) => terms.filter(({isExcluded}) => !isExcluded))
  const last = words.at(-1)?.at(-1)
  const text = [
    ...filters.map(({field, value, isExcluded}) => `${isExcluded ? '-' : ''}${field}:${writeValue(value)}`),
    ...(from === undefined ? [] : [`from:${from}`]),
    ...(to === undefined ? [] : [`to:${to}`]),
    ...excluded.map((term) => `-${writeTerm(term)}`),
    words.map((terms) => terms.map(writeTerm).join(' ')).join(' OR '),
  ].join(' ')
  return last && !last.isPhrase && !last.isOpen ? `${text.trim()} ` : text.trim()
}

function writeTerm({text, isPhrase}: Term): string {
  return isPhrase ? quoted(text) : text
}

function writeValue(value: string): string {
  return strayQuotes.test(value) || /[\s|｜]/u.test(value) ? quoted(value) : value
}

/** In the first quotes that no quote in the text closes. */
function quoted(text: string): string {
  const pair = [...quotes].find(([, close]) => !text.includes(close))
  const [open, close] = pair ?? ['"', '"']
  return `${open}${pair ? text : text.replaceAll('"', ' ')}${close}`
}
