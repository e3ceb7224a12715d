import {isDay} from '../../text/days.js'
import type {InferredYear, YearClues, YearRule} from './year-rule.js'

/** `2024/04/28`, `2024-04-28`, `20240428`, `2024/0428`, `2024年4月28日`, and months `2024/04`, `2024-04`. */
const forms = [
  /(?<![0-9A-Za-z])(?<year>(?:18|19|20)\d\d)(?<sep>[-/_.]?)(?<month>\d\d)(?:\k<sep>|[-/]?)(?<day>\d\d)(?![0-9A-Za-z])/g,
  /(?<![0-9A-Za-z])(?<year>(?:18|19|20)\d\d)年\/?(?<month>\d{1,2})月(?:\/?(?<day>\d{1,2})日)?/g,
  /(?<![0-9A-Za-z])(?<year>(?:18|19|20)\d\d)[-/](?<month>\d\d)(?![-0-9A-Za-z]|[/_.]\d\d(?!\d))/g,
]

/** A date in the seed's path that agrees with the dateline's month and day, or gives them. */
export const yearInPath: YearRule = {
  name: 'path-date',
  find: (clues) => forms.flatMap((form) => datesOf(form, clues)),
}

function datesOf(form: RegExp, {path, month, day}: YearClues): InferredYear[] {
  return [...path.matchAll(form)].flatMap((found) => {
    const {year, month: namedMonth, day: namedDay} = found.groups!
    const parts = {
      year: Number(year),
      month: Number(namedMonth),
      ...(namedDay !== undefined && {day: Number(namedDay)}),
    }
    if (!isDay(parts.year, parts.month, parts.day ?? 1)) return []
    if (month !== undefined && month !== parts.month) return []
    if (day !== undefined && parts.day !== undefined && day !== parts.day) return []
    const evidence = {rule: 'path-date', words: found[0], offset: found.index}
    return [{...parts, evidence}]
  })
}
