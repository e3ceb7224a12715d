import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readDateline} from '../../../src/parse/grammar/index.js'

/** A reading on one line: `agency|places|date|bylines|what begins the text`. */
function told(paragraph: string): string | undefined {
  const reading = readDateline(paragraph)
  if (!reading) return undefined
  const {dateline, bylines, end, topic, programme} = reading
  const {agency = '-', places, year, month, day} = dateline
  const date = [year, month, day].filter((part) => part !== undefined).join('-') || '-'
  const names =
    bylines.map(({name, role}) => (role === 'reporter' ? name : `${name}:${role}`)).join(',') || '-'
  const column = topic === undefined ? '' : `|topic ${topic}`
  const shown = programme === undefined ? '' : `|programme ${programme}`
  return `${agency}|${places.join('/') || '-'}|${date}|${names}${column}${shown}|${paragraph.slice(end, end + 3)}`
}

test('reads the seed', () => {
  expect(
    readDateline('中新网上海4月28日电 (记者 缪璐)2024第三届长三角智能制造高峰论坛28日在上海举行。'),
  ).toEqual({
    dateline: {raw: '中新网上海4月28日电 (记者 缪璐)', agency: '中新网', places: ['上海'], month: 4, day: 28},
    bylines: [{name: '缪璐', role: 'reporter'}],
    end: 19,
  })
})

describe('a dateline', () => {
  test.each([
    ['新华社北京3月2日电（记者张晓、李志）新馆', '新华社|北京|3-2|张晓,李志|新馆'],
    ['　　中新网４月１２日电 新馆开门', '中新网|-|4-12|-|新馆开'],
    ['中新社武汉五月二十九日电 (记者　徐金)新馆', '中新社|武汉|5-29|徐金|新馆'],
    ['据新华社香港１月２９日电（记者何力）今晚', '新华社|香港|1-29|何力|今晚'],
    ['本报武汉2000年12月31日电记者罗盘报道：新世纪', '本报|武汉|2000-12-31|罗盘|新世纪'],
    ['新华社北京二〇〇一年一月三日电 新馆', '新华社|北京|2001-1-3|-|新馆'],
    ['本报北京1月2日讯记者王学报道：新馆', '本报|北京|1-2|王学|新馆'],
    ['本报上海4月23日电 记者田泓今天从会上获悉', '本报|上海|4-23|田泓|记者田'],
    ['中新网昆明3月30日电记者30日从会上获悉', '中新网|昆明|3-30|-|记者3'],
    ['新华社北京1月1日电记者从公安部获悉', '新华社|北京|1-1|-|记者从'],
    ['新华社西宁3月30日电(记者王浡)记者从机场获悉', '新华社|西宁|3-30|王浡|记者从'],
    ['新华社郑州4月3日电题：“旧村”改名记', '新华社|郑州|4-3|-|“旧村'],
    ['中新社上海三月二十六日电 题：“红眼航班”', '中新社|上海|3-26|-|“红眼'],
    ['新华网南昌4月27日专电（杨溢）新馆', '新华网|南昌|4-27|杨溢|新馆'],
    ['新华网伦敦５月８日体育专电　新馆', '新华网|伦敦|5-8|-|新馆'],
    ['新华网上海4月27日电（胥柳曼　王蔚）新馆', '新华网|上海|4-27|胥柳曼,王蔚|新馆'],
    ['中新社北京4月2日电(陈杭)新馆', '中新社|北京|4-2|陈杭|新馆'],
    ['中新网南京3月31日电(记者朱颖通讯员苏卫)31日', '中新网|南京|3-31|朱颖,苏卫:correspondent|31日'],
    ['中新网7月27日电(中新财经记者 宋宇)新馆', '中新网|-|7-27|宋宇|新馆'],
    ['新华社兰州4月1日电（记者聂晓阳陈俊侠）新馆', '新华社|兰州|4-1|聂晓阳陈俊侠|新馆'],
    ['新华社东京8月2日电（国际观察）新馆', '新华社|东京|8-2|-|topic 国际观察|新馆'],
    ['新华社华盛顿4月1日电（美国经济笔记）新馆', '新华社|华盛顿|4-1|-|topic 美国经济笔记|新馆'],
    ['光明日报武汉3月29日电(光明日报武汉一线报道组)新馆', '光明日报|武汉|3-29|光明日报武汉一线报道组|新馆'],
    ['(抗击新冠肺炎)中新社香港3月30日电 新馆', '中新社|香港|3-30|-|topic 抗击新冠肺炎|新馆'],
    ['（国际）新华社巴黎3月30日电 新馆', '新华社|巴黎|3-30|-|topic 国际|新馆'],
    ['新华社北京/上海4月3日电 新馆', '新华社|北京/上海|4-3|-|新馆'],
    ['新华社北京、上海4月3日电 新馆', '新华社|北京/上海|4-3|-|新馆'],
    ['新华社 北京 4月3日电 新馆', '新华社|北京|4-3|-|新馆'],
    ['新华网天津频道５月９日电　新馆', '新华网|天津|5-9|-|新馆'],
    ['新华网重庆[图库]５月８日专电（记者 王金）新馆', '新华网|重庆|5-8|王金|新馆'],
    ['新华社北京7日电 新馆', '新华社|北京|7|-|新馆'],
    ['湖北日报青岛8日电（记者蔡毅）新馆', '湖北日报|青岛|8|蔡毅|新馆'],
    ['海口晚报网4月19日讯（记者吴跃）新馆', '海口晚报网|-|4-19|吴跃|新馆'],
    ['经济日报-中国经济网武汉4月3日电 新馆', '经济日报-中国经济网|武汉|4-3|-|新馆'],
    ['CNET科技资讯网4月28日北京报道 新馆', 'CNET科技资讯网|北京|4-28|-|新馆'],
    ['CNET科技资讯网4月28日国际报道 新馆', 'CNET科技资讯网|-|4-28|-|新馆'],
    ['参考消息网5月22日报道外媒称', '参考消息网|-|5-22|-|外媒称'],
    ['东方网4月5日消息：新馆', '东方网|-|4-5|-|新馆'],
    ['中新社台北4月3日电台湾新馆', '中新社|台北|4-3|-|台湾新'],
    ['中新社北京4月3日电商务部说', '中新社|北京|4-3|-|商务部'],
    ['【韩联社首尔6月23日电】新馆', '韩联社|首尔|6-23|-|新馆'],
    ['【据新华社北京5月8日电】（记者崔军）新馆', '新华社|北京|5-8|崔军|新馆'],
    ['【海外网4月2日综合报道】新馆', '海外网|-|4-2|-|新馆'],
    ['（新华社北京１月１２日电）', '新华社|北京|1-12|-|'],
    ['■本报记者 冯刚 北京报道 新馆', '本报|北京|-|冯刚|新馆'],
    ['乌鲁木齐晚报4月3日电（张三·李四）新馆', '乌鲁木齐晚报|-|4-3|张三·李四|新馆'],
  ])('%s', (paragraph, expected) => expect(told(paragraph)).toBe(expected))
})

