import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const {decompress} = require('wawoff2') as {decompress: (woff2: Buffer) => Promise<Uint8Array>}

/** How each font is called, where it is from, and the names of other machines' fonts and styles that it stands for. */
const faces = [
  {
    family: 'Noto Serif SC',
    file: 'noto-serif-sc',
    names: ['serif', 'Songti SC', 'Source Han Serif SC', 'SimSun'],
  },
  {
    family: 'Noto Sans SC',
    file: 'noto-sans-sc',
    names: ['sans-serif', 'system-ui', 'PingFang SC', 'Microsoft YaHei'],
  },
]

export const fontPackages = faces.map(({file}) => `@fontsource-variable/${file}`)

/**
 * Write the fonts that tests draw Chinese with, and the `fonts.conf` that names them, into `folder`.
 *
 * The packages hold each font in a hundred slices for the web. A browser asks the system for one file a
 * family and takes all else from whatever font comes first, so that serif and sans would mix: the slices are
 * put together again.
 */
export async function writeFonts(folder: string): Promise<void> {
  for (const {file} of faces) {
    const slices = path.join(
      path.dirname(require.resolve(`@fontsource-variable/${file}/package.json`)),
      'files',
    )
    const fonts: Tables[] = []
    // The highest number first: that slice has the punctuation, and its spacing tables are the ones kept.
    const numberOf = (name: string) => Number(/-(\d+)-wght/.exec(name)?.[1] ?? 0)
    const names = readdirSync(slices).filter((name) => name.endsWith('.woff2'))
    for (const name of names.sort((a, b) => numberOf(b) - numberOf(a) || (a < b ? -1 : 1))) {
      fonts.push(tablesOf(Buffer.from(await decompress(readFileSync(path.join(slices, name))))))
    }
    writeFileSync(path.join(folder, `${file}.ttf`), fontOf(join(fonts)))
  }
  writeFileSync(path.join(folder, 'fonts.conf'), fontsConf())
}

function fontsConf(): string {
  const named = faces.flatMap(({family, file, names}) => [
    `<match target="scan"><test name="file" compare="contains"><string>${file}</string></test>`,
    `<edit name="family" mode="assign"><string>${family}</string></edit></match>`,
    ...names.map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    ),
  ])
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<dir prefix="relative">.</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>',
    // What is left to a machine's own fonts (Arabic, say) shall not change what `system-ui` looks like.
    '<selectfont><rejectfont><glob>*/DejaVuSerif*</glob></rejectfont></selectfont>',
    ...named,
    '</fontconfig>\n',
  ].join('\n')
}

type Tables = Map<string, Buffer>

/** One variable TrueType font out of slices of it that have the same axes and no composite glyphs. */
function join(fonts: readonly Tables[]): Tables {
  const glyphs: Buffer[] = []
  const metrics: Buffer[] = []
  const variations: Buffer[] = []
  const characters = new Map<number, number>()
  for (const font of fonts) {
    const first = glyphs.length
    const count = font.get('maxp')!.readUInt16BE(4)
    const wide = font.get('head')!.readInt16BE(50) === 1
    glyphs.push(...cut(font.get('glyf')!, 0, font.get('loca')!, count, wide))
    const gvar = font.get('gvar')!
    variations.push(
      ...cut(gvar, gvar.readUInt32BE(16), gvar.subarray(20), count, gvar.readUInt16BE(14) === 1),
    )
    const full = font.get('hhea')!.readUInt16BE(34)
    const hmtx = font.get('hmtx')!
    for (let glyph = 0; glyph < count; glyph++) {
      const advance = hmtx.subarray(Math.min(glyph, full - 1) * 4).subarray(0, 2)
      const bearing =
        glyph < full ? hmtx.subarray(glyph * 4 + 2) : hmtx.subarray(full * 4 + (glyph - full) * 2)
      metrics.push(advance, bearing.subarray(0, 2))
    }
    for (const [character, glyph] of charactersOf(font.get('cmap')!)) {
      if (!characters.has(character)) characters.set(character, first + glyph)
    }
  }

  const joined: Tables = new Map(fonts[0])
  for (const tag of ['HVAR', 'vhea', 'vmtx', 'BASE', 'GDEF']) joined.delete(tag)
  const set = (tag: string, at: number, value: number) => {
    const table = Buffer.from(joined.get(tag)!)
    table.writeUInt16BE(value, at)
    joined.set(tag, table)
  }
  set('head', 50, 1)
  set('hhea', 34, glyphs.length)
  set('maxp', 4, glyphs.length)
  // The limits of points and contours: larger than any glyph's, since each slice knows only its own.
  set('maxp', 6, 2000)
  set('maxp', 8, 200)
  joined.set('hmtx', Buffer.concat(metrics))
  joined.set('glyf', Buffer.concat(glyphs))
  joined.set('loca', offsetsOf(glyphs))
  joined.set('cmap', cmapOf(characters))
  const gvar = Buffer.from(fonts[0]!.get('gvar')!.subarray(0, 20))
  const shared = fonts[0]!
    .get('gvar')!
    .subarray(gvar.readUInt32BE(8))
    .subarray(0, gvar.readUInt16BE(6) * 2)
  const offsets = offsetsOf(variations)
  gvar.writeUInt32BE(20 + offsets.length, 8)
  gvar.writeUInt16BE(glyphs.length, 12)
  gvar.writeUInt16BE(1, 14)
  gvar.writeUInt32BE(20 + offsets.length + shared.length, 16)
  joined.set('gvar', Buffer.concat([gvar, offsets, shared, ...variations]))
  return joined
}

