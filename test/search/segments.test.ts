import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutIntoSegments} from '../../src/search/index.js'

const ids = (count: number): string[] => Array.from({length: count}, (_, at) => `2024/story-${at}`)
const named = (names: readonly string[]): string[] =>
  cutIntoSegments(names).map(({from, to}) => names.slice(from, to).join())

describe('segments', () => {
  test('hold every story once, in order', () => {
    fc.assert(
      fc.property(fc.nat(3_000), (count) => {
        const segments = cutIntoSegments(ids(count))
        expect(segments.flatMap(({from, to}) => [from, to])).toEqual(
          [0, ...segments.slice(1).flatMap(({from}) => [from, from]), count].slice(count === 0 ? 2 : 0),
        )
      }),
    )
  })

  test('are few and large where they are old, and small where an arrival comes', () => {
    const segments = cutIntoSegments(ids(100_000))
    expect(segments.length).toBeLessThan(24)
    expect(segments.at(-1)!.to - segments.at(-1)!.from).toBeLessThanOrEqual(512)
    expect(segments.every(({from, to}) => to - from <= 12 << 10)).toBe(true)
  })

  test('stay what they are when a story comes, but for its own', () => {
    const before = ids(40_000)
    const old = new Set(named(before))
    for (const at of [40_000, 39_990, 20_000, 5_000]) {
      const after = before.toSpliced(at, 0, 'new')
      expect(named(after).filter((segment) => !old.has(segment)).length).toBeLessThanOrEqual(2)
    }
  })
})