describe('a dateline in traditional characters', () => {
  test.each([
    ['（中央社記者黃巧雯台北24日電）新館', '中央社|台北|24|黃巧雯|新館'],
    ['（中央社記者江城台北2日電）新館', '中央社|台北|2|江城|新館'],
    ['（中央社莫斯科30日綜合外電報導）新館', '中央社|莫斯科|30|-|新館'],
    ['中央社台北4月28日電 新館', '中央社|台北|4-28|-|新館'],
    ['〔記者魏怡嘉／台北報導〕新館', '-|台北|-|魏怡嘉|新館'],
    ['〔自由時報記者林相美／台北報導〕新館', '自由時報|台北|-|林相美|新館'],
    ['（林孝儒／綜合外電報導）', '-|-|-|林孝儒|'],
    ['新華社北京8月17日電 （記者王明）新館', '新華社|北京|8-17|王明|新館'],
    // Where name and place run into one another, neither is claimed.
    ['（中央社記者黃巧雯某某縣24日電）新館', '中央社|-|24|-|新館'],
  ])('%s', (paragraph, expected) => expect(told(paragraph)).toBe(expected))
})

describe('a credit without a day', () => {
  test.each([
    ['本报讯（记者 甲乙 丙丁）昨天', '本报|-|-|甲乙,丙丁|昨天'],
    ['本报讯　新馆', '本报|-|-|-|新馆'],
    ['本报讯近日，新馆', '本报|-|-|-|近日，'],
    ['新京报快讯(记者邓琦)新馆', '新京报|-|-|邓琦|新馆'],
    ['央视网消息（新闻联播）：新馆', '央视网|-|-|-|programme 新闻联播|新馆'],
    ['央视网消息：新馆', '央视网|-|-|-|新馆'],
    ['【环球网报道 记者 索炎琦】据', '环球网|-|-|索炎琦|据'],
    ['【环球时报综合报道】新馆', '环球时报|-|-|-|新馆'],
    ['【环球时报驻某国特派记者 莽九 环球时报特约记者 李文】据', '环球时报|-|-|莽九,李文|据'],
    ['本报讯(记者朱松通讯员王静)天气', '本报|-|-|朱松,王静:correspondent|天气'],
    ['南方日报讯（记者/刘艳通讯员/张霄）28日', '南方日报|-|-|刘艳,张霄:correspondent|28日'],
    ['早报讯（记者叶茂摄影华小峰）初夏', '早报|-|-|叶茂,华小峰:photographer|初夏'],
    ['羊城晚报讯记者周聪、通讯员罗瑞报道：为', '羊城晚报|-|-|周聪,罗瑞:correspondent|为'],
    ['天极网5月3日消息(孙淑艳 编译)新馆', '天极网|-|5-3|孙淑艳:translator|新馆'],
    ['据新华社电　新馆', '新华社|-|-|-|新馆'],
    ['新华社华盛顿电 新馆', '新华社|华盛顿|-|-|新馆'],
    ['本报东京今晨专电 （特派记者李睿）新馆', '本报|东京|-|李睿|新馆'],
    ['本报记者黄涛报道 新馆', '本报|-|-|黄涛|新馆'],
    ['本报特派记者高璐娜东京报道 新馆', '本报|东京|-|高璐娜|新馆'],
    ['晨报通讯员张敏记者徐斌报道“五一”', '晨报|-|-|张敏:correspondent,徐斌|“五一'],
    ['荆楚网消息（湖北日报）（通讯员京友）新馆', '荆楚网|-|-|湖北日报:source,京友:correspondent|新馆'],
    ['某某日报讯（记者王五）新馆', '某某日报|-|-|王五|新馆'],
    ['本报讯（记者　代　群）新馆', '本报|-|-|代群|新馆'],
  ])('%s', (paragraph, expected) => expect(told(paragraph)).toBe(expected))
})

