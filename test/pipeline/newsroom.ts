/** Invented news that differ as news do: each of a subject, with words of its own, and many that all have. */
export interface Newsroom {
  readonly subjects: readonly string[]
  readonly towns: readonly string[]
  readonly people: readonly string[]
  readonly things: readonly string[]
  readonly sentences: readonly string[]
  /** A word that no story has. */
  readonly replacement: string
}

export const english: Newsroom = {
  subjects: [
    'harbour quay dredger pilot trawler mooring breakwater tonnage',
    'orchard blossom cider pruning grafting beekeeper apricot harvest',
    'railway signal platform carriage gauge timetable viaduct stationmaster',
    'museum curator exhibit gallery fresco restorer catalogue loan',
    'hospital surgeon ward vaccine clinic nurse ambulance recovery',
    'reservoir sluice drought spillway turbine irrigation gauge silt',
    'university lecture rector scholarship campus laboratory thesis faculty',
    'theatre premiere rehearsal orchestra costume playwright ovation curtain',
    'observatory telescope comet eclipse lens astronomer orbit dome',
    'bakery flour oven sourdough apprentice mill recipe counter',
    'library manuscript reader archive binding shelf donation novel',
    'football stadium penalty goalkeeper league referee transfer supporters',
  ],
  towns: [
    'Dunmere',
    'Port Alder',
    'Kestrel Bay',
    'Ostrava Mills',
    'Lindow',
    'Saltmarsh',
    'Tarn Hill',
    'Veyra',
  ],
  people: ['Ada Merrow', 'Tomas Quill', 'Ines Varga', 'Joel Tansy', 'Mira Oakes', 'Pavel Reed', 'Noor Halim'],
  things: (
    'budget winter neighbour bridge ticket morning accident witness letter promise roof market storm ' +
    'election holiday painter visitor river contract fence lantern village concert engine garden record ' +
    'protest kitchen tunnel bicycle barrel window pension volunteer auction meadow pavement chimney whistle'
  ).split(' '),
  sentences: [
    'In {town} the {a} was opened for the {b}, and {person} called the {x} a surprise.',
    'Nobody expected the {x} to matter as much as the {a} did, {person} wrote in a {y}.',
    'Since spring every {b} has been counted twice, once by a {x} and once with the {y}.',
    '“We needed the {a} before any {x},” said {person}, standing beside a {y}.',
    'A dispute over the {x} delayed the {b} for weeks, while the {y} went on as planned.',
    'Older residents of {town} remember a {x} near the {c}, long before the first {y}.',
    'The council paid for the {c}; private donors sent a {x} and, later, the {y}.',
    'Work on the {b} resumes after the {x}, provided that the {y} stays dry.',
    'Critics ask whether one {c} justifies another {x}, or even half a {y}.',
    'Plans for the {d} were shown to each {x} who came by with a {y}.',
  ],
  replacement: 'periwinkle',
}

export const chinese: Newsroom = {
  subjects: [
    '港口 码头 渔船 航道 泊位 装卸 海员 灯塔',
    '茶园 采茶 新茶 制茶 茶农 山坡 茶香 嫩芽',
    '铁路 列车 车站 隧道 乘客 轨道 调度 桥梁',
    '博物馆 展览 文物 馆长 壁画 修复 藏品 展厅',
    '医院 医生 病房 疫苗 护士 手术 门诊 康复',
    '水库 闸门 干旱 灌溉 蓄水 堤坝 泥沙 水位',
    '大学 校长 课堂 奖学金 实验室 论文 学生 教授',
    '戏曲 剧团 演员 舞台 唱腔 首演 戏服 观众',
    '天文台 望远镜 彗星 日食 镜片 轨迹 星空 穹顶',
    '面包 面粉 烤炉 学徒 配方 磨坊 店铺 酵母',
    '图书馆 手稿 读者 书架 装订 捐赠 小说 借阅',
    '足球 球场 点球 守门员 联赛 裁判 转会 球迷',
  ],
  towns: ['临河', '云溪', '海宁湾', '青石镇', '白鹭洲', '石桥', '松岭', '柳江口'],
  people: ['林晓舟', '陈以南', '周若谷', '吴青禾', '赵望川', '沈知秋', '顾怀远'],
  things:
    '预算 寒冬 邻居 车票 清晨 事故 目击者 书信 诺言 屋顶 集市 暴雨 选举 假期 画家 访客 合同 篱笆 灯笼 村庄 音乐会 引擎 花园 唱片 抗议 厨房 自行车 木桶 窗户 养老金 志愿者 拍卖 草地 烟囱 哨子 棉被 竹筐 陶罐'.split(
      ' ',
    ),
  sentences: [
    '{town}首次开放{a}，{person}认为{x}令人意外。',
    '没有谁料到{x}竟比{a}重要，{person}写信谈及{y}。',
    '入春以来，{b}清点过两遍，先凭{x}，再靠{y}。',
    '“先要{a}，后谈{x}。”{person}站着，身旁摆放{y}。',
    '围绕{x}，争论拖延{b}数周，{y}照常进行。',
    '{town}老居民记得{x}，靠近{c}，远早于{y}。',
    '政府出资修建{c}；民间捐来{x}，随后送到{y}。',
    '待{x}结束，{b}恢复施工，条件是{y}保持干燥。',
    '批评者质疑：一座{c}，值得再添{x}，甚至半个{y}？',
    '关于{d}，方案向每位{x}展示，来者带着{y}。',
  ],
  replacement: '海燕',
}

/** A story of that newsroom, always the same for a number. */
export function reportOf(room: Newsroom, number: number): string {
  const next = dice(number)
  const pick = (from: readonly string[]): string => from[next(from.length)]!
  const [a, b, c, d] = shuffled(room.subjects[number % room.subjects.length]!.split(' '), next)
  const [town, person] = [pick(room.towns), pick(room.people)]
  const things = shuffled(room.things, next)
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const known: Record<string, string | undefined> = {a, b, c, d, town, person}
      return known[name] ?? things.shift()!
    })
  const sentences = shuffled(room.sentences, next).map(fill)
  const gap = room === english ? ' ' : ''
  return [
    `---\ndate: 20${10 + next(12)}-${two(1 + next(12))}-${two(1 + next(28))}\n---`,
    [a, b, things.shift(), town].join(gap),
    ...[0, 3, 6].map((at) => `\n${sentences.slice(at, at + 3).join(gap)}`),
    '',
  ].join('\n')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Numbers below a limit, one after another. */
function dice(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function shuffled<T>(all: readonly T[], next: (limit: number) => number): T[] {
  const left = [...all]
  return all.map(() => left.splice(next(left.length), 1)[0]!)
}
