import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {sourceOf} from '../../src/read/index.js'
import {TextDecoder} from '@exodus/bytes/encoding.js'
import {damageIn} from '../../src/read/encodings/damage.js'
import {decoderFor} from '../../src/read/encodings/decoders.js'
import {undecodableIn} from '../../src/read/encodings/undecodable.js'
import {encodingNamed, encodingNames, statedFor} from '../../src/text/encodings.js'
import {encode} from './encode.js'
import {texts} from './texts.js'

const read = (bytes: Uint8Array, stated?: string) => {
  const {value, messages} = sourceOf(bytes, 'a.txt', 'd', stated)
  return {...value, told: report(messages)}
}
const joined = (...parts: (string | number | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number' ? Uint8Array.of(part) : typeof part === 'string' ? Buffer.from(part) : part,
    ),
  )

/** In which encodings each text was written. */
const written: Readonly<Record<keyof typeof texts, readonly string[]>> = {
  simplified: ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'],
  traditional: ['utf-8', 'big5', 'utf-16le', 'utf-16be'],
  japanese: ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le'],
  korean: ['utf-8', 'euc-kr', 'utf-16le'],
  russian: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic', 'utf-16le'],
  ukrainian: ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'],
  bulgarian: ['windows-1251', 'koi8-r', 'iso-8859-5'],
  greek: ['windows-1253', 'iso-8859-7'],
  hebrew: ['windows-1255', 'iso-8859-8'],
  arabic: ['windows-1256', 'iso-8859-6'],
  thai: ['windows-874'],
  turkish: ['windows-1254'],
  hungarian: ['windows-1250', 'iso-8859-2'],
  czech: ['windows-1250', 'iso-8859-2'],
  polish: ['windows-1250', 'iso-8859-2'],
  french: ['windows-1252', 'macintosh'],
  german: ['windows-1252', 'macintosh'],
  spanish: ['windows-1252', 'macintosh'],
  lithuanian: ['windows-1257'],
}
const cases = Object.entries(written).flatMap(([language, encodings]) =>
  encodings.map((encoding) => [language as keyof typeof texts, encoding] as const),
)

