import {plain} from '../engine/report.js'
import type {Evidence} from '../record/index.js'
import {columnsOf} from '../text/width.js'

/**
 * A text with what each rule took of it: below a line, each finding under its words, with the field, the rule's
 * permanent name and how it is known; at the end what rests on no words of the text.
 */
export function explain(text: string, evidence: Readonly<Partial<Record<string, Evidence>>>): string {
  const lines = text.split('\n')
  const all = Object.entries(evidence).flatMap(([field, found]) => (found ? [{field, ...found}] : []))
  const at = groupByLine(all)
  const digits = String(lines.length).length
  let shown = ''
  for (const [index, line] of lines.entries()) {
    shown += `${String(index + 1).padStart(digits)}  ${plain(line)}\n`
    for (const {field, rule, basis, words, column = 1} of at.get(index + 1) ?? []) {
      const before = ' '.repeat(digits + 2 + columnsOf(line.slice(0, column - 1)))
      const marked = '~'.repeat(Math.max(1, columnsOf(wordsOn(line, column, words))))
      shown += `${before}${marked} ${field} (${rule}, ${basis})\n`
    }
  }
  const elsewhere = all.filter(({line}) => line === undefined)
  const rows = elsewhere.map(
    ({field, rule, basis, words}) => `${field}: ${plain(words)} (${rule}, ${basis})\n`,
  )
  return rows.length === 0 ? shown : `${shown}\n${rows.join('')}`
}

type Finding = Evidence & {readonly field: string}

function groupByLine(all: readonly Finding[]): Map<number, Finding[]> {
  const lines = new Map<number, Finding[]>()
  for (const finding of all) {
    if (finding.line === undefined) continue
    const own = lines.get(finding.line)
    if (own) own.push(finding)
    else lines.set(finding.line, [finding])
  }
  for (const own of lines.values()) own.sort((a, b) => (a.column ?? 1) - (b.column ?? 1))
  return lines
}

/** As much of the words as stands on the line there. */
function wordsOn(line: string, column: number, words: string): string {
  const rest = line.slice(column - 1)
  return rest.startsWith(words) ? words : rest.slice(0, words.length)
}
