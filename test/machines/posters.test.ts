import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {brotliDecompressSync} from 'node:zlib'
import fc from 'fast-check'
import {parseHTML} from 'linkedom'
import {beforeAll, describe, expect, test} from 'vitest'
import {openStudio, type PosterStudio} from '../../src/pipeline/posters.js'
import {posterOf} from '../../src/render/machines/posters/draw.js'
import {readFont} from '../../src/render/machines/posters/font.js'
import {cutAt, evenLinesOf, linesOf} from '../../src/render/machines/posters/lines.js'
import {newProject, pathOf, type Project, story} from '../pipeline/project.js'

const config = 'title: 江口旧闻\nbaseUrl: https://example.org/news/\n'
const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))
const posters = (project: Project): Map<string, string> =>
  new Map([...project.published()].filter(([url]) => url.endsWith('.png')))
const metaOf = (html: string, name: string): string | null | undefined =>
  parseHTML(Buffer.from(html, 'latin1').toString())
    .document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute('content')

describe('the picture for links', () => {
  test('is a PNG of the size that the head of the page says, at the address it says', async () => {
    const project = newProject({...some(4), 'pressmark.yaml': config})
    expect((await project.build()).messages).toEqual([])
    const files = project.published()
    const pages = [...files.keys()].filter((url) => /^articles\/.*\.html$/.test(url))
    expect(posters(project).size).toBe(pages.length)
    for (const url of pages) {
      const html = files.get(url)!
      const address = metaOf(html, 'og:image')!
      const png = Buffer.from(
        files.get(decodeURI(address.slice('https://example.org/news/'.length)))!,
        'latin1',
      )
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
        metaOf(html, 'og:image:width'),
        metaOf(html, 'og:image:height'),
      ])
      expect(metaOf(html, 'og:image:alt')).toBe(metaOf(html, 'og:title'))
      expect(metaOf(html, 'twitter:card')).toBe('summary_large_image')
    }
  })

  test('has the same bytes each time, and an edit draws only what it shows', async () => {
    const [one, other] = [newProject(some(6)), newProject(some(6))]
    for (const project of [one, other]) {
      project.write('pressmark.yaml', config)
      await project.build()
    }
    const before = posters(one)
    expect(posters(other)).toEqual(before)
    one.write(pathOf(3), story(3).replace('可以前往参观', '可以自由前往参观'))
    await one.build()
    expect(posters(one)).toEqual(before)
    one.write(pathOf(3), story(3).replace('工程\n', '大工程\n'))
    await one.build()
    const changed = [...posters(one)].filter(([url, png]) => before.get(url) !== png).map(([url]) => url)
    expect(changed).toEqual([pathOf(3).replace('seeds', 'articles').replace('txt', 'poster.png')])
  })

  test.each([
    ['above the number that is set', `${config}machines: {pictures: 2}\n`],
    ['where none is wanted', `${config}machines: {pictures: 0}\n`],
    ['without an address of the site', 'title: 江口旧闻\n'],
    ['where the site’s own title cannot be set', 'title: 강구 신문\nbaseUrl: https://example.org/\n'],
  ])('is not there %s, nor is it spoken of', async (_, yaml) => {
    const project = newProject({...some(3), 'pressmark.yaml': yaml})
    await project.build()
    expect(posters(project).size).toBe(0)
    for (const [url, html] of project.published())
      if (url.startsWith('articles/') && url.endsWith('.html'))
        expect(html).not.toMatch(/og:image|large_image/)
  })

  test('is told to be gone where one article more takes all away, and comes back as it was', async () => {
    const project = newProject({...some(3), 'pressmark.yaml': `${config}machines: {pictures: 3}\n`})
    await project.build()
    const before = posters(project)
    project.write(pathOf(3), story(3))
    const {messages} = await project.build()
    expect(messages).toEqual([
      {
        path: 'pressmark.yaml',
        rule: 'vanished-picture',
        reason:
          'Unexpected end of 3 pictures for links, `articles/2015/000.poster.png` first: there are 4 articles, and `pictures` in `machines` is 3; raise it to have them back',
        fatal: false,
      },
    ])
    expect((await project.build()).messages).toEqual([])
    project.write('pressmark.yaml', `${config}machines: {pictures: 4}\n`)
    expect((await project.build()).messages).toEqual([])
    const after = posters(project)
    expect(after.size).toBe(4)
    for (const [url, png] of before) expect(after.get(url) === png, url).toBe(true)
  })

  test('is told to be gone where a headline is edited so that it cannot be set', async () => {
    const project = newProject({...some(2), 'pressmark.yaml': config})
    await project.build()
    project.write(pathOf(1), story(1).replace('工程\n', '항구\n'))
    expect((await project.build()).messages.map(({rule, reason}) => `${rule}: ${reason}`)).toEqual([
      'vanished-picture: Unexpected end of a picture for links, `articles/2016/001.poster.png`: pictures are switched off, or there are words that cannot be set in type',
    ])
  })

  test.each(['항구가 다시 열리다', 'ميناء يفتح أبوابه', 'बंदरगाह फिर खुला', '🎉节日', 'e\u0335t'])(
    'is left out for a headline that its font cannot set: %s',
    async (headline) => {
      const seed = `---\nheadline: ${headline}\n---\n有人这样写。\n`
      const project = newProject({...some(1), 'seeds/other.txt': seed, 'pressmark.yaml': config})
      await project.build()
      expect([...posters(project).keys()]).toEqual(['articles/2015/000.poster.png'])
    },
  )
})

