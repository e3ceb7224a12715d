import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {importText} from './importing.js'

const story = {
  id: 'a-1',
  title: '渡口修桥',
  content: '新桥长三百米。\n明年通车。',
  pubDate: 'Sun, 28 Apr 2024 10:30:00 +0800',
  author: '周文、李明',
  url: 'https://example.org/a-1',
  tags: ['交通', '桥梁'],
  source: '江口日报',
  lang: 'zh_CN',
  views: 12,
}

describe('JSON Lines', () => {
  test('are records by the usual names of their keys; what has no field is kept', async () => {
    const {records, said} = await importText('jsonl', `${JSON.stringify(story)}\n`)
    expect(said).toEqual([])
    expect(records).toEqual([
      {
        id: 'a-1',
        text: '新桥长三百米。\n明年通车。',
        format: 'text',
        fields: {
          headline: '渡口修桥',
          date: '2024-04-28T10:30:00+08:00',
          agency: '江口日报',
          bylines: [
            {name: '周文', role: 'reporter'},
            {name: '李明', role: 'reporter'},
          ],
          topics: ['交通', '桥梁'],
          language: 'zh-CN',
          original: 'https://example.org/a-1',
        },
        extra: {views: 12},
      },
    ])
  })

  test('keep an id that is larger than a number, and a name in two halves', async () => {
    const {records} = await importText(
      'jsonl',
      '{"id":12345678901234567890,"title":"一","n":98765432109876543210.5,"text":"甲","authors":[{"firstName":"Jean","lastName":"Petit"},{"x":1}],"byline":{"original":"By Ann Lee"}}',
    )
    expect(records[0]).toMatchObject({
      id: '12345678901234567890',
      fields: {bylines: [{name: 'Ann Lee'}]},
      extra: {authors: [{firstName: 'Jean', lastName: 'Petit'}, {x: 1}]},
    })
    const named = await importText(
      'jsonl',
      '{"title":"一","authors":[{"firstName":"Jean","lastName":"Petit"},{"x":1}]}',
    )
    expect(named.records[0]).toMatchObject({
      fields: {bylines: [{name: 'Jean Petit'}]},
      // Not all of it could be read.
      extra: {authors: [{firstName: 'Jean'}, {x: 1}]},
    })
  })

  test.each([
    ['one list', '[{"title":"一"},\n{"title":"二"}]'],
    ['objects over many lines', '\n{\n  "title": "一"\n}\n{\n  "title": "二"\n}\n'],
  ])('may be %s, in spite of their name', async (_, text) => {
    const {records, said} = await importText('jsonl', text, {size: 3})
    expect(records.map(({fields}) => fields.headline)).toEqual(['一', '二'])
    expect(said).toEqual([])
  })

  test('a first line that is broken is no list', async () => {
    const {records} = await importText('jsonl', '{\n{"title":"二"}\n')
    expect(records.map(({fields}) => fields.headline)).toEqual(['二'])
  })

  test('numbers are no names and no topics; those beside the story are', async () => {
    const post = {
      title: {rendered: '一'},
      content: {rendered: '<p>甲</p>'},
      author: 3,
      tags: [1, 2],
      _embedded: {author: [{name: 'Ann Lee'}]},
    }
    const {records} = await importText('jsonl', JSON.stringify(post))
    expect(records[0]).toMatchObject({
      fields: {bylines: [{name: 'Ann Lee'}]},
      extra: {author: 3, tags: [1, 2]},
    })
    expect(records[0]?.fields.topics).toBeUndefined()
  })

  test('a line that is broken loses that record only', async () => {
    const lines = [
      '{"title":"一","text":"甲"}',
      '{"title":',
      '',
      '[1]',
      '{"n":1}',
      '{"title":"二","text":"乙"}',
    ]
    const {records, said} = await importText('jsonl', lines.join('\r\n'))
    expect(records.map(({id, fields}) => [id, fields.headline])).toEqual([
      ['000001', '一'],
      ['000005', '二'],
    ])
    expect(said).toEqual([
      '2:2 error Cannot read this as JSON: Unexpected end of JSON input (json)',
      '3:4 error Expected an object such as `{"title": …, "text": …}`, not `[1]` (record)',
      '4:5 error Expected a headline or a text, found neither (record)',
    ])
  })

  test('a line without end takes no memory and loses itself only', async () => {
    const text = `{"title":"一"}\n"${'x'.repeat(50_000)}"\n{"title":"二"}`
    const {records, said} = await importText('jsonl', text, {size: 1000})
    expect(records.map(({fields}) => fields.headline)).toEqual(['一', '二'])
    expect(said).toEqual([
      '2:2 error Unexpected length of this line, expected at most 10000 characters (record-size)',
    ])
  })

  test('a project names the keys that are not the usual ones', async () => {
    const columns = {headline: 'kop', text: 'body.nl', date: 'dag'}
    const line = JSON.stringify({kop: 'Brug', title: 'Bridge', body: {nl: 'De brug.'}, dag: '20240428'})
    const {records} = await importText('jsonl', line, {columns})
    expect(records[0]).toMatchObject({
      text: 'De brug.',
      fields: {headline: 'Brug', date: '2024-04-28'},
      extra: {title: 'Bridge'},
    })
  })

  test('a date that cannot be read is told and kept beside', async () => {
    const {records, said} = await importText('jsonl', '{"title":"一","date":"gestern","url":"javascript:1"}')
    expect(records[0]).toMatchObject({extra: {date: 'gestern', original: 'javascript:1'}})
    expect(said).toEqual([
      '1:1 warning Expected a date such as `2024-04-28`, not `gestern`; it was left out (record-date)',
    ])
  })

  test('markup becomes paragraphs, without what is no text', async () => {
    const html = '<h2>小标题</h2><p>一&amp;二<br>三</p><script>alert(1)</script><ul><li>四</li></ul>'
    const {records} = await importText('jsonl', JSON.stringify({title: '甲 &amp; 乙', content: html}))
    expect(records[0]).toMatchObject({text: '小标题\n\n一&二\n\n三\n\n- 四', fields: {headline: '甲 & 乙'}})
  })

  test('an hour of its own goes to the day', async () => {
    const {records} = await importText('jsonl', '{"title":"一","date":"2024-04-28","time":"9:05"}')
    expect(records[0]!.fields.date).toBe('2024-04-28T09:05:00')
  })
})

