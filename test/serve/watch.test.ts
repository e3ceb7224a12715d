import {appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {isWatched, watchPaths} from '../../src/serve/watch.js'
import {folderWith, queue, write} from './bench.js'

/** Watch these paths of a folder; `changed` waits for the next call. */
async function watching(root: string, paths: readonly string[]): Promise<{changed: () => Promise<unknown>}> {
  const calls = queue<void>()
  const watch = watchPaths(
    paths.map((path) => join(root, path)),
    () => calls.push(),
    (line) => expect.fail(line),
  )
  onTestFinished(watch.close)
  await watch.ready
  return {changed: () => calls.next()}
}

describe('watchPaths notices', () => {
  test.each<[string, (root: string) => void]>([
    ['a changed file', (root) => appendFileSync(join(root, 'seeds/a.txt'), 'more')],
    ['a new file', (root) => writeFileSync(join(root, 'seeds/b.txt'), 'b')],
    ['a file that goes', (root) => rmSync(join(root, 'seeds/2024/b.txt'))],
    ['a new folder', (root) => mkdirSync(join(root, 'seeds/2025'))],
    ['a folder that goes', (root) => rmSync(join(root, 'seeds/2024'), {recursive: true})],
    ['a file in new folders', (root) => write(join(root, 'seeds/2025/04/c.txt'), 'c')],
    ['a file renamed', (root) => renameSync(join(root, 'seeds/a.txt'), join(root, 'seeds/z.txt'))],
    ['a folder moved in', (root) => renameSync(join(root, 'elsewhere'), join(root, 'seeds/2023'))],
    ['a folder moved out', (root) => renameSync(join(root, 'seeds/2024'), join(root, 'gone'))],
    ['a file of its own', (root) => appendFileSync(join(root, 'overrides.yaml'), 'b: 2')],
    ['all gone', (root) => rmSync(join(root, 'seeds'), {recursive: true})],
  ])('%s', async (_name, change) => {
    const root = folderWith({
      'seeds/a.txt': 'a',
      'seeds/2024/b.txt': 'b',
      'elsewhere/c.txt': 'c',
      'overrides.yaml': 'a: 1',
    })
    const {changed} = await watching(root, ['seeds', 'overrides.yaml'])
    change(root)
    await changed()
  })

  test('every one of many atomic saves', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const {changed} = await watching(root, ['seeds'])
    for (let times = 0; times < 5; times++) {
      writeFileSync(join(root, 'seeds/.a.txt.tmp'), `save ${times}`)
      renameSync(join(root, 'seeds/.a.txt.tmp'), join(root, 'seeds/a.txt'))
      await changed()
    }
  })

  test('a save as Vim does it', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const {changed} = await watching(root, ['seeds'])
    renameSync(join(root, 'seeds/a.txt'), join(root, 'seeds/a.txt~'))
    writeFileSync(join(root, 'seeds/a.txt'), 'b')
    rmSync(join(root, 'seeds/a.txt~'))
    await changed()
  })

  test('what did not exist when the watch began', async () => {
    const root = folderWith()
    const {changed} = await watching(root, ['templates', 'overrides.yaml', 'far/away/seeds'])
    mkdirSync(join(root, 'templates'))
    await changed()
    writeFileSync(join(root, 'templates/a.njk'), 'a')
    await changed()
    writeFileSync(join(root, 'overrides.yaml'), 'a: 1')
    await changed()
    write(join(root, 'far/away/seeds/a.txt'), 'a')
    await changed()
    appendFileSync(join(root, 'far/away/seeds/a.txt'), 'b')
    await changed()
  })

  test('what went and came again', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const {changed} = await watching(root, ['seeds'])
    rmSync(join(root, 'seeds'), {recursive: true})
    await changed()
    write(join(root, 'seeds/a.txt'), 'a')
    await changed()
    appendFileSync(join(root, 'seeds/a.txt'), 'b')
    await changed()
  })
})

describe('isWatched', () => {
  const paths = ['/news/.drafts/seeds', '/news/pressmark.yaml']

  test.each([
    '/news/.drafts/seeds',
    '/news/.drafts/seeds/a.txt',
    '/news/.drafts/seeds/2024/..a.b/../b.txt',
    '/news/.drafts/seeds/4913/a.txt',
    '/news/.drafts/seeds/a#b.txt',
    '/news/pressmark.yaml',
  ])('%s is', (path) => {
    expect(isWatched(paths, path, !path.endsWith('seeds'))).toBe(true)
  })

  test.each([
    '/news',
    '/news/.drafts/seeds-old/a.txt',
    '/news/.drafts/seeds/.git/index',
    '/news/.drafts/seeds/.#a.txt',
    '/news/.drafts/seeds/#a.txt#',
    '/news/.drafts/seeds/a.txt~',
    '/news/.drafts/seeds/a.swp',
    '/news/.drafts/seeds/4913',
    '/news/pressmark.yaml.bak',
  ])('%s is not', (path) => {
    expect(isWatched(paths, path, true)).toBe(false)
  })
})
