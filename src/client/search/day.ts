import {saidDate} from '../../text/day-words.js'
import type {SearchTerms} from '../../render/index.js'
import {make} from './dom.js'

/** A day as other pages write it, and marked where its year was inferred. */
export function dayOf(date: string, words: SearchTerms['words']): HTMLElement {
  const [, year, doubt, month, day] = /^(\d{4})?(\?)?X*-?(\d\d)?-?(\d\d)?/.exec(date)!
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? part : Number(part)))
  const said = saidDate(words, {year: y, month: m, day: d, yearUncertain: doubt !== undefined})
  if (!said) return make('span', {className: 'when'}, words.undated)
  const {text, machine} = said
  const made = machine === undefined ? make('span', {className: 'when'}) : make('time', {dateTime: machine})
  made.append(text)
  if (doubt) made.classList.add('inferred')
  return made
}
