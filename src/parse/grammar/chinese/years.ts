import type {InferredYear, YearRule} from '../year-rule.js'
import {han, number, numberOf} from '../numerals.js'

/** Where a story says when it happens: its first paragraphs. */
const openings = 3

const wholeDate = `(?<words>(?<year>(?:19|20|１９|２０)[0-9０-９]{2})年(?<month>${number})月(?<day>${number})日)`
/**
 * Whole dates that can only be the story's own: its signature, the page that it was printed on, `今天（…）` and
 * `截至…`. Any other is as often an anniversary's: of those with the dateline's month and day, every fourth was.
 */
const ownDates = [
  `^[（(]?\\s*${wholeDate}\\s*[）)]?$`,
  `[（(]\\s*${wholeDate}[\\s，,]*(?:第?\\s*[0-9A-Z０-９]{1,4}\\s*版|星期)`,
  `今[天日][（(]\\s*${wholeDate}`,
  `截[至止]${wholeDate}(?!起|期)`,
].map((form) => new RegExp(form, 'g'))

/** The whole day stands in the text, same month and day as the dateline's. */
const sameDay: YearRule = {
  name: 'same-day',
  find: ({month, day, paragraphs}) =>
    month === undefined || day === undefined
      ? []
      : paragraphs.flatMap((text, paragraph) =>
          ownDates
            .flatMap((form) => [...text.trimEnd().matchAll(form)])
            .flatMap(({0: whole, index, groups}) => {
              const {words, year, ...printed} = groups!
              if (numberOf(printed.month!) !== month || numberOf(printed.day!) !== day) return []
              return [
                inferred(year!, {
                  rule: 'same-day',
                  words: words!,
                  paragraph,
                  offset: index + whole.indexOf(words!),
                }),
              ]
            }),
        ),
}

/** The Central News Agency ends its stories with the day, in years of the Republic: `（編輯：甲乙丙）1130424`. */
const stamp = /[）)]\s?(?<words>(?<year>[89]\d|1[0-4]\d)(?<month>\d\d)(?<day>\d\d))$/
const republic = 1911

/** Only where its day is the dateline's: it is what says the month, too. */
const stamped: YearRule = {
  name: 'same-day',
  find: ({month, day, paragraphs}) =>
    paragraphs.slice(-2).flatMap((text, at) => {
      const found = stamp.exec(text.trimEnd().slice(-30))
      if (!found || day === undefined) return []
      const {words, year, ...printed} = found.groups!
      const own = {month: Number(printed.month), day: Number(printed.day)}
      if (own.day !== day || (month !== undefined && own.month !== month)) return []
      const paragraph = Math.max(0, paragraphs.length - 2) + at
      const offset = text.trimEnd().length - words!.length
      return [
        {
          ...own,
          year: Number(year) + republic,
          evidence: {rule: 'same-day', words: words!, paragraph, offset},
        },
      ]
    }),
}

const ordinal = '第(?:[0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,5})届'
const events =
  '论坛|大会|峰会|博览会|运动会|锦标赛|展览会|展销会|交易会|洽谈会|研讨会|邀请赛|公开赛|联赛|马拉松|嘉年华|文化节|艺术节|电影节|音乐节|旅游节|美食节|读书节|书展|车展|年会|赛'
/** `2024第三届…论坛28日在上海举行`: the year in an event's name, and the dateline's day for the event. */
const edition = new RegExp(
  `(?<![0-9０-９年月\\-—/.第至])(?<words>(?<year>20[0-9]{2}|２０[０-９]{2})年?(?:度?[（(]?${ordinal}[）)]?)?)` +
    `(?<name>[^0-9０-９。！？；;，,!?\\n]{2,40}?(?:${events})[”》」』]?(?:[（(][^（）()]{1,12}[）)])?)` +
    `(?:于|在)?(?:本月)?(?<day>${number})日(?:上午|下午|晚上|晚间|晚|早|起|正式|线上线下|以?线上方式)*` +
    `(?:在${han}{1,16}?)?(?:正式|盛大|隆重|成功|顺利|以?线上方式)*(?:举行|举办|开幕|召开|闭幕|开赛|开跑|鸣枪|启幕|落幕|揭幕|收官|拉开)`,
  'g',
)
/** What is held about an event is not the event, and a new year's event may be held in the old one. */
const elsewhere =
  /发布会|推介会|通气会|说明会|动员会|筹备|倒计时|启动|签约|评选|招募|报名|颁奖|新年|跨年|元旦|春节|迎春|年度|新春|冬奥/
/** Events that kept the year in their name when they were put off. */
const postponed = /东京(?:奥运会|残奥会)|欧洲杯|欧锦赛|迪拜世博会|杭州亚(?:残)?运会|成都大运会|进博会倒计时/

/** The year is a part of the name of the event that the story reports from. */
const namedEvent: YearRule = {
  name: 'edition',
  find: ({day, paragraphs}) => {
    if (day === undefined) return []
    return paragraphs.slice(0, openings).flatMap((text, paragraph) =>
      [...text.matchAll(edition)].flatMap(({index, groups}) => {
        const {year, words, name, day: held} = groups!
        if (numberOf(held!) !== day || elsewhere.test(words! + name!) || postponed.test(name!)) return []
        return [inferred(year!, {rule: 'edition', words: words!, paragraph, offset: index})]
      }),
    )
  },
}

/** What Chinese stories say of their year, the surest first. */
export const chineseYears: readonly YearRule[] = [sameDay, stamped, namedEvent]

function inferred(year: string, evidence: InferredYear['evidence']): InferredYear {
  return {year: numberOf(year), evidence}
}
