import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bytesOf, loadedFrom, openSearch, type Query, type Search, urlOf} from '../../src/search/index.js'
import {newProject, pathOf, type Project, story} from './project.js'

const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

/** Searches a site as a host gives it out, in parts. */
function searchOf({root}: Project): Promise<Search> {
  return openSearch((name, part) => {
    const bytes = readFileSync(join(root, 'dist', urlOf(name.split('?')[0]!)))
    if (!part) return Promise.resolve(loadedFrom(name, bytes.toString()))
    const {first, last} = bytesOf(name, part)
    return Promise.resolve(loadedFrom(name, bytes.toString('latin1', first, last + 1), part))
  })
}

const query = (text: string): Query => ({groups: [[{text, isPhrase: true, isExcluded: false}]], filters: []})

const urls = async (project: Project, text: string): Promise<string[]> => {
  const search = await searchOf(project)
  const {hits} = await search.find(query(text), {order: 'relevance'})
  return (await search.cards(hits)).map(({url}) => url)
}

const searchFiles = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].filter(([path]) => path.startsWith('search/'))

describe('the index of a site', () => {
  test('finds what the pages show: headline, dateline, text, end mark; and not their lists', async () => {
    const project = newProject(some(12))
    await project.build()
    expect(await urls(project, '第7号工程如期')).toEqual(['articles/2018/007.html'])
    expect(await urls(project, '日电 (记者 周双)当地')).toEqual(['articles/2018/003.html'])
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

  test('is not there where nobody wants it', async () => {
    const project = newProject({...some(5), 'pressmark.yaml': 'search: false\n'})
    await project.build()
    expect(searchFiles(project.published())).toEqual([])
  })
})
