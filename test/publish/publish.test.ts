import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openPress, stageFile} from '../../src/publish/index.js'
import {cleanContents, contents, publish, stageSite, tempFolder} from './site.js'

const first = {
  'index.html': 'front',
  'articles/2024/fire.html': '火',
  'articles/2024/flood.html': '水',
  'articles/1998/wind.html': '風',
}
const second = {'index.html': 'new front', 'articles/2024/fire.html': '火', 'place/上海.html': '上海'}

const manifest = `{
  "generator": "Pressmark 0.0.0",
  "files": {
    "10.html": {"size": 3, "sha256": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", "print": "one"},
    "2.html": {"size": 3, "sha256": "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", "print": "two"},
    "9": {"size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "print": ""},
    "__proto__": {"size": 3, "sha256": "90edba1c9d0bb14ec514a96ca800a95448adb82f1adced02b66c15b4091777d2", "print": "\\"q\\""}
  },
  "inputs": {
    "a.txt": "digest"
  }
}
`

describe('a first site', () => {
  test('appears in a folder that was missing, with its parents', async () => {
    const root = tempFolder()
    const out = join(root, 'deep/dist')
    expect(await publish(out, first)).toEqual({written: 4, removed: []})
    const {'manifest.json': signed, ...pages} = contents(out)
    expect(pages).toEqual(first)
    expect(signed).toBe(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(readdirSync(join(root, 'deep'))).toEqual(['dist'])
  })

  test('appears in an empty folder', async () => {
    const out = tempFolder()
    await publish(out, first)
    expect(contents(out)).toEqual(await cleanContents(first))
  })

  test('may be empty', async () => {
    const out = join(tempFolder(), 'dist')
    await publish(out, {})
    const text =
      '{\n  "generator": "Pressmark 0.0.0",\n  "files": {},\n  "inputs": {\n    "a.txt": "digest"\n  }\n}\n'
    expect(contents(out)).toEqual({'manifest.json': text})
  })

  test('is signed in code-unit order, whatever its addresses are', async () => {
    const out = join(tempFolder(), 'dist')
    const pages = Object.fromEntries([
      ['__proto__', '"q"'],
      ['9', ''],
      ['2.html', 'two'],
      ['10.html', 'one'],
    ])
    await publish(out, pages)
    expect(contents(out)['manifest.json']).toBe(manifest)
    const press = await openPress(out)
    expect(Object.keys(press.manifest!.files).sort()).toEqual(['10.html', '2.html', '9', '__proto__'])
    expect(press.intact('__proto__')).toBe(true)
    expect(press.intact('constructor')).toBe(false)
    await press.close()
  })
})

describe('an update', () => {
  test('leaves what a clean build would', async () => {
    const out = join(tempFolder(), 'dist')
    await publish(out, first)
    const kept = statSync(join(out, 'articles/2024/fire.html'))
    expect(await publish(out, second)).toEqual({
      written: 2,
      removed: ['articles/1998/wind.html', 'articles/2024/flood.html'],
    })
    expect(contents(out)).toEqual(await cleanContents(second))
    expect(existsSync(join(out, 'articles/1998'))).toBe(false)
    expect(statSync(join(out, 'articles/2024/fire.html')).ino).toBe(kept.ino)
  })

  test('touches nothing when nothing changed', async () => {
    const out = join(tempFolder(), 'dist')
    await publish(out, first)
    const before = statSync(join(out, 'manifest.json'))
    expect(await publish(out, first)).toEqual({written: 0, removed: []})
    const after = statSync(join(out, 'manifest.json'))
    expect([after.ino, after.ctimeMs]).toEqual([before.ino, before.ctimeMs])
  })

  test('mends a manifest that was only laid out differently', async () => {
    const out = join(tempFolder(), 'dist')
    await publish(out, first)
    writeFileSync(join(out, 'manifest.json'), `${readFileSync(join(out, 'manifest.json'), 'utf8')} `)
    await publish(out, first)
    expect(contents(out)).toEqual(await cleanContents(first))
  })

  test('turns a page into a folder and back', async () => {
    const out = join(tempFolder(), 'dist')
    const page = {'2024.html': 'a page'}
    const folder = {'2024.html/a/b.html': 'a folder'}
    for (const pages of [page, folder, page]) {
      await publish(out, pages)
      expect(contents(out)).toEqual(await cleanContents(pages))
    }
  })

  test('leaves alone what it never wrote, and folders that hold it', async () => {
    const out = tempFolder()
    writeFileSync(join(out, 'CNAME'), 'news.example')
    await publish(out, first)
    writeFileSync(join(out, 'articles/1998/mine.txt'), 'mine')
    mkdirSync(join(out, '.well-known'))
    await publish(out, second)
    expect(contents(out)).toEqual({
      ...(await cleanContents(second)),
      CNAME: 'news.example',
      'articles/1998/mine.txt': 'mine',
      '.well-known': {},
    })
  })

  test('draws over a site whose manifest is damaged', async () => {
    for (const damage of ['', '{"generator": "Pressmark', '{"generator": 1, "files": {}, "inputs": {}}']) {
      const out = join(tempFolder(), 'dist')
      await publish(out, {...first, 'index.html': 'other'})
      writeFileSync(join(out, 'manifest.json'), damage)
      await publish(out, first)
      expect(contents(out)).toEqual(await cleanContents(first))
    }
  })

  test('believes no manifest that names a file outside', async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    writeFileSync(join(root, 'precious'), 'precious')
    await publish(out, first)
    const path = join(out, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('articles/1998/wind.html', '../precious'))
    const press = await openPress(out)
    expect(press.manifest).toBeUndefined()
    await press.commit(stageSite(press, second))
    await press.close()
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('precious')
  })
})

