import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {encode} from '../read/encode.js'
import {newProject, pathOf, story} from './project.js'

describe('a build', () => {
  test('publishes what can be read and rejects the rest with its reason; the sum is right', async () => {
    const project = newProject({[pathOf(1)]: story(1), 'seeds/b.md': '# 一个标题\n\n一段文字。\n'})
    project.write('seeds/empty.txt', '')
    project.write('seeds/blank.txt', ' \u3000\r\n\n')
    project.write('seeds/photo.tiff', new Uint8Array([0xff, 0xd8, 0xff]))
    project.write('seeds/binary.txt', new Uint8Array([1, 2, 3, 0, 0, 4, 5, 6]))
    project.write('seeds/gbk.txt', new Uint8Array([0x61, 0x0a, 0xd6, 0xd0, 0xce, 0xc4]))
    project.write('seeds/.hidden', 'not for us')
    mkdirSync(join(project.root, 'seeds/folder.txt'))
    symlinkSync('..', join(project.root, 'seeds/circle'))
    const {read, published, rejected, messages} = await project.build()
    expect({read, published, rejected}).toEqual({read: 8, published: 3, rejected: 5})
    expect(report(messages)).toMatchInlineSnapshot(`
      "seeds/circle error Cannot follow this link: it leads back to a folder that it is in (link-circle)
      seeds/photo.tiff error Cannot read this format, expected a \`.txt\` or \`.md\` file, or a container such as \`.jsonl\` (unknown-format)
      seeds/binary.txt error Unexpected binary file, expected text (not-text)
      seeds/blank.txt error Unexpected empty file, expected an article (empty)
      seeds/empty.txt error Unexpected empty file, expected an article (empty)
      "
    `)
  })

  test('reads other encodings; one that is stated for a folder counts, and parses its seeds anew', async () => {
    const written = '江口渡船恢复夜航\n江口4月28日电 江口县今天恢复了停航两年的夜间渡船。\n'
    const project = newProject({[pathOf(1)]: story(1)})
    project.write('seeds/1998/a.txt', encode(written, 'gbk'))
    project.write('seeds/1998/b.txt', encode(written, 'utf-16le'))
    project.write(
      'seeds/c.txt',
      encode(
        '老城新書店下月開門\n\n市政府三日宣布，老城裡的新書店將於下個月正式開門，歡迎市民前來參觀選購，首日免費贈書籤。\n',
        'big5',
      ),
    )
    expect((await project.build()).messages).toEqual([])
    const page = (): string =>
      Buffer.from(project.published().get('articles/1998/a.html')!, 'latin1').toString('utf8')
    expect(page()).toContain('<h1>江口渡船恢复夜航')
    expect(page()).toContain('GB18030')

    project.write('pressmark.yaml', 'encodings: {1998/a.txt: windows-1252, 1998/old: gbk, b: gbk}\n')
    expect(report((await project.build()).messages)).toBe(
      'pressmark.yaml warning Unexpected encoding for `1998/old`: there is no such seed or folder of seeds (unused-encoding)\n' +
        'pressmark.yaml warning Unexpected encoding for `b`: there is no such seed or folder of seeds (unused-encoding)\n',
    )
    expect(page()).toContain('WINDOWS-1252')
    expect(page()).not.toContain('<h1>江口')
  })

  test('what could not be decoded and what was encoded twice is told, by every build', async () => {
    const project = newProject({[pathOf(1)]: story(1)})
    project.write(
      'seeds/broken.txt',
      Buffer.concat([Buffer.from('夜航恢复\n'), Buffer.of(0xff), Buffer.from('渡船开了。\n')]),
    )
    project.write('seeds/twice.txt', Buffer.from('夜航恢复\n渡船开了。\n').toString('latin1'))
    const rules = async (): Promise<string[]> =>
      (await project.build()).messages.map(({path, rule}) => `${path} ${rule}`)
    const told = ['seeds/broken.txt encoding', 'seeds/twice.txt double-encoded']
    expect(await rules()).toEqual(told)
    expect(await rules()).toEqual(told)
    const record = (path: string): {messages: {reason: string}[]} =>
      JSON.parse(Buffer.from(project.published().get(path)!, 'latin1').toString('utf8')) as never
    expect(record('articles/broken.json').messages).toEqual([
      {
        path: 'broken.txt',
        place: {line: 2, column: 1},
        excerpt: '\ufffd渡船开了。',
        rule: 'encoding',
        reason: 'Unexpected byte `0xFF` at offset 13, expected utf-8; it is shown as `\ufffd`',
        fatal: false,
      },
    ])
    expect(record('articles/twice.json').messages.map(({reason}) => reason)).toEqual([
      expect.stringContaining('expected `夜航恢复`'),
    ])
  })

  test('beside each page stand its record and the text that it was read from; as settings ask', async () => {
    const text = '\ufeff江口渡船恢复夜航\r\n中新社江口4月28日电 江口县今天恢复了停航两年的夜间渡船。\r\n'
    const project = newProject({'seeds/1998/渡船.txt': text})
    const read = (url: string): string =>
      Buffer.from(project.published().get(url)!, 'latin1').toString('utf8')
    await project.build()
    expect(read('articles/1998/渡船.txt')).toBe(text.slice(1).replaceAll('\r', ''))
    const record = JSON.parse(read('articles/1998/渡船.json')) as Record<string, unknown>
    expect(record).toMatchObject({
      url: 'articles/1998/渡船.html',
      headline: '江口渡船恢复夜航',
      date: '1998?-04-28',
      evidence: {headline: {line: 1}},
    })

    // They rest on the article alone: what is drawn around it changes neither.
    project.write('pressmark.yaml', 'title: 别的\n')
    const before = project.published().get('articles/1998/渡船.json')
    await project.build()
    expect(project.published().get('articles/1998/渡船.json')).toBe(before)

    project.write('pressmark.yaml', 'forms: [text]\n')
    await project.build()
    expect([...project.published().keys()].filter((url) => url.startsWith('articles/'))).toEqual([
      'articles/1998/渡船.html',
      'articles/1998/渡船.txt',
    ])
  })

  test('an entity that stands for a sign of HTML is text on the page as well', async () => {
    const project = newProject({
      'seeds/a.txt': '标题&lt;b&gt;\n正文&lt;script&gt;x()&lt;/script&gt;&nbsp;&amp;amp;\n',
    })
    await project.build()
    const page = Buffer.from(project.published().get('articles/a.html')!, 'latin1').toString('utf8')
    expect(page).toContain('标题&lt;b&gt;')
    expect(page).toContain('正文&lt;script')
    expect(page).not.toContain('<script>x')
    expect(page).toContain('&lt;/script&gt; &amp;amp;')
  })

  test('a file that may not be read is rejected, the others are published', async () => {
    const project = newProject({[pathOf(1)]: story(1), [pathOf(2)]: story(2)})
    chmodSync(join(project.root, pathOf(2)), 0)
    // The superuser may read everything: there a link to nothing stands for it.
    if (process.getuid?.() === 0) {
      project.remove(pathOf(2))
      symlinkSync('nowhere', join(project.root, pathOf(2)))
    }
    const {published, rejected, messages} = await project.build()
    expect({published, rejected}).toEqual({published: 1, rejected: 1})
    expect(messages[0]?.rule).toBe('unreadable')
  })

  test('two seeds for one address stop the build and name both', async () => {
    const project = newProject({'seeds/a.txt': story(1), 'seeds/a.md': story(2)})
    await expect(project.build()).rejects.toThrow(
      'Cannot publish at `articles/a.html`: `a.txt` has the same address; rename one of them or give it a `slug`',
    )
  })

  test('a slug gives the page another address', async () => {
    const project = newProject({
      'seeds/x/a.txt': story(1),
      'seeds/x/a.md': `---\nslug: 另一篇\n---\n${story(2)}`,
    })
    await project.build()
    expect([...project.published().keys()].filter((url) => /^articles\/.*html$/.test(url)).length).toBe(2)
  })

  test('a failing build leaves the last good site as it was', async () => {
    const project = newProject({[pathOf(1)]: story(1)})
    await project.build()
    const before = project.published()
    project.write(pathOf(2), story(2))
    project.write('templates/about.njk', '{% if %}')
    await expect(project.build()).rejects.toThrow()
    project.remove('templates')
    project.write('pressmark.yaml', 'titel: x\n')
    await expect(project.build()).rejects.toThrow('did you mean `title`?')
    project.remove('pressmark.yaml')
    project.write('overrides.yaml', 'a.txt: [1\n')
    await expect(project.build()).rejects.toThrow('overrides.yaml')
    project.remove('overrides.yaml')
    project.remove('seeds')
    project.write('seeds/nothing.jpg', '')
    await expect(project.build()).rejects.toThrow('there is no article to publish')
    expect(project.published()).toEqual(before)
  })

  test('front matter and overrides have the last word, overrides over front matter', async () => {
    const project = newProject({
      'seeds/a.txt': `---\nheadline: 给定的题目\ndate: 1999-12-31\n---\n${story(1)}`,
      'overrides.yaml': 'a.txt:\n  headline: 改正的题目\n',
    })
    await project.build()
    const page = Buffer.from(project.published().get('articles/a.html')!, 'latin1').toString('utf8')
    expect(page).toContain('<h1>改正的题目</h1>')
    expect(page).toContain('1999年12月31日')
  })

  test('an override for a seed that is not there is told', async () => {
    const project = newProject({[pathOf(1)]: story(1), 'overrides.yaml': 'b.txt:\n  headline: x\n'})
    const {messages} = await project.build()
    expect(messages.map(({rule}) => rule)).toContain('unused-override')
  })
})
