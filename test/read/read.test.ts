import {isUtf8} from 'node:buffer'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {findSeeds, readSeed, readyFor, sourceOf} from '../../src/read/index.js'
import {sha256} from '../../src/text/digest.js'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pressmark-seeds-'))))
afterEach(() => rmSync(folder, {recursive: true}))

function write(path: string, content: string | Uint8Array = '题目\n正文'): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), content)
}

const found = (): {paths: readonly string[]; told: string} => {
  const {paths, messages} = findSeeds(folder)
  return {paths, told: report(messages)}
}

describe('seeds', () => {
  test('are found in every folder, in code-unit order', () => {
    const paths = [
      '10.txt',
      '2.txt',
      'A.MD',
      'a.txt',
      'a/b/c/d.md',
      '上海/é.txt',
      'a b.txt',
      'a#b?c%d.txt',
      'CON.txt',
      '😀.txt',
      '.. .txt'.trim(),
    ]
    for (const path of paths) write(path)
    expect(found()).toEqual({
      paths: [
        '10.txt',
        '2.txt',
        'A.MD',
        'CON.txt',
        'a b.txt',
        'a#b?c%d.txt',
        'a.txt',
        'a/b/c/d.md',
        '上海/é.txt',
        '😀.txt',
      ],
      told: '.. .txt error Cannot publish a hidden file, expected a name without a dot before it (hidden)\n',
    })
  })

  test('that are hidden are told, and what programs leave lying about is not', () => {
    for (const path of [
      '.txt',
      '..txt',
      'a/.md',
      '.DS_Store',
      '.gitkeep',
      '._a.txt',
      '.#a.txt',
      '.~a.txt',
      '.git/a.txt',
    ])
      write(path)
    expect(found()).toEqual({
      paths: [],
      told: [
        '..txt error Cannot publish a hidden file, expected a name without a dot before it (hidden)',
        '.txt error Cannot publish a hidden file, expected a name without a dot before it (hidden)',
        'a/.md error Cannot publish a hidden file, expected a name without a dot before it (hidden)',
        '',
      ].join('\n'),
    })
  })

  test('of other formats are told, names like properties of objects included', () => {
    for (const path of ['a.pdf', 'README', 'b.constructor', 'c.__proto__', 'txt', 'd.rar.gz']) write(path)
    const {paths, told} = found()
    expect(paths).toEqual([])
    expect(
      told
        .split('\n')
        .filter((line) =>
          line.includes(
            'error Cannot read this format, expected a `.txt` or `.md` file, or a container such as `.jsonl` (unknown-format)',
          ),
        ),
    ).toHaveLength(6)
  })

  test('are found through links, but not round and round', () => {
    write('a/b/one.txt')
    write('elsewhere.txt')
    symlinkSync('../..', join(folder, 'a/b/up'))
    symlinkSync('.', join(folder, 'a/self'))
    symlinkSync('b', join(folder, 'a/also'))
    symlinkSync('elsewhere.txt', join(folder, 'link.txt'))
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'))
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    const {paths, told} = found()
    expect(paths).toEqual(['a/also/one.txt', 'a/b/one.txt', 'elsewhere.txt', 'link.txt'])
    expect(told).toBe(
      [
        'a/also/up error Cannot follow this link: it leads back to a folder that it is in (link-circle)',
        'a/b/up error Cannot follow this link: it leads back to a folder that it is in (link-circle)',
        'a/self error Cannot follow this link: it leads back to a folder that it is in (link-circle)',
        'dangling.txt error Cannot read this: there is nothing of this name, or nothing where this link leads (unreadable)',
        'loop.txt error Cannot read this: this link leads back to itself (unreadable)',
        '',
      ].join('\n'),
    )
  })

  test('whose names are no UTF-8 are told when they are read', () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd6, 0xd0]), Buffer.from('.txt')]),
      'x',
    )
    const {paths} = findSeeds(folder)
    expect(paths).toHaveLength(1)
    expect(readSeed(folder, paths[0]!)).toEqual({
      messages: [
        {
          path: paths[0],
          rule: 'unreadable',
          reason: 'Cannot read this file: there is nothing of this name, or nothing where this link leads',
          fatal: true,
        },
      ],
    })
  })

  test('that may not be read are told', () => {
    write('a.txt')
    chmodSync(join(folder, 'a.txt'), 0)
    // The superuser may read everything, so it becomes nobody for a moment.
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid!(65_534)
    try {
      expect(report(readSeed(folder, 'a.txt').messages)).toBe(
        'a.txt error Cannot read this file: permission denied (unreadable)\n',
      )
    } finally {
      if (isRoot) process.seteuid!(0)
    }
  })

  test('a folder called like a seed is a folder', () => {
    write('a.txt/b.txt')
    expect(found()).toEqual({paths: ['a.txt/b.txt'], told: ''})
    expect(report(readSeed(folder, 'a.txt').messages)).toBe(
      'a.txt error Cannot read this file: it is a folder (unreadable)\n',
    )
  })
})

