import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {troubleOf} from '../../src/commands/trouble.js'
import {packagedTemplates} from '../../src/config/index.js'
import {report} from '../../src/engine/report.js'
import {newProject, story} from './project.js'

const seeds = {'seeds/2015/01/a.txt': story(0), 'seeds/2015/02/b.txt': story(1)}
/** Stories that every template has something to draw of. */
const everyState = {
  ...seeds,
  // Months enough for a timeline.
  ...Object.fromEntries(
    Array.from({length: 12}, (_, at) => [
      `seeds/2014/${String(at + 1).padStart(2, '0')}/c.txt`,
      story(at + 3),
    ]),
  ),
  'seeds/2015/02/captured.txt': `${story(2)}- 最近发表\n- 没有收录的一条\n- 随机阅读\n-\n`,
  'moved.yaml': 'articles/old.html: articles/2015/02/captured.html\n',
}
const german =
  'home: Titelseite\narticles: {one: "{n} Beitrag", other: "{n} Beiträge"}\nmonth: "{month} {y}"\n'

/** A published file as text. */
function textOf(published: ReadonlyMap<string, string>, url: string): string {
  return Buffer.from(published.get(url)!, 'latin1').toString('utf8')
}

describe('a project’s own templates', () => {
  test('stand in place of the packaged ones, file by file', async () => {
    const project = newProject({
      ...seeds,
      'templates/about.njk': '{% extends "layout.njk" %}{% block main %}<h1>Ours</h1>{% endblock %}',
      'templates/partials/colours.njk': '<meta name="theme-color" content="#123456">',
      'templates/fonts/own.txt': 'a font',
    })
    await project.build()
    const published = project.published()
    expect(textOf(published, 'about.html')).toContain('<h1>Ours</h1>')
    expect(textOf(published, 'index.html')).toContain('content="#123456"')
    expect(textOf(published, 'index.html')).not.toContain('#faf6ee')
    expect(textOf(published, 'fonts/own.txt')).toBe('a font')
  })

  const packaged = readdirSync(packagedTemplates, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.njk') && !name.startsWith('looks/'))

  test.each(packaged)('can copy %s, and change it', async (name) => {
    const project = newProject(everyState)
    await project.build()
    const before = project.published()
    const text = readFileSync(join(packagedTemplates, name), 'utf8')
    project.write(`templates/${name}`, `${text}{# ours #}`)
    await project.build()
    const differing = [...project.published()].filter(
      ([url, bytes]) => url !== 'manifest.json' && before.get(url) !== bytes,
    )
    expect(differing.map(([url]) => url)).toEqual([])
    // Where it is drawn at all, a fault in it is a fault of that file.
    project.write(`templates/${name}`, '{{ words.nothing() }}')
    await expect(project.build()).rejects.toMatchObject({name: 'TemplateError', template: name})
  })

  test('may extend a look, and a project’s stand above it', async () => {
    const project = newProject({...seeds, 'pressmark.yaml': 'look: plain'})
    await project.build()
    const plain = project.published()
    expect(textOf(plain, 'style.css')).toContain('--seal: #0a58a6')
    expect(textOf(plain, 'index.html')).toContain('content="#14161a"')
    expect([...plain.keys()].filter((url) => url.startsWith('looks/'))).toEqual([])
    project.write('templates/style.css', 'body { color: red }')
    await project.build()
    const ours = textOf(project.published(), 'style.css')
    expect(ours).toMatch(/body \{ color: red \}$/)
    expect(ours).not.toContain('--serif-latin:')
    project.write('pressmark.yaml', 'look: broadsheet')
    await project.build()
    expect(textOf(project.published(), 'index.html')).toContain('content="#faf6ee"')
  })

  test('are the packaged ones in a clone, where the look stands above them still', async () => {
    const project = newProject({
      ...seeds,
      'pressmark.yaml': `look: plain\ntemplates: ${JSON.stringify(packagedTemplates)}`,
    })
    await project.build()
    const published = project.published()
    expect(textOf(published, 'style.css')).toContain('--seal: #0a58a6')
    expect([...published.keys()].filter((url) => url.startsWith('looks/'))).toEqual([])
  })

  test('restyle by tokens alone: behind the stylesheet, and in the page that carries it', async () => {
    const project = newProject(seeds)
    await project.build()
    project.write('templates/tokens.css', ':root { --seal: #036 }')
    const {drawn} = await project.build()
    const published = project.published()
    expect(drawn).toBe(1)
    expect(textOf(published, 'style.css').endsWith('\n:root { --seal: #036 }')).toBe(true)
    expect(textOf(published, '404.html')).toContain(':root { --seal: #036 }</style>')
    expect(published.has('tokens.css')).toBe(false)
  })

  test('that fail say where, and which article was being drawn', async () => {
    const project = newProject({
      ...seeds,
      'templates/partials/own.njk': '\n{{ headline.nothing() }}',
      'templates/article.njk': '<h1>{% include "partials/own.njk" %}</h1>',
    })
    const trouble = await project.build().catch((error: unknown) => troubleOf(error))
    expect(report((trouble as ReturnType<typeof troubleOf>).messages)).toMatchInlineSnapshot(`
      "templates/partials/own.njk:2:1 error Cannot draw \`articles/2015/01/a.html\` of \`2015/01/a.txt\`: Unable to call \`headline["nothing"]\`, which is undefined or falsey (template)
      "
    `)
  })
})

describe('a project’s own words', () => {
  test('are said by its pages, and are no file of the site', async () => {
    const project = newProject({...seeds, 'templates/messages/zh.yaml': 'home: 头版\nhoem: 页'})
    const {messages} = await project.build()
    const published = project.published()
    expect(textOf(published, 'index.html')).toContain('>头版</a>')
    expect([...published.keys()].filter((url) => url.startsWith('messages/'))).toEqual([])
    expect(report(messages)).toMatchInlineSnapshot(`
      "templates/messages/zh.yaml:2:1 warning Unexpected key \`hoem\`, did you mean \`home\`? (unknown-key)
        hoem: 页
        ^
      "
    `)
    expect((await project.build()).messages).toEqual(messages)
  })

  test('change every page, as if it were built anew', async () => {
    const project = newProject({...seeds, 'templates/messages/zh-Hans.yaml': 'home: 头版'})
    await project.build()
    project.write('templates/messages/zh-Hans.yaml', 'home: 封面')
    await project.build()
    const again = project.published()
    project.remove('dist')
    await project.build()
    expect(again).toEqual(project.published())
    expect(textOf(again, 'index.html')).toContain('>封面</a>')
  })

  test('can be in a language that has none', async () => {
    const project = newProject({...seeds, 'pressmark.yaml': 'language: de'})
    const before = await project.build()
    expect(report(before.messages)).toMatchInlineSnapshot(`
      "pressmark.yaml warning Cannot find words in \`de\` for the pages: they speak English; put yours into \`templates/messages/de.yaml\` (missing-message)
      "
    `)
    project.write('templates/messages/de.yaml', german)
    const after = await project.build()
    expect(after.messages.map(({rule}) => rule)).toEqual(['missing-message'])
    const front = textOf(project.published(), 'index.html')
    expect(front).toContain('>Titelseite</a>')
    expect(front).toContain('2 Beiträge')
  })

  test('that are no text are passed over with a message', async () => {
    const project = newProject({...seeds, 'templates/messages/zh.yaml': 'home: 页'})
    project.write('templates/messages/zh.yaml', new Uint8Array([0xff, 0xfe, 0xfd]))
    const {messages} = await project.build()
    expect(report(messages)).toMatchInlineSnapshot(`
      "templates/messages/zh.yaml warning Cannot read this file: expected text in UTF-8; the packaged words stand in for it (encoding)
      "
    `)
  })
})
