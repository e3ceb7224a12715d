import type {Found} from '../importers/index.js'
import {aboutDoubly} from './encodings/messages.js'

/** What came out of a container, with what there is to doubt of its words: that they were encoded twice. */
export function doubted(found: Found): Found {
  if (!('record' in found)) return found
  const {record} = found
  const doubts = aboutDoubly(`${record.fields.headline ?? ''}\n${record.text}`)
  if (doubts.length === 0) return found
  const {encoding = 'utf-8', confidence = 1, doubts: others = []} = record.decoding ?? {}
  const about = doubts.map(({rule, reason}) => ({rule, reason}))
  return {...found, record: {...record, decoding: {encoding, confidence, doubts: [...others, ...about]}}}
}
