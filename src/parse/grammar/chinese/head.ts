import type {Byline} from '../../../record/index.js'
import type {StatedDate} from '../grammar.js'
import {type Agency, readAgency} from './agencies.js'
import {han, number, numberOf, yearNumber} from '../numerals.js'
import {endAt, matchAt} from '../sticky.js'
import {splitCredits} from './credits.js'
import {endsNoSentence, isOpening} from './forms.js'
import {isName, isRunTogether, partsOf} from './names.js'
import {isFrequent, placeAtEnd, readPlaces} from './places.js'
import {bylinesOf} from './run-together.js'

/** The words up to `电`, `讯`, `消息` or `报道`, and what they say. */
export interface Head {
  readonly end: number
  readonly agency: string | undefined
  readonly places: readonly string[]
  readonly date: StatedDate | undefined
  readonly bylines: readonly Byline[]
  /** Whether the word that ends it is a wire's, which stands nowhere else. */
  readonly isWire: boolean
  /** Whether no word ends it, as in `中新网银川3月31日(于晶)`: only a reporter's bracket makes an opening of it then. */
  readonly isBare: boolean
  /** Whether it names the reporters. */
  readonly isSigned: boolean
}

const gap = '[ \\u00a0\\u3000]{0,2}'
/** The `日` behind the day of a month is forgotten now and then, right before `电`. */
/** A ship that stories are sent from: `“雪龙2”号`. */
const ship = `[“"]${han}{1,6}[0-9０-９]{0,3}(?:号|號)?[”"](?:号|號)?`
const date = `(?:(?:(?:${yearNumber}${gap}年${gap})?${number}${gap}月${gap})?${number}${gap}日|${number}月${number}(?=专?电))`
const parts = new RegExp(
  `^(?:(?:(${yearNumber})${gap}年${gap})?(${number})${gap}月${gap})?(${number})${gap}日?$`,
)
/** Undated, `电` and `讯` may begin other words: `电视`, `通讯员`. After a day hardly. */
const wire =
  '(?:专电|專電|专讯|專訊|快讯|快訊|(?<![来致贺唁发通水停充用家來賀發])(?:电(?![视话影力子脑商台报信器网池梯气动])|電(?![視話影力子腦商台報信器網池梯氣動]))|' +
  '(?<![通资短音简喜捷資簡])(?:讯(?![息号问飞员])|訊(?![息號問飛員])))'
const datedWire =
  '(?:法新|路透|美聯|美联|共同|塔斯|韓聯|韩联|德新|安莎|埃菲)[电電]|专电|專電|专讯|專訊|[电電](?![视視话話脑腦报報]|[讯訊文稿]?[称稱说說指])|快讯|快訊|[讯訊](?![息号號问問])'
const report = '消息(?!人士|源|称|说|稱|說)|报道|报导|報導|報道'
/** Its groups: the words before the day, the day, the words after it, the wire's word with a day and without. */
const head = new RegExp(
  `((?:${han}|[·•・‧、/／－[\\]()（） \\u3000-]|${ship}){0,30}?)${gap}` +
    `(?:(${date})${gap}(${han}{0,6}?)(?:(${datedWire})|${report}|(?=[（(]))|(${wire})|${report})`,
  'y',
)
/** Departments and hours that stand where a place or nothing should. */
const desks =
  /(?:综合|綜合|体育|體育|国际|國際|国内|财经|科技|娱乐|军事|足彩|汽车|教育|旅游|时政|社会|房产|健康|外电|外電|独家|特别|新媒体|全媒体|今晨|今日|今天|昨日|昨天|昨晚|上午|下午|晚间|[晚早]|特|急)+$/
const reporters = /^(?:记者|記者)/
const cited = /(?:另|又)?[据據]|综合(?=新华社)/y

type Signers = Pick<Head, 'places' | 'bylines'>
const nobody: Signers = {places: [], bylines: []}
/** A newsroom's branch, which says where it is. */
const channel = new RegExp(`(${han}{2,3})(?:\\[图库\\]|图库)?频道`, 'y')

/** Read the head that begins at `at`; in a bracket a reporter may stand without a newsroom. */
export function readHead(text: string, at: number, isBracketed: boolean): Head | undefined {
  const start = endAt(cited, text, at)
  const agency = readBranch(text, start)
  if (!agency && !isBracketed) return undefined
  const found = matchAt(head, text, agency?.end ?? at)
  if (!found) return undefined
  const [whole, words = '', day, after = '', datedWire, wire] = found
  const named = withoutDesks(words)
  const isCredit = isBracketed && !agency && /[/／]/.test(named)
  const parts: Parts = {
    agency,
    words,
    named: isCredit ? `记者${named.replace(reporters, '')}` : named,
    after,
    date: day === undefined ? undefined : dateOf(day),
    end: found.index + whole.length,
    isWire: (datedWire ?? wire) !== undefined,
    isBare: whole.endsWith('日'),
    isCited: start > at,
    isBracketed,
  }
  if (splitCredits(parts.named).claims.length > 0) return readSigned(text, parts)
  return readUntitled(parts) ?? readPlaced(text, parts)
}

