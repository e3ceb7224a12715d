import type {Byline} from '../../../record/index.js'
import type {StatedDate} from '../grammar.js'
import {readAgency} from './agencies.js'
import {han, number, numberOf, yearNumber} from './characters.js'
import {splitCredits} from './credits.js'
import {isName, partsOf} from './names.js'
import {placeAtEnd, readPlaces} from './places.js'

/** The words up to `电`, `讯`, `消息` or `报道`, and what they say. */
export interface Head {
  readonly end: number
  readonly agency: string | undefined
  readonly places: readonly string[]
  readonly date: StatedDate | undefined
  readonly bylines: readonly Byline[]
  /** Whether the word that ends it is a wire's, which stands nowhere else. */
  readonly isWire: boolean
}

const gap = '[ \\u00a0\\u3000]{0,2}'
const date = `(?:(?:${yearNumber}${gap}年${gap})?${number}${gap}月${gap})?${number}${gap}日`
const parts = new RegExp(
  `^(?:(?:(${yearNumber})${gap}年${gap})?(${number})${gap}月${gap})?(${number})${gap}日$`,
)
/** Undated, `电` and `讯` may begin other words: `电视`, `通讯员`. After a day hardly. */
const wire =
  '(?:专电|專電|快讯|快訊|(?<![来致贺唁发通水停充用家來賀發])(?:电(?![视话影力子脑商台报信器网池梯气动])|電(?![視話影力子腦商台報信器網池梯氣動]))|' +
  '(?<![通资短音简喜捷資簡])(?:讯(?![息号问飞员])|訊(?![息號問飛員])))'
const datedWire = '专电|專電|[电電](?![视視话話脑腦报報])|快讯|快訊|[讯訊](?![息号號问問])'
const report = '消息(?!人士|源|称|说|稱|說)|报道|报导|報導|報道'
/** Its groups: the words before the day, the day, the words after it, the wire's word with a day and without. */
const head = new RegExp(
  `((?:${han}|[·•・‧、/／[\\]()（） \\u3000]){0,30}?)${gap}` +
    `(?:(${date})${gap}(${han}{0,6}?)(?:(${datedWire})|${report})|(${wire})|${report})`,
  'y',
)
/** Departments and hours that stand where a place or nothing should. */
const desks =
  /(?:综合|綜合|体育|體育|国际|國際|国内|财经|科技|娱乐|军事|足彩|汽车|教育|旅游|时政|社会|房产|健康|外电|外電|独家|特别|今晨|今日|今天|昨日|昨天|昨晚|上午|下午|晚间|[晚早]|特|急)+$/
const reporters = /^(?:记者|記者)/
const cited = /据|據/y

/**
 * What must be so that the words are an opening and no sentence; the first row that fits decides.
 *
 * `known`: the newsroom is in the table. `then`: what may follow. `韩联社4月3日报道，…` is a sentence about
 * another newsroom's story; `韩联社首尔4月3日电` is that story.
 */
interface Form {
  readonly dated: boolean
  readonly placed: boolean | 'either'
  readonly wire: boolean
  readonly known: boolean
  readonly then: RegExp
}

type Signers = Pick<Head, 'places' | 'bylines'>
const nobody: Signers = {places: [], bylines: []}
const noSentence = /(?![，,、称稱说說的了过過指显顯])/y
const atBreak = /(?=[：:（(【\s—-]|据|據|记者|記者|$)/y
const beforeReporter = /\s*[（(]?\s*(?:本报|特约|实习|首席|全媒体|融媒体)?(?:记者|記者|通讯员|通訊員|实习生)/y
const forms: readonly Form[] = [
  {dated: true, placed: 'either', wire: true, known: false, then: noSentence},
  {dated: true, placed: 'either', wire: false, known: true, then: noSentence},
  {dated: false, placed: false, wire: true, known: true, then: noSentence},
  {dated: false, placed: false, wire: true, known: false, then: beforeReporter},
  {dated: false, placed: true, wire: true, known: true, then: atBreak},
  {dated: false, placed: false, wire: false, known: true, then: atBreak},
]

/** Read the head that begins at `at`; in a bracket a reporter may stand without a newsroom. */
export function readHead(text: string, at: number, isBracketed: boolean): Head | undefined {
  const agency = readAgency(text, at + lengthAt(cited, text, at))
  if (!agency && !isBracketed) return undefined
  head.lastIndex = agency?.end ?? at
  const found = head.exec(text)
  if (!found) return undefined
  const [, words = '', day, after = '', datedWire, wire] = found
  const date = day === undefined ? undefined : dateOf(day)
  const end = head.lastIndex
  const isWire = (datedWire ?? wire) !== undefined
  const named = withoutDesks(words)
  const credit = isBracketed && !agency && /[/／]/.test(named) ? `记者${named.replace(reporters, '')}` : named
  if (splitCredits(credit).claims.length > 0) {
    const isSure = isBracketed || agency!.isKnown
    if (!isSure || !test(noSentence, text, end)) return undefined
    const signers = signersOf(credit, after)
    // Where name and place cannot be told apart, the day is still sure.
    const {places, bylines} = signers ?? (isBracketed && date && agency ? nobody : {})
    return places && bylines && {end, agency: agency?.name, places, date, bylines, isWire}
  }
  const places = placesOf(date === undefined || named === '' ? named : words.trim(), after, isWire)
  if (!agency || !places) return undefined
  const {name, isKnown} = agency
  const isForm = ({dated, placed, wire, known, then}: Form): boolean =>
    dated === (date !== undefined) &&
    (placed === 'either' || placed === places.length > 0) &&
    wire === isWire &&
    (!known || isKnown) &&
    test(then, text, end)
  return forms.some(isForm) ? {end, agency: name, places, date, bylines: [], isWire} : undefined
}

function withoutDesks(words: string): string {
  return words === '' ? words : words.replace(desks, '').trim()
}

/** `4月28日北京报道`: a report may say the place after the day. */
function placesOf(words: string, after: string, isWire: boolean): readonly string[] | undefined {
  const place = withoutDesks(after)
  if (place === '') return readPlaces(words)
  return words === '' && !isWire ? readPlaces(place) : undefined
}

/** A head may name the reporter before the place: `記者甲乙丙台北28日電`, `记者甲、乙报道`. */
function signersOf(words: string, after: string): Signers | undefined {
  const {before, claims} = splitCredits(words)
  if (before !== '' || claims.length === 0) return undefined
  const last = claims.at(-1)!.words
  const slash = last.search(/[/／][^/／]*$/)
  const cut = slash >= 0 ? slash : placeAtEnd(last)
  const place = cut === undefined ? after : last.slice(cut)
  const places = readPlaces(withoutDesks(place.replace(/^[/／]\s*/, '')))
  const bylines = claims.flatMap(({role, words}, at) => {
    const names = partsOf(at === claims.length - 1 ? words.slice(0, cut) : words)
    return role ? names.map((name) => ({name, role})) : []
  })
  return places && bylines.length > 0 && bylines.every(({name}) => isName(name))
    ? {places, bylines}
    : undefined
}

function dateOf(words: string): StatedDate {
  const [, year, month, day] = parts.exec(words)!
  return {
    words,
    year: year === undefined ? undefined : numberOf(year),
    month: month === undefined ? undefined : numberOf(month),
    day: numberOf(day!),
  }
}

function test(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  return test(sticky, text, at) ? sticky.lastIndex - at : 0
}
