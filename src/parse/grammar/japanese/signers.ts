import type {Byline} from '../../../record/index.js'
import {number} from '../numerals.js'
import {agencies, isAgency} from './agencies.js'
import {canBeColleague, canBePerson, isBureau, isPerson} from './names.js'
import {isFrequent, placeAtStart} from './places.js'

/** Who signs in a bracket, from where and when. */
export interface Signers {
  readonly agency: string | undefined
  readonly places: readonly string[]
  readonly bylines: readonly Byline[]
  /** The printed day, e.g. `十八日`. */
  readonly day: string | undefined
}

const withAgency = new RegExp(`^(.+?)[ \\u3000=＝・]?(${agencies})$`)
const withDay = new RegExp(`^(.+?)((?:${number}月)?${number}日)$`)
const equals = /^([^=＝]+)[=＝](.+)$/
const dot = /^(.+?)[・･](.+)$/
const bare = /^(.+?)[ \u3000](.+)$/
const place =
  /^(?:[\u30a1-\u30faー・]{2,16}(?:市|州)?|[\u3400-\u9fff]{2,6}(?:県|省|州|市|島)?)(?:[/／][\u3041-\u30faー\u3400-\u9fff・]{2,16}){0,3}$/
/** Labels that stand where a place would. */
const notPlaces =
  /^(?:写真|撮影|図|表|価格|文|絵|編集|取材|聞き手|提供|構成|司会|協力|担当|監修|翻訳|出典|資料|作成|関連|動画|画像|記事|本文|訂正|速報|独自|解説|特集|連載|社説|コラム|サッカー|ゴルフ|テニス|ラグビー|バレーボール|バスケットボール|プロ野球|大リーグ|スポーツ|ニュース|インタビュー|アングル|焦点|コラム|オピニオン)$/

/** One of the parts that commas divide. */
interface Part {
  readonly place?: string
  readonly agency?: string
  readonly name?: string
  readonly day?: string
  /** Whether a place or a newsroom of the tables stands in it, or a family name. */
  readonly isSure: boolean
}

/**
 * Read `北京＝吉永亜希子、台北＝園田将嗣`: places, and after each who is there.
 *
 * One part must be of the tables: a place, a newsroom or a family name. `サッカー＝日本代表` is made like one too.
 */
export function readSigners(words: string): Signers | undefined {
  const parts = words.split(/[、，,]\s?/).map((part, at) => readPart(part.trim(), at > 0))
  if (!parts.every((part) => part !== undefined) || !parts.some(({isSure}) => isSure)) return undefined
  const [first] = parts
  // A newsroom by itself is no dateline.
  if (first!.place === undefined) return undefined
  const places = parts.flatMap(({place}) => place?.split(/[/／]/) ?? [])
  const named = parts.flatMap(({name}) => name ?? [])
  const agency = parts.find(({agency}) => agency !== undefined)?.agency
  if (agency === undefined && named.length === 0) return undefined
  return {
    agency,
    places: [...new Set(places)],
    bylines: named.map((name) => ({name, role: 'reporter'})),
    day: parts.find(({day}) => day !== undefined)?.day,
  }
}

function readPart(words: string, isLater: boolean): Part | undefined {
  if (isAgency(words)) return {agency: words, isSure: true}
  if (isLater && canBePerson(words) && placeAtStart(words) === 0)
    return {name: words, isSure: isPerson(words)}
  return withSign(words) ?? withHouse(words) ?? withDot(words) ?? runTogether(words)
}

/** `北京＝峯村健司`, `東京=共同`, `ニューヨーク＝米州総局`. */
function withSign(words: string): Part | undefined {
  const [, where, who] = equals.exec(words) ?? []
  // `北京共同＝山田太郎`: the newsroom may stand with the place.
  const from = where === undefined ? undefined : (withHouse(where) ?? placeOf(where))
  if (!from) return undefined
  if (isAgency(who!)) return {...from, agency: who!, isSure: true}
  if (isBureau(who!)) return {...from, name: who!}
  const name = who!.replace(/(?:特派員|記者)$/, '')
  const isRight = from.isSure ? canBeColleague : canBePerson
  return isRight(name) ? {...from, name, isSure: from.isSure || isPerson(name)} : undefined
}

/** `ニューヨーク共同`, `北京十八日共同`. */
function withHouse(words: string): Part | undefined {
  const [, where, agency] = withAgency.exec(words) ?? []
  const from = where === undefined ? undefined : placeOf(where)
  return from && {...from, agency: agency!, isSure: true}
}

/** `北京・河津啓介`, `北京 河津啓介`. */
function withDot(words: string): Part | undefined {
  for (const form of [dot, bare]) {
    const [, where, who] = form.exec(words) ?? []
    const from = where === undefined ? undefined : placeOf(where)
    if (from?.isSure && canBePerson(who!)) return {...from, name: who!}
  }
  return undefined
}

/** `ニューヨーク國枝すみれ`: nothing between them, so the place must be of the table. */
function runTogether(words: string): Part | undefined {
  const length = placeAtStart(words)
  const name = words.slice(length)
  return length > 0 && canBePerson(name) && (isPerson(name) || /[ァ-ヺー]$/.test(words.slice(0, length)))
    ? {place: words.slice(0, length), name, isSure: true}
    : undefined
}

function placeOf(words: string): (Pick<Part, 'place' | 'day' | 'isSure'> & {place: string}) | undefined {
  const [, before, day] = withDay.exec(words) ?? []
  const name = (before ?? words).trim().replace(/^NQN/, '')
  if (!place.test(name) || notPlaces.test(name)) return undefined
  return {place: name, isSure: name.split(/[/／]/).some(isFrequent), ...(day !== undefined && {day})}
}
