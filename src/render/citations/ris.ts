import type {Cited} from './cited.js'
import {turned} from './names.js'
import {whereOf} from './pieces.js'

/** The record in RIS, which reference managers read. */
export function ris(cited: Cited): string {
  const {key, authors, headline, date, container, archive, url, language} = cited
  const {year, month, day, isInferred} = date
  const two = (value: number | undefined): string =>
    value === undefined ? '' : String(value).padStart(2, '0')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ...authors.map((name) => ['AU', turned(name)] as const),
    ['TI', headline === '' ? undefined : headline],
    ['T2', container],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['N1', year !== undefined && isInferred ? `The year ${year} is inferred.` : undefined],
    ['DB', archive],
    ['UR', url],
    ['AV', url === undefined ? whereOf(cited) : undefined],
    ['LA', language === 'und' ? undefined : language],
  ]
  const text = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
  return `${text.join('')}ER  - \r\n`
}
