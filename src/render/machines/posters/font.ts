import {type Point, readWoff2} from './woff2.js'

/** The outline of a character, in units of its font: an SVG path with y upwards, and how far it moves the pen. */
export interface Glyph {
  readonly path: string
  readonly advance: number
  /** Where its ink begins and ends. */
  readonly ink: readonly [left: number, right: number]
}

/** What is read of a font. */
export interface Font {
  /** Units of an em. */
  readonly em: number
  readonly has: (codePoint: number) => boolean
  readonly glyphOf: (codePoint: number, weight: number) => Glyph | undefined
}

/**
 * Read a variable TrueType font as the web has it (OpenType 1.9: `cmap`, `fvar`, `avar`, `gvar`).
 *
 * What draws SVG knows no weights of such fonts; and with outlines of our own nothing depends on the fonts that
 * a machine has, or on how it looks for them. Glyphs that are made of others are not known: slices of fonts for
 * the web have none.
 *
 * @param unpack undoes Brotli
 */
export function readFont(bytes: Uint8Array, unpack: (packed: Uint8Array) => Uint8Array): Font {
  const tables = readWoff2(bytes, unpack)
  const table = (tag: string): DataView => {
    const found = tables.table(tag)
    if (!found) throw new Error(`Cannot read a font: it has no table \`${tag}\``)
    return found
  }
  const characters = charactersOf(table('cmap'))
  // What only drawing asks for is read when it asks.
  let drawn: ((glyph: number, weight: number) => Glyph) | undefined
  const open = (): ((glyph: number, weight: number) => Glyph) => {
    const advances = tables.advances(table('hhea').getUint16(34))
    const outlines = tables.outlines()
    const [fvar, avar] = [table('fvar'), tables.table('avar')]
    const move = variations(table('gvar'))
    return (glyph, weight) => {
      const {points, ends} = outlines[glyph]!
      // Four points beside the outline stand for the room that it takes; of those two count here.
      const advance = advances[Math.min(glyph, advances.length - 1)]!
      const room = [0, advance, 0, 0].map((x): Point => ({x, y: 0, isOn: true}))
      const all = [...points.map((point) => ({...point})), ...room]
      move(glyph, all, ends, placeOf(weight, fvar, avar))
      const own = all.slice(0, points.length)
      const xs = own.map(({x}) => x)
      const ink = xs.length === 0 ? ([0, 0] as const) : ([Math.min(...xs), Math.max(...xs)] as const)
      return {path: pathOf(own, ends), advance: all[points.length + 1]!.x - all[points.length]!.x, ink}
    }
  }
  const known = new Map<string, Glyph>()
  return {
    em: table('head').getUint16(18),
    has: (codePoint) => characters.has(codePoint),
    glyphOf: (codePoint, weight) => {
      const number = characters.get(codePoint)
      if (number === undefined) return undefined
      const key = `${number} ${weight}`
      let glyph = known.get(key)
      if (!glyph) known.set(key, (glyph = (drawn ??= open())(number, weight)))
      return glyph
    },
  }
}

/** Glyphs by code point, from subtables of format 4 and 12. */
function charactersOf(cmap: DataView): Map<number, number> {
  const characters = new Map<number, number>()
  const set = (codePoint: number, glyph: number): void => {
    if (glyph > 0) characters.set(codePoint, glyph)
  }
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const table = cmap.getUint32(8 + record * 8)
    const format = cmap.getUint16(table)
    if (format === 12) {
      for (let group = 0; group < cmap.getUint32(table + 12); group++) {
        const at = table + 16 + group * 12
        const [start, end, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)]
        for (let one = start; one <= end; one++) set(one, glyph + one - start)
      }
    } else if (format === 4) {
      const size = cmap.getUint16(table + 6)
      for (let segment = 0; segment < size; segment += 2) {
        const at = table + 16 + segment
        const [end, start, delta] = [
          cmap.getUint16(at - 2),
          cmap.getUint16(at + size),
          cmap.getUint16(at + size * 2),
        ]
        const range = cmap.getUint16(at + size * 3)
        for (let one = start; one <= end && one !== 0xffff; one++) {
          const listed = range === 0 ? one : cmap.getUint16(at + size * 3 + range + (one - start) * 2)
          set(one, range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff)
        }
      }
    }
  }
  return characters
}

