import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bytesOf, loadedFrom, openSearch, type Query, type Search, urlOf} from '../../src/search/index.js'
import {newProject, pathOf, type Project, story} from './project.js'

const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

/** Searches a site as a host gives it out, in parts. */
function searchOf({root}: Project, first?: string): Promise<Search> {
  return openSearch((name, part) => {
    const bytes = readFileSync(join(root, 'dist', urlOf(name.split('?')[0]!)))
    if (!part) return Promise.resolve(loadedFrom(name, bytes.toString()))
    const {first, last} = bytesOf(name, part)
    return Promise.resolve(loadedFrom(name, bytes.toString('latin1', first, last + 1), part))
  }, first)
}

const query = (text: string): Query => ({groups: [[{text, isPhrase: true, isExcluded: false}]], filters: []})

const urls = async (project: Project, text: string): Promise<string[]> => {
  const search = await searchOf(project)
  const {hits} = await search.find(query(text), {order: 'relevance'})
  return (await search.cards(hits)).map(({url}) => url)
}

const searchFiles = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].filter(([path]) => path.startsWith('search/'))

/** What stands below a captured story. */
const named = (...headlines: readonly string[]): string =>
  `- 最近发表\n-\n${headlines.map((headline) => `- ${headline}\n`).join('')}- 随机阅读\n-\n- 热门推荐\n-\n`

/** As trees hold texts. */
const latin = (text: string): string => Buffer.from(text).toString('latin1')

describe('the index of headlines that are known and not held', () => {
  const lists = 'lists: {latest: 0, random: 0, recommended: 0}\nforms: []\nduplicates: false\n'
  const seedOf = (number: number, ...headlines: readonly string[]): [string, string] => [
    `seeds/2018/${String(number).padStart(3, '0')}.txt`,
    `---\ndate: 2018-01-${String(1 + (number % 28)).padStart(2, '0')}\n---\n第${number}号渡船的消息\n夜航恢复。（完）\n${named(...headlines)}`,
  ]
  const many = (): Record<string, string> =>
    Object.fromEntries(
      Array.from({length: 400}, (_, at) =>
        seedOf(at, `第${at}号渡船的消息`, `第${at}座灯塔点亮`, `外岛来信之${at}`),
      ),
    )

  test('has none that is held, says where each is named, and changes little when a story arrives', async () => {
    const project = newProject({...many(), 'pressmark.yaml': lists})
    await project.build()
    const before = project.published()
    const wanted = await searchOf(project, 'wanted')
    expect(wanted.total).toBe(800)
    const {hits} = await wanted.find(query('7座灯塔'), {order: 'relevance'})
    const cards = await wanted.cards(hits)
    expect(cards.length).toBe(40)
    for (const {url, headline} of cards) expect(before.get(url)).toContain(latin(`>${headline}<`))
    expect((await wanted.find(query('渡船'), {order: 'relevance'})).count).toBe(0)

    const arrival = seedOf(
      999,
      '外岛来信之7',
      ...Array.from({length: 30}, (_, at) => `第${at}间邮局重新开门`),
    )
    project.write(...arrival)
    await project.build()
    const after = searchFiles(project.published()).filter(([path]) => path.includes('wanted'))
    const rewritten = after.filter(([path, bytes]) => before.get(path) !== bytes)
    expect(rewritten.length).toBeGreaterThan(0)
    expect(rewritten.length).toBeLessThanOrEqual(9)
    const anew = newProject({...many(), [arrival[0]]: arrival[1], 'pressmark.yaml': lists})
    await anew.build()
    expect(searchFiles(project.published())).toEqual(searchFiles(anew.published()))
  }, 60_000)

  test('is not there where nothing is wanted, or where that is not shown', async () => {
    const held = Object.fromEntries([seedOf(1, '第2号渡船的消息'), seedOf(2, '第1号渡船的消息')])
    const hidden = {...Object.fromEntries([seedOf(1, '外岛来信')]), 'pressmark.yaml': 'shelves: [place]\n'}
    for (const files of [held, hidden]) {
      const project = newProject(files)
      await project.build()
      expect(searchFiles(project.published()).filter(([path]) => path.includes('wanted'))).toEqual([])
      expect(project.published().get('search.html')).toContain('hasWanted&quot;:false')
    }
  })
})