let studio: PosterStudio
beforeAll(async () => {
  studio = (await openStudio())!
})

describe('what stands on it', () => {
  test('is shapes alone, whatever the words are', () => {
    const plan = {kind: 'poster' as const, date: '<b>&', site: '"><script>x</script>'}
    for (const headline of ['<image href="file:///etc/passwd"/>', ']]>&#x0;&xxe;', '', 'x'.repeat(999)]) {
      const svg = posterOf({...plan, headline}, studio)
      expect(svg.replace(/<\/?(svg|g|rect|path)( [\w-]+="[\w#.:/(), -]*")*\/?>/g, '')).toBe('')
    }
  })

  test('is the site’s title, once, where there is no headline', () => {
    const plan = {kind: 'poster' as const, date: '', site: '江口旧闻'}
    const own = posterOf({...plan, headline: ''}, studio)
    expect(own).toBe(posterOf({...plan, headline: '江口旧闻'}, studio))
    expect(own.match(/<path /g)).toHaveLength(4)
    expect(posterOf({...plan, headline: '江口'}, studio).match(/<path /g)).toHaveLength(6)
  })

  test('stays within its margins', () => {
    const texts = [
      '江口“新”码头！'.repeat(30),
      'Harbour “opens” again '.repeat(20),
      'W'.repeat(300),
      '（'.repeat(90),
    ]
    for (const headline of texts) {
      const svg = posterOf({kind: 'poster', headline, date: '2024年4月28日', site: '报'.repeat(99)}, studio)
      const xs = [...svg.matchAll(/matrix\(\S+ 0 0 \S+ (\S+) (\S+)\)/g)]
      for (const [, x, y] of xs) {
        expect(Number(x)).toBeGreaterThan(20)
        expect(Number(x)).toBeLessThan(1116)
        expect(Number(y)).toBeLessThan(560)
      }
    }
  })
})

const measure = (text: string): number => [...text].length
const words = fc
  .array(fc.constantFrom(...'江口市，。！？：“”（）《》、…—abc12% -、'), {maxLength: 80})
  .map((characters) => characters.join('').trim().replace(/ +/g, ' '))

