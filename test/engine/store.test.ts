import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {fileStore, memoryStore, type Remembered, type Store} from '../../src/engine/store.js'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pressmark-store-'))))
afterEach(() => rmSync(folder, {recursive: true}))
const file = (): string => join(folder, 'cache', 'parsed.jsonl')

const entries = (...names: string[]): Map<string, Remembered<unknown>> =>
  new Map(names.map((name) => [name, {key: `key of ${name}`, value: {words: name, list: [1, null]}}]))

const odd = ['', '__proto__', 'constructor', '换\n行', '\u2028', '"\\', '\ud800', '😀']

const kinds: [string, () => Store<unknown>][] = [
  ['memory', memoryStore],
  ['file', () => fileStore(file())],
]

describe.each(kinds)('a store in %s', (_, open) => {
  test('knows nothing at first', () => expect(open().get('a')).toBeUndefined())

  test.each(['a', ...odd])('remembers %j', (name) => {
    const store = open()
    store.save(entries(name, 'other'))
    expect(store.get(name)).toEqual(entries(name).get(name))
    expect(store.get('toString')).toBeUndefined()
  })

  test('forgets what is not saved again', () => {
    const store = open()
    store.save(entries('a', 'b'))
    store.save(entries('b', 'c'))
    expect(['a', 'b', 'c'].map((name) => store.get(name)?.key)).toEqual([undefined, 'key of b', 'key of c'])
    store.save(new Map())
    expect(store.get('b')).toBeUndefined()
  })

  test('keeps what it was given, whatever becomes of that', () => {
    const store = open()
    const given = entries('a')
    store.save(given)
    given.clear()
    expect(store.get('a')?.key).toBe('key of a')
  })
})

describe('a store in a file', () => {
  const save = (...names: string[]): void => fileStore(file()).save(entries(...names))
  const known = (...names: string[]): string[] => {
    const store = fileStore(file())
    return names.filter((name) => store.get(name)?.key === `key of ${name}`)
  }

  test('outlives its process, odd names and many megabytes included', () => {
    const names = [...odd, ...Array.from({length: 20_000}, (_, at) => `${'路'.repeat(100)}${at}`)]
    save(...names)
    expect(statSync(file()).size).toBeGreaterThan(10_000_000)
    expect(known(...names)).toEqual(names)
    expect(readdirSync(join(folder, 'cache'))).toEqual(['parsed.jsonl'])
  })

  test('saved once more, with the last change before the process ended', () => {
    const store = fileStore(file())
    store.save(entries('a'))
    store.save(entries('b'))
    store.save(entries('a'))
    expect(known('a', 'b')).toEqual(['a'])
  })

  test('is not written again while nothing changes', () => {
    save('a', 'b')
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('[1,null]', '[2,null]'))
    const before = readFileSync(file(), 'utf8')
    save('b', 'a')
    expect(readFileSync(file(), 'utf8')).toBe(before)
    save('a')
    expect(readFileSync(file(), 'utf8')).not.toBe(before)
  })

  test.each([
    ['nothing', ''],
    ['no JSON', 'gibberish\n'],
    ['JSON of another kind', 'null\n'],
    ['a number', '5\n'],
    ['an object', '{}\n'],
    ['too little', '["a","key of a"]\n'],
    ['no words', '[1,2,3]\n'],
    ['NULs', '\0'.repeat(5000)],
  ])('that holds %s counts as empty, and is mended by the next save', (_, content) => {
    mkdirSync(join(folder, 'cache'))
    writeFileSync(file(), content)
    expect(known('a')).toEqual([])
    save('a')
    expect(known('a')).toEqual(['a'])
  })

  test('damaged in the middle is good up to there', () => {
    save('a', 'b', 'c')
    const lines = readFileSync(file(), 'utf8').split('\n')
    writeFileSync(file(), [lines[0], lines[1]!.replace('"', ''), lines[2], ''].join('\n'))
    expect(known('a', 'b', 'c')).toEqual(['a'])
  })

  test('cut off at any byte knows only what is whole', () => {
    save('甲', '乙', '丙')
    const bytes = readFileSync(file())
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file(), bytes.subarray(0, length))
      const whole = bytes.subarray(0, length).toString().split('\n').length - 1
      expect(known('甲', '乙', '丙')).toEqual(['甲', '乙', '丙'].slice(0, whole))
    }
  })

  test('that cannot be written is done without', () => {
    writeFileSync(join(folder, 'cache'), 'a file where the folder should be')
    const store = fileStore(file())
    store.save(entries('a'))
    expect(store.get('a')?.key).toBe('key of a')
    expect(existsSync(file())).toBe(false)
  })

  test('that is a folder is done without, and nothing is left lying about', () => {
    mkdirSync(file(), {recursive: true})
    save('a')
    expect(known('a')).toEqual([])
    expect(readdirSync(join(folder, 'cache'))).toEqual(['parsed.jsonl'])
  })
})
