import type {Archive, Settings} from '../record/index.js'
import type {Words} from './words.js'

/** What every planner works from. */
export interface Layout {
  readonly archive: Archive
  readonly settings: Settings
  readonly words: Words
}

/** The newest stories, newest first. */
export function newest(archive: Archive, length: number): number[] {
  const total = archive.cards.length
  return Array.from({length: Math.min(length, total)}, (_, back) => total - 1 - back)
}