describe('lines', () => {
  test('hold all words, in room that they have', () => {
    fc.assert(
      fc.property(words, fc.integer({min: 4, max: 30}), (text, width) => {
        for (const lines of [linesOf(text, width, measure), evenLinesOf(text, width, measure)]) {
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
        }
        expect(evenLinesOf(text, width, measure)).toHaveLength(linesOf(text, width, measure).length)
      }),
    )
  })

  test('end where no sign is parted from what it belongs to', () => {
    const text = '江口市长说：“今年（第三季度）增长8%，好于预期！”随后离开……'
    for (let width = 6; width < 30; width++) {
      for (const line of linesOf(text, width, measure)) {
        expect(line).not.toMatch(/^[：，）！”…%]/)
        expect(line).not.toMatch(/[“（]$/)
      }
    }
  })

  test('end between words, and a word that is too long is parted', () => {
    expect(linesOf('The harbour opens again', 12, measure)).toEqual(['The harbour', 'opens again'])
    expect(linesOf('a harbourmaster', 6, measure)).toEqual(['a', 'harbou', 'rmaste', 'r'])
  })

  test('that are too many are cut with an ellipsis', () => {
    const cut = (text: string): string[] => cutAt(2, linesOf(text, 6, measure), 6, measure)
    expect(cut('江口市今年新建公路，惠及沿江')).toEqual(['江口市今年新', '建公路，惠…'])
    expect(cut('one two three four five')).toEqual(['one', 'two...'])
    expect(cut('江口市')).toEqual(['江口市'])
  })
})

describe('the font', () => {
  const require = createRequire(import.meta.url)
  const {decompress} = require('wawoff2') as {decompress: (woff2: Buffer) => Promise<Uint8Array>}
  const folder = join(dirname(require.resolve('@fontsource-variable/noto-serif-sc/package.json')), 'files')

  test.each(['latin', '119'])('slice %s is read as a program of others unpacks it', async (name) => {
    const bytes = readFileSync(join(folder, `noto-serif-sc-${name}-wght-normal.woff2`))
    const own = readFont(bytes, brotliDecompressSync)
    const ttf = Buffer.from(await decompress(bytes))
    const tables = new Map<string, Buffer>()
    for (let at = 12; at < 12 + ttf.readUInt16BE(4) * 16; at += 16)
      tables.set(ttf.toString('latin1', at, at + 4), ttf.subarray(ttf.readUInt32BE(at + 8)))
    const [glyf, loca, hmtx, cmap] = ['glyf', 'loca', 'hmtx', 'cmap'].map((tag) => tables.get(tag)!) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ]
    const isWide = tables.get('head')!.readInt16BE(50) === 1
    const offset = (glyph: number): number =>
      isWide ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
    const widths = tables.get('hhea')!.readUInt16BE(34)
    let compared = 0
    for (let code = 0x20; code < 0x10000; code++) {
      const glyph = glyphIn(cmap, code)
      expect(own.has(code), code.toString(16)).toBe(glyph > 0)
      if (glyph === 0) continue
      compared++
      // The lightest weight is the font's own outline.
      const {advance, ink} = own.glyphOf(code, 200)!
      expect(advance).toBe(hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4))
      const [start, end] = [offset(glyph), offset(glyph + 1)]
      if (end > start) expect(ink).toEqual([glyf.readInt16BE(start + 2), glyf.readInt16BE(start + 6)])
    }
    expect(compared).toBeGreaterThan(150)
  })

  test('is bolder where it is asked to be, and stays as wide', () => {
    const bytes = readFileSync(join(folder, 'noto-serif-sc-119-wght-normal.woff2'))
    const font = readFont(bytes, brotliDecompressSync)
    const [light, bold] = [200, 700].map((weight) => font.glyphOf('中'.codePointAt(0)!, weight)!)
    expect(light!.advance).toBe(bold!.advance)
    expect(light!.path).not.toBe(bold!.path)
    expect(light!.path.length).toBeGreaterThan(50)
  })
})

/** The glyph of a character, by the subtable of format 4. */
function glyphIn(cmap: Buffer, code: number): number {
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + record * 8))
    if (table.readUInt16BE(0) !== 4) continue
    const size = table.readUInt16BE(6)
    for (let at = 0; at < size; at += 2) {
      if (code > table.readUInt16BE(14 + at)) continue
      const start = table.readUInt16BE(16 + size + at)
      if (code < start) return 0
      const delta = table.readUInt16BE(16 + size * 2 + at)
      const range = table.readUInt16BE(16 + size * 3 + at)
      if (range === 0) return (code + delta) & 0xffff
      const listed = table.readUInt16BE(16 + size * 3 + at + range + (code - start) * 2)
      return listed === 0 ? 0 : (listed + delta) & 0xffff
    }
  }
  return 0
}
