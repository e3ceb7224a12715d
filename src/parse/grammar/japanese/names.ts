import {han} from '../numerals.js'

/** Family names, most of those that one in two thousand bears, and the characters that many others begin with. */
const familyNames = `
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 林 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田
  後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤
  谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 櫻井 高野 渡部 吉川
  山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 川上 大島 小池 浅野 荒木 大久保 野田 松岡 矢野 吉村 星野 松村
  須藤 熊谷 望月 永田 石原 大谷 西山 内藤 松下 黒田 大橋 片山 浜田 濱田 松浦 尾崎 早川 荒井 大石 堀 関口 本間 岡 宮田 北川 横田 菅 南 広瀬 服部 岡崎 馬場 栗原 成田 福井 平井 大川 堀内 三宅 吉岡
  飯塚 内山 上原 川村 小西 松永 大森 安部 渡会 中井 田辺 岩本 天野 川島 白石 奥村 石橋 萩原 坂口 岩井 小田 児玉 古賀 奥田 黒木 星 泉 三好 福本 根本 片岡 河合 神田 谷 富田 豊田 杉浦 奥山 峯村 矢板 吉永
  園田 國枝 国枝 長野 河津 米村 堀山 古本 杉尾 高井 沢田 澤田 稲垣 稲田 土井 塚本 塩田 榊原 江口 江川 植田 鎌田 鎌倉 笠原 梶原 柳田 柳沢 栗田 桑原 宇野 浅井 浅田 大沢 大澤 小澤 小沢 滝沢 宮沢 宮澤 米田 米山
  竹中 竹田 武井 武藤 三木 三輪 二宮 八木 森本 森山 森下 村山 村井 村松 牧野 町田 水谷 溝口 宮下 宮原 安達 安井 柏木 梅田 梅原 中尾 中西 中原 中谷 中沢 長尾 長田 永野 西尾 西岡 西野 西原 野中 野崎 畑 畠山 花田
  浜口 林田 原口 日高 平山 平岡 福岡 福永 藤岡 藤川 藤沢 藤村 船橋 細川 細田 堀江 堀田 前川 前原 増井 松崎 松島 松原 松山 丸田 三上 水上 真鍋 龍元 新田 久米 鬼頭 蔭山 益田 台 峰 峯 畔 榎本 遠山 角田 桐生 城戸 倉田
`
  .trim()
  .split(/\s+/)
const known = new Set(familyNames)

const kanji = `(?:${han}|[々〆ヶケ])`
const person = new RegExp(`^${kanji}{1,4}[\\u3041-\\u3096\\u30a1-\\u30faー]{0,5}${kanji}{0,3}$`)
const foreign = /^[\u30a1-\u30faー]{2,12}[・･][\u30a1-\u30faー]{2,12}$/
const colleague = /^[\u3041-\u3096\u30a1-\u30faー・々\u3400-\u9fff]{3,10}$/
const bureau = new RegExp(
  `^(?:${kanji}|[\\u30a1-\\u30faー]){1,8}(?:総局|支局|本社|本部|取材班|報道部|通信部|特派員団|取材団)$`,
)
/** Words of a paper that are written like names. */
const notNames =
  /特集|速報|代表|写真|解説|連載|社説|号外|会見|詳報|一覧|更新|新聞|通信|放送|動画|画像|提供|撮影|編集|地図|政府|大統領|首相|大臣|選手|監督|決勝|予選|大会|世界|日本|国際|政治|経済|社会|文化|株式|市場|総合|地方|全国|独自|無料|有料|会員|限定|ニュース|記事|編集部|情報|時間|分析|報告|取引|市況/

/** Whether the words can be a person: most of it kanji, 3 to 7 characters. */
export function canBePerson(words: string): boolean {
  if (notNames.test(words)) return false
  return foreign.test(words) || (words.length >= 3 && words.length <= 7 && person.test(words))
}

/** Whether the words can be a person where a place of the tables says that one follows, e.g. `ランハム裕子`. */
export function canBeColleague(words: string): boolean {
  return (
    canBePerson(words) || (!notNames.test(words) && colleague.test(words) && /[\u3400-\u9fff]/.test(words))
  )
}

/** Whether the words are most likely a person: one that begins with a family name. */
export function isPerson(words: string): boolean {
  return canBePerson(words) && [3, 2, 1].some((length) => known.has(words.slice(0, length)))
}

/** Whether the words name an office of the newsroom, e.g. `米州総局`. */
export function isBureau(words: string): boolean {
  return bureau.test(words)
}
