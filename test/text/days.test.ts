import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {daysIn, isDay, isLeap, readDate, readEdtf, sortKey, weekday, writeEdtf} from '../../src/text/days.js'

describe('the calendar', () => {
  test.each([
    [2024, true],
    [2023, false],
    [1900, false],
    [2000, true],
  ])('%i is a leap year: %s', (year, leap) => {
    expect(isLeap(year)).toBe(leap)
    expect(daysIn(year, 2)).toBe(leap ? 29 : 28)
    expect(isDay(year, 2, 29)).toBe(leap)
  })

  test.each([
    [2024, 4, 31],
    [2024, 2, 30],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [2024, 1, 1.5],
    [undefined, 2, 30],
  ])('has no %s-%i-%i', (year, month, day) => expect(isDay(year, month, day)).toBe(false))

  test('without a year asks whether some year has the day', () => {
    expect(isDay(undefined, 2, 29)).toBe(true)
  })

  test('knows the weekday as the platform does', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1600, max: 2400}),
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 1, max: 28}),
        (...day) => {
          const [year, month, date] = day
          expect(weekday(...day)).toBe((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7)
        },
      ),
    )
  })
})

describe('readEdtf', () => {
  test.each([
    ['2024', {year: 2024, yearUncertain: false}],
    ['2024-04', {year: 2024, month: 4, yearUncertain: false}],
    ['2024-04-28', {year: 2024, month: 4, day: 28, yearUncertain: false}],
    ['2024?-04-28', {year: 2024, month: 4, day: 28, yearUncertain: true}],
    ['2024?-04', {year: 2024, month: 4, yearUncertain: true}],
    ['2024?', {year: 2024, yearUncertain: true}],
    ['XXXX-04-28', {month: 4, day: 28, yearUncertain: false}],
    ['XXXX-04', {month: 4, yearUncertain: false}],
    ['XXXX-XX-28', {day: 28, yearUncertain: false}],
    ['2024-XX-28', {year: 2024, day: 28, yearUncertain: false}],
    ['XXXX-02-29', {month: 2, day: 29, yearUncertain: false}],
    ['2024-04-28T10:30:00Z', {year: 2024, month: 4, day: 28, time: '10:30:00Z', yearUncertain: false}],
    [
      '2024-04-28T23:59:60+08:00',
      {year: 2024, month: 4, day: 28, time: '23:59:60+08:00', yearUncertain: false},
    ],
  ])('reads %s and writes it again', (text, parts) => {
    expect(readEdtf(text)).toEqual(parts)
    expect(writeEdtf(parts)).toBe(text)
  })

  test.each([
    '',
    'XXXX',
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-4-8',
    '2024/04/28',
    '2024-04-28T25:00:00',
    '2024-04-28T10:30',
    '2024-04T10:30:00',
    ' 2024',
    '2024-04-28 ',
  ])('does not read `%s`', (text) => expect(readEdtf(text)).toBeUndefined())

  test('is the reverse of writeEdtf', () => {
    const parts = fc.record(
      {
        year: fc.integer({min: 0, max: 9999}),
        month: fc.integer({min: 1, max: 12}),
        day: fc.integer({min: 1, max: 28}),
        yearUncertain: fc.boolean(),
      },
      {requiredKeys: ['month', 'yearUncertain']},
    )
    fc.assert(
      fc.property(parts, (given) => {
        const uncertain = given.yearUncertain && given.year !== undefined
        expect(readEdtf(writeEdtf(given))).toEqual({...given, yearUncertain: uncertain})
      }),
    )
  })

  test('writes nothing where nothing is known', () => expect(writeEdtf({yearUncertain: false})).toBe(''))
})

describe('readDate', () => {
  test.each([
    ['2024-04-28', '2024-04-28'],
    ['2024-4-8', '2024-04-08'],
    ['2024/04/28', '2024-04-28'],
    ['2024/4/8', '2024-04-08'],
    ['2024.4.28', '2024-04-28'],
    ['2024年4月28日', '2024-04-28'],
    ['2024年4月', '2024-04'],
    ['2024年', '2024'],
    ['2024/04', '2024-04'],
    [' 2024-04-28 10:30 ', '2024-04-28T10:30:00'],
    ['2024-04-28T10:30:00Z', '2024-04-28T10:30:00Z'],
    ['2024-04-28 9:30:15 +0800', '2024-04-28T09:30:15+08:00'],
    ['2024年4月28日 10:30', '2024-04-28T10:30:00'],
    ['2024-04-28T10:30:00.123+08:00', '2024-04-28T10:30:00+08:00'],
    ['2024?-04-28', '2024?-04-28'],
    ['XXXX-04-28', 'XXXX-04-28'],
  ])('reads `%s` as %s', (text, edtf) => expect(writeEdtf(readDate(text)!)).toBe(edtf))

  test.each([
    '',
    '28 April 2024',
    '04/28/2024',
    '2024-04/28',
    '2024-02-30',
    '2024年2月30日',
    '2024-04-28 24:00',
    '昨天',
    '20240428',
  ])('does not guess at `%s`', (text) => expect(readDate(text)).toBeUndefined())

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDate(text)))
  })
})

test('sortKey orders by code unit, the unknown first', () => {
  const ordered = [
    '',
    'XXXX-04',
    'XXXX-04-28',
    '1987-12-31',
    '2024',
    '2024-04',
    '2024-04-28',
    '2024-04-28T09:00:00Z',
    '2024?-04-29',
    '2025-01-01',
  ]
  const keys = ordered.map(sortKey)
  expect([...keys].sort()).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
})
