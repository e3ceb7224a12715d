import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readContainerDate} from '../../src/importers/fields/dates.js'

test.each([
  ['Sun, 28 Apr 2024 10:30:00 +0800', '2024-04-28T10:30:00+08:00'],
  ['Sun, 28 Apr 2024 10:30:00 GMT', '2024-04-28T10:30:00Z'],
  ['28 Apr 24 10:30 EST', '2024-04-28T10:30:00-05:00'],
  ['Mon, 1 Jan 2024', '2024-01-01'],
  ['26-FEB-1987 15:01:01.79', '1987-02-26T15:01:01'],
  ['2024-04-28T10:30:00.123Z', '2024-04-28T10:30:00Z'],
  ['2024-04-28 10:30:00 UTC', '2024-04-28T10:30:00Z'],
  ['20240428', '2024-04-28'],
  ['20240428T103000+0800', '2024-04-28T10:30:00+08:00'],
  ['20240428T1030Z', '2024-04-28T10:30:00Z'],
  ['April 28, 2024 at 10:30 PM', '2024-04-28T22:30:00'],
  ['Sept. 3, 2001', '2001-09-03'],
  ['Sun Apr 28 10:30:00 +0000 2024', '2024-04-28T10:30:00Z'],
  ['Thu, 19 Feb 2015 17:18:40 +1100 (AEDT)', '2015-02-19T17:18:40+11:00'],
  ['1714271400', '2024-04-28T02:30:00Z'],
  ['1714271400000', '2024-04-28T02:30:00Z'],
  ['2024年4月28日', '2024-04-28'],
  ['2024年4月28日星期日', '2024-04-28'],
  ['28.04.2024 14:05', '2024-04-28T14:05:00'],
  ['Sonntag, 28. April 2024, 14:05 Uhr', '2024-04-28T14:05:00'],
  ['28 avril 2024', '2024-04-28'],
  ['28 апреля 2024 г.', '2024-04-28'],
  ['平成元年2月3日', '1989-02-03'],
  ['2024. 4. 28.', '2024-04-28'],
])('`%s` is %s', (written, date) => expect(readContainerDate(written)).toBe(date))

test.each([
  '',
  'yesterday',
  '31 Feb 2024',
  '04/28/2024',
  '20241301',
  '28 Foo 2024',
  '28/04/2024',
  '99年5月6日',
  '5 of 12 2024',
  '31.02.2024',
  'May 2024 5, x',
  '9'.repeat(90),
])('`%s` is no date', (written) => expect(readContainerDate(written)).toBeUndefined())

test('seconds are days of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({min: 1_000_000_000, max: 9_999_999_999}), (seconds) => {
      expect(readContainerDate(String(seconds))).toBe(
        new Date(seconds * 1000).toISOString().replace('.000', ''),
      )
    }),
  )
})
