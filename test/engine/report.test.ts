import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import type {Message} from '../../src/record/index.js'

const message = (own: Partial<Message> = {}): Message => ({
  path: 'seeds/a.txt',
  rule: 'dateline',
  reason: 'Unexpected date `13月1日`, expected a day of the calendar',
  fatal: false,
  ...own,
})
const at = (line: number, column: number, excerpt: string): Partial<Message> => ({
  place: {line, column},
  excerpt,
})

describe('a report', () => {
  test('of nothing is nothing', () => expect(report([])).toBe(''))

  test('has place, kind, reason and rule in one line', () => {
    expect(report([message(), message({fatal: true, place: {line: 3, column: 7}})])).toBe(
      [
        'seeds/a.txt warning Unexpected date `13月1日`, expected a day of the calendar (dateline)',
        'seeds/a.txt:3:7 error Unexpected date `13月1日`, expected a day of the calendar (dateline)',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['the first character', at(3, 1, '新华社北京13月1日电'), '新华社北京13月1日电', 0],
    ['behind Han', at(3, 6, '新华社北京13月1日电'), '新华社北京13月1日电', 10],
    ['behind Latin', at(3, 6, 'Reuters'), 'Reuters', 5],
    ['behind full width', at(3, 3, 'ＡＰ电'), 'ＡＰ电', 4],
    ['behind kana and Hangul', at(3, 5, 'かな한글电'), 'かな한글电', 8],
    ['behind an emoji, which has two code units', at(3, 3, '😀电'), '😀电', 2],
    ['behind Han beyond the first plane', at(3, 3, '𠀀电'), '𠀀电', 2],
    ['behind a mark that takes no column', at(3, 3, 'e\u0301x'), 'e\u0301x', 1],
    ['behind control characters', at(3, 6, '\u001b[31m红'), ' [31m红', 5],
    ['behind a tab', at(3, 2, '\t字'), ' 字', 1],
    ['behind marks that turn the line round', at(3, 3, '\u202e\u2066字'), '  字', 2],
    ['the end of the line', at(3, 3, '电文'), '电文', 4],
    ['beyond the end of the line', at(3, 99, '电文'), '电文', 4],
  ])('points at %s', (_, own, line, column) => {
    const [, shown, caret] = report([message(own)]).split('\n')
    expect(shown).toBe(`  ${line}`)
    expect(caret).toBe(`  ${' '.repeat(column)}^`)
  })

  test('shows the part of a long line that matters', () => {
    const line = `${'前'.repeat(1000)}错${'后'.repeat(1000)}`
    expect(report([message(at(1, 1001, line))])).toBe(
      [
        'seeds/a.txt:1:1001 warning Unexpected date `13月1日`, expected a day of the calendar (dateline)',
        `  ${'前'.repeat(30)}错${'后'.repeat(39)}`,
        `  ${' '.repeat(60)}^`,
        '',
      ].join('\n'),
    )
  })

  test('halves no character of a long line', () => {
    for (let column = 1; column < 300; column++) {
      const shown = report([message(at(1, column, '😀'.repeat(150)))])
      expect(shown).not.toMatch(/\p{Surrogate}/u)
    }
  })

  test('shows no excerpt where there is none', () => {
    const heading =
      'seeds/a.txt:1:1 warning Unexpected date `13月1日`, expected a day of the calendar (dateline)\n'
    expect(report([message(at(1, 1, ''))])).toBe(heading)
    expect(report([message({place: {line: 1, column: 1}})])).toBe(heading)
  })

  test('counts what is too much of one kind', () => {
    const many = Array.from({length: 14}, (_, number) =>
      message({path: `${number}.txt`, reason: 'Bad', rule: 'bad'}),
    )
    const lines = report([...many, message({rule: 'other', reason: 'Other'}), ...many.slice(0, 1)]).split(
      '\n',
    )
    expect(lines).toHaveLength(12 + 1 + 1 + 1)
    expect(lines.slice(11)).toEqual([
      '11.txt warning Bad (bad)',
      'seeds/a.txt warning Other (other)',
      '… and 3 more messages like this (bad); `--json` prints them all',
      '',
    ])
    expect(report(many.slice(0, 13)).split('\n').at(-2)).toBe(
      '… and 1 more message like this (bad); `--json` prints them all',
    )
  })

  test('never lets a text command the terminal, and stays short', () => {
    const text = fc.string({unit: 'binary', maxLength: 2000})
    fc.assert(
      fc.property(text, text, text, fc.nat(3000), (path, reason, excerpt, column) => {
        const lines = report([message({path, reason, ...at(1, column + 1, excerpt)})]).split('\n')
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
        expect(lines.length).toBeLessThanOrEqual(4)
        for (const line of lines.slice(1)) expect(line.length).toBeLessThan(160)
        expect(lines[0]!.length).toBeLessThan(path.length + 600)
      }),
      {numRuns: 300, seed: 1},
    )
  })
})