describe('no dateline', () => {
  test.each([
    '韩联社4月3日报道，新馆开门。',
    '据韩联社报道，韩国政府在会上表示。',
    '据路透社4月3日报道，新馆开门。',
    '新华社4月3日电称，新馆开门。',
    '新华社1967年5月1日讯，即当年的报道。',
    '北京4月1日起新馆开门。',
    '新华网北京时间4月3日消息',
    '新浪美股北京时间28日讯，据外电',
    '本报电力部记者',
    '新华社电视新闻部成立',
    '本报通讯员大会召开',
    '新华社长篇通讯：新馆诞生记',
    '新华社播发通讯：新馆',
    '新华网消息人士透露',
    '新华网消息称，新馆开门',
    '人民日报报道，“新馆开门”',
    '据央视新闻报道，新馆开门。',
    '综合新华社、央视新闻报道',
    '《某某日报》4月3日报道，新馆开门。',
    '本报昨天报道新馆开门一事，引起重视。',
    '本报记者日前对此作了报道。',
    '新华社记者走访各地4月3日报道，新馆开门。',
    '本报记者走访各地4月3日报道新馆开门',
    '记者4月3日从会上获悉，新馆开门。',
    '（记者观察）新馆开门',
    '市民来电询问新馆。4月3日讯息不通。',
    '（抗击疫情）新馆开门，读者很多。',
    '2024年4月28日电力供应充足。',
    '四月的北京，新馆开门。',
    '【编辑:叶攀】',
    '［東京　２６日　ロイター］ - 新館が開いた。',
    '【北京＝吉永亜希子】新館が開いた。',
    '【ニューヨーク共同】新館が開いた。',
    '(서울=연합뉴스) 김유아 기자 = 신관이',
    '',
    '　',
  ])('%s', (paragraph) => expect(told(paragraph)).toBeUndefined())
})

