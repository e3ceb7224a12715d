import type {Byline, Role} from '../../../record/index.js'
import {canBePerson, isPerson} from './names.js'

/** What newsrooms call those who made a story. */
const roles: Readonly<Record<string, Role>> = {
  記者: 'reporter',
  文: 'reporter',
  取材: 'reporter',
  執筆: 'reporter',
  聞き手: 'reporter',
  取材・文: 'reporter',
  文・写真: 'reporter',
  特派員: 'correspondent',
  写真: 'photographer',
  撮影: 'photographer',
  編集: 'editor',
  翻訳: 'translator',
}
const titles = Object.keys(roles)
  .sort((a, b) => b.length - a.length)
  .join('|')
const labelled = new RegExp(`^(${titles})\\s?[:：=＝・]\\s?(.{2,40})$`)
const titled = /^(.{3,30}?)(記者|特派員)$/
const apart = /[、,，\s　]+/

/**
 * Read words that say nothing but who made the story, e.g. `編集：田中志保`, `田中志保記者`.
 *
 * A name without a title is not believed here: it is as often the person that the story is about.
 */
export function readCredits(words: string): readonly Byline[] | undefined {
  // `翻訳：甲、編集：乙`: each label with the names up to the next.
  const parts = words.trim().split(new RegExp(`[、\\s　]+(?=(?:${titles})\\s?[:：=＝・])`))
  const bylines = parts.map(readOne)
  return bylines.every((some) => some !== undefined) ? bylines.flat() : undefined
}

function readOne(words: string): readonly Byline[] | undefined {
  const [, label, people] = labelled.exec(words) ?? []
  if (label !== undefined && people !== undefined) return named(people, roles[label]!, canBePerson)
  const [, people2, title] = titled.exec(words) ?? []
  return people2 === undefined ? undefined : named(people2, roles[title!]!, isPerson)
}

function named(
  people: string,
  role: Role,
  isRight: (words: string) => boolean,
): readonly Byline[] | undefined {
  const names = people.replace(/記者$/, '').split(apart)
  return names.every(isRight) ? names.map((name) => ({name, role})) : undefined
}
