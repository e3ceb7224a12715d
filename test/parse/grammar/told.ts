import {readDateline} from '../../../src/parse/grammar/index.js'
import type {Byline} from '../../../src/record/index.js'

/** A reading on one line: `agency|places|date|bylines|what begins the text`. */
export function told(paragraph: string): string | undefined {
  const reading = readDateline(paragraph)
  if (!reading) return undefined
  const {dateline, bylines, end, topic, programme} = reading
  const {agency = '-', places, year, month, day} = dateline
  const date = [year, month, day].filter((part) => part !== undefined).join('-') || '-'
  const names = bylines.map(shown).join(',') || '-'
  const column = topic === undefined ? '' : `|topic ${topic}`
  const taken = programme === undefined ? '' : `|programme ${programme}`
  return `${agency}|${places.join('/') || '-'}|${date}|${names}${column}${taken}|${paragraph.slice(end, end + 3)}`
}

/** `甲`, `乙:editor`, and `甲乙丙+` where several names are one. */
function shown({name, role, joined}: Byline): string {
  return (role === 'reporter' ? name : `${name}:${role}`) + (joined ? '+' : '')
}
