import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openPress} from '../../src/publish/index.js'
import {failingAt, killClaims, systemError} from './faults.js'
import {compileChild} from './processes.js'
import {cleanContents, complaint, contents, publish, stageSite, tempFolder} from './site.js'

const old = {
  'index.html': 'front',
  'articles/1998/wind.html': 'wind',
  'articles/fire.html': 'fire',
  '2024.html': 'a page',
}
const next = {
  'index.html': 'new front',
  'articles/fire.html': 'fire',
  '2024.html/a.html': 'a folder',
  'place/上海.html': '上海',
}

/** More than any build here takes, so that a fault that is never reached cannot loop for ever. */
const manySteps = 60

describe('a build that is killed at any step', () => {
  test('leaves whole files, and the next one finds the old site or completes the new', async () => {
    const [before, after] = [await cleanContents(old), await cleanContents(next)]
    const run = await compileChild(tempFolder())
    const outcomes: string[] = []
    for (let killAt = 0; killAt < manySteps; killAt++) {
      const root = tempFolder()
      const out = join(root, 'dist')
      await publish(out, old)
      const {said, signal} = await run({out, pages: next, killAt})
      if (signal === null) {
        expect(said).toBe(String(killAt))
        break
      }
      expect(signal).toBe('SIGKILL')
      for (const [url, text] of Object.entries(contents(out))) {
        if (typeof text === 'string') expect([before[url], after[url]]).toContain(text)
      }
      if (contents(out)['manifest.json'] === after['manifest.json']) expect(contents(out)).toEqual(after)
      const wasCommitted = existsSync(join(root, '.dist.pressmark/journal.json'))
      await (await openPress(out)).close()
      const isNew = contents(out)['manifest.json'] === after['manifest.json']
      expect(contents(out)).toEqual(isNew ? after : before)
      expect(readdirSync(root)).toEqual(['dist'])
      outcomes.push(wasCommitted ? 'completed' : isNew ? 'done' : 'undone')
    }
    // The journal decides; after its removal there is no step that could be interrupted.
    expect(outcomes.join(' ')).toMatch(/^(undone )+completed( completed)+$/)
  })

  test('has no first site half there', async () => {
    const run = await compileChild(tempFolder())
    for (let killAt = 0; killAt < manySteps; killAt++) {
      const root = tempFolder()
      const out = join(root, 'dist')
      const {signal} = await run({out, pages: next, killAt})
      if (signal === null) {
        expect(killAt).toBe(2)
        break
      }
      expect(existsSync(out)).toBe(false)
      await publish(out, next)
      expect(contents(out)).toEqual(await cleanContents(next))
      expect(readdirSync(root)).toEqual(['dist'])
    }
  })

  test('may be killed again while it completes', async () => {
    const after = await cleanContents(next)
    for (let killAt = 0; killAt < manySteps; killAt++) {
      for (let killAgainAt = 0; ; killAgainAt++) {
        const root = tempFolder()
        const out = join(root, 'dist')
        await publish(out, old)
        if (!(await dies(out, killAt))) return
        if (!existsSync(join(root, '.dist.pressmark/journal.json'))) break
        const {disk, steps} = failingAt(killAgainAt, kill)
        const said = await complaint(async () => (await openPress(out, disk)).close())
        await (await openPress(out)).close()
        expect(contents(out)).toEqual(after)
        expect(readdirSync(root)).toEqual(['dist'])
        if (said === 'nothing was thrown') {
          expect(steps()).toBe(killAgainAt)
          break
        }
      }
    }
    expect.unreachable('the build was killed at every step')
  })
})

