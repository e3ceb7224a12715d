import {execFile} from 'node:child_process'
import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {articleSchema} from '../../src/parse/index.js'
import {encode} from '../read/encode.js'
import {newProject, pathOf, story, treeOf} from '../pipeline/project.js'

// The compiled program, as its user runs it: `npm test` compiles before.
const program = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const own = {...process.env, npm_lifecycle_event: undefined, ...env}
    execFile(process.execPath, [program, ...args], {cwd, env: own, maxBuffer: 1e8}, (error, out, err) => {
      resolve({code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err})
    })
  })
}

const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

/** What the program answers on standard output to what is given on standard input. */
function ask(cwd: string, args: readonly string[], input: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], {cwd, maxBuffer: 1e8}, (error, out, err) => {
      resolve({code: error ? 1 : 0, out, err})
    })
    child.stdin!.end(input)
  })
}

describe('pressmark build', () => {
  test('publishes, and says in one line how it went and what to do next', async () => {
    const {root} = newProject(some(3))
    const {code, out, err} = await run(root, ['build'])
    expect(out.replace(/[\d.]+ s/, 'N s')).toBe(
      'Read 3, published 3, rejected 0 articles in N s (drew 29 of 29 pages). Preview: pressmark dev\nLeft out until `pressmark.yaml` has a `baseUrl`: feeds, sitemap, ninjs.\n',
    )
    expect({code, err}).toEqual({code: 0, err: ''})
    expect((await run(root, ['build'])).out).toContain('nothing had changed')
  })

  test('makes the same bytes in another folder, time zone, locale and number of threads', async () => {
    const one = newProject(some(450))
    const other = newProject(some(450))
    const runs = await Promise.all([
      run(one.root, ['build', '--quiet', '--threads', '1'], {
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'C',
        LANG: 'C',
      }),
      run(other.root, ['build', '--quiet', '--threads', '3'], {
        TZ: 'America/Los_Angeles',
        LC_ALL: 'zh_CN.UTF-8',
        LANG: 'zh_CN.UTF-8',
      }),
    ])
    expect(runs.map(({code, err}) => ({code, err}))).toEqual([
      {code: 0, err: ''},
      {code: 0, err: ''},
    ])
    expect(treeOf(join(one.root, 'dist'))).toEqual(treeOf(join(other.root, 'dist')))
    other.write('seeds/2018/more.txt', story(451))
    one.write('seeds/2018/more.txt', story(451))
    other.remove('dist')
    other.remove('.pressmark')
    await Promise.all([
      run(one.root, ['build', '--threads', '3']),
      run(other.root, ['build', '--threads', '2']),
    ])
    expect(treeOf(join(one.root, 'dist'))).toEqual(treeOf(join(other.root, 'dist')))
  })

  test('makes the same bytes when another thread reads and writes the files', async () => {
    const many = some(5_000)
    const one = newProject(many)
    const other = newProject(many)
    await run(one.root, ['build', '--quiet'])
    await run(other.root, ['build', '--quiet', '--threads', '1'])
    const published = treeOf(join(one.root, 'dist'))
    expect(published.size).toBeGreaterThan(5_000)
    expect(published).toEqual(treeOf(join(other.root, 'dist')))
  })

  test('draws pictures for links with the same bytes on any number of threads', async () => {
    const config = {'pressmark.yaml': 'baseUrl: https://example.org/\n'}
    const projects = ['1', '3'].map((threads) => ({threads, ...newProject({...some(24), ...config})}))
    for (const {root, threads} of projects)
      expect((await run(root, ['build', '--quiet', '--threads', threads])).code).toBe(0)
    const [one, other] = projects.map(({root}) => treeOf(join(root, 'dist')))
    expect([...one!.keys()].filter((url) => url.endsWith('.poster.png'))).toHaveLength(24)
    expect(one).toEqual(other)
  })

  test('a fault in a template is told with its name and line, also from a thread', async () => {
    const {root, write} = newProject(some(450))
    write('templates/about.njk', '{{ title }}\n{{ nothing() }}\n')
    const {code, out, err} = await run(root, ['build', '--threads', '2'])
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(
      /^templates\/about\.njk:2:1 error Cannot draw `about\.html`: .*nothing.* \(template\)\nNothing was published/m,
    )
  })

  test('--quiet is silent, --json prints one object', async () => {
    const {root, write} = newProject(some(3))
    write('seeds/empty.txt', '')
    const quiet = await run(root, ['build', '--quiet'])
    expect(quiet).toEqual({
      code: 0,
      out: '',
      err: 'seeds/empty.txt error Unexpected empty file, expected an article (empty)\n',
    })
    const {out, err} = await run(root, ['build', '--json'])
    const {seconds, ...told} = JSON.parse(out) as Record<string, unknown>
    expect(err).toBe('')
    expect(seconds).toBeTypeOf('number')
    expect(told).toMatchObject({read: 4, published: 3, rejected: 1, drawn: 0})
    expect(told['messages']).toHaveLength(1)
  })

  test('exit codes: 1 when nothing can be published, 2 when it is called wrongly', async () => {
    const {root, write} = newProject()
    const without = await run(root, ['build'])
    expect(without.code).toBe(1)
    expect(without.err).toContain('seeds error Cannot find this folder; make it and put articles into it')
    write('pressmark.yaml', 'title: x\nlangauge: en\n')
    const wrong = await run(root, ['build'])
    expect(wrong).toEqual({
      code: 1,
      out: '',
      err: [
        'pressmark.yaml:2:1 error Unexpected key `langauge`, did you mean `language`? (unknown-key)',
        '  langauge: en',
        '  ^',
        'Nothing was published; the last good site is as it was.',
        '',
      ].join('\n'),
    })
    const misspelt = await run(root, ['biuld'])
    expect(misspelt.code).toBe(2)
    expect(misspelt.err).toContain('Did you mean build?')
    expect((await run(root, ['build', '--threads', 'many'])).code).toBe(2)
  })

  test('--help and --version', async () => {
    const {root} = newProject()
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect((await run(root, ['--version'])).out).toBe(`${version}\n`)
    const help = await run(root, ['--help'])
    expect(help.code).toBe(0)
    for (const command of ['build', 'dev', 'inspect', 'duplicates']) expect(help.out).toContain(command)
  })

  test('a template of the project stands above the packaged one', async () => {
    const {root, write, published} = newProject(some(2))
    write('templates/about.njk', '<!doctype html><title>{{ words.about }}</title>')
    write('templates/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await run(root, ['build'])
    expect(Buffer.from(published().get('about.html')!, 'latin1').toString()).toBe(
      '<!doctype html><title>关于</title>',
    )
    expect(published().get('logo.svg')).toContain('<svg')
    expect(published().get('index.html')).toContain('style.css')
  })
})

describe('pressmark duplicates', () => {
  const text =
    '江口县旧渡口的两艘渡船停航十一年后重新下水，第一天就送了三百二十名乘客过江，船工说最难的是冬天的雾。'
  const copy = (headline: string, day: string): string =>
    `---\nheadline: "${headline}"\ndate: 2024-03-${day}\n---\n${text}\n`

  test('lists the articles of one text, and publishes nothing', async () => {
    const {root} = newProject({
      'seeds/b\u202e.txt': copy('又有船了', '06'),
      'seeds/a.txt': copy('渡船复航', '05'),
      'seeds/c.txt': story(1),
    })
    expect(await run(root, ['duplicates'])).toEqual({
      code: 0,
      out: '2024-03-05  a.txt  渡船复航\n  100 %  2024-03-06  b .txt\n1 article repeats the text of 1 other.\n',
      err: '',
    })
    const {out} = await run(root, ['duplicates', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      threshold: 0.8,
      texts: [
        [
          {path: 'a.txt', url: 'articles/a.html', date: '2024-03-05'},
          {path: 'b\u202e.txt', likeness: 1},
        ],
      ],
    })
    expect(existsSync(join(root, 'dist'))).toBe(false)
    expect((await run(root, ['build'])).out).toContain(' 1 article repeats the text of 1 other. Preview:')
  })

  test('says so when nothing is compared, and when there is nothing to compare', async () => {
    const {root, write, remove} = newProject({
      'seeds/a.txt': story(1),
      'pressmark.yaml': 'duplicates: false\n',
    })
    expect((await run(root, ['duplicates'])).out).toBe(
      'Nothing was compared: `duplicates` is off in pressmark.yaml.\n',
    )
    write('pressmark.yaml', '')
    expect((await run(root, ['duplicates'])).out).toBe('No article repeats the text of another.\n')
    remove('seeds/a.txt')
    expect((await run(root, ['duplicates'])).code).toBe(1)
  })
})

describe('the seed that the project began with', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))

  test('is understood whole', async () => {
    const seed = '000_3b0a149c3847753f.txt'
    const {code, out, err} = await run(root, ['inspect', `seeds/${seed}`, '--json'])
    const record = JSON.parse(out) as Record<string, never> & {relatedLists: {items: unknown[]}[]}
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(record).toMatchObject({
      headline: '长三角智能制造产业链生态联合体在沪成立',
      dateline: {
        raw: '中新网上海4月28日电 (记者 缪璐)',
        agency: '中新网',
        places: ['上海'],
        month: 4,
        day: 28,
      },
      date: '2024?-04-28',
      dateSource: 'inferred',
      evidence: {date: {rule: 'edition', basis: 'inferred', line: 2}},
      bylines: [{name: '缪璐', role: 'reporter'}],
      endMark: '(完)',
      language: 'zh-Hans',
      relatedLists: [
        {kind: 'latest', label: '最近发表', items: []},
        {kind: 'random', label: '随机阅读'},
        {kind: 'recommended', label: '热门推荐'},
      ],
    })
    expect(record['dateline']).toHaveProperty('year', null)
    expect(record['paragraphs']).toHaveLength(7)
    expect(record.relatedLists.map(({items}) => items.length)).toEqual([0, 20, 20])
  })

  test('is shown to a person', async () => {
    const {root: other} = newProject()
    cpSync(join(root, 'seeds'), join(other, 'seeds'), {recursive: true})
    const {out, code} = await run(other, ['inspect', 'seeds/000_3b0a149c3847753f.txt'])
    expect(code).toBe(0)
    expect(out).toContain('headline  长三角智能制造产业链生态联合体在沪成立\n')
    expect(out).toMatch(/date {6}2024\?-04-28 \(inferred: edition `2024第三届/)
  })

  test('a file in another encoding is shown with it, and how sure that is', async () => {
    const {root: other, write} = newProject()
    write('seeds/old/a.txt', encode('江口渡船恢复夜航\n江口县今天恢复了停航两年的夜间渡船。\n', 'gbk'))
    const {out} = await run(other, ['inspect', 'seeds/old/a.txt'])
    expect(out).toContain('encoding  gb18030 (99 % sure)\n')
    write('pressmark.yaml', 'encodings: {old: gbk}\n')
    expect((await run(other, ['inspect', 'seeds/old/a.txt'])).out).toContain('encoding  gbk (100 % sure)\n')
  })

  test('a byte that cannot be decoded is told with its offset', async () => {
    const {root: other, write} = newProject()
    write(
      'seeds/a.txt',
      Buffer.concat([Buffer.from('夜航恢复\n'), Buffer.of(0xff), Buffer.from('渡船开了。\n')]),
    )
    const {code, err} = await run(other, ['inspect', 'seeds/a.txt'])
    expect(code).toBe(0)
    const reason = 'Unexpected byte `0xFF` at offset 13, expected utf-8; it is shown as `\ufffd`'
    expect(err).toContain(reason)
    const {messages} = JSON.parse((await run(other, ['inspect', 'seeds/a.txt', '--json'])).out) as {
      messages: {reason: string}[]
    }
    expect(messages.map((message) => message.reason)).toEqual([reason])
  })

  test('what cannot be read is told and fails', async () => {
    const {root: other, write} = newProject()
    write('x.txt', '%PDF-1.4')
    const {code, err} = await run(other, ['inspect', 'x.txt'])
    expect(code).toBe(1)
    expect(err).toContain('x.txt error Unexpected PDF file, expected text (not-text)')
  })
})

describe('pressmark parse', () => {
  const lines = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>)

  test('answers each line with a record that the schema allows, in order, by any number of threads', async () => {
    const {root} = newProject()
    const questions = Array.from({length: 3000}, (_, number) =>
      JSON.stringify({id: number, text: story(number), path: `${pathOf(number)}`}),
    )
    const answers = await ask(root, ['parse', '--threads', '2'], questions.join('\n'))
    expect({code: answers.code, err: answers.err}).toEqual({code: 0, err: ''})
    const records = lines(answers.out)
    expect(records.map(({id}) => id)).toEqual(Array.from({length: 3000}, (_, number) => number))
    for (const {article} of records) expect(articleSchema.parse(article)).toEqual(article)
    expect((await ask(root, ['parse', '--threads', '1'], `${questions.join('\r\n')}\n`)).out).toBe(
      answers.out,
    )
  })

  test('takes metadata and an address, and says what it cannot use', async () => {
    const {root} = newProject()
    const text = '中新社上海4月2日电 (记者 赵文)港口扩建。(完)'
    const question = {
      id: 'a',
      text,
      url: 'https://example.org/2020/04-03/1.shtml',
      metadata: {title: '港口', votes: 3},
    }
    const {out} = await ask(root, ['parse'], `${JSON.stringify(question)}\n`)
    expect(lines(out)[0]).toMatchObject({
      id: 'a',
      article: {
        headline: '港口',
        date: '2020-04-03',
        dateSource: 'metadata',
        paragraphs: ['港口扩建。'],
        endMark: '(完)',
      },
      messages: [{rule: 'metadata'}],
    })
  })

  test('answers what is no question with the reason, and goes on', async () => {
    const {root} = newProject()
    const {code, out} = await ask(
      root,
      ['parse'],
      'no\n\n[1]\n{"id":1}\n{"id":2,"text":""}\n{"id":3,"text":"字"}',
    )
    expect(code).toBe(0)
    expect(lines(out).map(({id, article}) => [id, article === null])).toEqual([
      [null, true],
      [null, true],
      [1, true],
      [2, true],
      [3, false],
    ])
  })
})

describe('pressmark inspect --explain', () => {
  test('shows a text with what each rule took of it', async () => {
    const {root, write} = newProject()
    write('seeds/a.txt', '港口扩建\n中新社上海4月2日电 (记者 赵文)港口如期扩建。\n市民前往参观。(完)\n')
    const {out} = await run(root, ['inspect', '--explain', 'seeds/a.txt'])
    expect(out).toMatchInlineSnapshot(`
      "1  港口扩建
         ~~~~~~~~ headline (first-line, stated)
      2  中新社上海4月2日电 (记者 赵文)港口如期扩建。
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ dateline (zh-wire, stated)
         ~~~~~~ agency (zh-wire, stated)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ date (zh-wire, stated)
               ~~~~ places (zh-wire, stated)
                                  ~~~~ bylines (zh-wire, stated)
      3  市民前往参观。(完)
                       ~~~~ endMark (end-mark, stated)
      4  

      language: zh-Hans (letters, inferred)
      "
    `)
  })
})

describe('pressmark inspect --show', () => {
  const first =
    '---\ndate: 2024-04-02\n---\n港口扩建\n中新社上海4月2日电 (记者 赵文)港口如期扩建。(完)\n- 最近发表\n- 渡船复航\n- 无人收入\n'
  const second = '---\ndate: 2024-04-03\n---\n渡船复航\n中新社上海4月3日电 (记者 赵文)渡船今晨复航。(完)\n'
  const project = (): string => newProject({'seeds/a.txt': first, 'seeds/b.txt': second}).root

  test('shows the text as it was read', async () => {
    const root = project()
    const {code, out} = await run(root, ['inspect', 'seeds/b.txt', '--show', 'source'])
    expect(code).toBe(0)
    expect(out.replace(/[0-9a-f]{64}/, 'DIGEST')).toBe(
      [
        'path                 b.txt',
        'format               text',
        'encoding             utf-8',
        'encodingConfidence   1',
        `bytes                ${Buffer.byteLength(second)}`,
        'digest               DIGEST',
        '',
        second,
      ].join('\n'),
    )
    const {out: json} = await run(root, ['inspect', 'seeds/b.txt', '--show', 'source', '--json'])
    expect(JSON.parse(json)).toMatchObject({path: 'b.txt', format: 'text', text: second})
  })

  test('shows the article, as it does without', async () => {
    const root = project()
    const asked = ['inspect', 'seeds/a.txt']
    for (const more of [[], ['--json']])
      expect((await run(root, [...asked, ...more, '--show', 'article'])).out).toBe(
        (await run(root, [...asked, ...more])).out,
      )
  })

  test('shows what the archive makes of it', async () => {
    const root = project()
    const {out} = await run(root, ['inspect', 'seeds/a.txt', '--show', 'archive'])
    expect(out).toContain(
      'number               1\nof                   2\ncard.url             articles/a.html\n',
    )
    expect(out).toContain('shelves              facet: place, name: 上海, articles: 2\n')
    expect(out).toContain(
      'captured             label: 最近发表, items: headline: 渡船复航, url: articles/b.html · headline: 无人收入, url: –\n',
    )
    const {out: json} = await run(root, ['inspect', 'seeds/b.txt', '--show', 'archive', '--json'])
    expect(JSON.parse(json)).toMatchObject({number: 2, of: 2, latest: ['articles/a.html'], captured: []})
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })

  test('shows its page as it is planned, of a record in a container too', async () => {
    const {root, write} = newProject({'seeds/a.txt': first})
    write(
      'seeds/dump.jsonl',
      `${JSON.stringify({id: 'fire', title: '火警', text: '昨夜无事。', date: '2024-04-05'})}\n`,
    )
    const {out} = await run(root, ['inspect', 'seeds/dump/fire', '--show', 'page', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      url: 'articles/dump/fire.html',
      plan: {kind: 'article', path: 'dump/fire', container: 'dump.jsonl'},
      lists: {latest: ['articles/a.html'], previous: ['articles/a.html'], next: []},
    })
  })

  test('shows a page with captured headlines that are not held, which have no address', async () => {
    const {code, out} = await run(project(), ['inspect', 'seeds/a.txt', '--show', 'page', '--json'])
    expect(code).toBe(0)
    const {lists} = JSON.parse(out) as {lists: Record<string, (string | null)[]>}
    expect(Object.values(lists)).toContainEqual(['articles/b.html', null])
  })

  test('says where there is nothing to show, and what can be shown', async () => {
    const root = project()
    expect(await run(root, ['inspect', 'seeds/none.txt', '--show', 'page'])).toEqual({
      code: 1,
      out: '',
      err: 'seeds/none.txt error Cannot show this: the archive has no article of it; expected a seed that can be published (no-article)\n',
    })
    const {code, err} = await run(root, ['inspect', 'seeds/a.txt', '--show', 'proof'])
    expect(code).toBe(2)
    expect(err).toContain('Allowed choices are source, article, archive, page')
  })
})
