import type {Byline} from '../../../record/index.js'
import type {Opening, StatedDate} from '../grammar.js'
import {number, numberOf, yearNumber} from '../numerals.js'
import {endAt, matchAt} from '../sticky.js'
import {agencies} from './agencies.js'
import {placeAtStart} from './places.js'
import {readSigners} from './signers.js'

const gap = '[ \\u00a0\\u3000]{0,2}'
const date = `(?:(?:${yearNumber}年)?${number}月)?${number}日`
const dateParts = new RegExp(`^(?:(?:(${yearNumber})年)?(${number})月)?(${number})日$`)
const word = '[\\u3041-\\u3096\\u30a1-\\u30faー\\u3400-\\u9fff・]{2,14}'
const aside = '(?:[（(][^（）()]{1,10}[）)])?'
const places = `${word}${aside}(?:${gap}[/／]${gap}${word}${aside}){0,3}`

/** `［東京　２６日　ロイター］ -`. */
const wire = new RegExp(
  `[[［【]${gap}(?:(${places})[ \\u3000]{1,2})?(${date})[ \\u3000]{1,2}(${agencies})(?:[ \\u3000]BREAKINGVIEWS)?${gap}[\\]］】]`,
  'y',
)
/** `【1月19日 AFP】`, with what a later edition adds behind it. */
const dated = new RegExp(
  `【(${date})${gap}(${agencies})(?:[/／][^【】]{2,20})?】(?:[（(](?:更新|写真追加|写真更新|再掲)[）)])?`,
  'y',
)
/** `【北京十八日共同】`, `【ニューヨーク18日=山本学】`: the bracket, its words to be read apart. */
const bracket = /[【〔（(]([^【】〔〕（）()[\]。！？!?\n]{2,60})[】〕）)]/y
/** `【新華社北京1月19日】`. */
const houseFirst = new RegExp(`【(新華社|中央社|聯合ニュース|大紀元日本|CNS)(${word})${gap}(${date})】`, 'y')
/** `【AFP＝時事】`: two newsrooms, one of which passes on what the other wrote, need no place. */
const passedOn = /【((?:AFP|ＡＦＰ|AP|ＡＰ|ロイター|新華社|タス|聯合)[=＝](?:時事|共同))】/y
/** `（ブルームバーグ）：`: a colon or a dash says that a text follows. */
const colon = new RegExp(`[（(](${agencies})[）)](?=${gap}(?:[:：]|-{1,2}|[－–—―]))`, 'y')
/** `（台北中央社）`, `（台北　3日　中央社）`: in round brackets, a city of the tables and a newsroom. */
const rounded = new RegExp(
  `[（(](${word})(?:[ \\u3000]{1,2}(${date})[ \\u3000]{1,2}|${gap})(中央社|聯合ニュース|共同|時事|新華社)[）)]`,
  'y',
)
/** `ワシントン（CNN）`: a place and the newsroom in brackets. */
const trailing = new RegExp(`(${word})?[（(](CNN|ＣＮＮ|CNNMoney|CNN\\.co\\.jp)[）)]`, 'y')
const dash = /[ \u3000]?[-－–—―‐](?=[^-])/y

const nothing = {
  agency: undefined,
  places: [] as readonly string[],
  date: undefined,
  bylines: [] as readonly Byline[],
  topic: undefined,
  programme: undefined,
}

/** The forms, the surest first. */
const forms: readonly ((text: string, at: number) => Opening | undefined)[] = [
  readDated,
  readWire,
  readHouseFirst,
  readPassedOn,
  readColon,
  readRounded,
  readBracket,
  readTrailing,
]

/** Everything before the text proper. */
export function readOpening(text: string, at: number): Opening | undefined {
  for (const read of forms) {
    const opening = read(text, at)
    if (opening) return opening
  }
  return undefined
}

function readWire(text: string, at: number): Opening | undefined {
  const found = matchAt(wire, text, at)
  if (!found) return undefined
  const [whole, place = '', day, agency] = found
  const end = endAt(dash, text, at + whole.length)
  return {...nothing, rule: 'ja-wire', end, agency, places: placesOf(place), date: dateOf(day!)}
}

function readDated(text: string, at: number): Opening | undefined {
  const found = matchAt(dated, text, at)
  if (!found) return undefined
  const [whole, day, agency] = found
  return {...nothing, rule: 'ja-dated', end: at + whole.length, agency, date: dateOf(day!)}
}

function readHouseFirst(text: string, at: number): Opening | undefined {
  const found = matchAt(houseFirst, text, at)
  if (!found) return undefined
  const [whole, agency, place, day] = found
  return {...nothing, rule: 'ja-house', end: at + whole.length, agency, places: [place!], date: dateOf(day!)}
}

function readPassedOn(text: string, at: number): Opening | undefined {
  const found = matchAt(passedOn, text, at)
  return found ? {...nothing, rule: 'ja-house', end: at + found[0].length, agency: found[1]} : undefined
}

function readColon(text: string, at: number): Opening | undefined {
  const found = matchAt(colon, text, at)
  // `(AP) -` may open a story of any language.
  return found && /[\u3040-\u30ff\u3400-\u9fff]/.test(found[1]!)
    ? {...nothing, rule: 'ja-house', end: at + found[0].length, agency: found[1]}
    : undefined
}

function readRounded(text: string, at: number): Opening | undefined {
  const found = matchAt(rounded, text, at)
  if (!found) return undefined
  const [whole, place = '', day, agency] = found
  if (placeAtStart(place) !== place.length) return undefined
  const end = at + whole.length
  return {
    ...nothing,
    rule: end === text.length ? 'ja-tail' : 'ja-rounded',
    end,
    agency,
    places: [place],
    date: day === undefined ? undefined : dateOf(day),
  }
}

function readBracket(text: string, at: number): Opening | undefined {
  const found = matchAt(bracket, text, at)
  const signers = found && readSigners(found[1]!)
  if (!signers) return undefined
  const {day, ...said} = signers
  // In round brackets it signs a story; at the start of one these hold anything.
  const end = at + found[0].length
  const isTail = end === text.length
  if (found[0][0] !== '【' && found[0][0] !== '〔' && !isTail) return undefined
  return {
    ...nothing,
    ...said,
    rule: isTail ? 'ja-tail' : 'ja-bracket',
    end,
    date: day === undefined ? undefined : dateOf(day),
  }
}

function readTrailing(text: string, at: number): Opening | undefined {
  const found = matchAt(trailing, text, at)
  if (!found || !/^[　 ]/.test(text.slice(at + found[0].length))) return undefined
  const [whole, place = '', agency] = found
  return {...nothing, rule: 'ja-house', end: at + whole.length, agency, places: placesOf(place)}
}

function placesOf(words: string): readonly string[] {
  return words
    .replace(/[（(][^（）()]*[）)]/g, '')
    .split(/[/／]/)
    .flatMap((place) => (place.trim() === '' ? [] : [place.trim()]))
}

function dateOf(words: string): StatedDate {
  const [, year, month, day] = dateParts.exec(words)!
  return {
    words,
    year: year === undefined ? undefined : numberOf(year),
    month: month === undefined ? undefined : numberOf(month),
    day: numberOf(day!),
  }
}
