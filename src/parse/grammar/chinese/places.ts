import {han} from '../numerals.js'

/**
 * Places that reporters sign from most: only needed where a name runs into a place without a break, as in
 * `记者高璐娜东京报道`. Elsewhere a place is whatever stands in its position.
 */
const frequent = new RegExp(
  '(?:' +
    (
      '北京 上海 天津 重庆 重慶 香港 澳门 澳門 台北 臺北 新北 桃园 桃園 台中 臺中 台南 臺南 高雄 基隆 新竹 苗栗 彰化 南投 ' +
      '云林 雲林 嘉义 嘉義 屏东 屏東 宜兰 宜蘭 花莲 花蓮 台东 臺東 澎湖 金门 金門 马祖 馬祖 广州 深圳 杭州 南京 苏州 成都 武汉 ' +
      '西安 郑州 长沙 合肥 济南 青岛 沈阳 大连 长春 哈尔滨 石家庄 太原 呼和浩特 福州 厦门 南昌 南宁 海口 三亚 贵阳 昆明 拉萨 兰州 ' +
      '西宁 银川 乌鲁木齐 东京 東京 大阪 首尔 首爾 平壤 曼谷 河内 河內 金边 金邊 仰光 万象 马尼拉 馬尼拉 雅加达 雅加達 吉隆坡 新加坡 ' +
      '新德里 德里 孟买 伊斯兰堡 喀布尔 达卡 加德满都 科伦坡 德黑兰 巴格达 巴格達 大马士革 贝鲁特 耶路撒冷 特拉维夫 迪拜 杜拜 利雅得 ' +
      '多哈 安卡拉 伊斯坦布尔 伊斯坦堡 开罗 開羅 内罗毕 亚的斯亚贝巴 约翰内斯堡 比勒陀利亚 拉各斯 莫斯科 基辅 基輔 明斯克 华沙 華沙 ' +
      '布拉格 布达佩斯 维也纳 維也納 柏林 法兰克福 慕尼黑 巴黎 伦敦 倫敦 布鲁塞尔 布魯塞爾 海牙 日内瓦 日內瓦 罗马 羅馬 马德里 馬德里 ' +
      '里斯本 雅典 斯德哥尔摩 哥本哈根 奥斯陆 赫尔辛基 都柏林 华盛顿 華盛頓 纽约 紐約 洛杉矶 洛杉磯 旧金山 舊金山 芝加哥 休斯敦 波士顿 ' +
      '温哥华 溫哥華 多伦多 多倫多 渥太华 渥太華 墨西哥城 哈瓦那 里约热内卢 圣保罗 巴西利亚 布宜诺斯艾利斯 圣地亚哥 利马 悉尼 雪梨 ' +
      '墨尔本 墨爾本 堪培拉 惠灵顿 奥克兰 華府 北京市 德国 德國 法国 法國 英国 英國 美国 美國 日本 韩国 韓國 朝鲜 俄罗斯 俄羅斯 意大利 西班牙 葡萄牙 荷兰 ' +
      '比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 捷克 希腊 土耳其 乌克兰 以色列 埃及 伊朗 伊拉克 沙特 卡塔尔 阿联酋 印度 巴基斯坦 阿富汗 泰国 泰國 越南 ' +
      '马来西亚 印尼 菲律宾 缅甸 柬埔寨 老挝 澳大利亚 新西兰 加拿大 墨西哥 巴西 阿根廷 智利 古巴 南非 肯尼亚 尼日利亚 浙江 江苏 广东 山东 ' +
      '河北 河南 湖北 湖南 四川 云南 贵州 福建 江西 安徽 山西 陕西 甘肃 青海 海南 广西 宁夏 新疆 西藏 内蒙古 辽宁 吉林 黑龙江'
    )
      .split(' ')
      .join('|') +
    ')[縣县市]?$',
)

/** What site builders glued to a place: a channel's name, or a link's label. */
const glued = /\[?图库\]?|频道|頻道/g
const asides = /[（(][^（()）]*[）)]|[[\]]/g
const ship = new RegExp(`^[“"]${han}{1,6}[0-9０-９]{0,3}(?:号|號)?[”"](?:号|號)?$`)
const place = new RegExp(`^${han}{1,8}(?:[·•・‧]${han}{1,8}){0,2}$`)
const notPlaces =
  /记者|記者|通讯|消息|报道|报导|時間|时间|最新|独家|特约|编辑|评论|社论|^(?:据|自|从|至|在|将|于|对|因|为|已|曾|与|和|向)|[于在从至到自的将于称说]$|[今昨明][天日年晚晨]|[上下本]午|综合|综述|[一二三四五六七八九十]月/

/** The places of a dateline, e.g. `北京/上海`; undefined if the words are no places. */
export function readPlaces(words: string): readonly string[] | undefined {
  const clean = words.replace(glued, '').replace(asides, '')
  if (clean === '') return words === '' ? [] : undefined
  if (ship.test(clean)) return [clean]
  const places = clean.split(/[/／、－-]/)
  return places.every(isPlace) ? places : undefined
}

/** Whether a word is one of the places in the table. */
export function isFrequent(word: string): boolean {
  return frequent.exec(word)?.index === 0
}

/** Where a frequent place begins that ends the words, e.g. 3 in `高璐娜东京`. */
export function placeAtEnd(words: string): number | undefined {
  const at = frequent.exec(words)?.index
  return at === undefined || at === 0 ? undefined : at
}

function isPlace(word: string): boolean {
  return word.length >= 2 && word.length <= 12 && place.test(word) && !notPlaces.test(word)
}
