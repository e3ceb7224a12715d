import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {encode} from './encode.js'
import {recordSource, unpackAll} from '../../src/read/index.js'
import type {Limits} from '../../src/record/index.js'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pressmark-containers-'))))
afterEach(() => rmSync(folder, {recursive: true}))

const usual: Limits = {recordBytes: 100_000, containerBytes: 2 ** 28, ratio: 200, depth: 3}
const lines = (...titles: string[]): string =>
  titles.map((title) => JSON.stringify({title, text: '正文'})).join('\n')

interface Unpacked {
  readonly paths: readonly string[]
  readonly told: string
  readonly rejected: number
  readonly headlines: readonly (string | undefined)[]
  readonly encodings: readonly string[]
}

async function unpacked(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<Limits> = {},
  encodings: Readonly<Record<string, string>> = {},
): Promise<Unpacked> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'seeds', path)), {recursive: true})
    writeFileSync(join(folder, 'seeds', path), content)
  }
  const terms = {limits: {...usual, ...limits}, columns: {}, encodings, edition: ''}
  const {paths, locators, messages, rejected} = await unpackAll(
    join(folder, 'seeds'),
    Object.keys(files).sort(),
    join(folder, 'records'),
    terms,
  )
  const sources = paths.map((path) => recordSource(path, locators.get(path)!))
  const headlines = sources.map(({value}) => value?.fields?.headline)
  const read = sources.map(({value}) => `${value?.encoding} ${value?.encodingConfidence}`)
  const told = report([...messages, ...sources.flatMap(({messages}) => messages)])
  return {paths, told, rejected, headlines, encodings: read}
}

