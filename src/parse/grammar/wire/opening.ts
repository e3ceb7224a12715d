import type {Opening, StatedDate} from '../grammar.js'
import {isAgency, readAgency} from './agency.js'
import {readBehindWords} from './behind.js'
import {type ReadDate, readDate, readShortDate} from './date.js'
import {isPerson} from './names.js'
import {isCity} from './places.js'
import {beginsSentence, isProven} from './proof.js'
import {readSigns, type Signs} from './signs.js'
import {endAt, matchAt} from '../sticky.js'
import {caseOf, keyOf, plain, word} from './text.js'
import {readTerminator} from './terminator.js'
import {agencies, monthOf, signedBehind, specialForms} from './words.js'

/** No opening is longer than this, with what is looked at behind it. */
const longest = 320
/** What an opening can begin with: a letter of these scripts, a day, or a bracket. */
const beginning = /[*]{0,4} ?[A-Za-z'’‘\u00c0-\u1fff\d(/"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/y
const stars = /[*]{0,4} ?/y
const bracketFirst = /[([/]([^()[\]/]{2,30})[)\]/](?:\. ?(?=-))? ?(?:[-–—_]{1,2} ?)?/y
const comma = / ?(?:[,؛:]|[-–—]{1,2})? */y
const behindDate = /[,.]? {1,3}/y
const signed = new RegExp(`(${word}(?: ${word}){1,3}(?:[,/] ?${word}(?: ${word}){1,3}){0,3}) ?[-–—] ?`, 'y')
const agencyGap = /(?:, | ?[-–—]{1,2} )/y

/** Read the words of a newsroom before the text proper, in any language of the tables. */
export function readOpening(text: string, at: number): Opening | undefined {
  if (!matchAt(beginning, text, at)) return undefined
  const whole = text.slice(at, at + longest)
  const head = plain(whole)
  const start = endAt(stars, head, 0)
  const found =
    readSpecial(head, start) ??
    readAgencyFirst(head, start) ??
    readDateFirst(head, start) ??
    readPlain(head, start) ??
    readBehind(head, start)
  return found && placed(found, whole, at)
}

function readPlain(head: string, at: number): Opening | undefined {
  const signs = readSigns(head, at)
  return signs && isProven(signs, head) ? openingOf(withSigned(signs, head)) : undefined
}

/** `ANKARA (AA) - Ayşe Yılmaz - …`: some newsrooms' reporters sign behind the dash. */
function withSigned(signs: Signs, head: string): Signs {
  const {agency, terminator} = signs
  if (agency === undefined || terminator.kind !== 'dash' || !signedBehind.has(keyOf(agency))) return signs
  const [whole, names = ''] = matchAt(signed, head, terminator.textAt) ?? []
  const reporters = names.split(/[,/] ?/)
  if (whole === undefined || !reporters.every(isPerson)) return signs
  const end = terminator.textAt + names.length
  const textAt = terminator.textAt + whole.length
  return {...signs, reporters, end, terminator: {...terminator, textAt}}
}

/** `3.03. Warszawa (PAP) -`, `3 марта, Минск /Корр. БЕЛТА/.`: a day, and behind it a known newsroom's place. */
function readDateFirst(head: string, at: number): Opening | undefined {
  const read = readDate(head, at) ?? readShortDate(head, at)
  const start = read && endAt(behindDate, head, read.end)
  if (!read || start === read.end) return undefined
  const behind = readSigns(head, start!)
  if (!behind?.places || behind.date || !behind.isKnownAgency || !behind.isSetApart) return undefined
  const signs = {...behind, date: read.date, order: ['date', ...behind.order]}
  return isProven(signs, head) ? openingOf(signs) : undefined
}

function readBehind(head: string, at: number): Opening | undefined {
  const found = readBehindWords(head, at)
  if (!found) return undefined
  const {signs, reporters} = found
  return openingOf({
    ...signs,
    reporters: [...reporters, ...signs.reporters],
    order: ['behind', ...signs.order],
  })
}

/** `(ANSA) - ROMA, 08 FEB -`, `TEMPO.CO, Jakarta -`, `(Reuters) -`: the newsroom comes first. */
function readAgencyFirst(head: string, at: number): Opening | undefined {
  const [whole, inside = ''] = matchAt(bracketFirst, head, at) ?? []
  if (whole === undefined) return readBareFirst(head, at)
  const [name, end] = [inside.trim(), at + whole.length]
  if (!isAgency(name)) return readPlaceInBrackets(head, at, name, end)
  const isOpen = /[-–—] ?$/.test(whole)
  return (
    readPlaceBehind(head, end, name, true) ??
    (isOpen || isText(head.slice(end)) ? alone(name, at + inside.length + 2, end) : undefined)
  )
}

/** `(Belga) La ministre …`: without a dash, only a text is opened so, and no headline or caption. */
function isText(rest: string, least = 40): boolean {
  return rest.length >= least && beginsSentence(rest) && /[\p{Ll}\p{Lo}\p{M}]/u.test(rest.slice(1, 12))
}

function readBareFirst(head: string, at: number): Opening | undefined {
  const agency = readAgency(head, at)
  const end = agency && endAt(agencyGap, head, agency.end)
  if (!agency || end === undefined || end === agency.end) return undefined
  const behind = readPlaceBehind(head, end, agency.name, false)
  if (behind) return behind
  const dated = readDate(head, end)
  if (dated) return readDated(head, agency, dated)
  // Without a place, only the address of a site is sure to be no word: `AKIPRESS.COM - …`, but `PETRA - …`.
  const isSite = agency.name.includes('.') && agencies.has(keyOf(agency.name)) && head[agency.end] !== ','
  return isSite && beginsSentence(head.slice(end)) ? alone(agency.name, agency.end, end) : undefined
}

/** `ТАСС, 3 марта. …` */
function readDated(head: string, {name}: {name: string}, {date, end}: ReadDate): Opening | undefined {
  const terminator = readTerminator(head, end)
  const isOpen = terminator.kind === 'dash' || terminator.kind === 'stop'
  const rest = head.slice(terminator.textAt)
  return isOpen && caseOf(name) !== 'lower' && /^\D/.test(rest) && isText(rest, 20)
    ? {...alone(name, end, terminator.textAt), date, rule: 'wire-agency-date'}
    : undefined
}

function readPlaceBehind(head: string, at: number, agency: string, isSetApart: boolean): Opening | undefined {
  const behind = readSigns(head, at)
  if (!behind?.places || behind.agency !== undefined || !(behind.date ?? behind.places.isKnown))
    return undefined
  const signs = {...behind, agency, isKnownAgency: true, isSetApart, order: ['agency', ...behind.order]}
  const {kind} = signs.terminator
  const isOpen = kind === 'dash' || (kind === 'colon' && signs.date !== undefined)
  return isOpen && isProven(signs, head) ? openingOf(signs) : undefined
}

/** `(LONDON) — `, as radio stations print it. */
function readPlaceInBrackets(head: string, at: number, name: string, end: number): Opening | undefined {
  const signs = readSigns(
    `${head.slice(0, at)} ${head.slice(at + 1, end).replace(/[)\]]/, ' ')}${head.slice(end)}`,
    at + 1,
  )
  if (!isCity(name) || caseOf(name) !== 'upper' || !signs || signs.order.length > 1) return undefined
  return signs.terminator.kind === 'dash' && isProven(signs, head)
    ? openingOf({...signs, end: at + name.length + 2})
    : undefined
}

function alone(agency: string, end: number, textAt: number): Opening {
  return openingOf({
    places: undefined,
    date: undefined,
    agency,
    isKnownAgency: true,
    isSetApart: true,
    isMarked: false,
    reporters: [],
    order: ['agency'],
    end,
    terminator: {kind: 'dash', isWide: true, textAt},
  })
}

function readSpecial(head: string, at: number): Opening | undefined {
  for (const {rule, pattern} of specialForms) {
    const found = matchAt(pattern, head, at)
    if (!found) continue
    const {agency, place, reporters} = found.groups ?? {}
    const end = at + found[0].length
    return {
      rule,
      end,
      textAt: endAt(comma, head, end),
      agency,
      places: place === undefined ? [] : [place],
      date: dateIn(found.groups ?? {}),
      bylines: (reporters?.split(/\s?[-,،/]\s?/) ?? []).map((name) => ({name, role: 'reporter'})),
      topic: undefined,
      programme: undefined,
    }
  }
  return undefined
}

function dateIn({date: words, day, month, year}: Readonly<Record<string, string>>): StatedDate | undefined {
  if (words === undefined || day === undefined || month === undefined) return undefined
  const number = /\d/.test(month) ? Number(month) : monthOf(month)
  return number === undefined || number < 1 || number > 12
    ? undefined
    : {words, year: year === undefined ? undefined : Number(year), month: number, day: Number(day)}
}

function openingOf({agency, places, date, reporters, order, end, terminator}: Signs): Opening {
  return {
    rule: `wire-${order.join('-')}`,
    end,
    textAt: terminator.textAt,
    agency,
    places: places?.names ?? [],
    date,
    bylines: reporters.map((name) => ({name, role: 'reporter'})),
    topic: undefined,
    programme: undefined,
  }
}

/** The opening by the places of the whole text. */
function placed(opening: Opening, whole: string, at: number): Opening {
  const {end, textAt = end, ...said} = opening
  return {...said, end: at + end, textAt: at + Math.min(textAt, whole.length)}
}
