import type {Doubt, Message, Point} from '../../record/index.js'
import {doublyEncoded} from './doubly.js'
import {sure} from './recognise.js'
import {type Undecodable, undecodableIn} from './undecodable.js'

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly confidence: number
}

/** A doubt, and where in the text it is. */
export type Placed = Doubt & Pick<Message, 'place' | 'excerpt'>

/**
 * What to say of how bytes were decoded: that their encoding was only guessed, and what could not be decoded.
 *
 * @param within what offsets count in, where it is not the file
 */
export function aboutEncoding(
  bytes: Uint8Array,
  {text, encoding, confidence}: Decoded,
  isStated: boolean,
  within = '',
): readonly Placed[] {
  const bad = undecodableIn(bytes, encoding, text)
  const isGuess = !isStated && confidence < sure
  if (bad) {
    const reason = `${undecodable(bad, encoding, within)}${isGuess ? `. Its encoding is not certain: ${guess(encoding, confidence)}` : ''}`
    return [{place: bad.place, excerpt: excerptOf(bad.excerpt, bad.place), rule: 'encoding', reason}]
  }
  return isGuess ? [{rule: 'encoding', reason: guessed(encoding, confidence)}] : []
}

/** That some bytes could not be decoded, the first of them, and how many. */
export function undecodable(
  {byte, offset, count}: Pick<Undecodable, 'byte' | 'offset' | 'count'>,
  encoding: string,
  within = '',
): string {
  const shown = `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`
  const others = count > 1 ? `; this and ${count - 1} more are` : '; it is'
  return `Unexpected byte \`${shown}\` at offset ${offset}${within}, expected ${encoding}${others} shown as \`\ufffd\``
}

/** That an encoding was only guessed. */
export function guessed(encoding: string, confidence: number): string {
  return `Cannot tell the encoding of this file: ${guess(encoding, confidence)}`
}

function guess(encoding: string, confidence: number): string {
  return `read as \`${encoding}\`, ${Math.round(confidence * 100)} % sure; state it under \`encodings\` in \`pressmark.yaml\` if the text is wrong`
}

const ways: Readonly<Record<string, string>> = {'windows-1252': 'WINDOWS-1252', gbk: 'GB18030'}

/** What to say of text that was encoded twice, which is left as it is. */
export function aboutDoubly(text: string): readonly Placed[] {
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
  return [{place, excerpt, rule: 'double-encoded', reason}]
}

function placeOf(text: string, offset: number): Required<Pick<Message, 'place' | 'excerpt'>> {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const place = {line: text.slice(0, start).split('\n').length, column: offset - start + 1}
  return {place, excerpt: excerptOf(text.slice(start, end < 0 ? undefined : end), place)}
}

/** As much of a line as a report may show: some have a megabyte. */
function excerptOf(line: string, {column}: Point): string {
  return column > 2000 ? '' : line.slice(0, column + 100)
}
