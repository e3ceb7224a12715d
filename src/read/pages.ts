import type * as all from '../importers/index.js'
import type {Fault} from '../importers/index.js'
import type {Checked, Message, Source} from '../record/index.js'
import {toolsFor} from './containers/tools.js'
import {doubted} from './doubts.js'
import {kindOf, type PageFormat} from './kinds.js'

let importers: typeof all | undefined

/** Whether a path is a page's, such as one of HTML. */
export function isPage(path: string): boolean {
  return kindOf(path)?.kind === 'page'
}

/** Load what reads pages, if there are any: most projects never need it. Says whether there are. */
export async function readyFor(paths: readonly string[]): Promise<boolean> {
  if (!paths.some(isPage)) return false
  importers ??= await import('../importers/index.js')
  return true
}

/** The most bytes of one page; what containers may have is set beside it, in the project. */
const longest = 1 << 24

/** Turn a page's bytes into a source. */
export function pageSource(
  bytes: Uint8Array,
  path: string,
  {digest, format, encoding}: {digest: string; format: PageFormat; encoding: string | undefined},
): Checked<Source> {
  if (bytes.length > longest)
    return refused(path, {rule: 'record-size', reason: `Cannot read this: it has more than ${longest} bytes`})
  const place = {path, columns: {}, recordBytes: longest, tools: toolsFor(longest, encoding, bytes)}
  const messages: Message[] = []
  for (const found of importers!.pageImporters[format](bytes, place).map(doubted)) {
    if ('fault' in found) messages.push(messageOf(path, found.fault))
    else if ('record' in found) {
      const {text, format, fields, extra, pictures, decoding} = found.record
      const about = (decoding?.doubts ?? []).map((doubt): Message => ({path, ...doubt, fatal: false}))
      const all = [...about, ...messages]
      const source: Source = {
        path,
        format,
        text,
        encoding: decoding?.encoding ?? 'utf-8',
        encodingConfidence: decoding?.confidence ?? 1,
        bytes: bytes.length,
        digest,
        fields,
        ...(pictures && {pictures}),
        ...(extra && {extra}),
        ...(all.length > 0 && {messages: all}),
      }
      return {value: source, messages: all}
    }
  }
  return {messages}
}

function refused(path: string, {rule, reason}: Pick<Fault, 'rule' | 'reason'>): Checked<Source> {
  return {messages: [{path, rule, reason, fatal: true}]}
}

function messageOf(path: string, {rule, reason, fatal}: Fault): Message {
  return {path, rule, reason, fatal}
}
