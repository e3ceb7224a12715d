import {isAgency} from './agency.js'
import {creditedIn} from './names.js'
import {isCity} from './places.js'
import {isProven} from './proof.js'
import {readSigns, type Signs} from './signs.js'
import {caseOf, word} from './text.js'
import {byWords} from './words.js'

/** How much may stand before an opening: a headline, or who wrote the story. */
const longest = 180
const bracketed = /\(([^()]{2,30})\) ?[.:–—-]/g
const byline = new RegExp(`(?:^|[\\s.])((?:${byWords.join('|')}):? \\p{Lu}.*)$`, 'iu')
const beginsByline = new RegExp(`(?:${byWords.join('|')}):? +${word}`, 'iyu')
const token = new RegExp(`(?<= )${word}`, 'g')
const before = /(\S+) +$/

/** An opening that a headline or a byline stands before, and who the byline names. */
export function readBehindWords(
  text: string,
  at: number,
): {signs: Signs; reporters: readonly string[]} | undefined {
  beginsByline.lastIndex = at
  const isByline = beginsByline.test(text)
  const head = text.slice(at, at + longest + 60)
  if (!isByline && ![...head.matchAll(bracketed)].some(([, inside]) => isAgency(inside!))) return undefined
  token.lastIndex = 0
  for (const {index} of head.slice(0, longest).matchAll(token)) {
    const signs = readSigns(text, at + index)
    if (!signs?.places || !isSetOff(head, index, signs, isByline) || !isProven(signs, text)) continue
    const credit = byline.exec(head.slice(0, index).trimEnd())?.[1]
    const reporters = credit === undefined ? undefined : creditedIn(credit)
    if (isByline && !reporters && !signs.isKnownAgency) continue
    return {signs, reporters: reporters ?? []}
  }
  return undefined
}

/** Whether it is plain where the words before end and the place begins: the way of writing changes, or it is a city. */
function isSetOff(
  head: string,
  at: number,
  {places, isKnownAgency, date, terminator}: Signs,
  isByline: boolean,
): boolean {
  const previous = before.exec(head.slice(0, at))?.[1] ?? ''
  const {kind, names} = places!
  const city = names[0]!.split(/,| \(/)[0]!
  if (!isKnownAgency && !(isByline && date && terminator.kind === 'dash')) return false
  const isAfterCapitals = previous.length > 1 && !previous.includes('.') && caseOf(previous) === 'upper'
  // A desk's own signs: `(NA2436)`, `EFE saf/m`, `EFE Jar-c`.
  const isAfterSigns = /[\d/)]|\p{L}-\p{L}+$/u.test(previous)
  if (kind === 'upper') return !isAfterCapitals || isCity(city)
  if (kind !== 'title') return false
  if (isAfterCapitals || isAfterSigns) return true
  return isCity(city) && (isByline || isAgency(head.split(/[\s.-]/)[0]!))
}
