import {letters} from '../letters.js'
import {han} from '../numerals.js'

/** Newsrooms that sign their own stories, in both scripts; add one by adding a word. */
const names = `
  本报 本報 本刊 本社 本网 本網 本台 本站 本网站
  中新网 中新網 中新社 中国新闻网 中国新闻社 中新经纬 中新财经 中新体育 中新健康 中新教育 中新文娱 中新国际 中新时评 中新社区 中国侨网 中国新闻周刊
  新华社 新華社 新华网 新華網 新华每日电讯 新华视点 参考消息 参考消息网 瞭望 半月谈
  人民日报 人民日報 人民网 人民網 海外网 环球时报 環球時報 环球网 環球網 人民政协报 人民政协网 人民法院报
  央视 央视网 央视新闻 央视财经 央视国际 中央电视台 总台央视 总台 央广 央广网 中国之声 国际在线 央视频 CCTV
  光明日报 光明网 经济日报 中国经济网 中国日报 中国日报网 中国日报网站 中国青年报 中国青年网 中青在线 中青网
  工人日报 中工网 法制日报 法治日报 法制网 法治网 法制晚报 农民日报 科技日报 中国科技网 解放军报 中国军网 检察日报 正义网
  中国台湾网 中国西藏网 中国网 中国新闻出版报 中国证券报 中证网 上海证券报 证券时报 证券日报 第一财经 财新网 中国经营报
  每日经济新闻 每经网 经济参考报 经济观察报 21世纪经济报道 华夏时报 中国证券网 中国天气网 中国广播网 中广网 千龙网 东方网
  新京报 北京日报 北京晚报 北京青年报 北青报 北青网 北京商报 京华时报 信报 法制晚报 北京晨报 京报网
  上海报业 解放日报 文汇报 文匯報 新民晚报 新民网 东方早报 澎湃新闻 上观新闻 界面新闻 新闻晨报 青年报 劳动报
  南方日报 南方网 南方都市报 南方周末 羊城晚报 广州日报 大洋网 金羊网 信息时报 新快报 深圳特区报 深圳商报 晶报
  大众日报 大众网 齐鲁晚报 齐鲁网 湖北日报 荆楚网 长江日报 长江网 楚天都市报 楚天金报 湖南日报 红网 华声在线 潇湘晨报
  新华日报 扬子晚报 现代快报 中国江苏网 浙江日报 浙江在线 钱江晚报 都市快报 四川日报 四川在线 四川新闻网 成都商报 华西都市报 封面新闻
  重庆日报 重庆晚报 重庆晨报 华龙网 辽宁日报 辽沈晚报 时代商报 东北网 东北新闻网 黑龙江日报 吉林日报 中国吉林网
  河北日报 河北新闻网 河南日报 大河报 大河网 山西日报 山西晚报 陕西日报 华商报 华商网 西部网 甘肃日报 云南日报 云南网 贵州日报
  福建日报 东南网 海峡导报 江西日报 大江网 安徽日报 中安在线 新安晚报 广西日报 广西新闻网 海南日报 南海网 新疆日报 天山网 内蒙古日报
  天津日报 今晚报 北方网 每日新报 体坛周报 足球报 赛迪网 中国电子报 CNET科技资讯网 CNET中国 eNet硅谷动力 天极网 硅谷动力
  新浪 新浪体育 新浪科技 新浪财经 新浪娱乐 搜狐 搜狐体育 搜狐IT 搜狐娱乐 搜狐财经 搜狐教育 搜狐女人 网易体育 网易科技 腾讯体育 腾讯科技
  日报 晚报 晨报 早报 快报 时报 商报 都市报 军报 千龙军事 千龙 环球在线 汉网 青年参考 总台央视 北京信报
  新华财经 财联社 证券时报网 极目新闻 上游新闻 红星新闻 九派新闻 潮新闻 川观新闻 大象新闻 顶端新闻 紫牛新闻 闪电新闻 每经AI 观点网 智通财经 中国商报 中国基金报
  大紀元 大纪元 中央廣播電台 三立新聞網 東森新聞 民視新聞 台視新聞 華視新聞 星島 東方日報 蘋果日報 頭條日報 香港經濟日報 南都 北晚新视觉
  中央社 中央通訊社 自由時報 聯合報 聯合新聞網 中國時報 中時新聞網 經濟日報 工商時報 公視新聞網 鉅亨網
  香港电台 香港電台 星岛日报 星島日報 大公报 大公報 大公网 明报 明報 文汇网 联合早报 聯合早報 香港中通社 中通社 中评社 中評社
`
  .trim()
  .split(/\s+/)

/** How the names of newsrooms end that are not in the table. */
const endings =
  '日报|晚报|晨报|早报|午报|都市报|时报|商报|快报|青年报|周报|周刊|新闻网|网|通讯社|社|广播电台|电视台|' +
  '日報|晚報|晨報|早報|時報|週報|週刊|新聞網|網|通訊社|廣播電台|電視台'

const generic = new RegExp(`[A-Za-z]{0,8}${han}{1,8}?(?:${endings})(?:网站|网|網)?`, 'y')
const wireLetters = letters('电電讯訊消报报報记記')
const app = /客户端|网站|官网|APP/y
const notNewsrooms =
  /^(?:综合|另|各|全|该|我国|互联|据|由|在|从|这|那)|(?:互联网|官网|局域网|电网|旅行社|报社|出版社|合作社|公社)$/

/** By the two characters they begin with, the longest first. */
const byStart = new Map<string, string[]>()
for (const name of [...names].sort((a, b) => b.length - a.length)) {
  const start = name.slice(0, 2)
  byStart.set(start, [...(byStart.get(start) ?? []), name])
}

export interface Agency {
  readonly name: string
  readonly end: number
  /** Whether it is in the table; a name that only looks like one needs more proof around it. */
  readonly isKnown: boolean
}

/** The newsroom that is named at `at`; two with a hyphen, as in `经济日报-中国经济网`, sign together. */
export function readAgency(text: string, at: number): Agency | undefined {
  const first = readOne(text, at)
  if (!first || !/[-－—]/.test(text[first.end] ?? '')) return first
  const second = readOne(text, first.end + 1)
  if (!second) return first
  return {name: text.slice(at, second.end), end: second.end, isKnown: first.isKnown || second.isKnown}
}

function readOne(text: string, at: number): Agency | undefined {
  const known = byStart.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name, at))
  const end = known === undefined ? endOfGeneric(text, at) : at + known.length
  if (end === undefined) return undefined
  const withApp = endOf(app, text, end) ?? end
  const name = text.slice(at, withApp)
  if (known === undefined && notNewsrooms.test(name)) return undefined
  return {name, end: withApp, isKnown: known !== undefined}
}

const papers = /(?:[日晚晨早午]报|[日晚晨早午]報|都市报|商报|时报|快报|文化报|新闻网)$/

/** Whether a newsroom is in the table, or named like a paper. */
export function isHouse({isKnown, name}: Agency): boolean {
  return isKnown || papers.test(name)
}

/** Whether the words are a newsroom's name and nothing else. */
export function isAgency(words: string): boolean {
  return readAgency(words, 0)?.end === words.length
}

/** A name that is not in the table is believed only where `电` or `讯` follows: without one, save the search. */
function endOfGeneric(text: string, at: number): number | undefined {
  const end = Math.min(text.length, at + 44)
  for (let near = at; near < end; near++) {
    if (wireLetters[text.charCodeAt(near)] === 1) return endOf(generic, text, at)
  }
  return undefined
}

function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : undefined
}
