import {renameSync, mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {movedFile} from '../../src/config/index.js'
import {BuildError} from '../../src/record/index.js'
import {planMoved} from '../../src/render/index.js'
import type {Page} from '../../src/record/index.js'
import {newProject, type Project, story} from './project.js'

const seeds = Object.fromEntries([0, 1, 2, 3].map((number) => [`seeds/2019/s${number}.txt`, story(number)]))

function move(project: Project, from: string, to: string): void {
  mkdirSync(dirname(join(project.root, to)), {recursive: true})
  renameSync(join(project.root, from), join(project.root, to))
}

/** What a build says of addresses, as `rule path: reason`. */
async function saidBy(project: Project): Promise<string[]> {
  const {messages} = await project.build()
  return messages
    .filter(({rule}) => ['moved-address', 'vanished-address', 'unused-move'].includes(rule))
    .map(({rule, path, reason}) => `${rule} ${path}: ${reason}`)
}

/** The lines that messages ask for. */
async function linesOf(project: Project): Promise<string> {
  const said = await saidBy(project)
  return said
    .flatMap((one) => /add the line `([^`]+)`/.exec(one)?.[1] ?? [])
    .map((line) => `${line}\n`)
    .join('')
}

const utf8 = (text: string | undefined): string => Buffer.from(text ?? '', 'latin1').toString('utf8')

describe('a seed that was renamed', () => {
  test('is told with the line that leads from its old address, and the line does so', async () => {
    const project = newProject({...seeds, 'pressmark.yaml': 'baseUrl: https://example.org/paper/\n'})
    await project.build()
    move(project, 'seeds/2019/s2.txt', 'seeds/2019/新名.txt')
    const said = await saidBy(project)
    expect(said).toEqual([
      'moved-address articles/2019/s2.html: Unexpected end of this address: its text stands elsewhere now; to lead there from here, add the line `articles/2019/s2.html: articles/2019/新名.html` to `moved.yaml`',
    ])
    project.write(movedFile, 'articles/2019/s2.html: articles/2019/新名.html\n')
    expect(await saidBy(project)).toEqual([])
    const page = utf8(project.published().get('articles/2019/s2.html'))
    const encoded = '../../articles/2019/%E6%96%B0%E5%90%8D.html'
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${encoded}">`)
    expect(page).toContain(
      '<link rel="canonical" href="https://example.org/paper/articles/2019/%E6%96%B0%E5%90%8D.html">',
    )
    expect(page).toContain('<h1>本页已迁移</h1>')
    expect(page).toMatch(new RegExp(`<a href="${encoded}">[^<]+第2号工程</a>`))
  })

  test('is in nothing that lists what the archive has', async () => {
    const project = newProject({...seeds, 'pressmark.yaml': 'baseUrl: https://example.org/\n'})
    await project.build()
    const before = project.published()
    project.write(movedFile, 'articles/old/a.html: articles/2019/s1.html\n')
    const {published} = await project.build()
    expect(published).toBe(4)
    const after = project.published()
    const others = [...after].filter(([url]) => before.get(url) !== after.get(url)).map(([url]) => url)
    expect(others).toEqual(['articles/old/a.html', 'manifest.json'])
  })

  test('is redirected by a clean build as by one after another', async () => {
    const project = newProject(seeds)
    await project.build()
    move(project, 'seeds/2019/s1.txt', 'seeds/2018/x.txt')
    project.write(movedFile, await linesOf(project))
    await project.build()
    const before = project.published()
    project.remove('dist')
    project.remove('.pressmark')
    await project.build()
    expect(project.published()).toEqual(before)
  })

  test('is followed however often it moves, and drawn anew when its headline changes', async () => {
    const project = newProject(seeds)
    for (const [from, to] of [
      ['s1', 'b'],
      ['b', 'c'],
    ]) {
      await project.build()
      move(project, `seeds/2019/${from}.txt`, `seeds/2019/${to}.txt`)
      const line = await linesOf(project)
      const known = from === 's1' ? '' : 'articles/2019/s1.html: articles/2019/b.html\n'
      project.write(movedFile, known + line)
    }
    project.write('seeds/2019/c.txt', story(1).replace('第1号', '第一号'))
    await project.build()
    for (const name of ['s1', 'b']) {
      const page = utf8(project.published().get(`articles/2019/${name}.html`))
      expect(page).toContain('content="0; url=../../articles/2019/c.html"')
      expect(page).toContain('第一号工程</a>')
    }
  })

  test('with a slug is known too, and so is one that was given a slug', async () => {
    const slugged = `---\nslug: own\n---\n${story(5)}`
    const project = newProject({...seeds, 'seeds/2019/s5.txt': slugged})
    await project.build()
    move(project, 'seeds/2019/s5.txt', 'seeds/2020/s5.txt')
    project.write('seeds/2019/s0.txt', `---\nslug: first\n---\n${story(0)}`)
    expect((await linesOf(project)).split('\n').sort()).toEqual([
      '',
      'articles/2019/own.html: articles/2020/own.html',
      'articles/2019/s0.html: articles/2019/first.html',
    ])
  })

  test('is only said to be gone where it may stand in two places', async () => {
    const project = newProject(seeds)
    await project.build()
    project.remove('seeds/2019/s3.txt')
    for (const name of ['a', 'b']) project.write(`seeds/2019/${name}.txt`, story(3))
    expect(await saidBy(project)).toEqual([
      expect.stringMatching(/^vanished-address articles\/2019\/s3\.html/),
    ])
  })
})

