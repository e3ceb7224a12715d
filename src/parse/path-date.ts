import {isDay} from '../text/days.js'

/** A date that an address names, only as exact as it is, and where. */
export interface PathDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly words: string
}

/**
 * `2024/04/28`, `2024-04-28`, `20240428`, `2024/0428`, `2024/04-28`, `2024年4月28日`, and months `2024/04`, `2024-04`:
 * year, what stands behind it, month, day; `2024/4/28` and `2024/apr/28` between slashes alone.
 */
const forms = [
  /(?<![0-9A-Za-z])((?:18|19|20)\d\d)([-/_.]?)(\d\d)(?:\2|[-/]?)(\d\d)(?![0-9A-Za-z])/g,
  /(?<![0-9A-Za-z])((?:18|19|20)\d\d)(年)\/?(\d{1,2})月(?:\/?(\d{1,2})日)?/g,
  /(?<![0-9A-Za-z])((?:18|19|20)\d\d)([-/])(\d\d)(?![-0-9A-Za-z]|[/_.]\d\d(?!\d))/g,
  /(?<![0-9A-Za-z])((?:18|19|20)\d\d)(\/)(\d|\d\d(?=\/\d(?!\d)))\/(\d{1,2})(?=\/)/g,
  /(?<![0-9A-Za-z])((?:18|19|20)\d\d)(\/)(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\/(\d{1,2})(?=\/)/gi,
]
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const year = /(?:^|\/)((?:18|19|20)\d\d)(?=\/)/g

/**
 * The date in a seed's path or in an address; undefined where there is none, or where there are two and nobody
 * knows which.
 */
export function pathDate(path: string): PathDate | undefined {
  if (!/(?:18|19|20)\d\d/.test(path)) return undefined
  const found: PathDate[] = []
  for (const form of forms) {
    form.lastIndex = 0
    for (let match = form.exec(path); match; match = form.exec(path)) {
      const date = dateOf(match)
      if (date) found.push(date)
    }
  }
  const first = found.find(({day}) => day !== undefined) ?? found[0]
  return first && found.every((other) => agree(first, other)) ? first : undefined
}

/** The year that a folder is named for, where one is. */
export function pathYear(path: string): string | undefined {
  const found = new Set([...path.matchAll(year)].map(([, digits]) => digits!))
  return found.size === 1 ? [...found][0] : undefined
}

/** The part of an address that a date can stand in, e.g. `/gn/2020/04-02/9145.shtml`; the address itself where it is none. */
export function addressPath(address: string): string {
  return address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
}

function dateOf([words, year, , printed = '', day]: RegExpExecArray): PathDate | undefined {
  const named = months.indexOf(printed.slice(0, 3).toLowerCase()) + 1
  const parts = {year: Number(year), month: named > 0 ? named : Number(printed), words}
  if (day === undefined) return isDay(parts.year, parts.month, 1) ? parts : undefined
  return isDay(parts.year, parts.month, Number(day)) ? {...parts, day: Number(day)} : undefined
}

/** `2024/04` agrees with `2024-04-28`: what one leaves out, the other may say. */
function agree(a: PathDate, b: PathDate): boolean {
  return (
    a.year === b.year &&
    a.month === b.month &&
    (a.day === undefined || b.day === undefined || a.day === b.day)
  )
}