const textOf = (bytes: Uint8Array | string): string | undefined =>
  sourceOf(Buffer.from(bytes), 'a.txt').value?.text
const toldOf = (bytes: Uint8Array | readonly number[]): string =>
  report(sourceOf(Uint8Array.from(bytes), 'a.txt').messages)
const bytesOf = (...parts: (string | number)[]): number[] =>
  parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)]))

describe('a source', () => {
  test('says what it was made from', () => {
    const bytes = Buffer.from('\ufeff题目\r\n正文')
    expect(sourceOf(bytes, '2024/a.MD')).toEqual({
      value: {
        path: '2024/a.MD',
        format: 'markdown',
        text: '题目\n正文',
        encoding: 'utf-8',
        encodingConfidence: 1,
        bytes: bytes.length,
        digest: sha256(bytes),
      },
      messages: [],
    })
  })

  test.each([
    ['\ufeff---\r\ntitle: a\r\n---\r\nx', '---\ntitle: a\n---\nx'],
    ['\ufeff\ufeff题', '题'],
    ['a\rb\r\nc\n\rd', 'a\nb\nc\n\nd'],
    ['a\ufeffb', 'a\ufeffb'],
    ['题\0\0\0', '题\0\0\0'],
    ['\ufffd', '\ufffd'],
  ])('%j is read as %j', (written, text) => expect(textOf(written)).toBe(text))

  test('is every text there is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (words) => {
        const text = `字${words.repeat(60)}`
        expect(textOf(text)).toBe(text.replace(/\r\n?/g, '\n'))
      }),
      {numRuns: 300, seed: 1},
    )
  })

  test.each([
    ['', 'a.txt error Unexpected empty file, expected an article (empty)\n'],
    [' \r\n\t\u3000\ufeff\0', 'a.txt error Unexpected empty file, expected an article (empty)\n'],
    [' '.repeat(100_000), 'a.txt error Unexpected empty file, expected an article (empty)\n'],
    ['%PDF-1.4', 'a.txt error Unexpected PDF file, expected text (not-text)\n'],
    ['PK\u0003\u0004', 'a.txt error Unexpected ZIP or Office file, expected text (not-text)\n'],
    ['\u0001\u0002\u0003题', 'a.txt error Unexpected binary file, expected text (not-text)\n'],
  ])('%# is refused', (text, told) => expect(toldOf(bytesOf(text))).toBe(told))

  const wrong = (byte: string, offset: number): string =>
    `Unexpected byte \`${byte}\` at offset ${offset}, expected utf-8; it is shown as \`\ufffd\` (encoding)`

  test.each([
    [
      'a foreign byte',
      bytesOf('题目\n正', 0xff, '文'),
      `a.txt:2:2 warning ${wrong('0xFF', 10)}\n  正\ufffd文\n    ^\n`,
    ],
    [
      'a character that is cut off',
      bytesOf('题目题目', 0xe4, 0xb8),
      `a.txt:1:5 warning ${wrong('0xE4', 12)}\n  题目题目\ufffd\n          ^\n`,
    ],
    [
      'a character broken by another',
      bytesOf('题目题目\r\n', 0xe4, 'b'),
      `a.txt:2:1 warning ${wrong('0xE4', 14)}\n  \ufffdb\n  ^\n`,
    ],
    [
      'behind a byte order mark',
      bytesOf(0xef, 0xbb, 0xbf, '题', 0x80),
      `a.txt:1:2 warning ${wrong('0x80', 6)}\n  题\ufffd\n    ^\n`,
    ],
  ])('with %s is read, and the place is told', (_, bytes, told) => expect(toldOf(bytes)).toBe(told))

  test('in broken UTF-8 tells the place that is the first wrong one', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 50}),
        fc.uint8Array({minLength: 1, maxLength: 9}),
        (words, tail) => {
          const start = `字字字${words}`
          const {value, messages} = sourceOf(Uint8Array.from(bytesOf(start, ...tail)), 'a.txt', 'd', 'utf-8')
          const {reason} = messages.find(({rule}) => rule === 'encoding') ?? {}
          expect(reason === undefined).toBe(isUtf8(Uint8Array.from(tail)) || value === undefined)
          if (reason === undefined) return
          const offset = Number(/offset (\d+)/.exec(reason)![1])
          expect(offset).toBeGreaterThanOrEqual(Buffer.byteLength(start))
          expect(value!.text).toContain('\ufffd')
        },
      ),
      {numRuns: 500, seed: 1},
    )
  })
})

