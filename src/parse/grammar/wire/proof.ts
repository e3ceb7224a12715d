import {readDate} from './date.js'
import {isCity, isNoPlace, type Places, readPlaces} from './places.js'
import type {Signs} from './signs.js'
import {caseOf, keyOf} from './text.js'

/** Where no text is written in these scripts, no opening of ours stands before one. */
const eastAsian = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/
/** Cities that are people too: a colon behind one begins a speech as often as a story. */
const people = new Set(
  'austin charlotte jackson lincoln madison houston phoenix victoria hamilton florence regina adelaide darwin durham raleigh richmond montgomery columbus buffalo rochester newark santiago salvador rosario santos leon sofia nice cork como asti van'.split(
    ' ',
  ),
)

/**
 * Whether the signs prove that a story opens here.
 *
 * A known newsroom proves nearly any place; a date proves one in capitals, or a known one. Without either, a place must
 * be known and a dash must part it from a sentence: what is invented is worse than what is missing.
 */
export function isProven(signs: Signs, text: string): boolean {
  const {places, date, agency, isKnownAgency, isMarked, terminator} = signs
  if (eastAsian.test(text.slice(terminator.textAt, terminator.textAt + 2))) return false
  if (!places) return date !== undefined && agency !== undefined && terminator.kind === 'dash'
  if (isNoPlace(places.names)) return false
  if (agency !== undefined)
    return isKnownAgency ? byKnown(signs, places, text) : byUnknown(signs, places, text)
  if (date) return byDate(signs, places, text)
  if (isMarked)
    return isOpen(signs) && (places.isKnown || (places.kind === 'upper' && terminator.kind === 'dash'))
  return byPlace(signs, places, text)
}

/** `Pariaman (ANTARA) -`, `Haag /ritzau/`, `JAKARTA, KOMPAS.com –`, `Paris (ats afp) Les…`. */
function byKnown({date, isSetApart, terminator}: Signs, {kind, isKnown}: Places, text: string): boolean {
  const isDated = date !== undefined
  if (kind === 'lower') {
    if (terminator.kind === 'none' || terminator.kind === 'end') return false
    return isDated || (isSetApart && isKnown && terminator.kind === 'dash')
  }
  if (terminator.kind === 'dash') return isSetApart || isDated || isKnown || kind === 'upper'
  if (terminator.kind === 'colon') return isKnown || isDated || (isSetApart && kind !== 'title')
  if (terminator.kind === 'bar') return isKnown
  if (terminator.kind === 'stop') return isDated || isKnown
  if (terminator.kind === 'end') return isDated || (isSetApart && isKnown)
  return isSetApart && (isDated || isKnown) && beginsSentence(text.slice(terminator.textAt))
}

/** Two alone are a province: `Bari (BA) -`. */
const initials = /^\p{Lu}{3}/u
/** What newsrooms are called: `Lima (Messi) -`, `Lima (Badajoz) -` are none. */
const newsroom =
  /news|press|prensa|imprensa|stampa|times|post|media|wire|agen[ctz]|\btv|radio|journal|diario|giornale|daily|herald|tribune|gazet|courier|standard|\bnet|info|online|today|digital|report|новост|пресс|информ|газет|радио|وكال|أنباء|صحيف|قناة|خبر|समाचार|एजेंस|[./&]/i

/** `SHANGHAI (Gasgoo) -`: a newsroom that nobody here has heard of needs a place that is none but a place. */
function byUnknown({date, agency, terminator}: Signs, {kind, isKnown, names}: Places, text: string): boolean {
  if (kind === 'lower' || (terminator.kind !== 'dash' && terminator.kind !== 'colon')) return false
  // `Le Havre (Seine-Maritime) - une ville…`: a sentence that goes on says what the place is.
  const rest = text.slice(terminator.textAt)
  if (rest !== '' && !beginsSentence(rest)) return false
  if (date && terminator.kind === 'dash') return true
  if (isKnown) return kind === 'upper' || initials.test(agency!) || newsroom.test(agency!)
  return kind === 'upper' && terminator.kind === 'dash' && !isAcronym(names[0]!, agency!)
}

