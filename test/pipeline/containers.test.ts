import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {newProject, story} from './project.js'

const record = (id: string, title: string, text = '正文一段。\n第二段。'): string =>
  JSON.stringify({id, title, text, date: '2024-04-28', author: '周文'})

describe('a build with containers', () => {
  test('publishes their records beside other seeds; the sum is right', async () => {
    const project = newProject({
      'seeds/2015/001.txt': story(1),
      'seeds/dump.jsonl': [record('a', '渡口修桥'), '{', record('b', '桥已通车')].join('\n'),
      'seeds/page.html':
        '<html><head><title>网页</title></head><body><article><h1>网页</h1><p>网页的正文说，江口县旧粮站五日重新开门，改作县图书馆。馆内保留了一台磅秤和两面砖墙，读者可以免费借书，孩子们在旧仓库里有了自己的房间。</p></article></body></html>',
      'overrides.yaml': 'dump/b: {headline: 桥已通车了}',
    })
    const {read, published, rejected, messages, manifest} = await project.build()
    expect({read, published, rejected}).toEqual({read: 5, published: 4, rejected: 1})
    expect(report(messages)).toMatch(
      /^seeds\/dump\.jsonl \(record 2\):2:1 error Cannot read this as JSON: .*\n$/,
    )
    expect(
      Object.keys(manifest.files)
        .filter((url) => /^articles\/.*html$/.test(url))
        .sort(),
    ).toEqual([
      'articles/2015/001.html',
      'articles/dump/a.html',
      'articles/dump/b.html',
      'articles/page.html',
    ])
    const page = Buffer.from(project.published().get('articles/dump/b.html')!, 'latin1').toString('utf8')
    expect(page).toContain('桥已通车了')
    expect(page).toContain('周文')
  })

  test('draws anew what changed in a container, and remembers the rest', async () => {
    const project = newProject({
      'seeds/dump.jsonl': [record('a', '一'), record('b', '二'), record('c', '三')].join('\n'),
    })
    await project.build()
    expect((await project.build()).drawn).toBe(0)
    project.write(
      'seeds/dump.jsonl',
      [record('a', '一'), record('b', '二', '正文一段。\n另一段。'), record('c', '三')].join('\n'),
    )
    expect((await project.build()).drawn).toBe(1)
    expect(
      Buffer.from(project.published().get('articles/dump/b.html')!, 'latin1').toString('utf8'),
    ).toContain('另一段。')
    project.write('seeds/dump.jsonl', record('c', '三'))
    expect((await project.build()).published).toBe(1)
    expect([...project.published().keys()].filter((url) => /^articles\/.*html$/.test(url))).toEqual([
      'articles/dump/c.html',
    ])
  })

  test('makes the same site from what is packed, with and without what was unpacked before', async () => {
    const text = Array.from({length: 20}, (_, at) => record(`n${at}`, `题目${at}`)).join('\n')
    const one = newProject({'seeds/dump.jsonl': text})
    const other = newProject()
    other.write('seeds/dump.jsonl.gz', gzipSync(text))
    await one.build()
    await other.build()
    expect(other.published().get('articles/dump/n7.html')).toBe(one.published().get('articles/dump/n7.html'))
    const before = one.published()
    one.remove('.pressmark')
    await one.build()
    expect(one.published()).toEqual(before)
  })

  test('speaks of a record’s own text from its container', async () => {
    const {messages} = await newProject({
      'seeds/dump.jsonl': `${record('a', '一')}\n${record('b', '二', '新华社北京13月1日电 正文。')}`,
    }).build()
    expect(report(messages)).toContain('seeds/dump.jsonl (record 2):1:1 warning Unexpected date `13月1日`')
  })

  test('takes the names of columns and limits from the project', async () => {
    const project = newProject({
      'seeds/dump.csv': 'kop,tekst\n渡口,正文\n',
      'pressmark.yaml': 'columns: {headline: kop, text: tekst}\nlimits: {recordBytes: 100}',
    })
    const {published} = await project.build()
    expect(published).toBe(1)
    expect(
      Buffer.from(project.published().get('articles/dump/000001.html')!, 'latin1').toString('utf8'),
    ).toContain('<p>正文</p>')
  })
})
