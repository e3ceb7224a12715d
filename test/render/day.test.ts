import fc from 'fast-check'
import {expect, test} from 'vitest'
import {archiveOf} from '../../src/archive/index.js'
import {sameDay} from '../../src/render/plans/day.js'
import {storyAt} from '../archive/stories.js'

const lists = {latest: 0, random: 0, recommended: 0}

/** By each story's path, the paths of those that its page shows of its day. */
function shown(paths: readonly string[], date: string): Map<string, string[]> {
  const archive = archiveOf(
    paths.map((path) => storyAt(path, {date, dateSource: 'stated'})),
    lists,
  ).value!
  const othersOf = sameDay(archive)
  const pathOf = (number: number): string => archive.facts[number]!.source.path
  return new Map(archive.facts.map((_, number) => [pathOf(number), othersOf(number).map(pathOf)]))
}

const paths = fc.uniqueArray(
  fc.integer({min: 100, max: 999}).map((number) => `${number}.txt`),
  {minLength: 1, maxLength: 40},
)

test('one more story of a day changes a handful of pages, and each page shows only others, once', () => {
  fc.assert(
    fc.property(paths, fc.integer({min: 100, max: 999}), (some, number) => {
      const extra = `${number}x.txt`
      const before = shown(some, '2024-04-28')
      const after = shown([...some, extra], '2024-04-28')
      const changed = some.filter((path) => String(before.get(path)) !== String(after.get(path)))
      expect(changed.length).toBeLessThanOrEqual(8)
      for (const [path, others] of after) {
        expect(others).not.toContain(path)
        expect(new Set(others).size).toBe(others.length)
        expect(others.length).toBeLessThanOrEqual(4)
      }
      // Whoever is shown by nobody stands before or after somebody.
      if (after.size > 6) expect(new Set([...after.values()].flat()).size).toBe(after.size)
    }),
  )
})

test('what has no day, or a day without others, shows none', () => {
  expect([...shown(['a.txt', 'b.txt', 'c.txt', 'd.txt'], '2024-04').values()].flat()).toEqual([])
  expect([...shown(['a.txt'], '2024-04-28').values()]).toEqual([[]])
})
