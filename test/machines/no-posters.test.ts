import {expect, test, vi} from 'vitest'
import {newProject, pathOf, story} from '../pipeline/project.js'

// As where npm was told to leave out what is optional.
vi.mock('@resvg/resvg-js', () => {
  throw new Error('Cannot find package `@resvg/resvg-js`')
})

test('without what draws them there are no pictures for links, one message says so, and all else is there', async () => {
  const project = newProject({
    [pathOf(0)]: story(0),
    [pathOf(1)]: story(1),
    'pressmark.yaml': 'baseUrl: https://example.org/\n',
  })
  const {published, messages} = await project.build()
  expect(published).toBe(2)
  expect(messages).toEqual([
    {
      path: 'pressmark.yaml',
      rule: 'poster',
      reason:
        'Cannot make pictures for links: `@resvg/resvg-js` or `@fontsource-variable/noto-serif-sc` is not installed; articles have none',
      fatal: false,
    },
  ])
  const files = [...project.published()]
  expect(files.filter(([url]) => url.endsWith('.png'))).toEqual([])
  for (const [url, html] of files) if (url.endsWith('.html')) expect(html, url).not.toContain('og:image')
})
