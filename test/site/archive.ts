import {readdirSync, readFileSync} from 'node:fs'

/** Seeds by their path below `seeds/`. */
export type Seeds = Readonly<Record<string, string | Uint8Array>>

/** Attacks, each of which stands in every field that a source has. */
export const attacks = {
  script: '<script>alert(1)</script>',
  image: '"><img src=x onerror=alert(1)>',
  'single quote': "'><svg/onload=alert(1)>",
  handler: '" onmouseover="alert(1)" autofocus tabindex=1 onfocus="alert(1)" x="',
  title: '</title></style></textarea></script><script>alert(1)</script>',
  comment: '--><!--><script>alert(1)</script>',
  address: 'javascript:alert(1)//',
  link: '[读](javascript:alert(1)) ![图](data:text/html,<script>alert(1)</script>) <javascript:alert(1)>',
  entity: '&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;img src=x onerror=alert(1)&#62; &amp;amp;',
  template: "{{ range.constructor('alert(1)')() }}{% include 'layout.njk' %}{# {{ 7 * 7 }}{{ words }}",
  'open template': '{% raw %} {{ {% block main %} {%- for a in b',
  bidi: '\u202e倒写\u2066隔离\u200f然后照常',
  replacement: "$& $1 $` $' $$ %s %25 \\u003c \\x3c",
  names: '__proto__ constructor',
} as const

/** Lists of attacks from elsewhere. */
const attackFolder = new URL('../fixtures/bad-input/xss/', import.meta.url)
const listed = readdirSync(attackFolder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, attackFolder), 'utf8').split(/\r\n?|\n/))
  .filter((line) => line !== '')

/** What the headlines that the seed-like story captured are to lead to. */
export const captured = {
  path: '2024/04/捕获.txt',
  held: ['西安古城墙迎来新一批修缮匠人', '长江口渔民放流鱼苗十万尾'],
  /** The same headline but for its width and punctuation. */
  folded: {written: '北京“胡同音乐节”闭幕', headline: '北京"胡同音乐节"闭幕'},
  ambiguous: '天气预报',
  wanted: ['没有收入的第一条', '没有收入的第二条 <b>加粗</b>', '重庆轻轨穿楼而过', '山城夜话'],
}

/** The page whose text stood on another before. */
export const repeat = {page: 'articles/重刊.html', of: 'articles/无标题.html'}

/** The only addresses elsewhere that the tame part of the archive links to. */
export const outside = [
  'https://example.org/original/2019?a=1&b=2',
  'https://example.com/',
  'https://example.com/a?b=c&d=%3Ce%3E#f',
  'https://example.net/list',
  'mailto:desk@example.org',
]

export const settings = `title: 档案馆 & <测试>
description: 一座小而难的档案 "引号" '撇号' {{ 7 * 7 }}
baseUrl: https://example.org/deep/er/
`

const closing = ['- 最近发表', '-', '- 随机阅读', '-', '- 热门推荐', '-'].join('\n')
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
const sentence = '港口的吊机在晨雾里缓缓转动，第一批货箱已经上岸，码头工人说今年的活比去年早了半个月。'