describe('JSON', () => {
  const titles = async (text: string, size?: number): Promise<unknown[]> =>
    (await importText('json', text, size === undefined ? {} : {size})).records.map(({id, fields}) => [
      id,
      fields.headline,
    ])

  test('is a list, an object with a list, or one record', async () => {
    const two = [{title: '一'}, {title: '二'}]
    const both = [
      ['000001', '一'],
      ['000002', '二'],
    ]
    expect(await titles(JSON.stringify(two))).toEqual(both)
    expect(await titles(JSON.stringify({version: '1.1', items: two, title: '报'}, null, 2))).toEqual(both)
    expect(await titles(JSON.stringify({response: {total: 2, docs: two}}))).toEqual(both)
    expect(
      await titles(JSON.stringify({hits: {total: 2, hits: two.map((one) => ({_source: one}))}})),
    ).toEqual(both)
    expect(await titles(JSON.stringify({id: 7, title: '一', tags: [{name: '甲'}]}))).toEqual([['', '一']])
  })

  test('is read the same whatever the pieces it comes in', async () => {
    const text = JSON.stringify({a: ['}', '\\"]'], items: [{title: '“]}”', n: [[1], {}]}, {title: '\\'}]})
    const whole = await titles(text)
    expect(whole).toEqual([
      ['000001', '“]}”'],
      ['000002', '\\'],
    ])
    for (let size = 1; size < 20; size++) expect(await titles(text, size)).toEqual(whole)
  })

  test('that is cut off keeps the records before', async () => {
    const {records, said} = await importText('json', '[{"title":"一"},{"title":"二","te')
    expect(records).toHaveLength(1)
    expect(said).toEqual([
      '2:1 error Unexpected end of the file in the middle of a record; those before it were read (cut-off)',
    ])
  })

  test('of any depth and length ends in one message', async () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      `[{"t":"${'x'.repeat(20_000)}"}]`,
      '',
      ' ',
      '1',
      'null',
      '"x"',
    ])
      expect((await importText('json', text)).said).toHaveLength(1)
  })

  test('any value that JSON can hold gives records or messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({maxDepth: 5}), fc.integer({min: 1, max: 40}), async (value, size) => {
        const {records, said} = await importText('json', JSON.stringify(value), {size})
        const isEmptyList = /^(?:\[\]|\{.*\[\].*\})$/.test(JSON.stringify(value))
        expect(records.length + said.length > 0 || isEmptyList).toBe(true)
      }),
    )
  })
})
