import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openPress, stageFile} from '../../src/publish/index.js'
import {cleanContents, complaint, contents, publish, stageSite, tempFolder} from './site.js'

const pages = {'index.html': 'front', 'articles/fire.html': 'fire'}

describe('a folder that is not ours', () => {
  const foreign: Record<string, (out: string) => void> = {
    'with a folder': (out) => mkdirSync(join(out, 'photos')),
    'with a front page': (out) => writeFileSync(join(out, 'index.html'), 'mine'),
    'with the manifest of a web application': (out) =>
      writeFileSync(join(out, 'manifest.json'), '{"name": "mine", "icons": []}'),
  }

  test.each(Object.keys(foreign))('%s is refused', async (name) => {
    const root = tempFolder()
    const out = join(root, 'dist')
    mkdirSync(out)
    foreign[name]!(out)
    const before = contents(root)
    const why = 'it holds files that Pressmark did not write; empty it or choose another folder with `out`'
    expect(await complaint(() => openPress(out))).toBe(`PublishError: Cannot publish to \`${out}\`: ${why}`)
    expect(contents(root)).toEqual(before)
  })

  test('that is a file, or a link to nothing, is refused', async () => {
    const root = tempFolder()
    writeFileSync(join(root, 'file'), '')
    symlinkSync('nowhere', join(root, 'link'))
    expect(await complaint(() => openPress(join(root, 'file')))).toBe(
      `PublishError: Cannot publish to \`${root}/file\`: it is no folder; remove it or choose another with \`out\``,
    )
    expect(await complaint(() => openPress(join(root, 'link')))).toBe(
      `PublishError: Cannot publish to \`${root}/link\`: it is a link that leads to no folder; remove it or choose another with \`out\``,
    )
    expect(await complaint(() => openPress(join(root, 'file/dist')))).toBe(
      `PublishError: Cannot write \`${root}/file\`: a file stands where a folder belongs; move it away and build again`,
    )
  })
})

describe('a file that is not ours, at a new address,', () => {
  const next = {...pages, 'place/上海.html': '上海'}
  const foreign: Record<string, (out: string) => void> = {
    'place/上海.html': (out) => {
      mkdirSync(join(out, 'place'))
      writeFileSync(join(out, 'place/上海.html'), 'mine')
    },
    place: (out) => writeFileSync(join(out, 'place'), 'mine'),
    'place/上海.html/': (out) => {
      mkdirSync(join(out, 'place/上海.html'), {recursive: true})
      writeFileSync(join(out, 'place/上海.html/mine.txt'), 'mine')
    },
  }

  test.each(Object.keys(foreign))('is not replaced: %s', async (name) => {
    const root = tempFolder()
    const out = join(root, 'dist')
    await publish(out, pages)
    foreign[name]!(out)
    const before = contents(root)
    const what = `it holds \`${name.replace(/\/$/, '')}\`, which Pressmark did not write and would replace`
    expect(await complaint(() => publish(out, next))).toBe(
      `PublishError: Cannot publish to \`${out}\`: ${what}; move it away`,
    )
    expect(contents(root)).toEqual(before)
  })

  test('is taken over when it is the same', async () => {
    const out = join(tempFolder(), 'dist')
    await publish(out, pages)
    mkdirSync(join(out, 'place'))
    writeFileSync(join(out, 'place/上海.html'), '上海')
    await publish(out, next)
    expect(contents(out)).toEqual(await cleanContents(next))
  })
})

describe('the stage', () => {
  const outside = [
    '',
    '..',
    '../a',
    'a/../b',
    '/a',
    'a//b',
    'a/',
    './a',
    'a\\b',
    'a\0',
    '\uD800',
    'manifest.json',
  ]

  test.each([...outside, '.pressmark-work/a', 'manifest.json/a'])('refuses the address %j', (url) => {
    const stage = tempFolder()
    expect(() => stageFile(stage, url, 'text')).toThrow(
      new Error(`Cannot publish \`${url}\`: it is no address below the site's folder`),
    )
    expect(contents(stage)).toEqual({})
  })

  test('takes text and bytes, and says what it took', () => {
    const stage = tempFolder()
    const sha256 = 'd4cfe8c82c9c3045cd06a6c6985b7c95d209797331a366547028aa8281a27e35'
    expect(stageFile(stage, 'a/火.html', '火')).toEqual({size: 3, sha256})
    expect(stageFile(stage, 'a/b', new Uint8Array([0xe7, 0x81, 0xab]))).toEqual({size: 3, sha256})
    expect(contents(stage)).toEqual({'a/火.html': '火', 'a/b': '火'})
  })

  test.each([
    ['a/b.html', 'a/b.html'],
    ['a', 'a/b.html'],
    ['a/b.html', 'a'],
  ])('refuses two pages at one address: %s and %s', (one, other) => {
    const stage = tempFolder()
    stageFile(stage, one, 'one')
    const why = 'another page has this address already, or a part of it'
    expect(() => stageFile(stage, other, 'other')).toThrow(`Cannot publish \`${other}\`: ${why}`)
    expect(contents(stage)).toEqual({[one]: 'one'})
  })

  test('says when a name is too long', async () => {
    const stage = tempFolder()
    const url = `${'字'.repeat(100)}.html`
    expect(await complaint(() => stageFile(stage, url, 'text'))).toBe(
      `PublishError: Cannot write \`${stage}/${url}\`: its name is too long for this disk; shorten it and build again`,
    )
  })
})

test('a manifest that does not fit what was staged is refused', async () => {
  const root = tempFolder()
  const out = join(root, 'dist')
  await publish(out, pages)
  const before = contents(out)
  const press = await openPress(out)
  const manifest = stageSite(press, {...pages, 'new.html': 'new'})
  const {'new.html': fresh, ...rest} = manifest.files
  expect(await complaint(() => press.commit({...manifest, files: rest}))).toBe(
    'Error: Cannot publish `new.html`: it is not in the manifest',
  )
  expect(
    await complaint(() =>
      press.commit({...manifest, files: {...rest, 'new.html': fresh!, 'x.html': fresh!}}),
    ),
  ).toBe(
    `PublishError: Cannot publish \`x.html\`: it is neither drawn anew nor unchanged in \`${out}\`; build again`,
  )
  await press.close()
  expect(contents(root)).toEqual(
    Object.fromEntries(Object.entries(before).map(([url, text]) => [`dist/${url}`, text])),
  )
})
