import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findPlaces} from '../../src/render/map/gazetteer.js'
import {pointOf, world} from '../../src/render/map/projection.js'
import {spreadLabels, windowsOf} from '../../src/render/map/windows.js'
import {foldName} from '../../src/text/fold.js'

const table = readFileSync(new URL('../../data/places.tsv', import.meta.url), 'utf8')
const lines = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

describe('the table of places', () => {
  test('has each name once, folded as shelves are', () => {
    const names = lines.flatMap(([, , names]) => names!.split('|'))
    expect(names.length).toBeGreaterThan(15_000)
    expect(names.filter((name) => name !== foldName(name) || name === '')).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('says where each place is, or that nobody knows', () => {
    const places = lines.filter(([latitude]) => latitude !== '')
    const wrong = places.filter(
      ([latitude, longitude]) =>
        !/^-?\d{1,4}$/.test(latitude!) ||
        !/^-?\d{1,5}$/.test(longitude!) ||
        Math.abs(Number(longitude)) > 18_000,
    )
    expect(wrong).toEqual([])
    expect(lines.length - places.length).toBe(1)
  })

  test('says from where it is', () => {
    expect(table.slice(0, 400)).toContain('GeoNames, https://www.geonames.org/, CC BY 4.0')
  })
})

describe('a place', () => {
  const of = (name: string) => findPlaces(table, [name]).get(name)

  test.each([
    ['上海', 31.2, 121.5],
    ['臺北', 25.0, 121.5],
    ['紐約', 40.7, -74.0],
    ['NEW  YORK', 40.7, -74.0],
    ['London', 51.5, -0.1],
    ['呼伦贝尔', 49.2, 119.7],
    ['无锡市', 31.6, 120.3],
    ['吉林珲春', 42.9, 130.4],
    ['柬埔寨贡布', 10.6, 104.2],
    ['Osaka, Japan', 34.7, 135.5],
    ['PORTLAND, Ore.', 45.5, -122.7],
  ])('%s is found', (name, latitude, longitude) => {
    const [found, expected] = [of(name)!, pointOf(latitude, longitude)]
    expect(Math.hypot(found.x - expected.x, found.y - expected.y)).toBeLessThan(3)
  })

  test.each(['Springfield', 'Peoria'])('%s may be several', (name) => {
    expect(of(name)).toBeNull()
  })

  test.each([
    '联合国',
    '',
    '没有这个地方',
    '__proto__',
    'a'.repeat(500),
    '上海东京',
    ', Japan',
    'Osaka, Brazil',
  ])('%s is none', (name) => {
    expect(of(name)).toBeUndefined()
  })
})

describe('the map', () => {
  test('has every place within itself, north above south and east right of west', () => {
    fc.assert(
      fc.property(
        fc.double({min: -56, max: 82, noNaN: true}),
        fc.double({min: -180, max: 180, noNaN: true}),
        (latitude, longitude) => {
          const {x, y} = pointOf(latitude, longitude)
          expect([x, y].every(Number.isInteger)).toBe(true)
          expect(x >= 0 && x <= world.width && y >= 0 && y <= world.height).toBe(true)
          expect(pointOf(latitude - 1, longitude).y).toBeGreaterThan(y)
        },
      ),
      {numRuns: 2_000},
    )
    expect(pointOf(0, 100).x).toBeGreaterThan(pointOf(0, 99).x)
  })

  const mark = fc.record({
    x: fc.integer({min: 0, max: world.width}),
    y: fc.integer({min: 0, max: world.height}),
    label: fc.string({maxLength: 12}),
  })

  test('is shown whole, and close where places crowd', () => {
    fc.assert(
      fc.property(fc.array(mark, {maxLength: 80}), (marks) => {
        const [whole, ...close] = windowsOf(marks)
        expect(whole!.own).toEqual(marks)
        for (const {own, box} of close) {
          const [left, top, width, height] = box.split(' ').map(Number)
          expect(own.length).toBeGreaterThanOrEqual(12)
          for (const {x, y} of own)
            expect(x >= left! && x <= left! + width! && y >= top! && y <= top! + height!).toBe(true)
        }
      }),
      {numRuns: 300},
    )
  })

  test('writes no two names into each other', () => {
    fc.assert(
      fc.property(fc.array(mark, {maxLength: 60}), (marks) => {
        const labelled = [...spreadLabels(marks, 2, world.width)].map((at) => marks[at]!)
        for (const [at, one] of labelled.entries())
          for (const other of labelled.slice(at + 1)) {
            const apart = Math.abs(one.y - other.y) > 30 || Math.abs(one.x - other.x) > 20
            expect(apart).toBe(true)
          }
      }),
      {numRuns: 300},
    )
  })
})
