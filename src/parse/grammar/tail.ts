import {readDateline, type Reading} from './dateline.js'

const longest = 60
/** A bracket that closes a paragraph, and which part of a longer report it closes: `（本报开罗电）（2）`. */
const closing = /([（(【〔[][^（()）【】〔〕[\]]*[）)】〕\]])(?:\s?[（(]\s?[0-9０-９]{1,2}\s?[）)])?$/

/** A credit that ends a story: its dateline, and where it begins. */
export interface TailCredit extends Omit<Reading, 'end'> {
  readonly start: number
}

/**
 * Read the credit at the end of a story, in brackets, e.g. `（文汇报东京12月29日专电/记者 丛云峰）`, or as a
 * paragraph of its own, e.g. `羊城晚报记者甲 通讯员乙`.
 */
export function readTailCredit(paragraph: string): TailCredit | undefined {
  const text = paragraph.trimEnd()
  const [whole = '', credit] = closing.exec(text.slice(-longest)) ?? []
  if (credit !== undefined) return creditOf(credit, text.length - whole.length)
  return text.length <= longest ? creditOf(text, 0) : undefined
}

/** A dateline is a credit only where nothing comes after it. */
function creditOf(words: string, start: number): TailCredit | undefined {
  const {end, ...reading} = readDateline(words) ?? {end: -1}
  return 'dateline' in reading && end === words.length ? {...reading, start} : undefined
}
