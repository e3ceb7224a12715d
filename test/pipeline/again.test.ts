import {statSync, truncateSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chinese, english, type Newsroom, reportOf} from './newsroom.js'
import {newProject, pathOf, type Project, story} from './project.js'

const some = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, number) => [pathOf(number), story(number)]))

describe('building again', () => {
  test('draws nothing when nothing changed, and leaves every file as it is', async () => {
    const project = newProject(some(30))
    await project.build()
    const before = statSync(join(project.root, 'dist/index.html')).mtimeMs
    const {drawn, published} = await project.build()
    expect({drawn, published}).toEqual({drawn: 0, published: 30})
    expect(statSync(join(project.root, 'dist/index.html')).mtimeMs).toBe(before)
  })

  test('draws one page when one body was edited', async () => {
    const project = newProject(some(30))
    await project.build()
    const text = story(7)
    // A mark alone: what the story speaks of stays, and so do the lists of those like it.
    project.write(pathOf(7), text.replace('可以前往参观', '可以……前往参观'))
    const {drawn} = await project.build()
    expect(drawn).toBe(1)
    expect(project.published().get('articles/2018/007.html')).toContain(
      Buffer.from('可以……前往').toString('latin1'),
    )
  })

  test.each(Object.entries({Chinese: chinese, English: english}))(
    'draws one page when one body was edited below its opening, among 240 varied stories (%s)',
    async (_, room) => {
      const project = newProject(
        Object.fromEntries(
          Array.from({length: 240}, (_, number) => [pathOf(number), longReportOf(room, number)]),
        ),
      )
      await project.build()
      const drawn: number[] = []
      for (let number = 3; number < 240; number += 48) {
        const text = longReportOf(room, number)
        for (const edited of [
          withWordReplaced(text, room),
          // What other stories speak of, and what no longer stands here.
          `${text}${lastParagraph(reportOf(room, number + 1))}`,
          text.replace(lastParagraph(text), ''),
        ]) {
          project.write(pathOf(number), edited)
          drawn.push((await project.build()).drawn)
        }
      }
      expect(drawn).toEqual(drawn.map(() => 1))
    },
  )

  test('draws a handful when one article arrives, however many there are', async () => {
    const drawn: number[] = []
    for (const size of [60, 240]) {
      const project = newProject(some(size))
      await project.build()
      project.write('seeds/2018/new.txt', story(900))
      drawn.push((await project.build()).drawn)
    }
    // All these stories have most of their words in common: no news are so much alike.
    expect(Math.max(...drawn)).toBeLessThan(80)
  })

  test('needs no cache', async () => {
    const project = newProject(some(12))
    await project.build()
    const before = project.published()
    project.remove('.pressmark')
    expect((await project.build()).drawn).toBe(0)
    expect(project.published()).toEqual(before)
  })

  test('mends a page that was deleted, cut or edited in dist', async () => {
    const project = newProject(some(12))
    await project.build()
    const before = project.published()
    project.remove('dist/about.html')
    truncateSync(join(project.root, 'dist/index.html'), 100)
    const old = before.get('404.html')!
    project.write('dist/404.html', `${old.slice(0, -1)} `)
    utimesSync(
      join(project.root, 'dist/404.html'),
      new Date(Date.now() + 60_000),
      new Date(Date.now() + 60_000),
    )
    expect((await project.build()).drawn).toBe(3)
    expect(project.published()).toEqual(before)
  })

  test('says which addresses are gone', async () => {
    const project = newProject(some(12))
    await project.build()
    project.remove(pathOf(3))
    const {messages} = await project.build()
    expect(messages.map(({path, rule}) => `${rule} ${path}`)).toContain(
      'vanished-address articles/2018/003.html',
    )
  })
})

/** The story with another word in its middle, in place of the first there that it has but once. */
/** A story whose opening is less than half of it. */
function longReportOf(room: Newsroom, number: number): string {
  const [, ...paragraphs] = reportOf(room, number + 1000).split('\n\n')
  return `${reportOf(room, number)}\n${paragraphs.join('\n\n')}`
}

