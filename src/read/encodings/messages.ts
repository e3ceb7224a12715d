import type {Message, Point} from '../../record/index.js'
import {doublyEncoded} from './doubly.js'
import {sure} from './recognise.js'
import {undecodableIn} from './undecodable.js'

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly confidence: number
}

/** What to say of how a file was decoded: that its encoding was only guessed, and what could not be decoded. */
export function aboutEncoding(
  bytes: Uint8Array,
  {text, encoding, confidence}: Decoded,
  path: string,
  isStated: boolean,
): readonly Message[] {
  const bad = undecodableIn(bytes, encoding, text)
  const isGuess = !isStated && confidence < sure
  if (!bad && !isGuess) return []
  const guess = `read as \`${encoding}\`, ${Math.round(confidence * 100)} % sure; state it under \`encodings\` in \`pressmark.yaml\` if the text is wrong`
  if (!bad) {
    const reason = `Cannot tell the encoding of this file: ${guess}`
    return [{path, rule: 'encoding', reason, fatal: false}]
  }
  const byte = `0x${bad.byte.toString(16).padStart(2, '0').toUpperCase()}`
  const others = bad.count > 1 ? `; this and ${bad.count - 1} more are` : '; it is'
  const reason = `Unexpected byte \`${byte}\` at offset ${bad.offset}, expected ${encoding}${others} shown as \`\ufffd\`${isGuess ? `. Its encoding is not certain: ${guess}` : ''}`
  return [{path, place: bad.place, excerpt: bad.excerpt, rule: 'encoding', reason, fatal: false}]
}

const ways: Readonly<Record<string, string>> = {'windows-1252': 'WINDOWS-1252', gbk: 'GB18030'}

/** What to say of text that was encoded twice, which is left as it is. */
export function aboutDoubly(text: string, path: string): readonly Message[] {
  const found = doublyEncoded(text)
  if (!found) return []
  const {words, offset, meant, encoding} = found
  const expected = meant ? `, expected \`${meant}\`` : ''
  const cure =
    words === '锟斤拷'
      ? 'what stood there is lost; take the text from where it came'
      : `it may be undone by \`iconv -f UTF-8 -t ${ways[encoding]}\``
  const reason = `Unexpected text \`${words}\`${expected}: UTF-8 was taken for ${encoding} and encoded again, and is left so; ${cure}`
  const {place, excerpt} = placeOf(text, offset)
  return [{path, place, excerpt, rule: 'double-encoded', reason, fatal: false}]
}

function placeOf(text: string, offset: number): {place: Point; excerpt: string} {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return {
    place: {line: text.slice(0, start).split('\n').length, column: offset - start + 1},
    excerpt: text.slice(start, end < 0 ? undefined : end),
  }
}
