import {mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openPress} from '../../src/publish/index.js'
import {cleanContents, contents, publish, tempFolder} from './site.js'

const pages = {'index.html': 'front', 'articles/2024/fire.html': 'fire', 'articles/2024/wind.html': 'wind'}
const fire = 'articles/2024/fire.html'

const damages: Record<string, (out: string) => void> = {
  'a deleted file': (out) => rmSync(join(out, fire)),
  'a deleted folder': (out) => rmSync(join(out, 'articles'), {recursive: true}),
  'an edited file': (out) => writeFileSync(join(out, fire), 'longer than before'),
  'an edit that keeps the size': (out) => writeFileSync(join(out, fire), 'FIRE'),
  'an edit that keeps the size and the time': (out) => {
    const {atime, mtime} = statSync(join(out, fire))
    writeFileSync(join(out, fire), 'FIRE')
    utimesSync(join(out, fire), atime, mtime)
  },
  'an older file that was moved there': (out) =>
    renameSync(join(out, 'articles/2024/wind.html'), join(out, fire)),
  'an empty folder in the place of a file': (out) => {
    rmSync(join(out, fire))
    mkdirSync(join(out, fire))
  },
  'a link in the place of a file': (out) => {
    renameSync(join(out, fire), join(out, '../fire'))
    symlinkSync('../../../fire', join(out, fire))
  },
  'a link in the place of a folder': (out) => {
    renameSync(join(out, 'articles'), join(out, '../articles'))
    symlinkSync('../articles', join(out, 'articles'))
  },
}

test.each(Object.keys(damages))('%s is noticed, and mended by the next build', async (name) => {
  const out = join(tempFolder(), 'dist')
  await publish(out, pages)
  damages[name]!(out)
  const press = await openPress(out)
  expect(press.intact('index.html')).toBe(true)
  expect(press.intact(fire)).toBe(false)
  await press.close()
  await publish(out, pages)
  expect(contents(out)).toEqual(await cleanContents(pages))
})

test('a file that was touched but not changed is intact', async () => {
  const out = join(tempFolder(), 'dist')
  await publish(out, pages)
  writeFileSync(join(out, fire), 'fire')
  const press = await openPress(out)
  expect(Object.keys(pages).map(press.intact)).toEqual([true, true, true])
  expect(press.intact('never/published.html')).toBe(false)
  await press.close()
})
