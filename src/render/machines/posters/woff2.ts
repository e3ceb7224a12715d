/** A point of an outline. */
export interface Point {
  x: number
  y: number
  readonly isOn: boolean
}

/** An outline: its points, and the last point of each contour. */
export interface Outline {
  readonly points: readonly Point[]
  readonly ends: readonly number[]
}

/** A font's tables, with those of them told that the web's form of a font has otherwise. */
export interface Tables {
  readonly table: (tag: string) => DataView | undefined
  /** By glyph. */
  readonly outlines: () => readonly Outline[]
  readonly advances: (count: number) => readonly number[]
}

/** The tags that are written as a number (WOFF File Format 2.0, section 4.1), as far as we go. */
const tags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'

/**
 * Take a font of the web apart (WOFF File Format 2.0).
 *
 * @param unpack undoes Brotli
 */
export function readWoff2(bytes: Uint8Array, unpack: (packed: Uint8Array) => Uint8Array): Tables {
  const font = streamOf(bytes)
  if (font.u32() !== 0x774f4632) throw new Error('Cannot read a font: it is no WOFF2')
  font.skip(8)
  const count = font.u16()
  font.skip(6)
  const packed = font.u32()
  font.skip(24)
  const entries = Array.from({length: count}, () => {
    const flags = font.u8()
    const number = flags & 63
    const tag =
      number === 63
        ? String.fromCharCode(font.u8(), font.u8(), font.u8(), font.u8())
        : tags.slice(number * 5, number * 5 + 4)
    const own = font.base128()
    // Of these two the third form is the plain one, of all others none.
    const isMade = flags >> 6 !== (tag === 'glyf' || tag === 'loca' ? 3 : 0)
    return {tag, isMade, size: isMade ? font.base128() : own}
  })
  const all = unpack(bytes.subarray(font.at(), font.at() + packed))
  const tables = new Map<string, {isMade: boolean; bytes: Uint8Array}>()
  let at = 0
  for (const {tag, isMade, size} of entries) {
    tables.set(tag, {isMade, bytes: all.subarray(at, at + size)})
    at += size
  }
  return {
    table: (tag) => {
      const found = tables.get(tag)
      return found && viewOf(found.bytes)
    },
    outlines: () => outlinesOf(tables.get('glyf')!.bytes),
    advances: (length) => {
      const {isMade, bytes: metrics} = tables.get('hmtx')!
      const view = viewOf(metrics)
      // Made smaller, the widths follow each other behind a byte of flags.
      return Array.from({length}, (_, number) => view.getUint16(isMade ? 1 + number * 2 : number * 4))
    },
  }
}

function viewOf({buffer, byteOffset, byteLength}: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** The outlines of all glyphs, from streams of their counts, flags and ways (section 5.1). */
function outlinesOf(glyf: Uint8Array): Outline[] {
  const head = streamOf(glyf)
  head.skip(4)
  const count = head.u16()
  head.skip(2)
  const sizes = [head.u32(), head.u32(), head.u32(), head.u32()]
  head.skip(12)
  let start = head.at()
  const [contours, lengths, flags, ways] = sizes.map((size) => {
    const own = streamOf(glyf.subarray(start, start + size))
    start += size
    return own
  }) as [Stream, Stream, Stream, Stream]
  return Array.from({length: count}, () => {
    const number = contours.u16()
    if (number === 0xffff) throw new Error('Cannot read a font: a glyph is made of others')
    let last = -1
    const ends = Array.from({length: number}, () => (last += lengths.short255()))
    let [x, y] = [0, 0]
    const points = Array.from({length: last + 1}, (): Point => {
      const flag = flags.u8()
      const [dx, dy] = wayOf(flag & 127, ways)
      x += dx
      y += dy
      return {x, y, isOn: flag < 128}
    })
    if (number > 0) ways.short255()
    return {points, ends}
  })
}

/** The way from one point to the next, in as few bytes as it takes (section 5.2). */
function wayOf(flag: number, ways: Stream): [dx: number, dy: number] {
  const signed = (bit: number, value: number): number => (bit & 1 ? value : -value)
  const [one, other] = [flag, flag >> 1]
  const first = ways.u8()
  if (flag < 10) return [0, signed(one, ((flag & 14) << 7) + first)]
  if (flag < 20) return [signed(one, (((flag - 10) & 14) << 7) + first), 0]
  if (flag < 84) {
    const base = flag - 20
    return [
      signed(one, 1 + (base & 0x30) + (first >> 4)),
      signed(other, 1 + ((base & 0x0c) << 2) + (first & 15)),
    ]
  }
  const second = ways.u8()
  if (flag < 120) {
    const base = flag - 84
    return [
      signed(one, 1 + (Math.floor(base / 12) << 8) + first),
      signed(other, 1 + (((base % 12) >> 2) << 8) + second),
    ]
  }
  const third = ways.u8()
  if (flag < 124)
    return [signed(one, (first << 4) + (second >> 4)), signed(other, ((second & 15) << 8) + third)]
  return [signed(one, (first << 8) + second), signed(other, (third << 8) + ways.u8())]
}

type Stream = ReturnType<typeof streamOf>

/** Bytes that are read one after the other. */
function streamOf(bytes: Uint8Array) {
  let at = 0
  const u8 = (): number => bytes[at++] ?? 0
  const u16 = (): number => u8() * 256 + u8()
  return {
    u8,
    u16,
    u32: (): number => u16() * 65536 + u16(),
    at: (): number => at,
    skip: (count: number): void => void (at += count),
    base128: (): number => {
      let value = 0
      for (;;) {
        const byte = u8()
        value = value * 128 + (byte & 127)
        if (byte < 128) return value
      }
    },
    short255: (): number => {
      const code = u8()
      if (code === 253) return u16()
      if (code === 254) return u8() + 506
      return code === 255 ? u8() + 253 : code
    },
  }
}