describe('containers', () => {
  test('have a path for each record, below their own', async () => {
    const files = {
      'a/dump.jsonl': `${lines('一', '二')}\n{"id":"X.9/z?","title":"三"}`,
      'b.csv.gz': gzipSync('title\n四\n'),
      'c.txt.gz': gzipSync('五\n正文'),
      'd.zip': zipSync({
        'x/e.jsonl': strToU8(lines('六')),
        'x/f.md': strToU8('# 七'),
        '__MACOSX/g.txt': strToU8('no'),
      }),
    }
    expect(await unpacked(files)).toEqual({
      paths: ['a/dump/000001', 'a/dump/000002', 'a/dump/X-9-z', 'b/000001', 'c', 'd/x/e/000001', 'd/x/f'],
      headlines: ['一', '二', '三', '四', undefined, '六', undefined],
      encodings: Array.from({length: 7}, () => 'utf-8 1'),
      told: '',
      rejected: 0,
    })
  })

  test('named as gzip and not packed are read as they are', async () => {
    expect((await unpacked({'a.jsonl.gz': lines('一')})).headlines).toEqual(['一'])
  })

  test('are not unpacked twice, and anew where they changed', async () => {
    await unpacked({'a.jsonl': lines('一')})
    const [first] = readdirSync(join(folder, 'records'))
    await unpacked({'a.jsonl': lines('一')})
    expect(readdirSync(join(folder, 'records'))).toEqual([first])
    expect((await unpacked({'a.jsonl': lines('二')})).headlines).toEqual(['二'])
    writeFileSync(join(folder, 'records', first!), 'damaged')
    expect((await unpacked({'a.jsonl': lines('一')})).headlines).toEqual(['一'])
  })

  test('tell of every record that is lost, and where', async () => {
    const {told, rejected, headlines} = await unpacked({'a.jsonl': `${lines('一')}\n{\n${lines('二')}`})
    expect(headlines).toEqual(['一', '二'])
    expect(rejected).toBe(1)
    expect(told).toMatch(/^a\.jsonl \(record 2\):2:1 error Cannot read this as JSON: .* \(json\)\n$/)
  })

  test('tell what could not be decoded, and where', async () => {
    const bad = Buffer.concat([Buffer.from(`${lines('一', '二')}\n`), Buffer.of(0xff), Buffer.from('\n')])
    const gb = Buffer.from([...Buffer.from('title,text\n'), 0xbd, 0xad, 0xff, 0x2c, 0xbf, 0xda, 0x0a])
    expect((await unpacked({'a.jsonl': bad})).told).toContain(
      `a.jsonl warning Unexpected byte \`0xFF\` at offset ${Buffer.byteLength(lines('一', '二')) + 1}, expected utf-8; it is shown as \`\ufffd\` (encoding)\n`,
    )
    expect((await unpacked({'b.csv': gb}, {}, {'.': 'gbk'})).told).toBe(
      'b.csv warning Unexpected byte `0xFF` at offset 13, expected gbk; it is shown as `\ufffd` (encoding)\n',
    )
  })

  test('are read in the encoding that is stated for them, which their records name', async () => {
    const bytes = Buffer.from('title\nгород\n', 'utf8').toString('latin1')
    const koi8 = Buffer.from([...Buffer.from('title\n'), 0xc7, 0xcf, 0xd2, 0xcf, 0xc4, 0x0a])
    expect((await unpacked({'a/b.csv': koi8}, {}, {a: 'koi8-r'})).headlines).toEqual(['город'])
    expect((await unpacked({'a/b.csv': koi8}, {}, {a: 'windows-1251'})).headlines).toEqual(['ЗПТПД'])
    expect((await unpacked({'a/b.csv': koi8}, {}, {a: 'koi8-r'})).encodings).toEqual(['koi8-r 1'])
    const zip = zipSync({'x.txt': koi8.subarray(6)})
    expect((await unpacked({'c.zip': zip}, {}, {'c.zip': 'koi8-r'})).encodings).toEqual(['koi8-r 1'])
    expect((await unpacked({'d.csv': bytes})).told).toMatch(/\(double-encoded\)\n$/)
  })

  describe('names in an archive', () => {
    /** A ZIP file that does not say what its names are written in. */
    const archive = (...names: Uint8Array[]): Uint8Array => {
      const head = (name: Uint8Array, flags: number): Buffer => {
        const bytes = Buffer.alloc(30)
        bytes.writeUInt32LE(0x04034b50)
        bytes.writeUInt16LE(flags, 6)
        bytes.writeUInt32LE(body.length, 18)
        bytes.writeUInt32LE(body.length, 22)
        bytes.writeUInt16LE(name.length, 26)
        return bytes
      }
      const body = Buffer.from('A\nB')
      return Buffer.concat(names.flatMap((name) => [head(name, name[0] === 0xc3 ? 0x800 : 0), name, body]))
    }

    test('are read in the encoding that they show', async () => {
      const {paths, told} = await unpacked({
        'a.zip': archive(encode('1998年1月/人民日报.txt', 'gbk'), encode('旧报/大桥.txt', 'gbk')),
        'b.zip': archive(encode('новости/паром.txt', 'ibm866')),
        'c.zip': archive(Buffer.from('Übersee/fähre.txt')),
        'd.zip': archive(Buffer.from('旧报.txt')),
        'e.zip': zipSync({'über.txt': strToU8('一')}),
      })
      expect(paths).toEqual([
        'a/1998年1月/人民日报',
        'a/旧报/大桥',
        'b/новости/паром',
        'c/Übersee/fähre',
        'd/旧报',
        'e/über',
      ])
      expect(told).toBe('')
    })

    test('or in the one that is stated; what was only guessed is told', async () => {
      const {paths, told} = await unpacked(
        {'a.zip': archive(encode('资料.txt', 'gbk'))},
        {},
        {'a.zip': 'gbk'},
      )
      expect({paths, told}).toEqual({paths: ['a/资料'], told: ''})
      expect((await unpacked({'b.zip': archive(Uint8Array.of(0x82, 0x2e, 0x74, 0x78, 0x74))})).told).toBe(
        'b.zip warning Cannot tell the encoding of the names in this archive: read as `cp437`; state it under `encodings` in `pressmark.yaml` if they are wrong (encoding)\n',
      )
    })
  })

  test('an id that comes twice gets its number', async () => {
    const id = (title: string): string => JSON.stringify({id: 'x', title})
    const {paths, told} = await unpacked({
      'a.jsonl': [id('一'), id('二'), '{"id":"X-2","title":"三"}', id('四')].join('\n'),
    })
    expect(paths).toEqual(['a/x', 'a/x-2', 'a/X-2-3', 'a/x-4'])
    expect(told.split('\n')[0]).toBe(
      'a.jsonl (record 2) warning Unexpected second record with the id `x`; its number was added to its address (same-id)',
    )
  })

  test('with many records have folders, and what is added moves none', async () => {
    const many = Array.from({length: 2500}, (_, at) => String(at))
    const {paths} = await unpacked({'a.jsonl': lines(...many)})
    expect([paths[0], paths[1999], paths[2000], paths[2499]]).toEqual([
      'a/000001',
      'a/002000',
      'a/2/002001',
      'a/2/002500',
    ])
    const own = many.map((id) => JSON.stringify({id: `n${id}`, title: id})).join('\n')
    const spread = (await unpacked({'b.jsonl': own})).paths
    expect(new Set(spread).size).toBe(2500)
    expect(new Set(spread.map(dirname)).size).toBe(256)
  })

  test('two of one name would have the same addresses', async () => {
    const {told, rejected} = await unpacked({'a.csv': 'title\n一', 'a.jsonl': lines('二')})
    expect(rejected).toBe(1)
    expect(told).toBe(
      'a.jsonl error Cannot unpack this: its articles would have the addresses of those in `a.csv`; rename one of the two (same-name)\n',
    )
  })

  test('in other encodings are read in the one that they name or show', async () => {
    const gbk = Uint8Array.from([
      0x7b, 0x22, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x22, 0x3a, 0x22, 0xb6, 0xc9, 0xbf, 0xda, 0x22, 0x7d,
    ])
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>caf\u00e9</title></item></channel></rss>',
      'latin1',
    )
    const utf16 = Buffer.from('\ufeff[{"title":"渡口"}]', 'utf16le')
    expect((await unpacked({'a.jsonl': gbk, 'b.xml': latin, 'c.json': utf16})).headlines).toEqual([
      '渡口',
      'café',
      '渡口',
    ])
  })
})

