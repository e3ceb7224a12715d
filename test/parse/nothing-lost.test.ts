import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from '../../src/parse/index.js'

const letters = /[\p{L}\p{N}]/gu

/** How often each letter and digit stands in a text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.match(letters) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** The letters of a text that the parts of its record do not have. */
function lostIn(text: string): string {
  const source = {
    path: 'a.txt',
    format: 'text' as const,
    text,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: 1,
    digest: 'd',
  }
  const {value, messages} = parse(source, {}, 'zh-Hans')
  if (!value) return messages.some(({fatal}) => fatal) ? '' : text
  const {headline, dateline, paragraphs, credits, endMark, relatedLists} = value.article
  const lists = relatedLists.flatMap(({label, items}) => [label, ...items.map((item) => item.headline)])
  const parts = [headline, dateline?.raw ?? '', ...paragraphs, ...credits, endMark ?? '', ...lists]
  const kept = countsOf(parts.join('\n'))
  return [...countsOf(text)].filter(([letter, count]) => (kept.get(letter) ?? 0) < count).join(' ')
}

const line = fc.oneof(
  fc.constantFrom(
    '滨江老街灯会重开',
    '中新社苏州4月28日电 (记者 林听雨)老街灯会28日晚重开。',
    '中新网4月28日电',
    '新华社北京2月30日电（记者张文）正文。',
    '【环球网报道 记者 王芳】灯会重开。',
    '记者 李明 通讯员 王芳',
    '【编辑:叶文】',
    '责任编辑：丁一',
    '来源：滨江晚报',
    '灯会将持续到5月5日。(完)',
    '（滨江晚报苏州8月3日专电/记者 林渔）',
    '灯会重开。（滨江晚报苏州8月3日专电/记者 林渔）',
    '(完)',
    'HARBOUR, April 28 (Reuters) - The lantern fair opened again.',
    'By Jane Miller',
    'By Jane Miller HARBOUR, April 28 (Reuters) - The lantern fair opened again.',
    'FERIA: ABREN LOS FAROLES Sevilla, 25 may (EFE).- La feria abrió hoy.',
    '灯会大门一角　　国际在线消息：灯会重开。',
    '사진 © News1(서울=뉴스1) 홍길동 기자 = 등불 축제가 열렸다.',
    'МОСКВА, 13 авг — РИА Новости, Иван Петров. Ярмарка открылась.',
    '(서울=연합뉴스) 홍길동 기자 = 등불 축제가 열렸다.',
    '【東京＝山田太郎】灯籠祭りが開かれた。',
    '- 最近发表',
    '-',
    '- 老街夜市开张',
    '- 随机阅读',
    '',
  ),
  fc.string({unit: 'grapheme', maxLength: 60}),
)

test('no letter of a text is in none of its record’s parts', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), (lines) => {
      expect(lostIn(lines.join('\n'))).toBe('')
    }),
    {numRuns: 3000},
  )
})