/** The pieces of a table, one a glyph, by its list of offsets. */
function cut(table: Buffer, base: number, offsets: Buffer, count: number, wide: boolean): Buffer[] {
  const at = (glyph: number) =>
    base + (wide ? offsets.readUInt32BE(glyph * 4) : offsets.readUInt16BE(glyph * 2) * 2)
  return Array.from({length: count}, (_, glyph) => table.subarray(at(glyph), at(glyph + 1)))
}

function offsetsOf(pieces: readonly Buffer[]): Buffer {
  const offsets = Buffer.alloc(pieces.length * 4 + 4)
  let end = 0
  for (const [at, piece] of pieces.entries()) offsets.writeUInt32BE((end += piece.length), at * 4 + 4)
  return offsets
}

/** Character and glyph pairs of a `cmap`, from its subtable for Windows: format 4 or 12. */
function* charactersOf(cmap: Buffer): Generator<[character: number, glyph: number]> {
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + record * 8))
    if (table.readUInt16BE(0) === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        const [start, end, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(16 + group * 12 + at)) as [
          number,
          number,
          number,
        ]
        for (let character = start; character <= end; character++)
          yield [character, glyph + character - start]
      }
    } else if (table.readUInt16BE(0) === 4) {
      const size = table.readUInt16BE(6)
      for (let segment = 0; segment < size; segment += 2) {
        const end = table.readUInt16BE(14 + segment)
        const start = table.readUInt16BE(16 + size + segment)
        const delta = table.readUInt16BE(16 + size * 2 + segment)
        const range = table.readUInt16BE(16 + size * 3 + segment)
        for (let character = start; character <= end && character !== 0xffff; character++) {
          const listed =
            range && table.readUInt16BE(16 + size * 3 + segment + range + (character - start) * 2)
          const glyph = range === 0 || listed > 0 ? ((range === 0 ? character : listed) + delta) & 0xffff : 0
          if (glyph > 0) yield [character, glyph]
        }
      }
    }
  }
}

function cmapOf(characters: ReadonlyMap<number, number>): Buffer {
  const pairs = [...characters].sort(([a], [b]) => a - b)
  const cmap = Buffer.alloc(28 + pairs.length * 12)
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const)
    cmap.writeUInt16BE(value, at)
  for (const [at, value] of [
    [8, 12],
    [16, cmap.length - 12],
    [24, pairs.length],
  ] as const)
    cmap.writeUInt32BE(value, at)
  for (const [at, [character, glyph]] of pairs.entries()) {
    for (const [field, value] of [character, character, glyph].entries())
      cmap.writeUInt32BE(value, 28 + at * 12 + field * 4)
  }
  return cmap
}

function tablesOf(font: Buffer): Tables {
  const tables: Tables = new Map()
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    const start = font.readUInt32BE(record + 8)
    tables.set(
      font.toString('latin1', record, record + 4),
      font.subarray(start, start + font.readUInt32BE(record + 12)),
    )
  }
  return tables
}

/** A font file; its checksums stay zero, which no browser minds. */
function fontOf(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(12 + sorted.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(sorted.length, 4)
  const pieces = [head]
  let end = head.length
  for (const [at, [tag, table]] of sorted.entries()) {
    head.write(tag, 12 + at * 16, 'latin1')
    head.writeUInt32BE(end, 20 + at * 16)
    head.writeUInt32BE(table.length, 24 + at * 16)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    pieces.push(padded)
    end += padded.length
  }
  return Buffer.concat(pieces)
}
