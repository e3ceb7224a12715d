import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {headerOf} from '../../src/read/pictures/header.js'
import {pathBeside} from '../../src/text/beside.js'

const plain = sharp({create: {width: 37, height: 21, channels: 3, background: '#b32'}})

describe('the header of a picture', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('%s', async (format) => {
    const bytes = await plain.clone().toFormat(format).toBuffer()
    expect(headerOf(bytes)).toEqual({format, width: 37, height: 21, isMoving: format === 'gif'})
    expect(headerOf(Uint8Array.from([...bytes, 0, 0]))).toMatchObject({width: 37, height: 21})
    // Cut off, it says nothing or the same.
    for (let end = 0; end < Math.min(bytes.length, 700); end += 7)
      expect([undefined, 37]).toContain(headerOf(bytes.subarray(0, end))?.width)
  })

  test('of WebP without loss', async () => {
    const bytes = await plain.clone().webp({lossless: true}).toBuffer()
    expect(headerOf(bytes)).toEqual({format: 'webp', width: 37, height: 21, isMoving: false})
  })

  test('of a picture that a camera took on its side', async () => {
    const bytes = await plain.clone().jpeg().withMetadata({orientation: 6}).toBuffer()
    expect(headerOf(bytes)).toMatchObject({width: 21, height: 37})
  })

  test('whatever the bytes, it ends, and says nothing that cannot be', () => {
    const starts = [
      '',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      '\xff\xd8\xff\xe1',
      'GIF89a',
      'RIFF0000WEBPVP8X',
      '0000ftypavif',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({maxLength: 300}), (start, rest) => {
        const header = headerOf(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]))
        if (header) expect(Math.min(header.width, header.height)).toBeGreaterThan(0)
        if (header) expect(Math.max(header.width, header.height)).toBeLessThan(65_536)
      }),
    )
  })
})

describe('a path beside an article', () => {
  test.each([
    ['2024', 'a.jpg', '2024/a.jpg'],
    ['2024', './b/a.jpg', '2024/b/a.jpg'],
    ['2024', '../a.jpg', 'a.jpg'],
    ['2024', '/a.jpg', 'a.jpg'],
    ['', 'a%20b.jpg?x=1#y', 'a b.jpg'],
    ['', '100%.jpg', '100%.jpg'],
    ['2024', '../../a.jpg', undefined],
    ['', '../a.jpg', undefined],
    ['', '%2e%2e/a.jpg', undefined],
    ['', 'a\\b.jpg', undefined],
    ['', '?x', undefined],
  ])('%s + %s', (folder, address, path) => {
    expect(pathBeside(folder, address)).toBe(path)
  })

  test('never leads out', () => {
    const part = fc.constantFrom('..', '.', 'a', '%2e%2e', '%2F', '/', '', '%00')
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.constantFrom('a', 'b')), (parts, folders) => {
        const path = pathBeside(folders.join('/'), parts.join('/'))
        expect(path === undefined || !/(^|\/)\.\.?(\/|$)|^\/|\\|\0/.test(path)).toBe(true)
      }),
    )
  })
})