describe('an encoding is recognised', () => {
  test.each(cases)('%s in %s', (language, encoding) => {
    const {text, encodingConfidence, told, encoding: name} = read(encode(texts[language], encoding))
    expect(text).toBe(texts[language])
    expect(told).toBe('')
    expect(encodingConfidence).toBeGreaterThan(0.9)
    // Where two give the same text either name is right.
    expect(decoderFor(name!).decode(encode(texts[language], encoding))).toBe(texts[language])
  })

  test.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['utf-32le', [0xff, 0xfe, 0, 0]],
    ['utf-32be', [0, 0, 0xfe, 0xff]],
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ])('%s by its byte order mark', (encoding, mark) => {
    const {
      text,
      encoding: name,
      encodingConfidence,
      told,
    } = read(joined(Uint8Array.from(mark), encode('题\r\n文', encoding)))
    expect({text, name, encodingConfidence, told}).toEqual({
      text: '题\n文',
      name: encoding,
      encodingConfidence: 1,
      told: '',
    })
  })

  test('of seven bits', () => {
    expect(read(Buffer.from('~{=-?Z~} 4~{TB~}\n')).text).toBe('江口 4月\n')
    expect(read(Buffer.from('~{=-?Z~}~~\n')).encoding).toBe('hz-gb-2312')
    expect(read(Buffer.from('\x1b$)Ca\x0e0-18\x0f b\n'))).toMatchObject({
      text: 'a강구 b\n',
      encoding: 'iso-2022-kr',
    })
    expect(read(Buffer.from('a ~{ b ~} c\n'))).toMatchObject({text: 'a ~{ b ~} c\n', encoding: 'utf-8'})
  })

  test('of Korean home computers', () => {
    // ㄱ is 2, ㅏ 3, none 1, and so on: 강 구 군 은
    const code = (initial: number, medial: number, final: number): number[] => {
      const bits = 0x8000 | (initial << 10) | (medial << 5) | final
      return [bits >> 8, bits & 255]
    }
    const words = [code(2, 3, 23), code(2, 20, 1), code(2, 20, 5), [0x20], code(13, 27, 5), [0x0a]].flat()
    const bytes = Uint8Array.from([...words, ...words, ...words, ...words])
    expect(read(bytes)).toMatchObject({text: '강구군 은\n'.repeat(4), encoding: 'johab', told: ''})
    // A letter alone, a sign and a Han character of KS X 1001, and what is none of these.
    const others = Uint8Array.of(0x88, 0x41, 0xd9, 0x32, 0xe0, 0x31, 0xd8, 0x31, 0x84, 0x20)
    expect(read(others, 'johab').text).toBe('ㄱ、伽\ufffd1\ufffd ')
  })

  test('by what is declared, where the bytes leave it open', () => {
    const bytes = joined('<?xml version="1.0" encoding="ISO-8859-15"?>\n5 ', 0xa4, ' caf', 0xe9, '\n')
    expect(read(bytes)).toMatchObject({encoding: 'iso-8859-15', told: ''})
    expect(read(bytes).text).toContain('5 € café')
  })

  test('against what is declared, where the bytes do not fit it', () => {
    const page = joined('<meta charset="iso-8859-1">\n', encode(texts.russian, 'windows-1251'))
    expect(read(page)).toMatchObject({encoding: 'windows-1251', told: ''})
    expect(read(joined('<meta charset="big5">\n', encode(texts.simplified, 'gbk'))).encoding).toBe('gb18030')
  })

  test('from a few characters', () => {
    expect(read(encode('中国新闻', 'gbk'))).toMatchObject({text: '中国新闻', encoding: 'gb18030'})
    expect(read(encode('江口新聞社說', 'big5'))).toMatchObject({text: '江口新聞社說', encoding: 'big5'})
    expect(read(encode('ニュース', 'shift_jis'))).toMatchObject({text: 'ニュース', encoding: 'shift_jis'})
    expect(read(encode('Привет', 'koi8-r'))).toMatchObject({text: 'Привет', encoding: 'koi8-r'})
    expect(read(encode('A “quoted” word – and a café', 'windows-1252'))).toMatchObject({
      text: 'A “quoted” word – and a café',
      encoding: 'windows-1252',
    })
  })
})

describe('an encoding that is stated', () => {
  test('always counts', () => {
    expect(read(encode('中国', 'gbk'), 'windows-1252')).toMatchObject({
      text: 'ÖÐ¹ú',
      encoding: 'windows-1252',
      encodingConfidence: 1,
      told: '',
    })
    expect(read(encode(texts.simplified, 'utf-8'), 'gbk')).toMatchObject({encoding: 'gbk'})
  })

  test('is that of the file, else of the nearest folder', () => {
    const encodings = {'.': 'big5', '1998': 'gbk', '1998/01/a.txt': 'euc-jp', __proto__: 'koi8-r'}
    const stated = (path: string) => statedFor(encodings, path)
    expect(['1998/01/a.txt', '1998/01/b.txt', '1998.txt', '19981/a.txt', 'constructor'].map(stated)).toEqual([
      'euc-jp',
      'gbk',
      'big5',
      'big5',
      'big5',
    ])
    expect(statedFor({}, 'a/b.txt')).toBe(undefined)
  })

  test('has many names', () => {
    expect(
      ['GB2312', 'x-sjis', 'latin1', 'UTF8', 'cp949', 'HZ', 'utf-32', 'Big5-HKSCS'].map(encodingNamed),
    ).toEqual(['gbk', 'shift_jis', 'windows-1252', 'utf-8', 'euc-kr', 'hz-gb-2312', 'utf-32le', 'big5'])
    expect(['', 'constructor', 'gb', 'x-user-defined', 'replacement', '中'].map(encodingNamed)).toEqual(
      Array.from({length: 6}, () => undefined),
    )
    for (const name of encodingNames) expect(encodingNamed(name)).toBe(name)
  })
})