const chinese: Seeds = {
  [captured.path]: text(
    '上海港新码头迎来首批货轮',
    '中新社上海4月28日电 (记者 林晚舟)上海港新码头28日迎来首批货轮，当日装卸货箱三千只。',
    sentence,
    '港务部门介绍，“新码头”采用岸电，船舶靠泊后不再使用辅机。(完)',
    '- 最近发表',
    '-',
    `- ${captured.held[0]}`,
    `- ${captured.wanted[0]}`,
    '- 随机阅读',
    '-',
    `- ${captured.held[1]}`,
    `- ${captured.ambiguous}`,
    `- ${captured.wanted[1]}`,
    '- 热门推荐',
    '-',
    `- ${captured.folded.written}`,
    `- ${captured.wanted[2]}`,
    `- ${captured.wanted[3]}`,
  ),
  '2024/05/城墙.txt': text(
    captured.held[0]!,
    '新华社西安5月2日电（记者张青山 实习生李禾）西安城墙管理方2日宣布，新一批修缮匠人上岗。',
    '他们将在三年内修复砖面一千二百平方米。（完）',
    closing,
  ),
  '2024/05/放流.txt': text(
    captured.held[1]!,
    '中新网崇明5月2日电 (记者 缪小舟)长江口的渔民2日放流鱼苗十万尾。',
    '(完)',
  ),
  '2024/05/音乐节.txt': text(captured.folded.headline, '中新网北京5月3日电 胡同里的音乐节3日闭幕。(完)'),
  '2024/天气一.txt': text(captured.ambiguous, '明天多云，午后有阵雨。'),
  '2024/天气二.txt': text(captured.ambiguous, '后天转晴，气温回升。'),
  '无标题.txt': text(
    `中新网广州6月1日电 (记者 何一)${sentence.repeat(4)}`,
    '珠江两岸的龙舟队已经开始训练。(完)',
  ),
  '重刊.txt': text(
    '龙舟队开始训练',
    `新华社广州6月2日电（记者 何二）${sentence.repeat(4)}`,
    '珠江两岸的龙舟队已经开始训练。（完）',
  ),
  '无日期.md': text('---', 'headline: 没有日期的一篇', 'place: 无锡', '---', '', '只有地点，没有日子。'),
  '只有标题.txt': text('只有标题而没有正文的一篇'),
  '只有元数据.md': text('---', 'headline: 正文不见了', 'date: 2011', '---'),
  '2019/全部.md': text(
    '---',
    'headline: 什么都有的一篇',
    'kicker: 特稿',
    'subhead: 副题在这里，比正题长一些，也要排得好看',
    'lede: 导语由人写定，不取正文。',
    'date: 2019-03-05',
    'dateline: 本报杭州三月五日讯',
    'agency: 本报',
    'places: [杭州, 湖州]',
    'bylines:',
    '  - name: 周一鸣',
    '  - {name: 吴二白, role: photographer}',
    '  - {name: 郑三省, role: translator}',
    '  - {name: 王四海, role: editor}',
    '  - {name: 通讯社, role: source}',
    'topics: [茶叶, 春天, "茶 & 春"]',
    'language: zh-Hans',
    'slug: 全部 & 100%',
    `original: ${outside[0]}`,
    'endMark: (完)',
    'relatedLists:',
    '  - kind: latest',
    '    label: 最近发表',
    '    items: []',
    '  - kind: other',
    '    label: 别处的报道',
    '    items:',
    `      - {headline: 别处的一条, href: ${outside[3]}}`,
    '      - {headline: 不能点的一条, href: "javascript:alert(1)"}',
    `      - ${captured.held[0]}`,
    '---',
    '',
    '龙井茶今年开采。',
    '',
    '茶农在山上忙了一整天。(完)',
  ),
  '2018/推断.txt': text(
    '年份要由文中推断的一篇',
    '中新网成都7月9日电 (记者 丁香)2018第三届茶业论坛9日在成都举行。',
  ),
  '2017/11/路径.txt': text('日期要由路径推断的一篇', '路径里只有年和月，正文里没有日子。'),
  '奇怪的名字.md': text(
    '---',
    'headline: 地点和记者的名字都很奇怪',
    'date: 2016-02-29',
    'places: ["A/B", "..", "CON", "a?b#c%d", "　上 海　", "index", "😀市", "index.html"]',
    'reporters: ["O’Neil, J.", "张三/李四", ".", "con.txt", "🐼", "%2e%2e%2f", "a\\\\b"]',
    'agency: "../../etc/passwd"',
    '---',
    '',
    '名字再怪，也只是名字。',
  ),
  '长标题.txt': text(
    '一二三四五六七八九十'.repeat(15),
    '中新网长沙8月8日电 (记者 常亮)标题有一百五十个字。(完)',
  ),
  '长单词.md': text(
    '---',
    `headline: ${'Donaudampfschifffahrtsgesellschaft'.repeat(5)}`,
    `places: [${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)}]`,
    `reporters: [${'甲'.repeat(90)}]`,
    'date: 2015-01-01',
    '---',
    '',
    `${'https://example.com/'}`,
    '',
    'W'.repeat(400),
    '',
    `\`${'x'.repeat(300)}\``,
  ),
}