describe('a day that cannot be', () => {
  test.each([
    ['新华社北京2月30日电 新馆', '2月30日'],
    ['新华社北京13月1日电 新馆', '13月1日'],
    ['新华社北京2023年2月29日电 新馆', '2023年2月29日'],
    ['新华社北京十三月一日电 新馆', '十三月一日'],
    ['新华社北京32日电 新馆', '32日'],
    ['新华社北京0月3日电 新馆', '0月3日'],
  ])('%s', (paragraph, impossible) => {
    const {dateline, ...rest} = readDateline(paragraph)!
    expect(rest.impossible).toBe(impossible)
    expect(dateline).toEqual({raw: `新华社北京${impossible}电`, agency: '新华社', places: ['北京']})
  })

  test('is not the 29th of February without a year', () => {
    expect(told('新华社北京2月29日电 新馆')).toBe('新华社|北京|2-29|-|新馆')
  })
})

describe('for any words', () => {
  const wide = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const han = '零一二三四五六七八九十'
  const spelled = (text: string): string =>
    text.replace(/\d+/g, (number) => {
      const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10]
      return (tens > 1 ? han[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? han[ones]! : '')
    })
  const name = fc.constantFrom('张三', '李小四', '王五', '欧阳六', '赵七七', '阿依·古丽')
  const printed = fc.record({
    agency: fc.constantFrom(
      '新华社',
      '中新网',
      '本报',
      '人民网',
      '中央社',
      '经济日报-中国经济网',
      '某某晚报',
    ),
    places: fc.uniqueArray(
      fc.constantFrom('上海', '石家庄', '乌鲁木齐', '三亚', '九江', '布宜诺斯艾利斯', '圣多美·普林西比'),
      {maxLength: 2},
    ),
    month: fc.integer({min: 1, max: 12}),
    day: fc.integer({min: 1, max: 28}),
    reporters: fc.uniqueArray(name, {maxLength: 3}),
    digits: fc.constantFrom((text: string) => text, wide, spelled),
    brackets: fc.constantFrom('()', '（）'),
    titled: fc.boolean(),
    word: fc.constantFrom('电', '讯', '专电', '電'),
    gap: fc.constantFrom('', ' ', '　'),
    lead: fc.constantFrom('', ' ', '　　'),
    cited: fc.constantFrom('', '据'),
  })

  test('what is printed is read', () => {
    fc.assert(
      fc.property(
        printed,
        ({agency, places, month, day, reporters, digits, brackets, titled, word, gap, lead, cited}) => {
          const credit = `${brackets[0]}${titled ? '记者 ' : ''}${reporters.join('、')}${brackets[1]}`
          const head = `${cited}${agency}${places.join('、')}${digits(`${month}月${day}日`)}${word}`
          const raw = reporters.length > 0 ? `${head}${gap}${credit}` : head
          const paragraph = `${lead}${raw}${gap}新馆今天开门。`
          expect(readDateline(paragraph)).toEqual({
            dateline: {raw, agency, places, month, day},
            bylines: reporters.map((reporter) => ({name: reporter, role: 'reporter'})),
            end: paragraph.indexOf('新馆'),
          })
        },
      ),
      {numRuns: 500},
    )
  })

  test('never throws, and its raw words begin the paragraph', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '新华社',
          '中新网',
          '本报',
          '北京',
          '4月28日',
          '２月３０日',
          '电',
          '讯',
          '消息',
          '报道',
          '记者',
          '张三',
          '(',
          '）',
          '【',
          '】',
          ' ',
          '/',
          '：',
          '据',
          '题：',
        ),
        fc.string({unit: 'binary', maxLength: 3}),
      ),
      {maxLength: 14},
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const paragraph = parts.join('')
        const reading = readDateline(paragraph)
        if (!reading) return
        const start = paragraph.length - paragraph.trimStart().length
        expect(paragraph.startsWith(reading.dateline.raw, start)).toBe(true)
        expect(reading.dateline.raw).not.toBe('')
        expect(reading.end).toBeGreaterThanOrEqual(start + reading.dateline.raw.length)
        expect(reading.end).toBeLessThanOrEqual(paragraph.length)
      }),
      {numRuns: 3000},
    )
  })
})
