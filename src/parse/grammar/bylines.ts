import type {Byline} from '../../record/index.js'
import {languages} from './languages.js'

/** Credits are short; what is longer says something. Words that are spelt out take more room. */
const longest = 40
const longestSpelt = 200
const sentence = /[。！？；，…!?;“”"]/
/** Scripts of East Asia: what has none of their letters is spelt. */
const eastAsian = /[\u2e80-\ud7ff\uf900-\ufaff]/
const enclosed = /^(?:【([^【】]*)】|（([^（）]*)）|\(([^()]*)\)|\[([^[\]]*)\]|〔([^〔〕]*)〕)$/

/** Read a paragraph that says only who made the story, e.g. `【编辑:叶攀】`; undefined for any other. */
export function readBylineParagraph(paragraph: string): readonly Byline[] | undefined {
  if (paragraph.length > longestSpelt) return undefined
  const trimmed = paragraph.trim()
  const isLong = trimmed.length > longest || sentence.test(trimmed)
  if (trimmed.length === 0 || (isLong && eastAsian.test(trimmed))) return undefined
  const words =
    enclosed
      .exec(trimmed)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? trimmed
  for (const {readCredits} of languages) {
    const bylines = readCredits(words)
    if (bylines) return bylines
  }
  return undefined
}
