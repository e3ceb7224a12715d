import type {Message} from '../record/index.js'
import {columnsOf, shorten} from '../text/width.js'

/** How many messages of one rule are printed in full before the rest is only counted. */
const shown = 12
/** Characters of a line that are shown: twice as many columns, where they are Han. */
const room = 70
/** Characters of a reason, which may quote what an input says at any length. */
const longest = 500

/**
 * Messages as a person reads them: place, reason, and the line with a caret below.
 *
 *     seeds/a.txt:3:1 warning Unexpected date `13月1日`, expected a day of the calendar (dateline)
 *       新华社北京13月1日电
 *       ^
 */
export function report(messages: readonly Message[]): string {
  const counts = new Map<string, number>()
  const lines = messages.flatMap((message) => {
    const count = (counts.get(message.rule) ?? 0) + 1
    counts.set(message.rule, count)
    return count > shown ? [] : reportOne(message)
  })
  for (const [rule, count] of counts) {
    const more = count - shown
    if (more > 0)
      lines.push(
        `… and ${more} more ${more === 1 ? 'message' : 'messages'} like this (${rule}); \`--json\` prints them all`,
      )
  }
  return lines.map((line) => `${line}\n`).join('')
}

function reportOne({path, place, record, excerpt, rule, reason, fatal}: Message): string[] {
  const file = record === undefined ? path : `${path} (record ${record})`
  const where = place ? `${file}:${place.line}:${place.column}` : file
  const what = shorten(plain(reason), longest)
  const lines = [`${plain(where)} ${fatal ? 'error' : 'warning'} ${what} (${rule})`]
  if (place && excerpt) {
    const {before, after} = around(excerpt, place.column)
    lines.push(`  ${before}${after}`.trimEnd(), `  ${' '.repeat(columnsOf(before))}^`)
  }
  return lines
}

/** The part of a long line that a terminal has room for, before and after the column in question. */
function around(line: string, column: number): {before: string; after: string} {
  const at = Math.min(column - 1, line.length)
  const start = at < room - 10 ? 0 : at - room / 2 + 5
  return {before: whole(line.slice(start, at)), after: whole(line.slice(at, start + room))}
}

/** Without halves of characters at its ends. */
function whole(text: string): string {
  return plain(text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''))
}

/** A text that may not command the terminal: no escape sequence, no tab, no bidi mark. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ')
}
