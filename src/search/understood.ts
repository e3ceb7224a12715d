import {fold, type HanFolds} from './fold.js'
import {pairKey} from './keys.js'
import {filterWord, fields} from './names.js'
import {waysOf, type Way} from './terms.js'
import type {Field, Query} from './types.js'

/** A question as the index is asked it. */
export interface Understood {
  readonly groups: readonly Group[]
  /** By field the names that a story must have one of, and those that it may not have. */
  readonly filters: readonly {readonly wanted: readonly string[]; readonly unwanted: readonly string[]}[]
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** As far as it was said, the rest 0 for the first day and 99 for the last. */
export type Day = readonly [year: number, month: number, day: number]

export interface Group {
  readonly wanted: readonly (readonly Way[])[]
  readonly unwanted: readonly (readonly Way[])[]
  /** All that is wanted, in a row. */
  readonly inARow: readonly Way[]
  /** All that is wanted as a headline's last words. */
  readonly atEnd: readonly Way[]
}

/** All that is asked for, in a row. */
export function textOf({groups, filters}: Query): string {
  return [...groups.flat().map(({text}) => text), ...filters.map(({value}) => value)].join(' ')
}

export function understood(query: Query, folds: HanFolds): Understood {
  const plain = (text: string): string => fold(text, folds).text
  const groups = query.groups.map((terms): Group => {
    const said = terms.map((term) => ({...term, text: plain(term.text)})).filter(({text}) => text !== '')
    const wanted = said.filter(({isExcluded}) => !isExcluded)
    const row = wanted.map(({text}) => text).join(' ')
    const isOpen = wanted.at(-1)?.isOpen ?? false
    const [letters] = waysOf(row, {isPhrase: true})
    const last = row.length - 2
    const end = {at: last, key: pairKey(row.charCodeAt(last), row.charCodeAt(last + 1)), word: ''}
    return {
      wanted: wanted.map((term) => waysOf(term.text, term)),
      unwanted: said.filter(({isExcluded}) => isExcluded).map((term) => waysOf(term.text, term)),
      inARow: wanted.length > 1 ? waysOf(row, {isOpen, isPhrase: false}) : [],
      atEnd: letters && row.length > 1 ? [{...letters, parts: [...letters.parts, end]}] : [],
    }
  })
  const named = (field: Field, isExcluded: boolean): string[] =>
    query.filters
      .filter((filter) => filter.field === field && filter.isExcluded === isExcluded)
      .map(({value}) => filterWord(field, plain(value)))
  return {
    groups: groups.filter(({wanted, unwanted}) => wanted.length + unwanted.length > 0),
    filters: fields.map((field) => ({wanted: named(field, false), unwanted: named(field, true)})),
    from: dayOf(query.from, 0),
    to: dayOf(query.to, 99),
  }
}

function dayOf(text: string | undefined, missing: number): Day | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? '')
  if (!parts) return undefined
  return [Number(parts[1]), Number(parts[2] ?? missing), Number(parts[3] ?? missing)]
}
