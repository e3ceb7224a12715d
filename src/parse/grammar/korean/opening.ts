import type {Byline} from '../../../record/index.js'
import type {Opening, StatedDate} from '../grammar.js'
import {endAt, matchAt} from '../sticky.js'
import {isAgency, isKnown} from './agencies.js'
import {desk, signers, signersOf} from './credits.js'

/** A photo's caption may be glued in front of the bracket; it is no longer than this. */
const caption = 100
const place = '[가-힣]{2,12}(?:[·ㆍ/,]\\s?[가-힣]{2,12}){0,4}'
const open = '[(\\[【（［<]'
const close = '[)\\]】）］>]'
/** Its groups: the places, and the newsroom or, in its stead, who signs. */
const bracket = new RegExp(
  `${open}\\s?(?:(${place}|[A-Z]{2,4})(?:\\s[A-Za-z가-힣·ㆍ/]{2,16})?)\\s?[=＝]\\s?([^()\\[\\]【】（）［］<>=\\n]{2,40}?)\\s?${close}`,
  'y',
)
/** A newsroom before those who sign, or one by itself: `[이데일리 김보람 기자]`, `[OSEN=김보람 기자]`. */
const house = new RegExp(
  `${open}\\s?([A-Za-z0-9가-힣]{2,12})(?:\\s?[=|ㅣ/]\\s?|\\s)(?:(${place})\\s?=\\s?)?(${signers})\\s?${close}`,
  'y',
)
const dash = new RegExp(
  `(${place}), (?:(\\d{4})년 ?)?(\\d{1,2})월 ?(\\d{1,2})일 ?\\(([A-Za-z0-9가-힣/]{2,20})\\)\\s?(?=--|—|–|-)`,
  'y',
)
const signed = new RegExp(`\\s{0,2}(?:(${signers})|(${desk}))(?=\\s?[=＝]|\\s*(?:\n|$))`, 'y')
const north = /\(([가-힣]{2,8}) ((\d{1,2})월 (\d{1,2})일)발 ([가-힣]{2,10})\)/y
const alone = /[[【]([A-Za-z0-9가-힣]{2,12})[\]】](?=\s?[가-힣“"‘'A-Z0-9])/y
/** A text ends with a full stop; a headline has none. */
const sentence = /[.。!?][”"’']?\s*$/
/** What stands before `=` and whom it names is no place: whose picture it is. */
const notPlaces =
  /^(?:사진|자료|자료사진|제공|출처|글|영상|그래픽|일러스트|캡처|이미지|화면|그림|포토)(?:[·ㆍ/,]|$)/
const equals = /\s?[=＝]/y
const openings = /[([【（［<]/g

/** Everything before the text proper; a caption glued in front is let go where what follows can be nothing else. */
export function readOpening(text: string, at: number): Opening | undefined {
  const first = text.charCodeAt(at)
  const own =
    readHouse(text, at) ??
    readBracket(text, at) ??
    readDash(text, at) ??
    readNorth(text, at) ??
    readAlone(text, at)
  if (own) return own
  // Only a story whose first word is Korean has a Korean caption.
  return first >= 0xac00 && first <= 0xd7a3 ? readAfterCaption(text, at) : undefined
}

function readAfterCaption(text: string, at: number): Opening | undefined {
  const head = text.slice(at, at + caption)
  for (const {index} of head.matchAll(openings)) {
    const found = readBracket(text, at + index)
    if (found && found.bylines.length > 0 && found.agency !== undefined) return {...found, start: at + index}
  }
  return undefined
}

/** `(서울=연합뉴스) 김보람 기자 =`, and `[도쿄=김보람 특파원]`. */
function readBracket(text: string, at: number): Opening | undefined {
  const found = matchAt(bracket, text, at)
  if (!found) return undefined
  const [whole, places = '', words = ''] = found
  const end = at + whole.length
  // `(AFP=연합뉴스)`: one newsroom passes on what the other wrote.
  if (isAgency(places))
    return isAgency(words)
      ? opened('ko-wire', text, end, {agency: `${places}=${words}`, places: []})
      : undefined
  if (notPlaces.test(places)) return undefined
  if (isAgency(words)) return opened('ko-wire', text, end, {agency: words, places: placesOf(places)})
  const bylines = allSigners(words)
  if (bylines) return {...nothing, rule: 'ko-bracket', end, places: placesOf(places), bylines}
  const wire = opened('ko-wire', text, end, {agency: words, places: placesOf(places)})
  // A newsroom that is not in the table is believed where somebody signs behind it.
  return wire.bylines.length > 0 && /^[A-Za-z0-9가-힣]{2,12}$/.test(words) ? wire : undefined
}

function readHouse(text: string, at: number): Opening | undefined {
  const found = matchAt(house, text, at)
  if (!found) return undefined
  const [whole, agency = '', places, people = ''] = found
  const bylines = signersOf(people)
  if (!bylines || !isAgency(agency)) return undefined
  return {
    ...nothing,
    rule: 'ko-bracket',
    end: at + whole.length,
    agency,
    places: placesOf(places ?? ''),
    bylines,
  }
}

/** `서울, 1월 19일 (연합뉴스) --`. */
function readDash(text: string, at: number): Opening | undefined {
  const found = matchAt(dash, text, at)
  if (!found) return undefined
  const [whole, places = '', year, month, day, agency = ''] = found
  if (!isAgency(agency)) return undefined
  const date: StatedDate = {
    words: whole.slice(places.length + 2, whole.indexOf('일') + 1),
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: Number(day),
  }
  const end = endAt(/\s?(?:--|—|–|-)/y, text, at + whole.trimEnd().length)
  return {...nothing, rule: 'ko-dash', end, agency, places: placesOf(places), date}
}

/** `(평양 3월 3일발 조선중앙통신)`, as the north signs. */
function readNorth(text: string, at: number): Opening | undefined {
  const found = matchAt(north, text, at)
  if (!found) return undefined
  const [whole, place = '', words = '', month, day, agency = ''] = found
  if (!isAgency(agency)) return undefined
  const date: StatedDate = {words, year: undefined, month: Number(month), day: Number(day)}
  return {...nothing, rule: 'ko-north', end: at + whole.length, agency, places: [place], date}
}

/** `[파이낸셜뉴스] 정부가 …`: a newsroom of the table in square brackets, and a text behind it. */
function readAlone(text: string, at: number): Opening | undefined {
  const [whole, agency = ''] = matchAt(alone, text, at) ?? []
  if (whole === undefined || !isKnown(agency) || !sentence.test(text)) return undefined
  return {...nothing, rule: 'ko-house', end: at + whole.length, agency}
}

const nothing = {
  agency: undefined,
  places: [] as readonly string[],
  date: undefined,
  bylines: [] as readonly Byline[],
  topic: undefined,
  programme: undefined,
}

/** Who signs behind the bracket, up to `=`. */
function opened(
  rule: string,
  text: string,
  end: number,
  {agency, places}: Pick<Opening, 'agency' | 'places'>,
): Opening {
  const found = matchAt(signed, text, end)
  const people = found?.[1]
  const bylines =
    people !== undefined
      ? signersOf(people)
      : found
        ? [{name: found[2]!, role: 'reporter' as const}]
        : undefined
  const signedEnd = bylines ? end + found![0].length : end
  return {...nothing, rule, agency, places, bylines: bylines ?? [], end: endAt(equals, text, signedEnd)}
}

function allSigners(words: string): readonly Byline[] | undefined {
  return new RegExp(`^${signers}$`).test(words) ? signersOf(words) : undefined
}

function placesOf(words: string): readonly string[] {
  return words.split(/[·ㆍ/,]\s?/).filter((place) => place !== '' && place !== '전국종합')
}