const foreign: Seeds = {
  'en/storm.txt': text(
    'Lighthouse keepers return after the storm',
    'HARBOUR TOWN, April 28 (Our Agency) -- The keepers of the northern lighthouse returned to the island on Sunday, and said that the lamp had never gone out.',
    'Two of them had stayed with the light for nine days. “It was the wind that we feared, and not the sea,” one of them said.',
  ),
  'zh-Hant/燈塔.txt': text(
    '燈塔看守人於颱風過後重返離島',
    '中央社臺北4月27日電（記者陳曉東）北部離島的燈塔看守人今日重返崗位，並表示燈火從未熄滅。',
    '當地漁會將於下週舉辦感謝會。（完）',
    '- 最近發表',
    '-',
    '- 熱門推薦',
    '-',
    '- 沒有收入的標題',
  ),
  'ar/منارة.md': text(
    '---',
    'headline: حراس المنارة يعودون بعد العاصفة (Storm 2020)',
    'language: ar',
    'date: 2020-04-28',
    'place: القاهرة',
    '---',
    '',
    'عاد حراس المنارة الشمالية إلى الجزيرة يوم الأحد، وقالوا إن المصباح لم ينطفئ أبدا.',
    '',
    '- بند أول',
    '- بند ثان مع English inside',
    '',
    '> اقتباس من الحارس',
  ),
  'he/מגדלור.txt': text('שומרי המגדלור חזרו אחרי הסערה', 'שומרי המגדלור הצפוני חזרו לאי ביום ראשון.'),
}

const markdown: Seeds = {
  'md/全.md': text(
    '# 用上全部写法的一篇',
    '',
    '中新网南京9月10日电 (记者 白露)南京**“秋分”**市集开张，~~原定八月~~改到九月。[^1]',
    '',
    '## 第一节 [链接](https://example.com/) 与 `代码`',
    '',
    '| 品名 | 数量 | 一段很长很长很长很长很长很长很长很长很长很长的说明 |',
    '|:-----|-----:|:----:|',
    '| 菱角 | 12 | **脆**、甜，四十个字以内说不完，所以这一格非常长，会把表格撑得比手机宽出许多 |',
    '| 莲藕 | 3 | `a \\| b` |',
    '',
    '### 第二节',
    '',
    '1. 一',
    '2. 二',
    '   - 二之一',
    '   - [x] 做完了',
    '   - [ ] 没做完',
    '',
    '> 引用一句，*强调*，**完成。**然后继续。',
    '',
    '```js',
    `const line = "${'很长的一行'.repeat(20)}" // <script>alert(1)</script>`,
    '```',
    '',
    `[别处](https://example.com/a?b=c&d=%3Ce%3E#f "题 & 名") 和 <mailto:desk@example.org>，`,
    '![图](https://example.com/)。[脚注][^注]也可以有中文名。',
    '',
    '---',
    '',
    '#### 第四级',
    '###### 第六级',
    '',
    '[^1]: 脚注的话，又引一次。[^注]',
    '[^注]: 另一条。',
  ),
  'md/重.md': text(
    '---',
    'date: 2014-12-31',
    '---',
    '# 同一天的第一篇',
    '',
    '正文[^1]。',
    '',
    '[^1]: 与别篇同名的脚注。',
  ),
  'md/又.md': text(
    '---',
    'date: 2014-12-31',
    '---',
    '# 同一天的第二篇',
    '',
    '<div onclick=alert(1)>块</div>',
  ),
}

/** Names of files that an address must encode; what a disk of Windows refuses is left out there. */
const names = [
  'a b c',
  '100%',
  '%41',
  'a#b',
  "it's & (so)",
  '空 格',
  '表情😀',
  'e\u0301te\u0301',
  '=+,;@[]{}~`^$!',
  '点.点.点',
  '-dash',
  ...(process.platform === 'win32' ? [] : ['who?', 'a"b', '<b>', 'a:b', 'a\\b', 'a*b|c', ' space ']),
]
const named: Seeds = Object.fromEntries(
  names.map((name, at): [string, string] => [
    `names/${name}/${name}.txt`,
    text(`文件名难写的第${at + 1}篇`, `中新网天津10月${at + 1}日电 (记者 名子)文件名里的字符各有各的难处。`),
  ]),
)

const quoted = (words: string): string => JSON.stringify(words)