/** Where on the way between a font's outlines a weight stands, from -1 to 1. */
function placeOf(weight: number, fvar: DataView, avar: DataView | undefined): number {
  const axis = fvar.getUint16(4)
  const [least, usual, most] = [4, 8, 12].map((at) => fvar.getInt32(axis + at) / 65536) as [
    number,
    number,
    number,
  ]
  const wanted = Math.min(most, Math.max(least, weight))
  const place =
    wanted < usual
      ? (wanted - usual) / (usual - least)
      : wanted > usual
        ? (wanted - usual) / (most - usual)
        : 0
  if (!avar) return place
  const steps = Array.from({length: avar.getUint16(8)}, (_, step) => ({
    from: short(avar, 10 + step * 4),
    to: short(avar, 12 + step * 4),
  }))
  const next = steps.findIndex(({from}) => from >= place)
  const [before, after] = [steps[next - 1], steps[next]]
  if (!after) return place
  if (!before) return after.to
  return before.to + ((place - before.from) * (after.to - before.to)) / (after.from - before.from)
}

/** A fraction of two bytes. */
function short(view: DataView, at: number): number {
  return view.getInt16(at) / 16384
}

/** Moves the points of a glyph to where they stand at a place between a font’s outlines. */
function variations(
  gvar: DataView,
): (glyph: number, points: readonly Point[], ends: readonly number[], place: number) => void {
  const sharedAt = gvar.getUint32(8)
  const isWide = gvar.getUint16(14) === 1
  const base = gvar.getUint32(16)
  const offsetOf = (glyph: number): number =>
    base + (isWide ? gvar.getUint32(20 + glyph * 4) : gvar.getUint16(20 + glyph * 2) * 2)

  return (glyph, points, ends, place) => {
    const start = offsetOf(glyph)
    if (offsetOf(glyph + 1) === start) return
    const count = gvar.getUint16(start)
    let data = start + gvar.getUint16(start + 2)
    let shared: readonly number[] | undefined
    if (count & 0x8000) [shared, data] = numbersOf(gvar, data)
    const before = points.map(({x, y}) => ({x, y}))
    let header = start + 4
    for (let tuple = 0; tuple < (count & 0xfff); tuple++) {
      const size = gvar.getUint16(header)
      const index = gvar.getUint16(header + 2)
      header += 4
      let peak = short(gvar, sharedAt + (index & 0xfff) * 2)
      if (index & 0x8000) {
        peak = short(gvar, header)
        header += 2
      }
      let [from, to] = [Math.min(peak, 0), Math.max(peak, 0)]
      if (index & 0x4000) {
        ;[from, to] = [short(gvar, header), short(gvar, header + 2)]
        header += 4
      }
      const share = shareOf(place, from, peak, to)
      if (share !== 0) {
        let at = data
        let own = shared
        if (index & 0x2000) [own, at] = numbersOf(gvar, at)
        const moved = own && own.length > 0 ? own : points.map((_, number) => number)
        const [xs, next] = deltasOf(gvar, at, moved.length)
        const [ys] = deltasOf(gvar, next, moved.length)
        const deltas: ({x: number; y: number} | undefined)[] = points.map(() => undefined)
        for (const [number, point] of moved.entries())
          deltas[point] = {x: xs[number]! * share, y: ys[number]! * share}
        fillIn(deltas, before, ends)
        for (const [number, delta] of deltas.entries()) {
          points[number]!.x += delta?.x ?? 0
          points[number]!.y += delta?.y ?? 0
        }
      }
      data += size
    }
  }
}

