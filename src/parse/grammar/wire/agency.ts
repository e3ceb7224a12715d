import {endAt, matchAt} from '../sticky.js'
import {caseOf, keyOf, word} from './text.js'
import {agencies, agencyBeginnings, longestAgency} from './words.js'

const next = new RegExp(`(?:${word}(?:\\d[\\w.]*)?|\\d+[\\w.]*|["«“][^"»”]{2,20}["»”])(?:[/+&]${word})*`, 'y')
const gap = / ?/y
/** `KOMPAS.com`, `ИА Neftegaz.RU`. */
const site = /^(?:ИА )?[A-Z][A-Za-z0-9-]{2,20}(?:\.(?:com|co|id|net|org|ru|my|ph|in|vn|cz))+$/i
const name = /^[\p{L}\d«"“©][\p{L}\p{M}\d .,&+’'«»"“”/|:-]{1,44}$/u
const apart = /\s*(?:[/,&+|]|-(?=\S)|\band\b)\s*/

/** Whether the words of a bracket are a newsroom's that is known, alone or among others: `BSS/AFP`. */
export function isAgency(words: string): boolean {
  const key = keyOf(words)
  if (agencies.has(key)) return true
  if (key.length > 60) return false
  if (key.split(apart).some((part) => agencies.has(part))) return true
  const parts = key.split(' ')
  return (
    parts.length > 1 &&
    (parts.every((part) => agencies.has(part)) || (parts[0]!.length > 2 && agencies.has(parts[0]!)))
  )
}

/** Whether words can be the name of a newsroom that nobody here has heard of. */
export function canBeAgency(words: string): boolean {
  if (!name.test(words) || words.split(' ').length > 5) return false
  const kind = caseOf(words)
  return (kind === 'upper' || kind === 'title' || kind === 'none') && /\p{L}{2}/u.test(words)
}

function canBegin(part: string): boolean {
  return /[./]/.test(part) || agencyBeginnings.has(keyOf(part))
}

/** Read the known newsroom that begins exactly at `at`, without brackets: `РИА Новости`, `KOMPAS.com`. */
export function readAgency(text: string, at: number): {name: string; end: number} | undefined {
  let end = at
  let found: {name: string; end: number} | undefined
  for (let count = 0; count < longestAgency; count++) {
    const start = count === 0 ? at : endAt(gap, text, end)
    const part = matchAt(next, text, start)
    if (!part) break
    end = start + part[0].length
    if (count === 0 && !canBegin(part[0])) break
    const words = text.slice(at, end)
    const isKnown = agencies.has(keyOf(words)) && (words.length > 3 || caseOf(words) !== 'title')
    if (
      isKnown ||
      site.test(words) ||
      (words.includes('/') && (count === 0 ? isAgency(words) : agencies.has(keyOf(words.split('/')[0]!))))
    )
      found = {name: words, end}
  }
  return found
}