function withWordReplaced(text: string, {things, replacement}: Newsroom): string {
  const places = things.flatMap((word) =>
    text.split(word).length === 2 ? [{word, at: text.indexOf(word)}] : [],
  )
  const {word, at} = places
    .filter(({at}) => at > text.length * 0.6)
    .reduce((first, other) => (other.at < first.at ? other : first))
  return text.slice(0, at) + replacement + text.slice(at + word.length)
}

function lastParagraph(text: string): string {
  return text.trimEnd().split('\n').at(-1)!
}

/** What an editor does to a project between two builds. */
type Edit =
  | {readonly kind: 'add' | 'edit' | 'remove' | 'rename' | 'spoil'; readonly number: number}
  | {readonly kind: 'style' | 'template' | 'title' | 'override' | 'moved' | 'dist'; readonly number: number}

function apply(project: Project, {kind, number}: Edit, held: Map<number, string>): void {
  const path = held.get(number)
  const put = (at: string, text: string | Uint8Array): void => {
    held.set(number, at)
    project.write(at, text)
  }
  if (kind === 'add') put(path ?? pathOf(number), story(number))
  else if (kind === 'edit') put(path ?? pathOf(number), story(number, `又讯：${held.size}。`))
  else if (kind === 'spoil') put(path ?? pathOf(number), new Uint8Array([0xff, 0x00, 0xfe]))
  else if (kind === 'remove' && path !== undefined && held.size > 1) {
    held.delete(number)
    project.remove(path)
  } else if (kind === 'rename' && path !== undefined) {
    project.remove(path)
    put(`seeds/moved/${number}-${held.size}.txt`, story(number))
  } else if (kind === 'style') project.write('templates/style.css', `p { margin: ${number}px }\n`)
  else if (kind === 'template')
    project.write('templates/about.njk', `<!doctype html><title>${number}</title>{{ words.about }}\n`)
  else if (kind === 'title')
    project.write('pressmark.yaml', `title: 第${number}版\nlists: {random: ${number % 4}}\n`)
  else if (kind === 'override')
    project.write('overrides.yaml', `${pathOf(number).slice(6)}:\n  headline: 改题${number}\n`)
  else if (kind === 'moved')
    project.write(
      'moved.yaml',
      `${addressOf(number)}: ${addressOf(number + 1)}\narticles/${2015 + (number % 4)}/: articles/moved/\n`,
    )
  else if (kind === 'dist') project.write(`dist/${number % 2 ? 'index.html' : 'style.css'}`, 'spoiled')
}

function addressOf(number: number): string {
  return pathOf(number).replace(/^seeds(.*)txt$/, 'articles$1html')
}

describe('building again is building anew', () => {
  const edit = fc.record({
    kind: fc.constantFrom(
      'add',
      'add',
      'edit',
      'remove',
      'rename',
      'spoil',
      'style',
      'template',
      'title',
      'override',
      'moved',
      'dist',
    ),
    number: fc.integer({min: 0, max: 24}),
  }) as fc.Arbitrary<Edit>

  test('whatever was edited between builds, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, {maxLength: 4}), {minLength: 1, maxLength: 4}),
        async (rounds) => {
          const project = newProject()
          const held = new Map<number, string>()
          for (const number of [0, 1, 2, 3, 4, 5]) apply(project, {kind: 'add', number}, held)
          await project.build()
          for (const edits of rounds) {
            for (const one of edits) apply(project, one, held)
            await project.build().catch(unlessNothingLeft)
          }
          const again = project.published()
          project.remove('dist')
          project.remove('.pressmark')
          const outcome = await project.build().catch(unlessNothingLeft)
          if (outcome) expect(again).toEqual(project.published())
        },
      ),
      {numRuns: 40, seed: 20_240_428},
    )
  })
})

/** With every seed spoiled there is nothing to publish, and the last site rightly stays. */
function unlessNothingLeft(error: Error): undefined {
  if (!error.message.includes('no article')) throw error
}
