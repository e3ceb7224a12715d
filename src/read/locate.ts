import type {Checked, Message, Source} from '../record/index.js'
import {type Locator, recordAt} from './containers/records.js'

export type {Locator}

/** The source that a record of a container is, read from where it lies. */
export function recordSource(path: string, locator: Locator): Checked<Source> {
  const record = recordAt(locator)
  if (!record) {
    const reason = 'Cannot read this record: what was unpacked before is gone or was changed; build again'
    return {messages: [{path, rule: 'unreadable', reason, fatal: true}]}
  }
  const {text, format, fields, pictures, extra, decoding} = record
  const messages = (decoding?.doubts ?? []).map((doubt): Message => ({path, ...doubt, fatal: false}))
  const source: Source = {
    path,
    format,
    text,
    encoding: decoding?.encoding ?? 'utf-8',
    encodingConfidence: decoding?.confidence ?? 1,
    bytes: locator.length,
    digest: locator.digest,
    fields,
    ...(pictures && {pictures}),
    ...(extra && {extra}),
    ...(messages.length > 0 && {messages}),
  }
  return {value: source, messages}
}