describe('links', () => {
  test('the published folder may be one', async () => {
    const root = tempFolder()
    mkdirSync(join(root, 'real'))
    symlinkSync('real', join(root, 'dist'))
    for (const pages of [first, second]) await publish(join(root, 'dist'), pages)
    expect(contents(join(root, 'real'))).toEqual(await cleanContents(second))
    expect(readdirSync(root).sort()).toEqual(['dist', 'real'])
  })

  test('inside are replaced, and never followed', async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    await publish(out, first)
    await publish(join(root, 'elsewhere'), first)
    const elsewhere = contents(join(root, 'elsewhere'))
    rmSync(join(out, 'articles'), {recursive: true})
    symlinkSync('../elsewhere/articles', join(out, 'articles'))
    rmSync(join(out, 'index.html'))
    symlinkSync('../elsewhere/index.html', join(out, 'index.html'))
    await publish(out, second)
    expect(contents(out)).toEqual(await cleanContents(second))
    expect(contents(join(root, 'elsewhere'))).toEqual(elsewhere)
  })

  test('are not followed when old files are removed', async () => {
    const root = tempFolder()
    const out = join(root, 'dist')
    await publish(out, first)
    await publish(join(root, 'elsewhere'), first)
    const elsewhere = contents(join(root, 'elsewhere'))
    rmSync(join(out, 'articles/1998'), {recursive: true})
    symlinkSync('../../elsewhere/articles/1998', join(out, 'articles/1998'))
    await publish(out, second)
    expect(contents(out)['articles/1998']).toBe('-> ../../elsewhere/articles/1998')
    expect(contents(join(root, 'elsewhere'))).toEqual(elsewhere)
  })
})

test('where nothing can be put beside the published folder, work is done inside', async () => {
  const root = tempFolder()
  const out = join(root, 'dist')
  writeFileSync(join(root, '.dist.pressmark'), 'in the way')
  for (const pages of [first, second]) {
    const press = await openPress(out)
    expect(press.stage).toBe(join(out, '.pressmark-work/new'))
    await press.commit(stageSite(press, pages))
    await press.close()
    expect(contents(out)).toEqual(await cleanContents(pages))
  }
})

test('a build that is given up leaves the site as it was', async () => {
  const root = tempFolder()
  const out = join(root, 'dist')
  const press = await openPress(out)
  stageFile(press.stage, 'index.html', 'draft')
  await press.close()
  await press.close()
  expect(readdirSync(root)).toEqual([])
  await publish(out, first)
  const again = await openPress(out)
  stageSite(again, second)
  await again.close()
  expect(contents(root)).toEqual(
    Object.fromEntries(
      Object.entries(await cleanContents(first)).map(([url, text]) => [`dist/${url}`, text]),
    ),
  )
})
