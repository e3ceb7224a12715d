import type {Byline} from '../record/index.js'
import {readBylineParagraph} from './grammar/index.js'
import type {Opening} from './opening.js'

/** How many paragraphs at the start and at the end may be nothing but a byline. */
const edge = 4

/** Who made a story, by its dateline and by the lines that say nothing else; nobody is named twice in one role. */
export function readBylines(paragraphs: readonly string[], opening: Opening | undefined): Byline[] {
  const last = Math.max(edge, paragraphs.length - edge)
  const edges = [...paragraphs.slice(0, edge), ...paragraphs.slice(last)]
  const all = [
    ...(opening?.bylines ?? []),
    ...edges.flatMap((paragraph) => readBylineParagraph(paragraph) ?? []),
  ]
  const seen = new Set<string>()
  return all.filter(({name, role}) => {
    const key = `${role} ${name}`
    return !seen.has(key) && seen.add(key)
  })
}
