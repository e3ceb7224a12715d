import type {Byline} from '../../record/index.js'
import {languages} from './languages.js'

/** Credits are short; what is longer says something. */
const longest = 40
const sentence = /[。！？；，…!?;“”"]/
const enclosed = /^(?:【([^【】]*)】|（([^（）]*)）|\(([^()]*)\)|\[([^[\]]*)\]|〔([^〔〕]*)〕)$/

/** Read a paragraph that says only who made the story, e.g. `【编辑:叶攀】`; undefined for any other. */
export function readBylineParagraph(paragraph: string): readonly Byline[] | undefined {
  if (paragraph.length > 4 * longest) return undefined
  const trimmed = paragraph.trim()
  if (trimmed.length === 0 || trimmed.length > longest || sentence.test(trimmed)) return undefined
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
