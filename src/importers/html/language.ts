import {languageOf} from '../../text/scripts.js'
import type {Evidence} from './evidence.js'

/** The language that a page is said to be in, as BCP 47 has it; undefined where its words contradict. */
export function languageFor(places: readonly Evidence[], text: string): string | undefined {
  const words = text.slice(0, 5_000)
  return places
    .map(({language}) => tagOf(language ?? ''))
    .find((told) => told !== undefined && primary(languageOf(words, told)) === primary(told))
}

const primary = (tag: string): string => tag.split('-')[0]!

/** e.g. `zh_CN` → `zh-CN`, `EN-us` → `en-US`. */
function tagOf(language: string): string | undefined {
  const parts = language.trim().replace(/_/g, '-').split('-')
  if (
    !/^[a-z]{2,3}$/i.test(parts[0]!) ||
    parts.length > 3 ||
    parts.slice(1).some((part) => !/^[a-z]{2}$|^[a-z]{4}$|^\d{3}$/i.test(part))
  )
    return undefined
  return parts
    .map((part, at) => {
      if (at === 0) return part.toLowerCase()
      return part.length === 4 ? part[0]!.toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase()
    })
    .join('-')
}
