import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Hand} from '../../src/engine/crew.js'
import {clerkOn, clerkTasks, remoteClerkTasks} from '../../src/pipeline/clerk.js'
import {gapMark} from '../../src/text/gaps.js'

let stage = ''
beforeEach(() => (stage = mkdtempSync(join(tmpdir(), 'pressmark-clerk-'))))
afterEach(() => rmSync(stage, {recursive: true}))

test('a clerk on another thread is told of each piece once, also when the first pages were laid without it', async () => {
  const errand = {seeds: stage, encodings: {}, basis: ''}
  const tasks = remoteClerkTasks(errand)
  const told: string[] = []
  const elsewhere = {
    ask: (task: 'look' | 'lay', job: never) => {
      const copy = structuredClone(job) as {pieces?: string[]}
      told.push(...(copy.pieces ?? []))
      return Promise.resolve(tasks[task](copy as never))
    },
  } as unknown as Hand
  const clerk = clerkOn(elsewhere, clerkTasks(errand))

  const pieces = ['<li>一</li>']
  const lay = (url: string, ...gaps: number[][]): Promise<unknown> =>
    Promise.resolve(
      clerk.lay({stage, pieces, files: [{url, text: gaps.map((_, at) => gapMark(at)).join('|'), gaps}]}),
    )
  // It has not answered yet.
  await lay('first.html', [0])
  pieces.push('<li>二</li>')
  await lay('second.html', [1, 0], [1])
  pieces.push('<li>三</li>')
  await lay('third.html', [2, 0])

  expect(
    ['first', 'second', 'third'].map((name) => readFileSync(join(stage, `${name}.html`), 'utf8')),
  ).toEqual(['<li>一</li>', '<li>二</li><li>一</li>|<li>二</li>', '<li>三</li><li>一</li>'])
  expect(told).toEqual(['<li>一</li>', '<li>二</li>', '<li>三</li>'])
})