describe('the index of a site', () => {
  test('finds what the pages show: headline, dateline, text, end mark; and not their lists', async () => {
    const project = newProject(some(12))
    await project.build()
    expect(await urls(project, '第7号工程如期')).toEqual(['articles/2018/007.html'])
    expect(await urls(project, '日电 (记者 李全)当地')).toEqual(['articles/2018/003.html'])
    expect((await urls(project, '(完)')).length).toBe(12)
    expect(await urls(project, '没有收入的标题')).toEqual([])
    expect((await urls(project, '第7号工程'))[0]).toBe('articles/2018/007.html')
  })

  test('is the same after edits, arrivals and removals as made anew', async () => {
    const project = newProject(some(40))
    await project.build()
    project.write(pathOf(7), story(7).replace('如期', '提前'))
    await project.build()
    project.write('seeds/2016/new.txt', story(77))
    project.remove(pathOf(9))
    await project.build()
    const {[pathOf(9)]: _, ...left} = some(40)
    const anew = newProject({
      ...left,
      [pathOf(7)]: story(7).replace('如期', '提前'),
      'seeds/2016/new.txt': story(77),
    })
    await anew.build()
    expect(searchFiles(project.published())).toEqual(searchFiles(anew.published()))
    expect(await urls(project, '工程提前完成')).toEqual(['articles/2018/007.html'])
    expect(await urls(project, '第9号工程')).toEqual([])
  })

  test('mends a file that was deleted or edited, and makes nothing twice', async () => {
    const project = newProject(some(12))
    await project.build()
    const before = project.published()
    project.remove('dist/search/first/00.js')
    project.remove('dist/search/index.js')
    await project.build()
    expect(project.published()).toEqual(before)
  })

  test('is rewritten in few files when a story arrives', async () => {
    const project = newProject({
      ...some(900),
      'pressmark.yaml':
        'lists: {latest: 0, random: 0, recommended: 0}\nshelves: []\nforms: []\nduplicates: false\n',
    })
    await project.build()
    const before = project.published()
    project.write('seeds/2019/new.txt', `---\ndate: 2019-01-02\n---\n${story(77)}`)
    await project.build()
    const after = searchFiles(project.published())
    const rewritten = after.filter(([path, bytes]) => before.get(path) !== bytes)
    const removed = searchFiles(before).filter(([path]) => !project.published().has(path))
    expect(rewritten.length + removed.length).toBeLessThanOrEqual(40)
    expect(rewritten.length).toBeGreaterThan(0)
  }, 60_000)

  test('of several segments is the same after an edit in one of them as made anew', async () => {
    const plain: Record<string, string> = {
      ...some(900),
      'pressmark.yaml':
        'lists: {latest: 0, random: 0, recommended: 0}\nshelves: []\nforms: []\nduplicates: false\n',
    }
    const edited = {[pathOf(5)]: story(5).replace('如期', '提前')}
    const project = newProject(plain)
    await project.build()
    const before = project.published()
    expect([...before.keys()].filter((path) => path.endsWith('/cards.js')).length).toBe(2)
    expect([...before.keys()].filter((path) => path.endsWith('/00.js')).length).toBe(1)
    for (const [path, content] of Object.entries(edited)) project.write(path, content)
    await project.build()
    const after = project.published()
    const anew = newProject({...plain, ...edited})
    await anew.build()
    expect(searchFiles(after)).toEqual(searchFiles(anew.published()))
    expect(await urls(project, '工程提前完成')).toEqual(['articles/2016/005.html'])
    // What was damaged is made again, and nothing is taken from it.
    project.write('dist/search/first/00.js', 'pressmark("search/first/00","")')
    project.write(pathOf(5), plain[pathOf(5)]!)
    await project.build()
    expect(project.published()).toEqual(before)
  }, 60_000)

  test('takes nothing from an index that another version made', async () => {
    const project = newProject(some(40))
    await project.build()
    const before = project.published()
    const foreign = 'pressmark("search/index","~~~~~~~~~~~~")'
    project.write('dist/search/index.js', foreign)
    const manifest = JSON.parse(before.get('manifest.json')!) as {
      files: Record<string, {size: number; sha256: string; print: string}>
    }
    const {files} = manifest
    const digest = createHash('sha256').update(foreign).digest('hex')
    files['search/index.js'] = {size: foreign.length, sha256: digest, print: 'another'}
    for (const url of ['search/han.js', 'search/first/00.js']) files[url]!.print = 'another'
    project.write('dist/manifest.json', JSON.stringify(manifest))
    await project.build()
    expect(searchFiles(project.published())).toEqual(searchFiles(before))
  })

  test('is not there where nobody wants it', async () => {
    const project = newProject({...some(5), 'pressmark.yaml': 'search: false\n'})
    await project.build()
    expect(searchFiles(project.published())).toEqual([])
  })
})
