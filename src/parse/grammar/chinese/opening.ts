import type {Opening} from '../grammar.js'
import {isAgency, isHouse, readAgency} from './agencies.js'
import {han} from '../numerals.js'
import {endAt, isAt, matchAt} from '../sticky.js'
import {readCredits, readNames, splitCredits} from './credits.js'
import {type Head, readHead} from './head.js'

const bracket = /[【〔[［（(]([^【】〔〕[\]［］（）()。！？!?\n]{1,60})[】〕\]］）)]/y
/** Blanks that are none to JavaScript: a page's own, and the one of GBK that has no place in Unicode. */
const blank = /(?:&nbsp;?|[\ue5e5\s])*/y
const round = /^[（(]/
/** `記者甲乙丙／台北報導`: without brackets, the slash is what makes a credit of it. */
const slashed =
  /(?:記者|记者|編譯|[駐驻][\u3400-\u9fff]{1,4}特派[員员])[\u3400-\u9fff、]{2,12}[/／][\u3400-\u9fff、－]{2,10}(?:報導|報道|报道)/y
const longestSignature = 60
const reach = 72
/** Its group: the wide gap that parts a caption from the opening. */
const caption =
  /^[^。！？，,；;：:\n]{3,40}?(?:([ ]{0,2}\u3000{2,4} ?)|(?<![据在见看由自和与的])(?=据?(?:新华社|中新社|本报|新华网|中新网)[\u3400-\u9fff]{0,8}[0-9０-９一二三四五六七八九十月]{3,8}日电|本报讯))/
const bullet = /(?:[■□●○◆◇▲△★☆▪•][ \u3000]?)?/y
const gap = /[ \u00a0\u3000]*/y
const headline = /[ \u3000]{0,2}[题題][:：]/y
const theme = new RegExp(`^(?:${han}|[·“”、：:—-]){2,16}$`)
const columns =
  '观察|觀察|笔记|热点|时评|评论|评析|视点|财经|经济|调查|特写|综述|专栏|随笔|述评|手记|故事|聚焦|访谈|解读|纵横|要闻|分析|快评|锐评|札记|走笔|追踪|人物|话题|国际|国内|体育|文化|社会|科技|新闻|瞭望|纪事|漫笔|速写|素描|透视|扫描|链接|回眸|盘点|展望'
const column = new RegExp(`^${han}{0,10}(?:${columns})$`)
const unread = new RegExp(`^(?!上接|下转|据)${han}{3,12}$`)
const signature = new RegExp(
  `\\s*((?:${han}{2,3}[、 ]){0,2}(?:本报|特约|特派|首席|实习|见习|[驻駐][\\u3400-\\u9fff]{1,4})*(?:记者|記者|通讯员|通訊員|实习生)(?:${han}|[·、 \\u3000]){2,40}?)` +
    '(?:综合)?(?:报道|报导|報導|報道)(?![，,、称的了过])',
  'y',
)
const glued = new RegExp(
  `\\s*记者((?:(?![日月年今昨])${han}){2,3}?)(?=今天|今日|今晨|今晚|昨天|昨日|昨晚|日前|近日|从|获悉)`,
  'y',
)
/** What `记者甲综合报道` ends with. */
const reported = /(?:综合|綜合|整理|联合)?(?:报道|報道|报导|報導)$/
const programmes =
  /^(?:新闻联播|焦点访谈|东方时空|朝闻天下|新闻直播间|晚间新闻|新闻30分|新闻周刊|共同关注|国际时讯|今日关注|经济半小时|每周质量报告|正点财经|第一时间|经济信息联播|环球视线|海峡两岸)$/

/** Everything between the newsroom's name and the text proper. */
export function readOpening(text: string, at: number): Opening | undefined {
  const start = endAt(bullet, text, endAt(blank, text, at))
  const opening = readAt(text, start) ?? readSignature(text, start)
  if (opening) return start > at ? {...opening, start} : opening
  return readAfterCaption(text, start)
}

function readAt(text: string, start: number): Opening | undefined {
  const [whole, words = ''] = matchAt(bracket, text, start) ?? []
  if (whole === undefined)
    return withAsides(readHead(text, start, isAt(slashed, text, start)), undefined, text)
  const end = start + whole.length
  const inside = readBracketed(words)
  if (inside) {
    const isTail = end === text.length && round.test(whole)
    const isDated = inside.date !== undefined
    return withAsides({...inside, end, isWire: isDated}, undefined, text, isTail ? 'zh-tail' : 'zh-bracket')
  }
  return theme.test(words) ? withAsides(readHead(text, endAt(gap, text, end), false), words, text) : undefined
}

/** A caption, or the headline of a brief, may be glued in front of an opening that is like nothing else. */
function readAfterCaption(text: string, at: number): Opening | undefined {
  const found = caption.exec(text.slice(at, at + reach))
  if (!found) return undefined
  const start = at + found[0].length
  const opening = readAt(text, start)
  // Without a wide gap between them only the surest form is believed: a day and `电`, or `本报讯`.
  const isSure = opening && (opening.rule === 'zh-wire' || found[1] !== undefined)
  return isSure && opening.agency !== undefined ? {...opening, start} : undefined
}

/** A paragraph that says only who made the story, e.g. `羊城晚报记者甲 通讯员乙`. */
function readSignature(text: string, start: number): Opening | undefined {
  const words = text.slice(start).trimEnd()
  if (words.length > longestSignature) return undefined
  // Others may be named before the newsroom's own: `甲 乙 本报特约通讯员 丙`.
  const agency = readAgency(words, 0) ?? readAgency(words, Math.max(0, words.search(/本报|本報/)))
  const bylines = agency?.isKnown
    ? readCredits(words.replace(/(?:摄影|综合|联合)?报道$/, ''), false)
    : undefined
  if (!bylines) return undefined
  const {name} = agency!
  return {
    rule: 'zh-byline',
    end: start + words.length,
    agency: name,
    places: [],
    date: undefined,
    bylines,
    topic: undefined,
    programme: undefined,
  }
}

/** `环球网报道 记者 甲`: a head that fills its bracket, or a newsroom and whom it sent. */
function readBracketed(words: string): Head | undefined {
  const head = readHead(words, 0, true)
  if (head) {
    const rest = words.slice(head.end).replace(/^[\s/／]+/, '')
    const bylines = rest === '' ? head.bylines : readCredits(rest, true)
    return bylines && {...head, bylines}
  }
  const agency = readAgency(splitCredits(words).before, 0)
  const bylines = agency && isHouse(agency) ? readCredits(words, true) : undefined
  return (
    bylines && {
      end: 0,
      agency: agency!.name,
      places: [],
      date: undefined,
      bylines,
      isWire: false,
      isBare: false,
      isSigned: true,
    }
  )
}

/** Add what follows the head and is no text yet: `题：`, brackets, and `记者甲、乙报道`. */
function withAsides(
  head: Head | undefined,
  theme: string | undefined,
  text: string,
  rule = head && ruleOf(head),
): Opening | undefined {
  if (!head) return undefined
  const {agency, date, isWire} = head
  let {end, bylines, places} = head
  let [topic, programme]: (string | undefined)[] = [theme]
  for (let count = 0; count < 3; count++) {
    const start = endAt(gap, text, end)
    const [whole, words = ''] = matchAt(bracket, text, start) ?? []
    const aside = whole === undefined ? undefined : readAside(words.trim(), isWire && date !== undefined)
    if (!aside) break
    if (aside.bylines) bylines = [...bylines, ...aside.bylines]
    if (aside.places) places = [...new Set([...places, ...aside.places])]
    topic ??= aside.topic
    programme ??= aside.programme
    end = start + whole!.length
  }
  if (head.isBare && bylines.length === 0) return undefined
  const second = date && isWire ? secondHead(text, end) : undefined
  if (second) {
    end = second.end
    places = [...new Set([...places, ...second.places])]
    bylines = [...bylines, ...second.bylines]
  }
  const textAt = endAt(headline, text, end)
  const opening = {rule: rule!, end: textAt, agency, places, date, bylines, topic, programme}
  const maySign = isWire || rule === 'zh-bracket'
  return bylines.length > 0 || !maySign || textAt > end ? opening : withSignature(opening, text)
}

/** `本报巴黎4月3日电 新华社巴黎4月3日电`: two newsrooms may print the same story under both of their heads. */
function secondHead(text: string, end: number): Head | undefined {
  const second = readHead(text, endAt(gap, text, end), false)
  return second?.date && second.isWire ? second : undefined
}

function ruleOf({isSigned, isWire}: Head): string {
  return isSigned ? 'zh-signed' : isWire ? 'zh-wire' : 'zh-report'
}

function readAside(words: string, isAfterWire: boolean): Partial<Opening> | undefined {
  if (programmes.test(words)) return {programme: words}
  // `〔記者甲／台北報導〕〔記者乙／台中報導〕`: a second reporter signs from a second place.
  const head = readHead(words, 0, true)
  if (head?.isSigned && head.places.length > 0 && head.end === words.length)
    return {bylines: head.bylines, places: head.places}
  const bylines = readCredits(words.replace(/[“”]/g, '').replace(reported, ''), true) ?? readNames(words)
  if (bylines) return {bylines}
  if (isAgency(words)) return {bylines: [{name: words, role: 'source'}]}
  if (!isAfterWire) return undefined
  if (column.test(words)) return {topic: words}
  // Most likely names, but nothing that says so: part of the opening, and nobody's byline.
  return unread.test(words) ? {} : undefined
}

/** `电记者甲报道：` belongs to the opening; `电记者甲今天从…获悉` begins a sentence, and still names the reporter. */
function withSignature(opening: Opening, text: string): Opening {
  const signed = matchAt(signature, text, opening.end)
  const bylines = signed && readCredits(signed[1]!, false)
  if (bylines) return {...opening, bylines, end: opening.end + signed[0].length}
  // `本报北京3月13日电 本报记者 甲`: nothing else stands in the paragraph.
  const rest = text.slice(opening.end, opening.end + longestSignature).trim()
  const alone = opening.end + longestSignature < text.length ? undefined : readCredits(rest, false)
  if (alone) return {...opening, bylines: alone, end: text.trimEnd().length}
  const name = matchAt(glued, text, opening.end)?.[1]
  const begun = name === undefined ? undefined : readNames(name)
  return begun ? {...opening, bylines: begun} : opening
}
