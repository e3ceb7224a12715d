import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articleUrl, encodeUrl, idOf, pathSegment, rootOf, shelfSegment} from '../../src/text/addresses.js'
import {foldName} from '../../src/text/fold.js'

test('the text of one article never stands where the citation of another does', () => {
  expect(articleUrl('2024/fire.cite.txt')).toMatch(/^articles\/2024\/fire\.cite~[0-9a-f]{12}\.html$/)
  expect(articleUrl('2024/fire.txt', 'fire.CITE')).not.toBe('articles/2024/fire.CITE.html')
})

const bits = [
  ...[
    'a',
    'B',
    '上海',
    'é',
    'e\u0301',
    '😀',
    '\u200d',
    '.',
    '..',
    ' ',
    '\u3000',
    '-',
    '~',
    '#',
    '?',
    '%',
    '/',
    '\\',
    ':',
    '*',
    '"',
    '<',
    '>',
    '|',
  ],
  ...[
    '\0',
    '\n',
    '\u001b',
    '\u007f',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    'CON',
    'nul',
    'COM1',
    '.html',
    '.txt',
    'index',
    '__proto__',
  ],
  ...['~0123456789ab', '~ffffffffffff', 'x'.repeat(150), '海'.repeat(80)],
]
const name = fc.oneof(
  fc.array(fc.constantFrom(...bits), {maxLength: 5}).map((all) => all.join('')),
  fc.string({unit: 'binary', maxLength: 300}),
)

/** What a part of a path must not be, on any system that we know of. */
function faultOf(segment: string): string | undefined {
  if (segment === '' || segment === '.' || segment === '..') return 'a folder'
  if (
    /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u.test(
      segment,
    )
  )
    return 'unfit'
  if (/^[\s.]|[\s.]$/u.test(segment)) return 'an edge'
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment)) return 'a device'
  if (Buffer.byteLength(segment) > 200) return 'too long'
  return segment === segment.normalize('NFC') ? undefined : 'not composed'
}

describe('a part of an address', () => {
  test.each([
    '上海',
    'New York',
    'fire-1',
    '000_3b0a149c3847753f',
    'a#b%c',
    '20240428',
    '😀',
    "O'Neill",
    '（上）',
    '__proto__',
    'a.b',
  ])('%s stays as it is', (name) => expect(pathSegment(name)).toBe(name))

  test.each([
    ['', /^unnamed~/],
    ['..', /^unnamed~/],
    ['../../etc', /^-\.\.-etc~/],
    ['CON', /^-CON~/],
    ['aux.x', /^-aux\.x~/],
    ['a?b', /^a-b~/],
    ['\u202egpj', /^-gpj~/],
    ['\ud800', /^-~/],
    ['a.', /^a~/],
    ['a~0123456789ab', /^a~0123456789ab~/],
    ['海'.repeat(100), /^海{60}~/],
  ])('%j is mended', (name, form) => {
    expect(pathSegment(name)).toMatch(form)
    expect(pathSegment(name)).toMatch(/~[0-9a-f]{12}$/)
  })

  test('is safe, whatever the name', () => {
    fc.assert(
      fc.property(name, (name) => {
        expect(faultOf(pathSegment(name))).toBeUndefined()
      }),
      {numRuns: 1500, seed: 1},
    )
  })

  test('is that of no other name, but for the way in which its letters are composed', () => {
    const taken = new Map<string, string>()
    fc.assert(
      fc.property(name, fc.boolean(), (name, again) => {
        // What a mended name became is a name as well.
        const own = again ? pathSegment(name) : name
        const segment = pathSegment(own)
        const other = taken.get(segment) ?? own
        expect(other.normalize('NFC')).toBe(own.normalize('NFC'))
        taken.set(segment, own)
      }),
      {numRuns: 2500, seed: 1},
    )
  })

  test('of a shelf is shared by names that fold alike, and is never a page of ours', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const segment = shelfSegment(one)
        expect(faultOf(segment)).toBeUndefined()
        expect(segment).not.toMatch(/^index$|\.html$/i)
        expect(segment).toBe(segment.toLowerCase())
        if (foldName(one).normalize('NFC') !== foldName(other).normalize('NFC'))
          expect(shelfSegment(other)).not.toBe(segment)
      }),
      {numRuns: 2000, seed: 1},
    )
    expect(shelfSegment(' New  YORK')).toBe(shelfSegment('ｎｅｗ york'))
  })

  test('is found quickly for a name made to do harm', () => {
    for (const name of [`a${'.'.repeat(100_000)}b`, `a${' '.repeat(100_000)}b`, '字'.repeat(1_000_000)])
      expect(faultOf(shelfSegment(name))).toBeUndefined()
  })
})

describe('an article’s address', () => {
  test.each([
    ['fire.txt', undefined, 'articles/fire.html'],
    ['2024/04/fire.md', undefined, 'articles/2024/04/fire.html'],
    ['2024/fire.txt', 'smoke', 'articles/2024/smoke.html'],
    ['a.b/c.d.txt', undefined, 'articles/a.b/c.d.html'],
    ['a#b%c.txt', undefined, 'articles/a#b%c.html'],
    ['fire.html.txt', undefined, 'articles/fire.html.html'],
  ])('of %s with slug %s is %s', (path, slug, url) => expect(articleUrl(path, slug)).toBe(url))

  test('stays below its folder, and no folder stands where a page may', () => {
    fc.assert(
      fc.property(
        fc.array(name, {minLength: 1, maxLength: 4}),
        fc.option(name, {nil: undefined}),
        (parts, slug) => {
          const url = articleUrl(`${parts.map((part) => part.replaceAll('/', '')).join('/')}.txt`, slug)
          expect(url).toMatch(/^articles\/.+\.html$/)
          for (const folder of url.split('/').slice(0, -1)) expect(folder).not.toMatch(/\.html$/i)
          expect(
            url
              .split('/')
              .map(faultOf)
              .filter(Boolean)
              .filter((fault) => fault !== 'too long'),
          ).toEqual([])
          const {pathname, search, hash} = new URL(encodeUrl(url), 'https://site.example/')
          expect(pathname.split('/').slice(1).map(decodeURIComponent).join('/') + search + hash).toBe(url)
          expect(new URL(rootOf(url), `https://site.example/${encodeUrl(url)}`).pathname).toBe('/')
        },
      ),
      {numRuns: 1000, seed: 1},
    )
  })

  test.each([
    ['2024/a.txt', '2024/a'],
    ['a.b/c', 'a.b/c'],
    ['a.b.md', 'a.b'],
  ])('the id of %s is %s', (path, id) => expect(idOf(path)).toBe(id))
})