describe('a build whose disk fails at any step', () => {
  const remedies = {
    ENOSPC: 'no space is left on its disk; free some and build again',
    EACCES: 'permission was refused; make it writable or choose another folder with `out`',
    EROFS: 'its disk can only be read; choose another folder with `out`',
  }

  test.each(Object.entries(remedies))(
    'says so, and the site is old or completed: %s',
    async (code, remedy) => {
      const [before, after] = [await cleanContents(old), await cleanContents(next)]
      for (let failAt = 0; failAt < manySteps; failAt++) {
        const root = tempFolder()
        const out = join(root, 'dist')
        await publish(out, old)
        const said = await complaint(() =>
          publish(out, next, failingAt(failAt, systemError(code, '/x')).disk),
        )
        if (said === 'nothing was thrown') return
        expect(said).toBe(`PublishError: Cannot write \`/x\`: ${remedy}`)
        const wasCommitted = existsSync(join(root, '.dist.pressmark/journal.json'))
        if (!wasCommitted) expect(contents(out)).toEqual(before)
        if (!wasCommitted) expect(readdirSync(root)).toEqual(['dist'])
        await (await openPress(out)).close()
        expect(contents(out)).toEqual(wasCommitted ? after : before)
        expect(readdirSync(root)).toEqual(['dist'])
      }
      expect.unreachable('the build failed at every step')
    },
  )

  test('publishes no first site', async () => {
    for (const failAt of [0, 1]) {
      const root = tempFolder()
      const {disk} = failingAt(failAt, systemError('ENOSPC', '/x'))
      const said = await complaint(() => publish(join(root, 'dist'), next, disk))
      expect(said).toBe(`PublishError: Cannot write \`/x\`: ${remedies.ENOSPC}`)
      expect(readdirSync(root)).toEqual([])
    }
  })
})

describe('a journal', () => {
  test('is of no use once the published folder was removed', async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    await interruptAfterJournal(out)
    rmSync(out, {recursive: true})
    await publish(out, next)
    expect(contents(root)).toEqual(await prefixed(next))
  })

  test('is completed through no link that was made in the meantime', async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    await interruptAfterJournal(out)
    for (const folder of ['articles/1998', '2024.html', 'place']) {
      const moved = join(root, `moved-${basename(folder)}`)
      if (existsSync(join(out, folder))) renameSync(join(out, folder), moved)
      else mkdirSync(moved)
      symlinkSync(moved, join(out, folder))
    }
    await (await openPress(out)).close()
    expect(contents(join(root, 'moved-1998'))).toEqual({'wind.html': 'wind'})
    expect(contents(join(root, 'moved-place'))).toEqual({})
    const {'articles/1998': link, ...published} = contents(out)
    expect(link).toBe(`-> ${join(root, 'moved-1998')}`)
    expect(published).toEqual(await cleanContents(next))
  })

  test.each(['', '{"publish": []}', '{"publish": [], "remove": ["../precious"]}'])(
    'that is damaged is not ignored: %j',
    async (text) => {
      const root = tempFolder()
      const out = join(root, 'dist')
      await interruptAfterJournal(out)
      const work = join(root, '.dist.pressmark')
      const journal = join(work, 'journal.json')
      writeFileSync(journal, text)
      const what = 'the journal of an interrupted build is damaged'
      expect(await complaint(() => openPress(out))).toBe(
        `PublishError: Cannot read \`${journal}\`: ${what}; remove the folder \`${work}\` and build again`,
      )
      expect(readFileSync(journal, 'utf8')).toBe(text)
      rmSync(work, {recursive: true})
      await publish(out, next)
      expect(contents(root)).toEqual(await prefixed(next))
    },
  )
})

function kill(): never {
  throw new Error('killed')
}

/** Publish `next`, and leave everything lying there at the given step; false if it was never reached. */
async function dies(out: string, step: number): Promise<boolean> {
  const press = await openPress(out, failingAt(step, kill).disk)
  const said = await complaint(() => press.commit(stageSite(press, next)))
  killClaims(join(out, '../.dist.pressmark'))
  return said !== 'nothing was thrown'
}

async function interruptAfterJournal(out: string): Promise<void> {
  const journal = join(out, '../.dist.pressmark/journal.json')
  for (let step = 0; !existsSync(journal); step++) {
    await publish(out, old)
    await dies(out, step)
  }
}

async function prefixed(pages: typeof next): Promise<Record<string, unknown>> {
  const clean = Object.entries(await cleanContents(pages))
  return Object.fromEntries(clean.map(([url, text]) => [`dist/${url}`, text]))
}
