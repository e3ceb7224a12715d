import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inferYear, readDateline, readEndMark} from '../../../src/parse/grammar/index.js'
import {readOpening} from '../../../src/parse/grammar/chinese/opening.js'
import {bylinesOf, splitNames} from '../../../src/parse/grammar/chinese/run-together.js'
import {told} from './told.js'

describe('the name of the form', () => {
  test.each([
    ['新华社北京4月3日电（记者董一）新馆', 'zh-wire'],
    ['本报讯 新馆', 'zh-wire'],
    ['东方网4月5日消息：新馆', 'zh-report'],
    ['环球网报道 新馆', 'zh-report'],
    ['本报记者董一报道 新馆', 'zh-signed'],
    ['【环球网报道 记者 董一】新馆', 'zh-bracket'],
    ['（中央社記者江城台北2日電）新館', 'zh-bracket'],
    ['（新华社北京4月3日电）', 'zh-tail'],
    ['羊城晚报记者董一通讯员王二', 'zh-byline'],
  ])('of `%s` is %s', (text, rule) => expect(readOpening(text, 0)?.rule).toBe(rule))
})

describe('a dateline of the mainland', () => {
  test.each([
    ['中新体育1月5日电 新馆', '中新体育|-|1-5|-|新馆'],
    ['中国台湾网1月5日北京讯 新馆', '中国台湾网|北京|1-5|-|新馆'],
    ['新华社“雪龙2”号1月5日电（记者张奕）新馆', '新华社|“雪龙2”号|1-5|张奕|新馆'],
    ['本报巴黎1月5日电  驻法国记者张奕报道：新馆', '本报|巴黎|1-5|张奕|新馆'],
    ['解放军报讯 张奕、记者王小明报道：新馆', '解放军报|-|-|张奕,王小明|新馆'],
    ['&nbsp;&nbsp; 本报讯 （记者 张奕）新馆', '本报|-|-|张奕|新馆'],
    ['\ue5e5\ue5e5信报讯（记者侯娟）新馆', '信报|-|-|侯娟|新馆'],
    ['新华网上海频道董一 王二5月1日报道：新馆', '新华网上海频道|上海|5-1|董一,王二|新馆'],
    ['新华网上海频道记者董一 5月4日报道新馆', '新华网上海频道|上海|5-4|董一|新馆'],
    ['环球网5月14日报道，新馆开门', '环球网|-|5-14|-|，新馆'],
    ['财联社4月3日电，新馆开门', '财联社|-|4-3|-|，新馆'],
    ['新华社华盛顿5月21日电，新馆', '新华社|华盛顿|5-21|-|，新馆'],
    ['本报记者董明德国报道 新馆', '本报|德国|-|董明|新馆'],
    ['■本报记者　董一　王二　北京、深圳报道 新馆', '本报|北京/深圳|-|董一,王二|新馆'],
    ['据新华社马德里电北京时间8日，新馆', '新华社|马德里|-|-|北京时'],
    ['综合新华社电 新馆', '新华社|-|-|-|新馆'],
    ['晨报上海专讯 新馆', '晨报|上海|-|-|新馆'],
    ['本报综合消息市图书馆', '本报|-|-|-|市图书'],
    ['新华网华盛顿4月25专电（记者董一）新馆', '新华网|华盛顿|4-25|董一|新馆'],
    ['新华社北京4月3日新媒体专电 新馆', '新华社|北京|4-3|-|新馆'],
    ['新华社北京4月3日电（“新华视点”记者董一）新馆', '新华社|北京|4-3|董一|新馆'],
    ['中新网银川3月31日(于晶)新馆', '中新网|银川|3-31|于晶|新馆'],
    ['某某晚报消息：新馆', '某某晚报|-|-|-|新馆'],
    ['某某日报讯 新馆', '某某日报|-|-|-|新馆'],
    ['（某某商报 记者 董一）新馆', '某某商报|-|-|董一|新馆'],
    ['本报巴黎4月3日电 新华社巴黎4月3日电 新馆', '本报|巴黎|4-3|-|新馆'],
    ['新华社巴黎4月3日电 新华社伦敦4月3日电 新馆', '新华社|巴黎/伦敦|4-3|-|新馆'],
    ['本报北京3月13日电 本报记者 董一', '本报|北京|3-13|董一|'],
    ['本报记者董一鸣王小二', '本报|-|-|董一鸣,王小二|'],
    ['董一　王二　本报特约通讯员　李三', '本报|-|-|董一,王二,李三:correspondent|'],
    ['新馆外景　　国际在线消息：新馆', '国际在线|-|-|-|新馆'],
    ['市图书馆新馆开门本报讯市图书馆', '本报|-|-|-|市图书'],
    ['市图书馆新馆开门据新华社北京5月28日电市图书馆', '新华社|北京|5-28|-|市图书'],
  ])('%s', (paragraph, expected) => expect(told(paragraph)).toBe(expected))

  test('what is glued in front is no part of it', () => {
    const raws = ['&nbsp; 本报讯 新馆', '新馆外景　　本报讯 新馆', '（2） 本报讯 新馆'].map(
      (paragraph) => readDateline(paragraph)?.dateline.raw,
    )
    expect(raws).toEqual(['本报讯', '本报讯', '本报讯'])
  })
})