test('a folder that was renamed is told with one line for all its pages', async () => {
  const project = newProject(seeds)
  await project.build()
  move(project, 'seeds/2019', 'seeds/old/papers')
  const said = await saidBy(project)
  expect(said.filter((one) => one.startsWith('moved-address'))).toEqual([
    'moved-address articles/2019/: Unexpected end of 4 addresses in this folder: their texts stand elsewhere now; to lead there from here, add the line `articles/2019/: articles/old/papers/` to `moved.yaml`',
  ])
  project.write(movedFile, 'articles/2019/: articles/old/papers/\n')
  await project.build()
  for (const number of [0, 1, 2, 3])
    expect(project.published().get(`articles/2019/s${number}.html`)).toContain(
      `content="0; url=../../articles/old/papers/s${number}.html"`,
    )
})

test('a line that does nothing is told, and changes nothing', async () => {
  const project = newProject(seeds)
  await project.build()
  const before = project.published()
  project.write(
    movedFile,
    [
      'articles/2019/s1.html: articles/2019/s2.html',
      'articles/a.html: articles/b.html',
      'articles/b.html: articles/a.html',
      'articles/none/: articles/nowhere/',
      '',
    ].join('\n'),
  )
  expect(await saidBy(project)).toEqual([
    'unused-move moved.yaml: Unexpected line for `articles/none/`: no page stands where it leads to',
    'unused-move moved.yaml: Unexpected line for `articles/2019/s1.html`: a page stands at this address',
    'unused-move moved.yaml: Unexpected line for `articles/a.html`: no page stands where it leads to',
    'unused-move moved.yaml: Unexpected line for `articles/b.html`: no page stands where it leads to',
  ])
  expect(project.published()).toEqual(before)
})

test('what is no address stops the build, with its line', async () => {
  const wrong = [
    '../outside.html: articles/2019/s1.html',
    'articles/a.html: https://example.org/b.html',
    'articles/a.html: articles/2019/',
    '/articles/a.html: articles/2019/s1.html',
    'articles//a.html: articles/2019/s1.html',
    'articles/a.html/b.html: articles/2019/s1.html',
    'articles/a.txt: articles/2019/s1.html',
    'articles/con.html: articles/2019/s1.html',
    '/: articles/',
  ]
  for (const line of wrong) {
    const project = newProject({...seeds, [movedFile]: `# lines\n${line}\n`})
    const error = await project.build().catch((error: unknown) => error)
    expect(error, line).toBeInstanceOf(BuildError)
    expect((error as BuildError).messages, line).toEqual([
      expect.objectContaining({path: movedFile, rule: 'ill-typed-key', fatal: true}),
    ])
    expect((error as BuildError).messages[0]!.place!.line, line).toBe(2)
  }
})

test('whatever is listed, each redirect stands where nothing does and leads to a page that does', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const folder = fc.array(name, {minLength: 1, maxLength: 2}).map((parts) => `${parts.join('/')}/`)
  const url = fc.tuple(folder, name).map(([above, own]) => `${above}${own}.html`)
  const lines = fc.array(fc.oneof(fc.tuple(url, url), fc.tuple(folder, folder)), {maxLength: 8})
  fc.assert(
    fc.property(fc.uniqueArray(url, {maxLength: 6}), lines, (urls, moved) => {
      const pages = urls.map((url): Page => ({url, plan: {kind: 'not-found'}, lists: {}}))
      const {pages: own, idle} = planMoved(new Map(moved), pages, {cards: []})
      expect(new Set([...urls, ...own.map(({url}) => url)]).size).toBe(urls.length + own.length)
      for (const {plan} of own) expect(urls).toContain(plan.to)
      const listed = [...new Map(moved).keys()]
      for (const {from} of idle) expect(listed).toContain(from)
      const exact = listed.filter((from) => from.endsWith('.html'))
      for (const from of exact)
        expect(own.some(({url}) => url === from)).toBe(!idle.some((one) => one.from === from))
    }),
    {numRuns: 500},
  )
})