/** How much of a variation counts at a place, from none to all. */
function shareOf(place: number, from: number, peak: number, to: number): number {
  if (peak === 0 || place === peak) return 1
  if (place <= from || place >= to) return 0
  return place < peak ? (place - from) / (peak - from) : (to - place) / (to - peak)
}

/** A packed list of points; an empty one means all of them. */
function numbersOf(view: DataView, start: number): [numbers: number[], end: number] {
  let at = start
  let count = view.getUint8(at++)
  if (count & 0x80) count = ((count & 0x7f) << 8) | view.getUint8(at++)
  const numbers: number[] = []
  let last = 0
  while (numbers.length < count) {
    const control = view.getUint8(at++)
    for (let left = (control & 0x7f) + 1; left > 0; left--) {
      last += control & 0x80 ? view.getUint16(at) : view.getUint8(at)
      at += control & 0x80 ? 2 : 1
      numbers.push(last)
    }
  }
  return [numbers, at]
}

function deltasOf(view: DataView, start: number, count: number): [deltas: number[], end: number] {
  let at = start
  const deltas: number[] = []
  while (deltas.length < count) {
    const control = view.getUint8(at++)
    for (let left = (control & 0x3f) + 1; left > 0; left--) {
      if (control & 0x80) deltas.push(0)
      else if (control & 0x40) {
        deltas.push(view.getInt16(at))
        at += 2
      } else deltas.push(view.getInt8(at++))
    }
  }
  return [deltas, at]
}

type Delta = {x: number; y: number}

/** Points of which a variation says nothing move as those beside them on their contour do. */
function fillIn(deltas: (Delta | undefined)[], points: readonly Delta[], ends: readonly number[]): void {
  let first = 0
  for (const end of ends) {
    const told: number[] = []
    for (let point = first; point <= end; point++) if (deltas[point]) told.push(point)
    for (const [at, from] of told.entries()) {
      const to = told[(at + 1) % told.length]!
      for (let point = next(from, first, end); point !== to; point = next(point, first, end))
        deltas[point] = {
          x: between(points[point]!.x, points[from]!.x, points[to]!.x, deltas[from]!.x, deltas[to]!.x),
          y: between(points[point]!.y, points[from]!.y, points[to]!.y, deltas[from]!.y, deltas[to]!.y),
        }
    }
    first = end + 1
  }
}

function next(point: number, first: number, end: number): number {
  return point === end ? first : point + 1
}

function between(own: number, one: number, other: number, oneMoves: number, otherMoves: number): number {
  if (one === other) return oneMoves === otherMoves ? oneMoves : 0
  if (own <= Math.min(one, other)) return one < other ? oneMoves : otherMoves
  if (own >= Math.max(one, other)) return one > other ? oneMoves : otherMoves
  return oneMoves + ((own - one) / (other - one)) * (otherMoves - oneMoves)
}

/** Curves of the second degree, between whose control points lie points that are not written. */
function pathOf(points: readonly Point[], ends: readonly number[]): string {
  let path = ''
  let first = 0
  for (const end of ends) {
    const own = points.slice(first, end + 1)
    first = end + 1
    if (own.length < 2) continue
    const begin = own.findIndex(({isOn}) => isOn)
    const start = begin < 0 ? middle(own.at(-1)!, own[0]!) : own[begin]!
    const rest = begin < 0 ? own : [...own.slice(begin + 1), ...own.slice(0, begin)]
    path += `M${at(start)}`
    for (const [number, point] of rest.entries()) {
      // A curve has reached the point that follows it.
      if (point.isOn) path += rest[number - 1]?.isOn === false ? '' : `L${at(point)}`
      else {
        const after = rest[number + 1] ?? start
        path += `Q${at(point)} ${at('isOn' in after && !after.isOn ? middle(point, after) : after)}`
      }
    }
    path += 'Z'
  }
  return path
}

function middle(one: Delta, other: Delta): Point {
  return {x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOn: true}
}

function at({x, y}: Delta): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
