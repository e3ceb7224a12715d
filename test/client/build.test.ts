import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {newProject, pathOf, story} from '../pipeline/project.js'

const compiled = readFileSync(new URL('../../lib/client/site.js', import.meta.url), 'utf8')
const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

describe('the browser’s half', () => {
  test('is one small classic script that sets no markup and evaluates nothing', () => {
    expect(compiled).not.toMatch(/^\s*(?:import|export)\b/m)
    expect(compiled).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function/)
    expect(compiled.replace(/\n\s*/g, '\n').length).toBeLessThan(4096)
  })

  test('is published at the root, unless the project has its own', async () => {
    const project = newProject(some(3))
    await project.build()
    expect(project.published().get('site.js')).toBe(compiled)
    project.write('templates/site.js', '// mine\n')
    await project.build()
    expect(project.published().get('site.js')).toBe('// mine\n')
  })

  test('is asked for by every page but the one that is shown for lost addresses', async () => {
    const project = newProject(some(3))
    await project.build()
    const asked = /<script src="[./]*(?:site|search)\.js" defer><\/script>/
    const pages = [...project.published()].filter(([url]) => url.endsWith('.html'))
    expect(pages.filter(([, text]) => !asked.test(text)).map(([url]) => url)).toEqual(['404.html'])
  })

  test('finds its cards changed only where an arrival changed them', async () => {
    const project = newProject(some(70))
    await project.build()
    const before = project.published()
    project.write('seeds/2018/new.txt', story(900))
    await project.build()
    const urls = [...project.published()].filter(
      ([url, text]) => url.startsWith('data/') && before.get(url) !== text,
    )
    expect([...before.keys()].filter((url) => url.startsWith('data/'))).toEqual([
      'data/latest.js',
      'data/random/0.js',
      'data/random/1.js',
    ])
    expect(urls.map(([url]) => url).filter((url) => url !== 'data/latest.js')).toHaveLength(1)
  })

  test('loses its shards when the archive has become small', async () => {
    const project = newProject(some(70))
    await project.build()
    for (let number = 10; number < 70; number++) project.remove(pathOf(number))
    const {messages} = await project.build()
    expect([...project.published().keys()].filter((url) => url.startsWith('data/'))).toEqual([
      'data/latest.js',
    ])
    expect(messages.filter(({path}) => path.startsWith('data/'))).toEqual([])
  })
})
