import type {Archive, Settings} from '../record/index.js'
import type {Gazetteer} from './map/gazetteer.js'
import type {Reader} from './plans/initials.js'
import type {Words} from './words.js'

/** What every planner works from. */
export interface Layout {
  readonly archive: Archive
  readonly settings: Settings
  readonly words: Words
  /** Where places are, by the names of their shelves. */
  readonly places: Gazetteer
  readonly read: Reader
}

/** The newest stories, newest first. */
export function newest(archive: Archive, length: number): number[] {
  const total = archive.cards.length
  return Array.from({length: Math.min(length, total)}, (_, back) => total - 1 - back)
}