/** A source that says the same words in every field, or as much of that as its form allows. */
const hostile: Seeds = Object.fromEntries(
  Object.entries(attacks).flatMap(([name, words], at): [string, string][] => [
    [
      `hostile/${name}.md`,
      text(
        '---',
        `headline: ${quoted(`${words} ${at}`)}`,
        ...['kicker', 'subhead', 'lede', 'dateline', 'agency', 'endMark'].map(
          (key) => `${key}: ${quoted(words)}`,
        ),
        `date: 2013-01-${String(at + 1).padStart(2, '0')}`,
        `places: [${quoted(words)}, ${quoted(`${words}\u0000`)}]`,
        'bylines:',
        ...['reporter', 'editor'].map((role) => `  - {name: ${quoted(words)}, role: ${role}}`),
        `topics: [${quoted(words)}]`,
        `slug: ${quoted(words.replaceAll(/[/\\]/g, '-'))}`,
        'relatedLists:',
        `  - {label: ${quoted(words)}, items: [${quoted(words)}, {headline: ${quoted(words)}, href: ${quoted(words)}}]}`,
        `  - {label: x, items: [{headline: x, href: ${quoted(`https://example.net/"><img src=x onerror=alert(1)>`)}}]}`,
        '---',
        '',
        `# ${words}`,
        '',
        words,
        '',
        `- ${words}`,
        '',
        `| ${words.replaceAll('|', '')} | b |`,
        '|-|-|',
        `| ${words.replaceAll('|', '')} | d |`,
        '',
        `[${words}](https://example.com/ ${quoted(words)})[^${at}]`,
        '',
        `[^${at}]: ${words}`,
      ),
    ],
    [
      `hostile/${name}.plain.txt`,
      text(
        words,
        `中新网${words}11月${at + 1}日电 (记者 ${words})${words}`,
        `又一段 ${words} (完)`,
        '- 最近发表',
        '-',
        `- ${words}`,
      ),
    ],
  ]),
)

const lists: Seeds = {
  'attacks/text.txt': text('攻击一览，逐行照排', ...listed.map((line) => `之 ${line}`)),
  'attacks/markdown.md': text('# 攻击一览，按写法排', '', ...listed.flatMap((line) => [line, ''])),
  'attacks/controls.md': text(
    '---',
    `headline: "半个 \\uD800 字 \\0 和 \\x1b[31m 控制\\u2028字符"`,
    `places: ["\\uDC00", "\\0"]`,
    `reporters: ["\\uD83D"]`,
    'date: 2012-12-12',
    '---',
    '',
    `正文里有 \u0000 和 \u001b[31m 和 \u2028 行分隔 和 \ufeff 与 \u0085。${sentence}`,
  ),
}

/** What is in no UTF-8, and is read all the same. */
const decoded: Seeds = {
  'decoded/gbk.txt': Uint8Array.of(0xd6, 0xd0, 0xd0, 0xc2, 0xcd, 0xf8),
  'decoded/surrogate.txt': Uint8Array.from([
    ...Buffer.from('半个字'),
    ...[0xed, 0xa0, 0x80],
    ...Buffer.from('\n正文。\n'),
  ]),
}

/** Seeds that cannot be published, and whose site must not suffer. */
const refused: Seeds = {
  'refused/empty.txt': '\n\n',
  'refused/page.html': '<script>alert(1)</script>',
}

/** One dot, as PNG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Files that stand beside articles, which name them. */
const files: Seeds = {'md/点 一.png': dot}
const pictures: Seeds = {
  'md/图.md': text(
    '---',
    'headline: 有图的一篇',
    'date: 2014-12-30',
    `image: {src: 点 一.png, caption: "图注 </figcaption><script>alert(1)</script>", credit: 何一摄}`,
    '---',
    '',
    '正文。',
    '',
    '![替代文字](没有.png "这张图不在了")',
    '',
    `${sentence} ![行内](<点 一.png>) 之后。`,
    '',
    '（完）',
    '',
    '【编辑:周编】',
  ),
}

/** A small archive of our own text in which everything is as hard as it may be. */
export const nasty: Seeds = {
  ...chinese,
  ...foreign,
  ...markdown,
  ...named,
  ...hostile,
  ...lists,
  ...decoded,
  ...refused,
  ...pictures,
  ...files,
}

/** How many of them are published. */
export const published = Object.keys(nasty).length - Object.keys({...refused, ...files}).length

/** The entities that a web page left in plain text are characters: shown as words, and nothing else. */
export function asShown(words: string): string {
  const characters: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&#x3C;': '<',
    '&#62;': '>',
    '&amp;': '&',
  }
  return words.replace(/&(?:lt|gt|amp|#x3C|#62);/g, (entity) => characters[entity]!)
}
