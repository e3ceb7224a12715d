import {han} from '../numerals.js'

/** Family names of one character, in both scripts; rare ones that are common words are left out. */
const familyNames = new Set(
  '索殷赖賴贡郦雍濮浦茹容戈庾暨衡弘晁丰巢蒯竺盖桓肇谯冮礼字王李张劉刘陈陳楊杨黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範金石廖贾' +
    '賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申欧歐耿关關兰蘭焦' +
    '俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉翁蓝藍游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤穆司农古吉缪繆车項项連连褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛柏宗' +
    '瞿桂全佟应應臧闵閔苟邬鄔边邊姬仇栾欒隋商沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明池查麻苑迟遲邝鄺封官谈談匡鞠惠荆荊乐樂冀胥南班储儲原栗燕楚鄢劳勞谌諶皮冼蔺藺楼樓满滿闻聞厉厲仝郜阙闞阚訾禹井' +
    '茅郁漆元卓宿花尉常昌卿糜支狄年洪湛伏鹿贝貝嵇危路巴牧隗山步都莘逄亓郗鄂郄宦宏逯展綦练練矫昝鄞晋',
)

/** Family names of two characters. */
const doubleNames =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|尉迟|尉遲|令狐|慕容|司徒|夏侯|端木|东方|東方|南宫|南宮|独孤|公孙|公孫|长孙|長孫|轩辕|宇文|呼延|澹台|淳于|完颜)/

/** Words that begin like a name and are none. */
const words = new Set(
  `
  文章 文稿 文图 周一 周二 周三 周四 周五 周六 周日 周末 周边 周年 谢谢 感谢 方言 高端 时政 江苏 江西 云南 山东 山西 海南 贵州 安徽 成都 南京 南昌 南宁 南方
  温州 常州 石家庄 金融 金融界 金牌 文化 文娱 文体 文摘 文物 高考 高校 高层 高峰 关注
  关于 连载 连线 连日 连日来 明日 明天 明星 年度 年终 全文 全国 全球 成长 成绩 应急
  解读 解析 展望 展览 都市 路透 路演 巴黎 巴西 花絮 花边 商业 商务 单位 宏观 边疆
  安全 平安 康养 包括 向上 方才 于是 于今 白天 华东 华南 华北 华中 东方 石油 马上
  马来 车市 车讯 乐活 游记 元旦 官方 党建 农业 农村 封面 查看 原创 原题 楼市 房产
  房市 管理 谈判 荣誉 古迹 古籍 温故 高兴 童话 梅雨 史话 史海 印象 纪实 纪念 图片
  项目 石头 万象 山水 古代 边走 乐坛 乐评 向导 方案 应对 池州 常务 宗教 单独 施工
  支持 支付 晋级 曲艺 司法 白皮书 路况 展会 宁夏 吉林 江南 江北 黄河 黄金 黄山 金砖
  毛利 盛会 盛典 盛事 鲁豫 苏州 徐州 郑州 兰州 福州 杭州 广州 贺词 贺电 许可 应景
  易货 梅西 乔丹 武汉 武警 武术 国足 程序 任务 万博 安保 全体 全会 于此 常见 常规
  常识 明确 方面 方向 向着 成立 成为 都是 都在 解放 解决 施行 查处 查获 管控 封控
  曾经 曾在 连续 全力 全省 全市 全县 全线 全面 展开 宣布 项链
`
    .trim()
    .split(/\s+/),
)

/** What a name never ends with, or says: newsrooms, columns, groups. */
const impossible =
  /[报報网網社刊台臺部组組队隊版篇们]$|的|新闻|观察|报道|記者|记者|专题|专栏|手记|评论|访谈|来信|市场|经济|社会|视点|一线|顾问|研究员|中心|大学|学院|研究所|研究院|教授|主任|委员会|理事会|协会|公司|集团|文图/

const plain = new RegExp(`^${han}{2,4}$`)
const dotted = new RegExp(`^${han}{1,8}(?:[·•・‧]${han}{1,8}){1,3}$`)
const runTogether = new RegExp(`^${han}{2,24}$`)
const group = new RegExp(`^${han}{2,12}(?:报道组|報導組|报道小组|报道团|采访组|采访团)$`)

/** Whether a character is a family name. */
export function isFamilyName(character: string): boolean {
  return familyNames.has(character)
}

/** Whether a name begins with a family name of two characters. */
export function isDoubleName(name: string): boolean {
  return doubleNames.test(name)
}

/** Whether a word by itself is most likely a person: 2 to 4 characters that begin with a family name. */
export function isName(word: string): boolean {
  if (words.has(word) || impossible.test(word)) return false
  if (dotted.test(word)) return true
  if (!plain.test(word)) return false
  if (doubleNames.test(word)) return word.length > 2
  if (!familyNames.has(word[0]!)) return false
  // Four characters are two short names that a scraper ran together, or a phrase.
  return word.length < 4 || familyNames.has(word[2]!)
}

/** Whether a word may stand for a person where the words around it say that one stands there. */
export function canBeName(word: string): boolean {
  return (dotted.test(word) || runTogether.test(word)) && !words.has(word) && !impossible.test(word)
}

/** Whether the words are nothing but short names that a scraper ran together, e.g. `张三李四王小五`. */
export function isRunTogether(words: string): boolean {
  return words.length > 4 && runTogether.test(words) && splits(words)
}

function splits(words: string): boolean {
  if (words === '') return true
  return familyNames.has(words[0]!) && (splits(words.slice(2)) || splits(words.slice(3))) && words.length > 1
}

/** Whether the words name a team, e.g. `武汉一线报道组`. */
export function isGroup(words: string): boolean {
  return group.test(words)
}

/** The words between spaces and commas; a name that print spaced out, as in `代　群`, is put together. */
export function partsOf(words: string): string[] {
  const parts: string[] = []
  for (const part of words.split(/[\s、，,；;/／]+/)) {
    const last = parts.at(-1)
    if (part.length === 1 && last?.length === 1) parts[parts.length - 1] = last + part
    else if (part !== '') parts.push(part)
  }
  return parts
}
