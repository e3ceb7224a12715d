import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openPress} from '../../src/publish/index.js'
import {compileChild} from './processes.js'
import {complaint, publish, tempFolder} from './site.js'

const heldBy = (out: string, pid: number): string =>
  `PublishError: Cannot publish to \`${out}\`: another build (process ${pid}) is writing there; wait for it or end it`

test('a second build is refused until the first is done', async () => {
  const root = tempFolder()
  const out = join(root, 'dist')
  const run = await compileChild(tempFolder())
  const press = await openPress(out)
  expect(await complaint(() => openPress(out))).toBe(heldBy(out, process.pid))
  expect((await run({out})).said).toBe(heldBy(out, process.pid))
  await press.close()
  expect((await run({out})).said).toBe('0')
  expect(readdirSync(root)).toEqual([])
})

test('the claim of a process that was killed counts for nothing', async () => {
  const root = tempFolder()
  const work = join(root, '.dist.pressmark')
  mkdirSync(work)
  writeFileSync(join(work, 'lock-999999999-1'), '')
  await publish(join(root, 'dist'), {'index.html': 'front'})
  expect(readdirSync(root)).toEqual(['dist'])
})

// Other systems do not say when a process started.
test.runIf(process.platform === 'linux')('nor when its number was given to another process', async () => {
  const root = tempFolder()
  const work = join(root, '.dist.pressmark')
  mkdirSync(work)
  for (const pid of [process.pid, process.ppid]) writeFileSync(join(work, `lock-${pid}-1`), '')
  await publish(join(root, 'dist'), {'index.html': 'front'})
  expect(readdirSync(root)).toEqual(['dist'])
})

test.each([1, 2, 3])(
  'of builds that start at once over a dead one, one at a time gets in (round %i)',
  async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    const run = await compileChild(tempFolder())
    const log = join(root, 'log')
    mkdirSync(join(root, '.dist.pressmark'))
    writeFileSync(join(root, '.dist.pressmark/lock-999999999-1'), '')
    const ended = await Promise.all(Array.from({length: 6}, () => run({out, log})))
    const entries = readFileSync(log, 'utf8').trim().split('\n')
    expect(entries).toEqual(entries.map((_, at) => (at % 2 === 0 ? 'in' : 'out')))
    expect(entries.length / 2).toBe(ended.filter(({said}) => said === '0').length)
    expect(entries.length).toBeGreaterThan(0)
    const refusal =
      /^PublishError: Cannot publish to `.*`: another build \(process \d+\) is writing there; wait/
    for (const {said} of ended) expect(said).toMatch(said === '0' ? '0' : refusal)
    expect(readdirSync(root)).toEqual(['log'])
  },
)