describe('what cannot be decoded', () => {
  test('is kept, counted, and shown with the first place', () => {
    const bytes = joined(encode('江口渡船\r\n恢复夜航，两岸', 'gbk'), 0xff, encode('今天', 'gbk'), 0xff, '\n')
    expect(read(joined(bytes, encode(texts.simplified, 'gbk'))).told).toBe(
      'a.txt:2:8 warning Unexpected byte `0xFF` at offset 24, expected gb18030; this and 1 more are shown as `\ufffd` (encoding)\n' +
        '  恢复夜航，两岸\ufffd今天\ufffd\n' +
        '                ^\n',
    )
  })

  test('is told also where the encoding is stated', () => {
    expect(read(joined('ab', 0x81), 'gbk').told).toBe(
      'a.txt:1:3 warning Unexpected byte `0x81` at offset 2, expected gbk; it is shown as `\ufffd` (encoding)\n' +
        '  ab\ufffd\n' +
        '    ^\n',
    )
  })

  test('makes no difference to what U+FFFD was written as itself', () => {
    expect(read(joined('题目题目\ufffd题目', 0xff, '正文正文正文\n')).told).toMatch(
      /offset 21, expected utf-8; it is shown/,
    )
  })

  test('of what is no language is a guess, and told as one', () => {
    const {told, encodingConfidence} = read(
      Uint8Array.from({length: 200}, (_, at) => 128 + ((at * 97) % 128)),
    )
    expect(told).toMatch(
      /^a\.txt(?::1:\d+)? warning .* read as `[\w-]+`, \d+ % sure; state it under `encodings` in `pressmark\.yaml` if the text is wrong \(encoding\)\n/,
    )
    expect(encodingConfidence).toBeLessThan(0.5)
    expect(read(encode('ÐÕ', 'windows-1252')).told).toContain(
      'Cannot tell the encoding of this file: read as ',
    )
  })
})

describe('text that was encoded twice', () => {
  const again = (text: string, as: string): string => decoderFor(as).decode(Buffer.from(text))

  test('as windows-1252 is told, with what was meant', () => {
    expect(read(Buffer.from(`A\n${again('He said “yes”', 'windows-1252')}\n`)).told).toBe(
      'a.txt:2:9 warning Unexpected text `â€œ`, expected `“`: UTF-8 was taken for windows-1252 and encoded again, and is left so; it may be undone by `iconv -f UTF-8 -t WINDOWS-1252` (double-encoded)\n' +
        '  He said â€œyesâ€\n' +
        '          ^\n',
    )
    expect(read(Buffer.from(again('中国新闻', 'windows-1252'))).told).toContain('expected `中国新闻`')
  })

  test('as GBK is told', () => {
    expect(read(Buffer.from(again(texts.simplified, 'gbk'))).told).toContain('UTF-8 was taken for gbk')
    expect(read(Buffer.from('题目\n正文锟斤拷锟斤拷。')).told).toContain('what stood there is lost')
  })

  test.each([
    ...Object.values(texts),
    'CAFÉ” À “DÉJÀ VU” … Çà et là, «à…» «é»',
    'São Paulo não é só isto; Ângela Â, Ä, Ñ',
    '鐨 is a rare character; 他姓鄭，住在鄮縣。',
    'naïve – 5 °C, 10 € ± 2',
  ])('is not what this is: %s', (text) => expect(read(Buffer.from(text)).told).toBe(''))
})

