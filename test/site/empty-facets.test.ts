import {describe, expect, test} from 'vitest'
import {newProject} from '../pipeline/project.js'

const wordsOf = (latin1: string | undefined): string => Buffer.from(latin1 ?? '', 'latin1').toString('utf8')

describe('a way that would lead to nothing', () => {
  test('is not offered; once there is something, every page offers it, and then only what changes', async () => {
    const project = newProject({
      'seeds/a.txt': '甲篇\n中新社上海4月28日电 正文。(完)\n',
      'seeds/b.txt': '乙篇\n中新社北京4月29日电 正文。(完)\n',
    })
    await project.build()
    const published = project.published()
    expect(published.has('place/index.html')).toBe(true)
    expect(published.has('reporter/index.html')).toBe(false)
    const pages = [...published].filter(([url]) => url.endsWith('.html'))
    for (const [url, html] of pages) {
      expect([url, wordsOf(html).includes('place/index.html')]).toEqual([url, true])
      expect([url, wordsOf(html).includes('reporter/')]).toEqual([url, false])
    }

    project.write('seeds/c.txt', '丙篇\n中新社上海4月30日电 (记者 李文)正文。(完)\n')
    await project.build()
    const after = project.published()
    expect(after.has('reporter/index.html')).toBe(true)
    for (const [url, html] of after)
      if (url.endsWith('.html'))
        expect([url, wordsOf(html).includes('reporter/index.html')]).toEqual([url, true])

    project.remove('seeds/c.txt')
    await project.build()
    expect([...project.published()]).toEqual([...published])
  })
})
