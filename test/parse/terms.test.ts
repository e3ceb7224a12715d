import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {factsOf, parse} from '../../src/parse/index.js'
import {termAt, termLength} from '../../src/text/terms.js'

/** The terms that stand for a text's head, or for what follows, as numbers. */
function termsOf(text: string, part: 'terms' | 'further' = 'terms'): Set<number> {
  const source = {
    path: 'a.txt',
    format: 'text',
    text,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: 0,
    digest: '',
  } as const
  const {[part]: terms} = factsOf(parse(source, {}, 'en').value!.article, {terms: true, sketch: false})
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

test('a head of any length has at most 80, and so has the rest', () => {
  const words = Array.from({length: 120}, (_, at) => `word${'abcdefghij'[at % 10]}${at}x`).join(' ')
  const text = `---\ntitle: Lighthouse rekindled ${words}\n---\n${words} ${words} ${words.repeat(50)}`
  expect(termsOf(text).size).toBe(80)
  expect(termsOf(text, 'further').size).toBe(80)
})

describe('a story is found by its head, and finds others by all that it says', () => {
  const opening =
    'The keeper lit the lamp again on Friday, and boats from three islands came to see it. Fires burned on every hill along the coast until midnight, and all the children of the school sang. '
  const rest =
    'Nobody had counted on such a crowd. Ladders, ropes and candles were brought from the village store. '
  const text = `Lighthouse rekindled\n${opening}${rest}${rest}`

  test('words of the headline and the opening are of its head, those further down are not', () => {
    const [terms, further] = [termsOf(text), termsOf(text, 'further')]
    for (const word of ['Lighthouse', 'keeper', 'islands'])
      for (const term of termsOf(word)) {
        expect(terms).toContain(term)
        expect(further).not.toContain(term)
      }
    for (const word of ['ladders', 'candles'])
      for (const term of termsOf(word)) {
        expect(terms).not.toContain(term)
        expect(further).toContain(term)
      }
  })

  test('an opening ends with a word or with what parts characters, in the paragraph where it is long enough', () => {
    const chinese = `${'守塔人周五傍晚点亮灯火，三座岛上的渔船赶来观看，码头一时热闹非凡。'.repeat(7)}`
    for (const paragraphs of [chinese, chinese.replaceAll('。', '。\n')]) {
      const long = `横沙灯塔重新点亮\n${paragraphs}人群散去之后，村里送来绳索与蜡烛，修补北侧楼梯。`
      expect(termsOf(long.replace('蜡烛', '木板'))).toEqual(termsOf(long))
      expect(termsOf(long.replace('蜡烛', '木板'), 'further')).not.toEqual(termsOf(long, 'further'))
    }
  })

  test('whatever becomes of the rest, the head has the same terms', () => {
    const word = fc.constantFrom(
      'lamp',
      'Harbour',
      'keeper',
      '灯塔',
      '渔船。',
      '12',
      '—',
      '\n',
      'การ',
      '\u200b',
    )
    fc.assert(
      fc.property(fc.array(word, {maxLength: 40}), (words) => {
        expect(termsOf(`${text}${words.join(' ')}`)).toEqual(termsOf(text))
      }),
      {numRuns: 200},
    )
  })
})

test('a text without words has none', () => {
  expect(termsOf('12 34\n……\n').size).toBe(0)
  expect(termsOf('12 34\n……\n', 'further').size).toBe(0)
})
