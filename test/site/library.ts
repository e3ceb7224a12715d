import type {Seeds} from './archive.js'

/** A story of the archive that is searched. */
interface Story {
  readonly headline: string
  readonly text: string
  readonly place?: string
  readonly agency?: string
  readonly reporter?: string
  readonly topics?: readonly string[]
  /** What stood below it when it was captured. */
  readonly lists?: string
}

/** What must be found and must never run. */
export const poison = '<img src=x onerror="alert(1)">毒药"\'</script><script>alert(1)</script>'

/** Headlines that a captured list names, and that no story has. */
export const named = ['跨海大桥的长颈鹿铜像揭幕', '一场大雪之后：“山里的邮路”重新通了'] as const

/** An archive of many languages that is made to be searched. */
export const library: Seeds = Object.fromEntries(
  stories().map(({headline, text, place, agency, reporter, topics, lists = ''}, number): [string, string] => {
    const month = 1 + (number % 12)
    const year = 2021 + Math.floor(number / 12)
    const given = {
      date: `${year}-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
      ...(place !== undefined && {places: [place]}),
      ...(agency !== undefined && {agency}),
      ...(reporter !== undefined && {reporters: [reporter]}),
      ...(topics !== undefined && {topics}),
    }
    const yaml = Object.entries(given).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    return [`${year}/${number}.txt`, `---\n${yaml.join('')}---\n${headline}\n${text}\n${lists}`]
  }),
)

function stories(): Story[] {
  const filler = (times: number, words: string): string => Array.from({length: times}, () => words).join('\n')
  const harbour = '码头工人说，今年的活比去年早了半个月，仓库里堆满了木箱。'
  const island = '守塔人划船回到岛上，把灯擦亮，海面平静得像一面镜子。'
  return [
    {
      headline: '横沙岛渔港的吊机提前上岸',
      text: `${filler(3, island)}\n横沙岛渔港的新吊机昨日上岸，比计划早了三天。\n${filler(3, harbour)}`,
      place: '上海',
      agency: '江海社',
      reporter: '林晚舟',
      topics: ['港口'],
    },
    {
      headline: '江口旧粮站改成图书馆',
      text: `江口县旧粮站重新开门，改作县图书馆。\n${filler(2, harbour)}\n读者可以免费借书，馆内保留了一台磅秤。`,
      place: '江口',
      agency: '江海社',
      reporter: '周文',
      topics: ['文化', '图书馆'],
    },
    {
      headline: '北京“胡同音乐节”闭幕',
      text: '三天的演出吸引了附近居民，图书馆门前也搭起了小舞台。',
      place: '北京',
      agency: '晨钟社',
      reporter: '林晚舟',
      topics: ['文化'],
    },
    {
      headline: '长江口渔民放流鱼苗',
      text: `渔民把鱼苗放进江里。\n${harbour}`,
      place: '上海',
      agency: '晨钟社',
      topics: ['港口'],
    },
    {
      headline: '智能灯塔试运行',
      lists: `（完）\n- 最近发表\n-\n- 江口旧粮站改成图书馆\n- ${named[0]}\n- ${named[1]}\n- 随机阅读\n-\n- 热门推荐\n-\n`,
      text: `灯塔装上了新的感应器。\n${island}`,
      place: '青岛',
      agency: '江海社',
      reporter: '周文',
    },
    {
      headline: '山城夜话：一座吊脚楼的修缮',
      text: '匠人们用旧木料修好了吊脚楼，门口挂着两盏灯。',
      place: '重庆',
      agency: '晨钟社',
      reporter: '何砚',
    },
    {headline: poison, text: `${poison}也写在正文里，只是文字。`, place: '<b>毒镇</b>', agency: '江海社'},
    ...Array.from({length: 12}, (_, at): Story => ({
      headline: `第${at + 1}号渡船恢复夜航`,
      text: `第${at + 1}号渡船恢复夜航，末班船改到晚上十点。\n${harbour}`,
      place: ['江口', '上海', '青岛'][at % 3]!,
      agency: ['江海社', '晨钟社'][at % 2]!,
      reporter: ['周文', '何砚'][at % 2]!,
      topics: ['渡船'],
    })),
    {
      headline: '臺灣高雄港區新棧橋啟用',
      text: '高雄港區的新棧橋啟用，漁民說颱風季前可以安心。舊圖書館改為展覽廳。',
      place: '高雄',
      agency: '南島社',
      reporter: '陳沐',
    },
    {
      headline: '香港漁村的最後一盞燈籠',
      text: '老匠人仍在做燈籠，每年做三百盞。',
      place: '香港',
      agency: '南島社',
      reporter: '陳沐',
    },
    {
      headline: '歷史學會整理舊報紙',
      text: '學會把舊報紙掃描存檔，讀者可以檢索。',
      place: '臺北',
      agency: '南島社',
    },
    {
      headline: 'Harbour crane turns again after the storm',
      text: `The harbour crane at Greywick turned again on Monday, three weeks after the storm.\n${filler(3, 'Lanterns were lit along the quay, and the ferries kept to the timetable.')}\nThe harbourmaster said the library would lend its cellar for the repairs.`,
      place: 'Greywick',
      agency: 'North Wire',
      reporter: 'Ada Finch',
      topics: ['harbour'],
    },
    {
      headline: 'Library reopens in a former granary',
      text: 'The granary of Millbrook is a library now, and its scales stand in the hall.',
      place: 'Millbrook',
      agency: 'North Wire',
      reporter: 'Tom Reed',
    },
    {
      headline: 'Lighthouse keeper retires',
      text: 'After forty years the keeper of the Skerry light rows home for good.',
      place: 'Skerry',
      agency: 'North Wire',
      reporter: 'Ada Finch',
    },
    {
      headline: 'Café Müller serves its last cup',
      text: 'The café on the quay closes; the naïve paintings go to the museum.',
      place: 'Greywick',
      agency: 'North Wire',
      reporter: 'Tom Reed',
    },
    {
      headline: 'Ferry timetable changes in winter',
      text: 'Ferries leave an hour earlier from November, the harbour office said.',
      place: 'Greywick',
      agency: 'North Wire',
    },
    {
      headline: '港の灯台、百年ぶりに修理',
      text: '港の灯台が百年ぶりに修理された。図書館では写真展も開かれる。',
      place: '函館',
      agency: '北海通信',
      reporter: '山本海',
    },
    {
      headline: '古い倉庫がカフェに',
      text: '運河沿いの古い倉庫がカフェになった。コーヒーの香りが通りに流れる。',
      place: '小樽',
      agency: '北海通信',
      reporter: '山本海',
    },
    {
      headline: '渡し船、夜の便を再開',
      text: '渡し船が夜の便を再開した。最終便は午後十時。',
      place: '函館',
      agency: '北海通信',
    },
    {
      headline: '부산 항구의 등대, 다시 불을 밝히다',
      text: '부산 항구의 등대가 다시 불을 밝혔다. 도서관에서는 사진전이 열린다.',
      place: '부산',
      agency: '남해통신',
      reporter: '김바다',
    },
    {
      headline: '옛 창고가 도서관으로',
      text: '강가의 옛 창고가 도서관으로 바뀌었다.',
      place: '강릉',
      agency: '남해통신',
      reporter: '김바다',
    },
    {
      headline: 'منارة الميناء تضيء من جديد',
      text: 'أضاءت منارة الميناء من جديد بعد العاصفة. وقال الحارس إن المكتبة ستعرض الصور القديمة.',
      place: 'الإسكندرية',
      agency: 'وكالة الساحل',
      reporter: 'ليلى حسن',
    },
    {
      headline: 'مكتبة في مخزن قديم',
      text: 'تحول المخزن القديم إلى مكتبة مفتوحة للجميع.',
      place: 'طنجة',
      agency: 'وكالة الساحل',
    },
    {
      headline: 'Приморский маяк снова горит',
      text: 'Маяк снова горит после шторма, сообщил смотритель.',
      place: 'Светлый',
      agency: 'Берег',
    },
  ]
}
