import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dayInAddress, readMoment} from '../../../src/importers/html/dates.js'
import {readEdtf} from '../../../src/text/days.js'

describe('moments as pages write them', () => {
  test('the first second of a clock is none', () => {
    expect(readMoment('1970-01-01T00:00:00Z')).toBeUndefined()
    expect(readMoment('1970-01-01')).toBe('1970-01-01')
  })

  test.each([
    ['2024-05-06T07:08:09+02:00', '2024-05-06T07:08:09+02:00'],
    ['2024-05-06T07:08:09.123Z', '2024-05-06T07:08:09Z'],
    ['2024-05-06T07:08:09+0200', '2024-05-06T07:08:09+02:00'],
    ['2024-05-06 07:08:09 +02:00', '2024-05-06T07:08:09+02:00'],
    ['2024-05-06', '2024-05-06'],
    ['2024年5月6日 07:08　来源：', '2024-05-06T07:08:00'],
    ['2024年05月06日（月） 7時08分', '2024-05-06'],
    ['2024년 5월 6일 07:08', '2024-05-06T07:08:00'],
    ['20240506', '2024-05-06'],
    ['202405060708', '2024-05-06T07:08:00'],
    ['1714979289', '2024-05-06T07:08:09Z'],
    ['1714979289000', '2024-05-06T07:08:09Z'],
    ['Mon May 06 07:08:09 CEST 2024', '2024-05-06T07:08:09'],
    ['Mon, 06 May 2024 07:08:09 GMT', '2024-05-06T07:08:09Z'],
    ['6. Mai 2024, 07:08', '2024-05-06T07:08:00'],
    ['6 de mayo de 2024', '2024-05-06'],
    ['le 6 décembre 2024 à 7:08', '2024-12-06T07:08:00'],
    ['6 мая 2024', '2024-05-06'],
    ['May 6th, 2024 at 7:08 pm', '2024-05-06T19:08:00'],
    ['06.05.2024', '2024-05-06'],
    ['06/05/2024', '2024-05-06'],
    ['05/16/2024', '2024-05-16'],
    ['2024-02-30', undefined],
    ['2024-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (written, read) => {
    expect(readMoment(written)).toBe(read)
  })

  test('an American month comes first', () => {
    expect(readMoment('05/06/2024', true)).toBe('2024-05-06')
  })

  test('every moment of a clock is read back from its seconds', () => {
    const moments = fc.date({min: new Date('1985-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
    fc.assert(
      fc.property(moments, (moment) => {
        const iso = moment.toISOString()
        const second = `${iso.slice(0, 19)}Z`
        expect(readMoment(iso)).toBe(second)
        if (moment.getTime() > 1_000_000_000_000) expect(readMoment(String(moment.getTime()))).toBe(second)
      }),
    )
  })

  test('whatever is read is a date', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 :/.年月日TZa-z+-]{0,40}$/), (words) => {
        const read = readMoment(words)
        expect(read === undefined || readEdtf(read) !== undefined).toBe(true)
      }),
    )
  })
})

test.each([
  ['https://post.example/2024/05/06/crane', '2024-05-06'],
  ['https://post.example/2024-05-06/crane', '2024-05-06'],
  ['https://post.example/news/20240506/crane.html', '2024-05-06'],
  ['https://post.example/2024/0506/c1.html', '2024-05-06'],
  ['https://post.example/2024/may/06/crane', '2024-05-06'],
  ['https://post.example/2024/crane', undefined],
  ['https://post.example/id12024050699', undefined],
])('the day in %s', (address, day) => {
  expect(dayInAddress(address)).toBe(day)
})
