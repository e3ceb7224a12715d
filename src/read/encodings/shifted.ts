/**
 * Which encoding of seven bits this is, if it is one: each shifts out of ASCII by a sequence that no text has.
 *
 * All are valid UTF-8, and only nonsense when read so.
 */
export function shiftedEncoding(text: string): string | undefined {
  if (text.includes('\x1b$)C') && text.includes('\x0e')) return 'iso-2022-kr'
  if (/\x1b(?:\$[@B]|\([JI])/.test(text)) return 'iso-2022-jp'
  // Between the shifts stand pairs of letters of GB 2312, whose first half is no higher than `w`.
  if (/~\{(?:[!-w][!-~]){1,2000}~\}/.test(text)) return 'hz-gb-2312'
  return undefined
}

/** HZ: `~{` shifts to GB 2312, `~}` back; `~~` is a tilde, and one at a line's end joins the next line to it. */
export function unshiftHz(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let isShifted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const next = bytes[at + 1]
    if (byte === 0x7e && !isShifted && (next === 0x7e || next === 0x0a)) {
      if (next === 0x7e) out.push(byte)
      at++
    } else if (byte === 0x7e && next === (isShifted ? 0x7d : 0x7b)) {
      isShifted = !isShifted
      at++
    } else if (byte === 0x0a || byte === 0x0d) {
      isShifted = false
      out.push(byte)
    } else out.push(isShifted && byte > 0x20 ? byte | 0x80 : byte)
  }
  return Uint8Array.from(out)
}

/** ISO-2022-KR: SO shifts to KS X 1001, SI back; a line of its own at the beginning announces it. */
export function unshiftKorean(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let isShifted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === 0x1b && bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29 && bytes[at + 3] === 0x43) at += 3
    else if (byte === 0x0e || byte === 0x0f) isShifted = byte === 0x0e
    else {
      if (byte === 0x0a) isShifted = false
      out.push(isShifted && byte > 0x20 ? byte | 0x80 : byte)
    }
  }
  return Uint8Array.from(out)
}
