import {readDateline} from '../../../../src/parse/grammar/index.js'

/** A reading on one line: `agency|places|date|reporters|what begins the text`. */
export function told(paragraph: string): string | undefined {
  const reading = readDateline(paragraph)
  if (!reading) return undefined
  const {dateline, bylines, end} = reading
  const {agency = '-', places, year, month, day} = dateline
  const date = [year, month, day].filter((part) => part !== undefined).join('-') || '-'
  const names = bylines.map(({name}) => name).join('+') || '-'
  return `${agency}|${places.join('+') || '-'}|${date}|${names}|${paragraph.slice(end, end + 5)}`
}
