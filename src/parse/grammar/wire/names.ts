import {caseOf, keyOf, word} from './text.js'
import {
  agencies,
  andWords,
  byWords,
  cities,
  fromWords,
  months,
  notPlaces,
  regions,
  weekdays,
} from './words.js'

const small = new Set(
  'de da do dos das del della di du la le van von der den ten ter zu zur el al bin ibn abu e y ap st'.split(
    ' ',
  ),
)
const part = new RegExp(`^${word}\\.?$`)
/** In capitals too, but for single letters: `Jane A Doe`. */
const and = [...andWords].flatMap((name) => (name.length > 1 ? [name, name.toUpperCase()] : [name]))
const apart = new RegExp(`\\s*[,;&/|،]\\s*|\\s+(?:${and.join('|')})\\s+`, 'u')
const credit = new RegExp(`^(?:${byWords.join('|')}):? +(.+)$`, 'iu')
const nowhere = new RegExp(
  `\\s+(?:${[...fromWords].filter((from) => from !== 'de' && from !== 'i').join('|')})\\s+\\p{Lu}.*$`,
  'u',
)

/** What stands behind a person's name and is none: a post, a town, a newsroom. */
const post =
  /^(?:staff|senior|chief|special|our|the|contributing)?\s*(?:staff\s*)?(?:reporters?|writers?|correspondents?|editors?|contributors?|columnists?|bureau(?: chief)?)\b.*$/i

/** `Xinhua writer Jane Doe`: whom they work for comes first. */
const employed =
  /^(\p{Lu}[\p{L} ]{1,30}?) (?:staff )?(?:writers?|reporters?|correspondents?|photographers?|contributors?):? (?=\p{Lu})/u

/** Read names after a word like `By`: all of them, or nothing. Newsrooms among them are told apart, posts and towns left out. */
export function namesOf(
  words: string,
): {people: readonly string[]; newsrooms: readonly string[]} | undefined {
  const people: string[] = []
  const newsrooms: string[] = []
  const whole = words.trim().replace(/\.$/, '').replace(employed, '')
  for (const [at, piece] of whole.split(apart).entries()) {
    const name = piece.replace(nowhere, '').trim()
    if (name === '') continue
    const person = isPerson(name) ? name : withoutNewsroom(name)
    if (agencies.has(keyOf(name))) newsrooms.push(name)
    else if (person !== undefined) people.push(person)
    else if (at === 0 || !isAddition(name)) return undefined
  }
  return people.length + newsrooms.length > 0 ? {people, newsrooms} : undefined
}

/** `SAM ROE Associated Press`: the newsroom stands behind without a comma. */
function withoutNewsroom(words: string): string | undefined {
  const parts = words.split(' ')
  for (let count = 2; count < parts.length; count++) {
    const name = parts.slice(0, count).join(' ')
    if (agencies.has(keyOf(parts.slice(count).join(' '))) && isPerson(name)) return name
  }
  return undefined
}

/** The people of `By Jane Doe and John Roe`; undefined for any other words. */
export function creditedIn(words: string): readonly string[] | undefined {
  const [, names] = credit.exec(words) ?? []
  const people = names === undefined ? undefined : namesOf(names)?.people
  return people && people.length > 0 ? people : undefined
}

/** Whether words are written as a person's name is: two to five, with capitals where the script has any. */
export function isPerson(words: string): boolean {
  const parts = words.split(/\s+/)
  if (parts.length < 2 || parts.length > 5 || words.length > 50) return false
  if (!parts.every((name) => part.test(name) && (small.has(name.toLowerCase()) || isCapital(name))))
    return false
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (small.has(first) || small.has(last.toLowerCase()) || last.length < 2) return false
  return (
    !parts.some(isOther) &&
    !cities.has(keyOf(words)) &&
    !regions.has(keyOf(words)) &&
    !(first.length > 5 && agencies.has(keyOf(first)))
  )
}

function isCapital(name: string): boolean {
  return caseOf(name) !== 'lower'
}

function isOther(name: string): boolean {
  const key = keyOf(name)
  return (
    (key.length > 4 && (notPlaces.has(key) || weekdays.has(key))) ||
    (months.has(key) && key.length > 5) ||
    other.test(key)
  )
}

const other =
  /^(?:the|and|of|for|this|that|with|all|our|staff|news|press|service|agency|desk|bureau|team|department|ministry|inc|ltd|images|pictures|photos|library|archive|handout|courtesy|corp|group|media|times|post|herald|tribune|daily|newspaper|online|report|office|university|college|church|special|arrangement|numbers|way|law|design|default|far|then|now|contrast|comparison|writing|reporting|editing|type|application|region|product|country|segment|technology|channel|more|new|file|photo)$/

function isAddition(name: string): boolean {
  const key = keyOf(name)
  return (
    post.test(name) ||
    cities.has(key) ||
    regions.has(key) ||
    /^(?:jr|sr|ph\.?d|m\.?d|f\.?r\.?a\.?s)\.?$/i.test(name)
  )
}
