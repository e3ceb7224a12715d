import {sha256} from './digest.js'

/** A picture that stands in an address of a text, as `data:image/png;base64,…` (RFC 2397). */
export interface Embedded {
  /** Where the address begins and ends. */
  readonly from: number
  readonly to: number
  readonly bytes: Uint8Array
}

const scheme = 'data:image/'
const head = /^[a-z0-9.+-]{1,20}(?:;[a-z0-9=_-]{1,40}){0,3};base64,/i
/** Pictures of one text; nobody shows more. */
const most = 200

/** Every picture that stands in a text itself, whatever it says that it is. */
export function* embeddedIn(text: string): Generator<Embedded> {
  let found = 0
  for (let from = text.indexOf(scheme); from >= 0 && found < most;) {
    const start = from + scheme.length
    const begin = head.exec(text.slice(start, start + 160))?.[0]
    let to = start
    if (begin !== undefined) {
      to += begin.length
      // By hand: an expression would remember each of some million letters.
      while (isLetter(text.charCodeAt(to))) to++
      yield {from, to, bytes: Buffer.from(text.slice(start + begin.length, to), 'base64')}
      found++
    }
    from = text.indexOf(scheme, to)
  }
}

/** Every picture that is a part of a message (MIME), as base64. */
export function* attachedIn(message: string): Generator<Pick<Embedded, 'bytes'>> {
  const text = message.replace(/\r\n?/g, '\n')
  for (const {index} of text.matchAll(/^content-type:\s*image\//gim)) {
    const begin = text.indexOf('\n\n', index)
    const end = text.indexOf('\n--', begin)
    if (begin >= 0) yield {bytes: Buffer.from(text.slice(begin, end < 0 ? undefined : end), 'base64')}
  }
}

/** Of base64, and the ends of lines that it may be broken by. */
function isLetter(code: number): boolean {
  return (
    (code >= 47 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 61 ||
    code === 10 ||
    code === 13
  )
}

/** What such a picture is called in place of its bytes: by its digest, as if it were a file beside the text. */
export function embeddedName(bytes: Uint8Array, format: string): string {
  return `embedded-${sha256(bytes).slice(0, 24)}.${format === 'jpeg' ? 'jpg' : format}`
}

/** Whether a picture is called as `embeddedName` does. */
export function isEmbedded(name: string): boolean {
  return /^embedded-[0-9a-f]{24}\.(?:png|jpg|gif|webp|avif)$/.test(name)
}
