import type {SearchTerms} from '../../render/index.js'
import {fill, make} from './dom.js'

/** A day as other pages write it, only as exact as it is known, and marked where its year was inferred. */
export function dayOf(date: string, words: SearchTerms['words']): HTMLElement {
  const [, year, doubt, month, day] = /^(\d{4}|XXXX)(\?)?(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? []
  const isKnown = year !== undefined && year !== 'XXXX'
  const values = {
    y: Number(year),
    m: Number(month),
    d: Number(day),
    month: words.monthNames[Number(month) - 1] ?? '',
  }
  if (isKnown) {
    const text = fill(day ? words.day : month ? words.month : words.year, values)
    if (doubt) return make('span', {className: 'when inferred'}, text)
    return make('time', {dateTime: [year, month, day].filter(Boolean).join('-')}, text)
  }
  const text = month && day ? fill(words.yearUnknown, {day: fill(words.monthDay, values)}) : words.undated
  return make('span', {className: 'when'}, text)
}
