import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {articleSchema, parse, recordOf} from '../../src/parse/index.js'
import {sourceOf} from '../../src/read/index.js'

const folder = fileURLToPath(new URL('../fixtures/parse/', import.meta.url))
const seeds = readdirSync(folder).filter((name) => /(?<!\.report)\.(txt|md)$/.test(name))

// Each seed has beside it the record it makes for programs (`.json`), its text as markup
// (`.html`) and, word for word, what is said about it (`.report.txt`). `vitest -u` writes them anew.
describe('parse', () => {
  test.each(seeds)('%s', async (name) => {
    const {value: source} = sourceOf(readFileSync(folder + name), `2024/${name}`)
    const {value, messages} = parse(source!, {}, 'zh-Hans')
    await expect(report(messages)).toMatchFileSnapshot(`${folder}${name}.report.txt`)
    if (!value) return
    const record = recordOf(value.article)
    expect(articleSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(`${folder}${name}.json`)
    await expect(`${value.bodyHtml}\n`).toMatchFileSnapshot(`${folder}${name}.html`)
  })

  test('a file without a word is refused, and nothing else is', () => {
    for (const text of ['', '\n\n', '---\n---\n', '---\nplace: 上海\n---\n', '\u0001']) {
      const {value, messages} = parse(textOf(text), {}, 'zh')
      expect(value).toBeUndefined()
      expect(messages.map(({rule, fatal}) => [rule, fatal])).toEqual([['empty', true]])
    }
    expect(parse(textOf('字'), {}, 'zh').value?.article.headline).toBe('字')
  })

  test('what is given beside the text stands above what the text says', () => {
    const text = textOf('---\nheadline: 甲\nagency: 乙社\n---\n新华社北京1月13日电 正文。')
    const {article} = parse(text, {headline: '丙', places: ['上海'], slug: 'x'}, 'zh').value!
    expect(article).toMatchObject({headline: '丙', agency: '乙社', places: ['上海'], url: 'articles/x.html'})
    expect(article.dateline).toMatchObject({agency: '新华社', places: ['北京'], month: 1, day: 13})
  })

  test.each([
    ['2023-02', '新华社北京2月28日电 正文。', '2023-02-28'],
    ['2023', '新华社北京2月29日电 正文。', '2023'],
    ['2023', '新华社北京2024年4月28日电 正文。', '2023'],
    ['2023-03', '新华社北京4月28日电 正文。', '2023-03'],
    ['2023-04-01', '新华社北京4月28日电 正文。', '2023-04-01'],
    ['2023?', '新华社北京4月28日电 正文。', '2023?-04-28'],
  ])('a given %s and a text that begins `%s` are dated %s', (date, text, dated) => {
    expect(parse(textOf(`题目\n${text}`), {date}, 'zh').value!.article).toMatchObject({
      date: dated,
      dateSource: 'metadata',
    })
  })

  test('a line of 100,000 characters is text, and its beginning a headline', () => {
    const {article} = parse(textOf('字'.repeat(100_000)), {}, 'zh').value!
    expect(article.headline).toBe(`${'字'.repeat(80)}…`)
    expect(article.paragraphs).toEqual(['字'.repeat(100_000)])
    expect(article.lede.length).toBeLessThan(100)
  })

  test('the front matter does not move the lines of messages', () => {
    const {messages} = parse(textOf('---\nplace: 上海\n---\n\n新华社北京2月30日电 正文。'), {}, 'zh')
    expect(messages.map(({rule, place}) => [rule, place])).toEqual([
      ['headline', {line: 5, column: 1}],
      ['dateline', {line: 5, column: 1}],
    ])
  })
})

function textOf(text: string) {
  return {
    path: 'a.txt',
    format: 'text' as const,
    text,
    encoding: 'utf-8' as const,
    encodingConfidence: 1,
    bytes: 1,
    digest: 'd',
  }
}
