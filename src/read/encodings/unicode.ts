import {decoderFor} from './decoders.js'
import {isEastAsian} from './east-asian.js'

/** Byte order marks; that of UTF-32 begins like that of UTF-16. */
const marks: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/** The encoding that a byte order mark tells. */
export function marked(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

/** As many bytes as tell one form from another. */
const reach = 4096

/**
 * UTF-16 or UTF-32 without a byte order mark, where it is certain: most of its zeros stand in one half of each
 * character and what it then says is letters, or it is Chinese, Japanese or Korean as it is written every day.
 *
 * A text of Han characters alone has zeros at its line ends and its spaces at least.
 */
export function unmarkedWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, reach)
  if (!sample.includes(0)) return undefined
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 4]!++
  const [a, b, c, d] = zeros as [number, number, number, number]
  const quarter = Math.floor(sample.length / 4)
  const candidates = [
    ...(bytes.length % 4 === 0 && c >= quarter * 0.9 && d === quarter ? ['utf-32le'] : []),
    ...(bytes.length % 4 === 0 && b >= quarter * 0.9 && a === quarter ? ['utf-32be'] : []),
    ...(bytes.length % 2 === 0 && b + d > 9 * (a + c) ? ['utf-16le'] : []),
    ...(bytes.length % 2 === 0 && a + c > 9 * (b + d) ? ['utf-16be'] : []),
  ]
  const plain = candidates.find((name) => isWritten(decoderFor(name).decode(sample)))
  if (plain !== undefined || bytes.length % 2 === 1) return plain
  // Of Han characters any byte may be zero, so here it is the words that must be usual.
  return ['utf-16le', 'utf-16be'].find((name) => {
    const text = decoderFor(name).decode(sample)
    return isWritten(text) && isEastAsian(text)
  })
}

/** Whether this is what people write: letters, Han characters, Hangul, kana, punctuation, in at most two scripts or so. */
function isWritten(text: string): boolean {
  const strange = text.match(
    /[^\t\n\r\x20-\x7e\xa0-\u017f\u0370-\u0556\u05d0-\u06ff\u0e00-\u0e7f\u1e00-\u1eff\u2000-\u22ff\u2500-\u27bf\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef\ud800-\udfff\ufeff]/g,
  )
  const broken = text.match(/[\ufffd\0]/g)
  return broken === null && (strange?.length ?? 0) * 20 <= text.length
}
