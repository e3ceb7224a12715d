/** What the first bytes of a picture say of it. */
export interface Header {
  readonly format: PictureFormat
  /** As it is seen: turned, where the file says so. */
  readonly width: number
  readonly height: number
  readonly isMoving: boolean
}

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif'

/** The largest side that any of the formats has a use for. */
const largest = 65_535

/** Read a picture's format and size; undefined where the bytes are none that are known, or end too soon. */
export function headerOf(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of readers) {
    try {
      const header = read(view)
      if (header) return isSane(header) ? header : undefined
    } catch (error) {
      // The bytes ended before the header did.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return undefined
}

function isSane({width, height}: Header): boolean {
  return width > 0 && height > 0 && width <= largest && height <= largest
}

const readers: readonly ((view: DataView) => Header | undefined)[] = [png, jpeg, gif, webp, avif]

function wordAt(view: DataView, at: number, length = 4): string {
  let word = ''
  for (let one = at; one < at + length && one < view.byteLength; one++)
    word += String.fromCharCode(view.getUint8(one))
  return word
}

function png(view: DataView): Header | undefined {
  if (view.getUint32(0) !== 0x89504e47 || wordAt(view, 12) !== 'IHDR') return undefined
  // Whether it moves is said before its first line of dots.
  let isMoving = false
  for (let at = 8; at + 8 < view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = wordAt(view, at + 4)
    if (chunk === 'acTL') isMoving = true
    if (chunk === 'IDAT' || isMoving) break
  }
  return {format: 'png', width: view.getUint32(16), height: view.getUint32(20), isMoving}
}

function gif(view: DataView): Header | undefined {
  if (!/^GIF8[79]a$/.test(wordAt(view, 0, 6))) return undefined
  return {format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), isMoving: true}
}

function jpeg(view: DataView): Header | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let isTurned = false
  for (let at = 2; ;) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return {
        format: 'jpeg',
        width: isTurned ? height : width,
        height: isTurned ? width : height,
        isMoving: false,
      }
    }
    if (marker === 0xda || marker === 0xd9) return undefined
    if (marker === 0xe1 && wordAt(view, at + 4, 6) === 'Exif\0\0') isTurned ||= orientation(view, at + 10) > 4
    at += 2 + view.getUint16(at + 2)
  }
}

/** How a camera was held, by the first directory of its notes: from 5 on the picture lies on its side. */
function orientation(view: DataView, start: number): number {
  try {
    const isLittle = wordAt(view, start, 2) === 'II'
    const directory = start + view.getUint32(start + 4, isLittle)
    const count = view.getUint16(directory, isLittle)
    for (let entry = 0; entry < Math.min(count, 512); entry++) {
      const at = directory + 2 + 12 * entry
      if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle)
    }
  } catch {
    // Notes that end too soon say nothing.
  }
  return 1
}

function webp(view: DataView): Header | undefined {
  if (wordAt(view, 0) !== 'RIFF' || wordAt(view, 8) !== 'WEBP') return undefined
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  const still = {format: 'webp', isMoving: false} as const
  switch (wordAt(view, 12)) {
    case 'VP8X':
      return {
        format: 'webp',
        width: three(24) + 1,
        height: three(27) + 1,
        isMoving: (view.getUint8(20) & 2) !== 0,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return {...still, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1}
    }
    case 'VP8 ':
      return {...still, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff}
    default:
      return undefined
  }
}

/** The largest of the images in it is the picture; the others are its tiles, its depth, its miniature. */
function avif(view: DataView): Header | undefined {
  const brand = wordAt(view, 8)
  if (wordAt(view, 4) !== 'ftyp' || !/^avi[fs]$/.test(brand)) return undefined
  let [width, height, isTurned] = [0, 0, false]
  const end = Math.min(view.byteLength - 16, 65_536)
  for (let at = 16; at < end; at++) {
    if (view.getUint8(at) !== 0x69) continue
    const box = wordAt(view, at)
    if (box === 'irot') isTurned = (view.getUint8(at + 4) & 1) === 1
    if (box !== 'ispe') continue
    const [w, h] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (w * h > width * height) [width, height] = [w, h]
  }
  if (isTurned) [width, height] = [height, width]
  return {format: 'avif', width, height, isMoving: brand === 'avis'}
}
