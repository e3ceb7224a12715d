import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {textOfUtf8} from '../../src/text/utf8.js'

const written = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.string({
    unit: fc.constantFrom('渡', '船', '。', 'a', ' ', '\n', '\ufeff', '\0', 'é', '𠮷', '\uffff', '”'),
  }),
)

describe('textOfUtf8', () => {
  test('reads what was written, whatever script it is in', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })

  test('reads a part of other bytes as if it stood alone', () => {
    const bytes = new TextEncoder().encode('渡船停航')
    expect(textOfUtf8(bytes.subarray(3, 9))).toBe('船停')
  })

  test('knows what it cannot read', () => {
    for (const bytes of [[0x80], [0xe6, 0xb8], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
      expect(textOfUtf8(Uint8Array.from(bytes))).toBeUndefined()
  })
})