describe('a dateline of Taiwan and Hong Kong', () => {
  test.each([
    ['（中央社紐約3日法新電）新館', '中央社|紐約|3|-|新館'],
    ['【中央社／台北3日電】新館', '中央社|台北|3|-|新館'],
    ['【大公報訊】記者王小明報道：新館', '大公報|-|-|王小明|新館'],
    ['【大紀元2024年03月03日訊】（大紀元記者王小明綜合報導）新館', '大紀元|-|2024-3-3|王小明|新館'],
    ['（中央社東京24日專電）新館', '中央社|東京|24|-|新館'],
    ['（中央社記者王小明、李大同台北24日電）新館', '中央社|台北|24|王小明,李大同|新館'],
    ['（中央社記者王小明新竹縣24日電）新館', '中央社|新竹縣|24|王小明|新館'],
    ['（中央社台北二十四日電）新館', '中央社|台北|24|-|新館'],
    ['中央社記者王小明台北24日電 新館', '中央社|台北|24|王小明|新館'],
    ['記者王小明／台北報導　新館', '-|台北|-|王小明|新館'],
    ['【聯合報／記者王小明／台北報導】新館', '聯合報|台北|-|王小明|新館'],
    ['〔記者王小明、李大同／台北－高雄報導〕新館', '-|台北/高雄|-|王小明,李大同|新館'],
    ['〔駐日特派員王小明／東京三日報導〕新館', '-|東京|3|王小明:correspondent|新館'],
    ['〔編譯王小明／綜合報導〕新館', '-|-|-|王小明:translator|新館'],
    ['【大紀元2024年04月28日訊】新館', '大紀元|-|2024-4-28|-|新館'],
    ['【明報專訊】新館', '明報|-|-|-|新館'],
    ['【本報台北訊】新館', '本報|台北|-|-|新館'],
    ['（香港中通社四月三日電）新館', '香港中通社|-|4-3|-|新館'],
    ['〔記者王小明／台中報導〕〔記者李大同／屏東報導〕新館', '-|台中/屏東|-|王小明,李大同|新館'],
  ])('%s', (paragraph, expected) => expect(told(paragraph)).toBe(expected))
})

describe('no dateline', () => {
  test.each([
    '据环球网5月14日报道，新馆开门',
    '人民日报5月14日报道，新馆开门',
    '韩联社报道，韩国政府在会上说，新馆开门。',
    '另据某某时报消息 新馆开门。',
    '根据本报讯息整理，新馆开门。',
    '新馆外景（本报讯息）',
    '读者来信说，看到本报讯后到新馆去。',
    '新馆开门，新华社北京5月28日电称。',
    '路透社5月28日电讯称，新馆开门。',
    '法新社5月28日电文说，新馆开门。',
    '新华网上海频道主任',
    '本报记者日前对此作了报道。',
    '记者王小明／台北',
    '新馆与本报4月3日（周三）的报道',
    '中新网4月3日（周三）开门',
    '中文/英文 双语新馆',
    '【新华社记者在新馆】',
    '羊城晚报记者走进新馆',
  ])('%s', (paragraph) => expect(told(paragraph)).toBeUndefined())
})

describe('names that were run together', () => {
  test.each([
    ['张俊赵明', ['张俊', '赵明']],
    ['李怡青许国吴俊峰', ['李怡青', '许国', '吴俊峰']],
    ['聂晓阳陈俊侠', ['聂晓阳', '陈俊侠']],
    // Nobody is called 明张三.
    ['李文明张三', ['李文明', '张三']],
    ['欧阳明月王小二', ['欧阳明月', '王小二']],
    ['高文成方圆', undefined],
    ['王小二', ['王小二']],
    ['武汉一线', undefined],
  ])('%s', (words, names) => expect(splitNames(words)).toEqual(names))

  test('stay one and are marked where nobody can tell', () => {
    expect(bylinesOf(['高文成方圆', '王二'], 'reporter')).toEqual([
      {name: '高文成方圆', role: 'reporter', joined: true},
      {name: '王二', role: 'reporter'},
    ])
  })

  test('are never lost or changed by being told apart', () => {
    const name = fc.stringMatching(/^[王李文高明成方圆欧阳]{1,4}$/)
    fc.assert(
      fc.property(fc.array(name, {maxLength: 6}), (names) => {
        const bylines = bylinesOf(names, 'reporter')
        expect(bylines.map((byline) => byline.name).join('')).toBe(names.join(''))
      }),
    )
  })
})

test.each([
  ['新馆开门。(完)【编辑:李三】', '(完)', 5],
  ['新館が開いた。（了）', '（了）', 7],
  ['신관이 문을 열었다. (끝)', '(끝)', 12],
  ['新馆开门。（全文完毕）', '（全文完毕）', 5],
])('the mark at the end of `%s`', (paragraph, raw, start) => {
  expect(readEndMark(paragraph)).toEqual({raw, start})
})

describe('the day that the Central News Agency stamps', () => {
  const text = '（編輯：江小城）1130424'

  test('says the month and the year of the dateline’s day', () => {
    expect(inferYear({day: 24, paragraphs: ['新館', text]})).toEqual({
      year: 2024,
      month: 4,
      day: 24,
      evidence: {rule: 'same-day', words: '1130424', paragraph: 1, offset: 8},
    })
  })

  test.each([
    ['another day', {day: 23}, text],
    ['another month', {day: 24, month: 5}, text],
    ['no day in the dateline', {}, text],
    ['no bracket before it', {day: 24}, '電話1130424'],
    ['no such month', {day: 24}, '（編輯：江小城）1131324'],
  ])('says nothing of %s', (_, clue, words) => {
    expect(inferYear({...clue, paragraphs: ['新館', words]})).toBeUndefined()
  })
})
