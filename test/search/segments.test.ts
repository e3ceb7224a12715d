import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutIntoVolumes, type Stretch} from '../../src/search/index.js'

const ids = (count: number): string[] => Array.from({length: count}, (_, at) => `2024/story-${at}`)
const segmentsOf = (names: readonly string[]): Stretch[] => cutIntoVolumes(names).flat()
const named = (names: readonly string[]): string[] =>
  segmentsOf(names).map(({from, to}) => names.slice(from, to).join())

describe('segments', () => {
  test('hold every story once, in order', () => {
    fc.assert(
      fc.property(fc.nat(12_000), (count) => {
        const segments = segmentsOf(ids(count))
        expect(segments.flatMap(({from, to}) => [from, to])).toEqual(
          [0, ...segments.slice(1).flatMap(({from}) => [from, from]), count].slice(count === 0 ? 2 : 0),
        )
      }),
    )
  })

  test('are few and large where they are old, and small where an arrival comes', () => {
    for (const count of [20_000, 61_234, 100_000]) {
      const lengths = segmentsOf(ids(count)).map(({from, to}) => to - from)
      expect(lengths.length).toBeLessThan(count / 5_000 + 4)
      expect(lengths.at(-1)!).toBeLessThanOrEqual(512)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(7_680)
    }
  })

  test('stay what they are when a story comes, but for its own and one that it may move a border of', () => {
    const before = ids(40_000)
    const old = new Set(named(before))
    const remade = Array.from({length: 100}, (_, part) => {
      const after = before.toSpliced(400 * part + 399, 0, `2024/new-${part}`)
      return named(after).filter((segment) => !old.has(segment)).length
    })
    expect(Math.max(...remade)).toBeLessThanOrEqual(2)
    expect(remade.filter((many) => many === 1).length).toBeGreaterThan(90)
  })

  test('stay what they are when the newest come, but for the last', () => {
    let old = named(ids(30_000))
    const stayed = []
    for (let count = 30_100; count <= 34_000; count += 100) {
      const now = named(ids(count))
      stayed.push(now.slice(0, -1).every((segment, at) => segment === old[at]))
      old = now
    }
    expect(stayed.filter(Boolean).length).toBeGreaterThan(stayed.length / 2)
  })
})