/** A head taken apart, before it is known whether it is one. */
interface Parts extends Pick<Head, 'end' | 'date' | 'isWire' | 'isBare'> {
  readonly agency: Branch | undefined
  /** What stands before the day, as it is and without the desk; and what stands behind it. */
  readonly words: string
  readonly named: string
  readonly after: string
  readonly isCited: boolean
  readonly isBracketed: boolean
}

/** `本报记者甲乙成都报道`. */
function readSigned(text: string, parts: Parts): Head | undefined {
  const {agency, named, after, date, end, isBracketed} = parts
  const isSure = isBracketed || agency!.isKnown
  if (!isSure || !(endsNoSentence(text, end) || (date && text[end] === '，'))) return undefined
  const signers = signersOf(named, after)
  // Where name and place cannot be told apart, the day is still sure.
  const {places, bylines} = signers ?? (isBracketed && date && agency ? nobody : {})
  return places && bylines && headOf(parts, orOf(places, agency), bylines, true)
}

/** `新华网上海频道甲乙 丙丁5月1日报道`: behind a branch's name stand names without a title. */
function readUntitled(parts: Parts): Head | undefined {
  const {agency, named, date} = parts
  const names = agency?.place !== undefined && date ? partsOf(named) : []
  if (names.length === 0 || !names.every((name) => isName(name) && !isFrequent(name))) return undefined
  return headOf(parts, orOf([], agency), bylinesOf(names, 'reporter'), true)
}

/** `新华社北京4月28日电`. */
function readPlaced(text: string, parts: Parts): Head | undefined {
  const {agency, words, named, after, date, end, isWire, isCited} = parts
  const places = agency && placesOf(date === undefined || named === '' ? named : words.trim(), after, isWire)
  if (!agency || !places) return undefined
  const shape = {
    isDated: date !== undefined,
    places,
    isWire,
    isCited,
    agency: agency.name,
    isKnown: agency.isKnown,
    isFrequent: places.every(isFrequent),
    isRoundup: /综合|綜合/.test(words),
  }
  return isOpening(shape, text, end) ? headOf(parts, orOf(places, agency), [], false) : undefined
}

function headOf(
  {end, agency, date, isWire, isBare}: Parts,
  places: readonly string[],
  bylines: readonly Byline[],
  isSigned: boolean,
): Head {
  return {end, agency: agency?.name, places, date, bylines, isWire, isBare, isSigned}
}

interface Branch extends Agency {
  /** Where the branch is, by its name: `上海` in `新华网上海频道`. */
  readonly place?: string
}

function readBranch(text: string, at: number): Branch | undefined {
  const agency = readAgency(text, at)
  const branch = agency && matchAt(channel, text, agency.end)
  if (!branch) return agency
  const [whole, place = ''] = branch
  return {...agency, name: agency.name + place + '频道', end: agency.end + whole.length, place}
}

function orOf(places: readonly string[], branch: Branch | undefined): readonly string[] {
  return places.length === 0 && branch?.place !== undefined ? [branch.place] : places
}

function withoutDesks(words: string): string {
  return words === '' ? words : words.replace(desks, '').trim()
}

/** `4月28日北京报道`: a report may say the place after the day. */
function placesOf(words: string, after: string, isWire: boolean): readonly string[] | undefined {
  const place = withoutDesks(after)
  if (place === '') return readPlaces(words.replace(/^[/／]\s*/, ''))
  // `3月3日北京讯` is one; before `电` stand a department's words as often.
  return words === '' && (!isWire || isFrequent(place)) ? readPlaces(place) : undefined
}

/** A head may name the reporter before the place: `記者甲乙丙台北28日電`, `记者甲、乙报道`. */
function signersOf(words: string, after: string): Signers | undefined {
  const {before, claims} = splitCredits(words.replace(/^[/／]/, ''))
  if (before !== '' || claims.length === 0) return undefined
  const names = claims.map(({words}) => partsOf(words))
  const last = names.at(-1)!
  // Behind the last name stands the place, or several: apart, after a slash, or run together with it.
  const apart: string[] = []
  while (last.length > 1 && isFrequent(last.at(-1)!)) apart.unshift(last.pop()!)
  const behind = claims.at(-1)!.words
  const slash = behind.search(/[/／][^/／]*$/)
  const cut = apart.length > 0 ? undefined : slash >= 0 ? slash : placeAtEnd(behind)
  if (cut !== undefined) names[names.length - 1] = partsOf(behind.slice(0, cut))
  const place = cut === undefined ? after : behind.slice(cut).replace(/^[/／]\s*/, '')
  const places = apart.length > 0 ? apart : readPlaces(withoutDesks(place))
  const bylines = claims.flatMap(({role}, at) => (role ? bylinesOf(names[at]!, role) : []))
  return places &&
    bylines.length > 0 &&
    bylines.every(({name, joined}) => (joined ? isRunTogether(name) : isName(name)))
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