describe('a page', () => {
  const page = (...parts: (string | number)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))))
  const words = '江口县恢复了停航两年的夜间渡船。头班船晚上七点开出，末班船十点返回，票价不变。'.repeat(4)
  const read = async (bytes: Uint8Array, path = 'a.html', stated?: string) => {
    await readyFor([path])
    const {value, messages} = sourceOf(bytes, path, 'd', stated)
    return {encoding: value?.encoding, told: report(messages), own: report(value?.messages ?? [])}
  }

  test('tells what could not be decoded, and how much', async () => {
    const head = '<!doctype html><meta charset=utf-8><title>渡船</title><article><h1>渡船恢复夜航</h1><p>'
    const {encoding, told, own} = await read(page(head, 0xe4, words, 0xff, '船</p></article>'))
    expect(encoding).toBe('utf-8')
    expect(told).toBe(
      `a.html warning Unexpected byte \`0xE4\` at offset ${Buffer.byteLength(head)}, expected utf-8; this and 1 more are shown as \`\ufffd\` (encoding)\n`,
    )
    expect(own).toBe(told)
  })

  test('was encoded twice where its words were, whatever its scripts have', async () => {
    const twice = Buffer.from(words).toString('latin1')
    const html = (text: string, script: string): Uint8Array =>
      page(`<title>渡船</title><script>${script}</script><article><h1>Ferry</h1><p>${text}</p></article>`)
    expect((await read(html(twice, ''))).told).toMatch(
      /^a\.html warning Unexpected text .*\(double-encoded\)\n$/,
    )
    expect((await read(html(words, `fix = {"${twice}": 1}`))).told).toBe('')
  })

  test('of mail tells where in its text', async () => {
    const mail = page('Subject: Ferry\nContent-Type: text/plain; charset=utf-8\n\nA ', 0xe9, ' ferry.\n')
    expect(await read(mail, 'a.eml')).toEqual({
      encoding: 'utf-8',
      told: 'a.eml warning Unexpected byte `0xE9` at offset 2 of its text, expected utf-8; it is shown as `\ufffd` (encoding)\n',
      own: expect.any(String) as string,
    })
    expect((await read(mail, 'a.eml', 'windows-1252')).told).toBe('')
  })
})
