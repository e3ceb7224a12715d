import {readDateline, type Reading} from './dateline.js'

const longest = 60
const opening = /[（(][^（）()]*[）)]$/

/** A credit in brackets that ends a paragraph: its dateline, and where it begins. */
export interface TailCredit extends Omit<Reading, 'end'> {
  readonly start: number
}

/** Read the credit at the end of a story, e.g. `（文汇报东京12月29日专电/记者 丛云峰）`. */
export function readTailCredit(paragraph: string): TailCredit | undefined {
  const text = paragraph.trimEnd()
  const [credit] = opening.exec(text.slice(-longest)) ?? []
  if (credit === undefined) return undefined
  const {end, ...reading} = readDateline(credit) ?? {end: -1}
  return 'dateline' in reading && end === credit.length
    ? {...reading, start: text.length - credit.length}
    : undefined
}
