import {describe, expect, test} from 'vitest'
import {factsOf, parse} from '../../src/parse/index.js'
import {termAt, termLength} from '../../src/text/terms.js'

/** The terms that stand for a text, as numbers. */
function termsOf(text: string): Set<number> {
  const source = {
    path: 'a.txt',
    format: 'text',
    text,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: 0,
    digest: '',
  } as const
  const {terms} = factsOf(parse(source, {}, 'en').value!.article, {terms: true, sketch: false})
  expect(terms).toMatch(/^[0-o]*$/)
  return new Set(
    Array.from({length: terms.length / termLength}, (_, at) => termAt(terms, at * termLength) >> 2),
  )
}

const shared = (one: string, other: string): number => {
  const terms = termsOf(other)
  return [...termsOf(one)].filter((term) => terms.has(term)).length
}

describe('two texts of one subject share more terms than two of different ones', () => {
  test.each([
    [
      'Chinese',
      '横沙港口扩建\n横沙港口的扩建工程本周完工，码头可以停靠更大的渔船。',
      '渔船回到横沙\n横沙港口码头开放，几十艘渔船停靠。',
      '山里的茶园\n清明之前，茶农上山采茶，制成新茶出售。',
    ],
    [
      'Japanese',
      '横浜港の拡張工事\n横浜港のコンテナ埠頭で拡張工事が完了した。',
      '横浜港にコンテナ船\n大型コンテナ船が横浜港の埠頭に入った。',
      '茶畑の春\n静かな茶畑で新茶の収穫が始まった。',
    ],
    [
      'Korean',
      '항구 확장 공사\n부산 항구 확장 공사가 이번 주에 끝났다.',
      '부산 항구\n대형 선박이 부산 항구 확장 부두에 들어왔다.',
      '산골 차밭\n봄을 맞아 찻잎 수확이 시작되었다.',
    ],
    [
      'Thai',
      'ท่าเรือประมง\nท่าเรือประมงแห่งใหม่เปิดแล้ว',
      'เรือเข้าท่า\nเรือหลายลำเข้าท่าเรือประมง',
      'ไร่ชา\nชาวสวนเก็บใบชาในฤดูใบไม้ผลิ',
    ],
    [
      'English',
      'Harbour extension done\nThe extension of the harbour was finished this week.',
      'Boats in the harbour\nLarger boats came to the harbour after its extension.',
      'Tea on the hills\nGrowers pick the leaves before the rain.',
    ],
    [
      'Russian',
      'Порт расширен\nРасширение порта завершили на этой неделе, причал принял суда.',
      'Суда у причала\nК новому причалу порта подошли первые суда.',
      'Чайные склоны\nСборщики вышли на плантации до дождей.',
    ],
    [
      'Arabic',
      'توسيع الميناء\nانتهى توسيع الميناء هذا الأسبوع واستقبل الرصيف السفن.',
      'سفن في الميناء\nوصلت السفن إلى الرصيف الجديد في الميناء.',
      'مزارع الشاي\nبدأ المزارعون قطف الأوراق قبل المطر.',
    ],
  ])('%s', (_, one, like, other) => {
    expect(shared(one, like)).toBeGreaterThan(1)
    expect(shared(one, like)).toBeGreaterThan(shared(one, other) + 1)
  })
})

test('width, case and what joins words make no other terms', () => {
  const letters = 'Harbour extension\nThe HARBOUR extension'
  expect(termsOf(letters)).toEqual(termsOf('Ｈａｒｂｏｕｒ ｅｘｔｅｎｓｉｏｎ\nan extension of that harbour'))
})

test('a text of any length has at most 80, those of the headline among them', () => {
  const words = Array.from({length: 120}, (_, at) => `word${'abcdefghij'[at % 10]}${at}x`).join(' ')
  const terms = termsOf(`Lighthouse rekindled\n${words} ${words} ${words.repeat(50)}`)
  expect(terms.size).toBe(80)
  for (const term of termsOf('Lighthouse rekindled\n')) expect(terms).toContain(term)
})

describe('a word that stands once', () => {
  const opening =
    'The keeper lit the lamp again on Friday, and boats from three islands came to see it. Fires burned on every hill along the coast until midnight, and children sang. '
  const rest =
    'Nobody had counted on such a crowd. Ladders, ropes and candles were brought from the village store. '

  test('in the headline or the opening is a term, further down it is none', () => {
    const terms = termsOf(`Lighthouse rekindled\n${opening}${rest}${rest.replace('candles', 'lanterns')}`)
    for (const word of ['Lighthouse', 'keeper', 'islands'])
      for (const term of termsOf(word)) expect(terms).toContain(term)
    for (const term of termsOf('ladders')) expect(terms).toContain(term)
    for (const word of ['candles', 'lanterns'])
      for (const term of termsOf(word)) expect(terms).not.toContain(term)
  })

  test('further down may be replaced and all terms stay, also where an opening ends within a paragraph', () => {
    const text = `Lighthouse rekindled\n${opening}${rest}`
    expect(termsOf(text.replace('candles', 'lanterns'))).toEqual(termsOf(text))
    const chinese = `横沙灯塔重新点亮\n${'守塔人周五傍晚点亮灯火，三座岛上的渔船赶来观看，码头一时热闹非凡。'.repeat(3)}人群散去之后，村里送来绳索与蜡烛，修补北侧楼梯。`
    expect(termsOf(chinese.replace('蜡烛', '木板'))).toEqual(termsOf(chinese))
  })
})

test('a text without words has none', () => {
  expect(termsOf('12 34\n……\n').size).toBe(0)
})
