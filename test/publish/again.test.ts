import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Disk} from '../../src/publish/disk.js'
import {openPress} from '../../src/publish/index.js'
import {failingAt, killClaims, systemError} from './faults.js'
import {cleanContents, complaint, contents, publish, stageSite} from './site.js'
import type {Pages} from './site.js'

/** Addresses of which one is a folder of others, and such that are more than names to JavaScript. */
const addresses = [
  'index.html',
  'a',
  'a/b',
  'a/b/c',
  'a/b/d',
  'e/f',
  '2024',
  '10',
  '__proto__',
  'constructor',
]

const anySite: fc.Arbitrary<Pages> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...addresses), fc.constantFrom('', 'one', 'two', '三')), {
    selector: ([url]) => url,
  })
  .map((pages) => pages.filter(([url]) => !pages.some(([other]) => url.startsWith(`${other}/`))))
  .map((pages) => Object.fromEntries(pages))

/** What somebody may do to a published folder between two builds. */
const tamperings = {
  edit: (path: string) => writeFileSync(path, 'ONE'),
  remove: (path: string) => rmSync(path),
  removeFolder: (path: string, out: string) => {
    if (dirname(path) !== out) rmSync(dirname(path), {recursive: true})
  },
  linkFile: (path: string, out: string) => {
    rmSync(path)
    symlinkSync(join(out, '../elsewhere/c'), path)
  },
  linkFolder: (path: string, out: string) => {
    if (dirname(path) === out) return
    renameSync(dirname(path), `${out}-moved-${process.hrtime.bigint()}`)
    symlinkSync(join(out, '../elsewhere'), dirname(path))
  },
}

const anyStep = fc.record({
  pages: anySite,
  interruption: fc.option(
    fc.record({at: fc.nat(25), how: fc.constantFrom('kill', 'fail'), whileOpening: fc.nat(12)}),
  ),
  tampering: fc.option(
    fc.record({url: fc.constantFrom(...addresses), how: fc.constantFrom(...Object.keys(tamperings))}),
  ),
})

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

test('however builds were interrupted and their output meddled with, the last one is as if built anew', async () => {
  let completed = 0
  const property = fc.asyncProperty(fc.array(anyStep, {maxLength: 6}), anySite, async (steps, last) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'pressmark-again-')))
    try {
      const out = join(root, 'dist')
      const elsewhere = join(root, 'elsewhere')
      mkdirSync(elsewhere)
      for (const name of ['b', 'c', 'd', 'f']) writeFileSync(join(elsewhere, name), 'not ours')
      const before = contents(elsewhere)
      for (const step of steps) {
        await build(out, step)
        if (existsSync(join(root, '.dist.pressmark/journal.json'))) completed++
        tamper(out, step)
      }
      await publish(out, last, soundDisk())
      expect(withoutLinks(contents(out))).toEqual(await cleanContents(last))
      expect(contents(elsewhere)).toEqual(before)
      expect(existsSync(join(root, '.dist.pressmark'))).toBe(false)
    } finally {
      rmSync(root, {recursive: true})
    }
  })
  await fc.assert(property, {numRuns: 150, seed: 1998})
  // The dice must have met what they are thrown for.
  expect(completed).toBeGreaterThan(20)
})

/** Links are somebody's own: they stay where no page needs their place. */
function withoutLinks(found: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(found).filter(([, text]) => !String(text).startsWith('-> ')))
}

async function build(out: string, {pages, interruption}: Step): Promise<void> {
  if (interruption === null) return void (await publish(out, pages, soundDisk()))
  const {at, how, whileOpening} = interruption
  const opening = failingAt(whileOpening, systemError('ENOSPC', out))
  await complaint(async () => (await openPress(out, opening.disk)).close())
  const press = await openPress(out, failingAt(at, systemError('ENOSPC', out)).disk).catch(() => undefined)
  if (press === undefined) return
  await complaint(() => press.commit(stageSite(press, pages)))
  if (how === 'fail') await press.close()
  else killClaims(join(out, '../.dist.pressmark'))
}

function soundDisk(): Disk {
  return failingAt(Infinity, systemError('EIO', '')).disk
}

function tamper(out: string, {tampering}: Step): void {
  if (tampering === null) return
  const path = join(out, tampering.url)
  if (!existsSync(path) || realpathSync(path) !== path || !lstatSync(path).isFile()) return
  tamperings[tampering.how as keyof typeof tamperings](path, out)
}