/** `PORTLAND, Ore., Feb 26 -`. */
function byDate(signs: Signs, {kind, isKnown}: Places, text: string): boolean {
  const {terminator} = signs
  if (terminator.kind === 'end') return isKnown && kind !== 'lower'
  const rest = text.slice(terminator.textAt)
  // `Lima, mar. 3. El …`
  if (terminator.kind === 'stop')
    return isKnown && kind !== 'lower' && rest.length >= 20 && beginsSentence(rest)
  if (!isOpen(signs)) return false
  if (kind === 'lower') return isKnown && terminator.kind === 'dash' && !/^\p{Lu}/u.test(rest)
  return isKnown || (kind === 'upper' && terminator.kind === 'dash')
}

/** `BEIJING —`, `ISLAMABAD:`, `Wien –`, `Wuhan (China):`. */
function byPlace({terminator, end}: Signs, {kind, isKnown, isSure, names}: Places, text: string): boolean {
  const rest = text.slice(terminator.textAt)
  const city = names[0]!.split(/,| \(/)[0]!
  if (
    !isKnown ||
    !isSure ||
    rest.length < 20 ||
    !beginsSentence(rest) ||
    isHeadline(rest) ||
    readDate(rest, 0)
  )
    return false
  if (beginsPlace(rest, kind === 'upper')) return false
  // A city and a danda are no sentence.
  if (terminator.kind === 'stop') return isCity(city) && /^ ?।/.test(text.slice(end))
  if (terminator.kind === 'dash' && kind === 'upper')
    return terminator.isWide || text[terminator.textAt - 1] === ' '
  if (terminator.kind === 'dash') return terminator.isWide && isCity(city) && !score.test(rest.slice(0, 60))
  if (terminator.kind !== 'colon' || !isCity(city) || speech.test(rest)) return false
  return (
    text[end - 1] === ')' ||
    (kind === 'upper' && rest.length >= 40 && (names.length > 1 || !people.has(keyOf(names[0]!)))) ||
    (kind === 'none' && rest.length >= 40 && (rest.length > 120 || stopped.test(rest)))
  )
}

/** Where no capitals tell a text from a headline, its full stop does. */
const stopped = /[.।۔؟!?]["”»’)]*\s*$/

function isOpen({terminator}: Signs): boolean {
  return terminator.kind === 'dash' || terminator.kind === 'colon'
}

/** A match's result, a temperature: what a table says of a city. */
const score = /^\d|\d ?[:–-] ?\d/
/** How people speak of themselves, and to others. */
const speech =
  /^["“]?(?:I|We|You|My|Well|Yes|No|Oh|Okay|Thank|Thanks|So|And|But|Yeah|Hello|Hi|What|Why|How|Who)\b/

/** A capital, a figure or a quotation; any letter of a script without capitals. */
export function beginsSentence(text: string): boolean {
  const [first = ''] = /^["'“”„«‘(¿¡]*(.)/u.exec(text)?.slice(1) ?? []
  return /\d/.test(first) || (/\p{L}/u.test(first) && caseOf(first) !== 'lower')
}

/** All in capitals, or without a verb's length: a headline, not a text. */
function isHeadline(text: string): boolean {
  return caseOf(text.slice(0, 40)) === 'upper'
}

/** `LONDON – PARIS`: a way from one to the other; behind capitals, a city may be what the sentence is about. */
function beginsPlace(text: string, isUpper: boolean): boolean {
  const next = readPlaces(text, 0)
  if (!next?.names.some(isCity)) return false
  return !isUpper || !/^[\s,]*[\p{Ll}’']/u.test(text.slice(next.end))
}

/** `WHO (World Health Organization) –`, `APPL (…)`: capitals are initials as often as places. */
function isAcronym(place: string, bracket: string): boolean {
  if (/[\s-]/.test(place)) return false
  const letters = bracket
    .split(/[\s-]+/)
    .map(([first]) => first ?? '')
    .join('')
    .toUpperCase()
  return place.length < 5 || letters.startsWith(place)
}
