import {renameSync, truncateSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {loadSettings} from '../../src/config/index.js'
import {silent} from '../../src/engine/progress.js'
import {fileStore, type Store} from '../../src/engine/store.js'
import {build, type Outcome, type Parsed, type Told} from '../../src/pipeline/index.js'
import {newProject, pathOf, type Project, story} from './project.js'

const pixel = (shade: number): Uint8Array => {
  const head = 'GIF89a\u0001\0\u0001\0\u0080\0\0'
  const tail = '\u00ff\u00ff\u00ff,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;'
  return Buffer.from(`${head}${String.fromCharCode(shade, shade, shade)}${tail}`, 'latin1')
}

/** Some of all that a build rests on. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Array.from({length: 6}, (_, number) => [pathOf(number), story(number)])),
  'seeds/pictured.md': '# 码头的新灯塔\n\n灯塔今天亮了。\n\n![灯塔](light.gif)\n',
  'seeds/light.gif': pixel(0),
  'seeds/more.jsonl': `${JSON.stringify({id: 'a', title: '渡口的旧船', text: '旧船今天靠岸了。'})}\n`,
  'seeds/odd.xyz': 'no format of ours',
  'overrides.yaml': `2015/000.txt:\n  headline: 另一个标题\n`,
  'pressmark.yaml': 'title: 小镇旧闻\n',
}

function projectOf(): Project {
  const project = newProject()
  for (const [path, content] of Object.entries(files)) project.write(path, content)
  return project
}

/** A build that may not look at what was parsed before: whoever needs that, builds. */
function withoutBuilding({root}: Project): Promise<Outcome> {
  const fail = (): never => {
    throw new Error('It is built')
  }
  const store: Store<Parsed> = {get: fail, entries: fail, save: fail}
  const standing = fileStore<Told>(join(root, '.pressmark/standing.jsonl'))
  return build(loadSettings(root), {store, standing, progress: silent, threads: 1})
}

describe('a site that stands as it would be built', () => {
  // Files are trusted that were not touched for some seconds: here they are written at once and said to be old.
  beforeEach(() => void vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 60_000}))
  afterEach(() => void vi.useRealTimers())

  test('is known without building it, with all that was said', async () => {
    const project = projectOf()
    const first = await project.build()
    const again = await withoutBuilding(project)
    expect(again).toEqual({...first, drawn: 0})
    expect(again.messages.map(({path}) => path)).toContain('seeds/odd.xyz')
    expect(again.pictured.size).toBeGreaterThan(0)
  })

  test('is known without building it when what had been built was gone meanwhile', async () => {
    const project = projectOf()
    await project.build()
    project.remove(pathOf(3))
    const {messages} = await project.build()
    expect(messages.map(({rule}) => rule)).toContain('vanished-address')
    // What was said of one build alone is not said again.
    expect((await withoutBuilding(project)).messages.map(({rule}) => rule)).not.toContain('vanished-address')
  })

  const changes: Readonly<Record<string, (project: Project) => void>> = {
    'a seed was edited': ({write}) => write(pathOf(2), story(2).replace('市民', '居民')),
    'a seed was edited and its time set back': ({root, write}) => {
      write(pathOf(2), story(2).replace('市民', '居民'))
      utimesSync(join(root, pathOf(2)), 1, 1)
    },
    'a seed came': ({write}) => write(pathOf(9), story(9)),
    'a seed went': ({remove}) => remove(pathOf(2)),
    'a seed was renamed': ({root}) => renameSync(join(root, pathOf(2)), join(root, 'seeds/renamed.txt')),
    'two seeds changed places': ({write}) => {
      write(pathOf(1), story(2))
      write(pathOf(2), story(1))
    },
    'a container was edited': ({write}) =>
      write(
        'seeds/more.jsonl',
        `${JSON.stringify({id: 'a', title: '渡口的新船', text: '新船今天靠岸了。'})}\n`,
      ),
    'a picture was exchanged': ({write}) => write('seeds/light.gif', pixel(9)),
    'a file came that is no seed': ({write}) => write('seeds/other.xyz', ''),
    'an override was edited': ({write}) => write('overrides.yaml', '2015/000.txt:\n  headline: 又一个标题\n'),
    'a line came of what has moved': ({write}) =>
      write('moved.yaml', 'articles/old.html: articles/pictured.html\n'),
    'the settings were edited': ({write}) => write('pressmark.yaml', 'title: 小镇新闻\n'),
    'a template was laid over': ({write}) =>
      write('templates/not-found.njk', '<!DOCTYPE html><p>没有这一页</p>'),
    'the style was laid over': ({write}) => write('templates/tokens.css', ':root { --ink: navy; }\n'),
  }
  test.each(Object.entries(changes))('is built where %s, as from nothing', async (_, change) => {
    const project = projectOf()
    await project.build()
    // The clock of a file system goes in steps.
    await setTimeout(20)
    change(project)
    await expect(withoutBuilding(project)).rejects.toThrow('It is built')
    const outcome = await project.build()

    const anew = projectOf()
    change(anew)
    const {messages} = await anew.build()
    expect(project.published()).toEqual(anew.published())
    expect(outcome.messages.filter(({rule}) => !/^(vanished|moved)-address$/.test(rule))).toEqual(messages)
  })

  const damages: Readonly<Record<string, (project: Project) => void>> = {
    'a page was removed': ({remove}) => remove('dist/about.html'),
    'a page was cut': ({root}) => truncateSync(join(root, 'dist/index.html'), 100),
    'a page was edited': ({root, published, write}) => {
      const own = published().get('404.html')!
      write('dist/404.html', Buffer.from(`${own.slice(0, -1)} `, 'latin1'))
      utimesSync(join(root, 'dist/404.html'), 1, 1)
    },
    'its manifest was removed with all of it': ({remove}) => remove('dist'),
  }
  test.each(Object.entries(damages))('is built where %s, as it was', async (_, damage) => {
    const project = projectOf()
    await project.build()
    const before = project.published()
    await setTimeout(20)
    damage(project)
    await expect(withoutBuilding(project)).rejects.toThrow('It is built')
    await project.build()
    expect(project.published()).toEqual(before)
  })
})

test('a file that was touched just now may be so again: its site is built to see', async () => {
  const project = projectOf()
  await project.build()
  await expect(withoutBuilding(project)).rejects.toThrow('It is built')
})
