import type {Node} from 'unist'
import type {Message, Point} from '../record/index.js'

/** Says something about a place in a source; a warning, since the article is read all the same. */
export type Say = (rule: string, reason: string, place?: Point) => Message

export function messenger(path: string, text: string): Say {
  return (rule, reason, place) => ({
    path,
    ...(place && {place, excerpt: text.split('\n')[place.line - 1]?.slice(0, 200) ?? ''}),
    rule,
    reason,
    fatal: false,
  })
}

/** Where a part of a tree begins, shifted along its line. */
export function placeOf(node: Node | undefined, offset = 0): Point | undefined {
  const start = node?.position?.start
  return start && {line: start.line, column: start.column + offset}
}
