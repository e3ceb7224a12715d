import type {Opening} from '../grammar.js'
import {isAgency, readAgency} from './agency.js'
import {readBehindWords} from './behind.js'
import {isProven} from './proof.js'
import {readSigns, type Signs} from './signs.js'
import {endAt, matchAt, plain} from './text.js'
import {specialForms} from './words.js'

/** No opening is longer than this, with what is looked at behind it. */
const longest = 320
/** What an opening can begin with: a letter of these scripts, a day, or a bracket. */
const beginning = /[*]{0,4}[A-Za-z\u00c0-\u1fff\d(/"]/y
const stars = /[*]{0,4}/y
const bracketFirst = /[([/]([^()[\]/]{2,30})[)\]/] ?(?:[-–—]{1,2} ?)?/y
const agencyGap = /(?:, | ?[-–—]{1,2} )/y

/** Read the words of a newsroom before the text proper, in any language of the tables. */
export function readOpening(text: string, at: number): Opening | undefined {
  if (!matchAt(beginning, text, at)) return undefined
  const whole = text.slice(at, at + longest)
  const head = plain(whole)
  const start = endAt(stars, head, 0)
  const found =
    readSpecial(head, start) ?? readAgencyFirst(head, start) ?? readPlain(head, start) ?? readBehind(head, start)
  return found && placed(found, whole, at)
}

function readPlain(head: string, at: number): Opening | undefined {
  const signs = readSigns(head, at)
  return signs && isProven(signs, head) ? openingOf(signs) : undefined
}

function readBehind(head: string, at: number): Opening | undefined {
  const found = readBehindWords(head, at)
  if (!found) return undefined
  const {signs, reporters} = found
  return openingOf({...signs, reporters: [...reporters, ...signs.reporters], order: ['behind', ...signs.order]})
}

/** `(ANSA) - ROMA, 08 FEB -`, `TEMPO.CO, Jakarta -`, `(Reuters) -`: the newsroom comes first. */
function readAgencyFirst(head: string, at: number): Opening | undefined {
  const [whole, inside = ''] = matchAt(bracketFirst, head, at) ?? []
  const isSetApart = whole !== undefined
  const name = isSetApart ? inside.trim() : readAgency(head, at)?.name
  if (name === undefined || (isSetApart && !isAgency(name))) return undefined
  const end = isSetApart ? at + whole.length : endAt(agencyGap, head, at + name.length)
  if (end === at + name.length) return undefined
  const behind = readSigns(head, end)
  if (behind?.places && behind.agency === undefined) {
    const signs = {...behind, agency: name, isKnownAgency: true, isSetApart, order: ['agency', ...behind.order]}
    const {kind} = signs.terminator
    if ((kind === 'dash' || (kind === 'colon' && signs.date)) && (signs.date ?? signs.places?.isKnown) && isProven(signs, head))
      return openingOf(signs)
  }
  return isSetApart && /[-–—] ?$/.test(whole) ? openingOf(alone(name, at + inside.length + 2, end)) : undefined
}

function alone(agency: string, end: number, textAt: number): Signs {
  return {
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
  }
}

function readSpecial(head: string, at: number): Opening | undefined {
  for (const {rule, pattern} of specialForms) {
    const found = matchAt(pattern, head, at)
    if (!found) continue
    const {agency, place, reporter} = found.groups ?? {}
    const end = at + found[0].length
    return {
      rule,
      end,
      agency,
      places: place === undefined ? [] : [place],
      date: undefined,
      bylines: reporter === undefined ? [] : [{name: reporter, role: 'reporter'}],
      topic: undefined,
      programme: undefined,
    }
  }
  return undefined
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