describe('any bytes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({maxLength: 300}),
    fc.array(fc.integer({min: 0x80, max: 0xff}), {maxLength: 300}).map((all) => Uint8Array.from(all)),
    fc
      .array(fc.constantFrom(0x1b, 0x24, 0x42, 0x0e, 0x0f, 0x7e, 0x7b, 0x7d, 0x0a, 0x30, 0), {maxLength: 60})
      .map((all) => Uint8Array.from(all)),
  )

  test('become a text or a message, in whatever encoding', () => {
    fc.assert(
      fc.property(bytes, fc.option(fc.constantFrom(...encodingNames), {nil: undefined}), (some, stated) => {
        const {value, messages} = sourceOf(some, 'a.txt', 'd', stated)
        expect(value !== undefined).toBe(!messages.some(({fatal}) => fatal))
        if (value) expect(value.encodingConfidence).toSatisfy((sure: number) => sure >= 0 && sure <= 1)
        for (const {place, excerpt} of messages)
          if (place) expect(excerpt!.length).toBeGreaterThanOrEqual(place.column - 1)
      }),
      {numRuns: 3000, seed: 1},
    )
  })

  test('that an encoding has no character for are never passed over in silence', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...encodingNames), (some, stated) => {
        const {value, messages} = sourceOf(some, 'a.txt', 'd', stated)
        if (value && !decoderFor(stated).isSound(some, false))
          expect(messages.map(({rule}) => rule)).toContain('encoding')
      }),
      {numRuns: 1000, seed: 2},
    )
  })

  test.each(cases)('of %s in %s are read as they were written', (language, encoding) => {
    const words = texts[language].split(/(?=[\s，。、.,])/)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 30}), (some) => {
        const text = some.join('')
        fc.pre(/\S/.test(text))
        expect(read(encode(text, encoding), encoding).text).toBe(text)
      }),
      {numRuns: 20, seed: 3},
    )
  })

  test.each([
    ['high', Buffer.alloc(1_000_000, 0xe9)],
    ['mixed', Buffer.from(Array.from({length: 1_000_000}, (_, at) => ((at * 7919) % 224) | 32))],
    ['broken at the end', joined('题目\n', '字'.repeat(333_333), 0xff)],
    ['broken all over', Buffer.from('字\xff'.repeat(250_000), 'latin1')],
    ['UTF-16', encode('字 '.repeat(250_000), 'utf-16le')],
    ['shifted', Buffer.from('~{'.repeat(500_000))],
    ['shifted Japanese', Buffer.from('\x1b$B'.repeat(333_333))],
    ['encoded twice', Buffer.from('Ã©'.repeat(250_000))],
    ['nearly encoded twice', Buffer.from('â€'.repeat(200_000))],
    ['declared', joined('<?xml encoding'.repeat(70_000), 0xe9)],
  ])('by the megabyte take well under a second: %s', (_, megabyte) => {
    const start = process.hrtime.bigint()
    sourceOf(megabyte, 'a.txt', 'd')
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1500)
  })
})

describe('damage', () => {
  test('is the same found piece by piece as in the whole', () => {
    const part = fc.oneof(
      fc.constantFrom('江口\n', 'a, b', '渡船', '\ufffd', '上\n'),
      fc.constantFrom([0xff], [0x81], [0xe4, 0xb8]),
    )
    const encoding = fc.constantFrom('utf-8', 'gb18030', 'shift_jis', 'utf-16le')
    fc.assert(
      fc.property(
        fc.array(part, {maxLength: 20}),
        encoding,
        fc.integer({min: 1, max: 7}),
        (parts, name, size) => {
          const bytes = Buffer.concat(
            parts.map((part) =>
              typeof part === 'string'
                ? encode(name === 'utf-8' ? part : part.replace(/\ufffd/g, ''), name)
                : Buffer.from(name === 'utf-16le' ? [0, 0xdc] : part),
            ),
          )
          const damage = damageIn(name)
          const decoder = new TextDecoder(name, {ignoreBOM: true})
          for (let at = 0; at < bytes.length; at += size) {
            const piece = bytes.subarray(at, at + size)
            damage.add(piece, decoder.decode(piece, {stream: true}), false)
          }
          damage.add(new Uint8Array(), decoder.decode(), true)
          const whole = undecodableIn(bytes, name, decoderFor(name).decode(bytes))
          const found = whole && {byte: whole.byte, offset: whole.offset, count: whole.count}
          expect(damage.found()).toEqual(found)
        },
      ),
      {numRuns: 300},
    )
  })
})