describe('hostile containers end in one message', () => {
  test('gzip that is cut off or damaged keeps what came before', async () => {
    const packed = gzipSync(lines(...Array.from({length: 5000}, (_, at) => `${at}-${Math.sin(at)}`)))
    const {told, rejected, paths} = await unpacked({'a.jsonl.gz': packed.subarray(0, packed.length >> 1)})
    expect(rejected).toBe(1)
    expect(paths.length).toBeGreaterThan(1000)
    expect(told).toMatch(
      /error Cannot unpack this further: the gzip file is cut off; what came before was read \(cut-off\)\n$/,
    )
    const damaged = Buffer.from(gzipSync(lines('一', '二'))).fill(0xff, 12, 20)
    expect((await unpacked({'b.jsonl.gz': damaged})).told).toMatch(/the gzip file is damaged/)
  })

  test('bombs', async () => {
    const bomb = Buffer.alloc(1 << 26, 'x')
    const limits = {ratio: 100}
    expect((await unpacked({'a.jsonl.gz': gzipSync(bomb)}, limits)).told).toMatch(
      /^[^\n]*more than 100 times its size[^\n]*\n$/,
    )
    expect((await unpacked({'b.zip': zipSync({'x.jsonl': bomb})}, limits)).told).toMatch(
      /^[^\n]*more than 100 times its size[^\n]*\n$/,
    )
    expect((await unpacked({'c.jsonl.gz': gzipSync(bomb)}, {containerBytes: 1000})).told).toMatch(
      /more than 1000 bytes/,
    )
  })

  test('archives in archives, names that lead out, and what is no archive', async () => {
    let nested = zipSync({'a.jsonl': strToU8(lines('一'))})
    for (let depth = 0; depth < 4; depth++) nested = zipSync({'a.zip': nested})
    const out = zipSync({
      '../../evil.jsonl': strToU8(lines('一')),
      'C:\\evil.txt': strToU8('x'),
      'ok.txt': strToU8('二'),
      'x.exe': strToU8(''),
    })
    const {paths, told, rejected} = await unpacked({
      'a.zip': nested,
      'b.zip': out,
      'c.zip': 'no zip',
      'd.zip': zipSync({'a.txt': strToU8('x'.repeat(9999))}).subarray(0, 60),
    })
    expect(paths).toEqual(['b/ok'])
    expect(rejected).toBe(6)
    expect(told.replace(/; what came.*$/gm, '')).toBe(
      [
        'a.zip/a.zip/a.zip/a.zip/a.zip (record 1) error Cannot unpack this: archives inside each other more than 3 deep (`limits.depth`) (nested)',
        'b.zip/../../evil.jsonl (record 1) error Unexpected name of a file in an archive: it leads out of the archive; the file was left out (unsafe-name)',
        'b.zip/C:\\evil.txt (record 2) error Unexpected name of a file in an archive: it leads out of the archive; the file was left out (unsafe-name)',
        'b.zip/x.exe (record 4) error Cannot read this format (unknown-format)',
        'c.zip (record 1) error Cannot unpack this: it is no ZIP file (not-zip)',
        'd.zip/a.txt (record 1) error Cannot unpack this further: the ZIP file is cut off or damaged, or packed in a way that is not known',
        '',
      ].join('\n'),
    )
  })
})
