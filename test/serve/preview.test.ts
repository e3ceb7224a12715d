import {appendFileSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Outcome} from '../../src/serve/index.js'
import {ask, folderWith, follow, open, preview, promised, publisher, queue} from './bench.js'

const nothing = {event: 'fault', words: ''}
const reload = {event: 'reload', words: ''}

describe('an open page', () => {
  test('loads anew when its own file changes, and only then', async () => {
    const root = folderWith({'seeds/a.txt': 'old', 'seeds/b.txt': 'other'})
    const {url, built} = await preview(root)
    await built()
    const [a, b] = [await open(url, 'a.html'), await open(url, 'b.html')]
    expect([await a.next(), await b.next()]).toEqual([nothing, nothing])

    writeFileSync(join(root, 'seeds/a.txt'), 'new')
    expect([await a.next(), await b.next()]).toEqual([reload, nothing])
    expect((await open(url, 'a.html')).html).toContain('<p>new</p>')
  })

  test('loads anew when its file goes, and when it comes', async () => {
    const root = folderWith({'seeds/a.txt': 'a', 'seeds/b.txt': 'b'})
    const {url, built} = await preview(root)
    await built()
    const a = await open(url, 'a.html')
    expect(await a.next()).toEqual(nothing)
    rmSync(join(root, 'seeds/a.txt'))
    expect(await a.next()).toEqual(reload)

    const lost = await open(url, 'a.html')
    expect(lost.status).toBe(404)
    expect(await lost.next()).toEqual(nothing)
    writeFileSync(join(root, 'seeds/a.txt'), 'again')
    expect(await lost.next()).toEqual(reload)
  })

  test('loads anew when a style changes', async () => {
    const root = folderWith({'seeds/a.txt': 'a', 'seeds/style.css': 'p{}'})
    const {url, built} = await preview(root)
    await built()
    const a = await open(url, 'a.html')
    expect(await a.next()).toEqual(nothing)
    writeFileSync(join(root, 'seeds/style.css'), 'p{margin:0}')
    expect(await a.next()).toEqual(reload)
  })

  test('hears what it missed when it comes back', async () => {
    const root = folderWith({'seeds/a.txt': 'old', 'seeds/b.txt': 'b'})
    const first = await preview(root)
    await first.built()
    const [a, b] = [await open(first.url, 'a.html'), await open(first.url, 'b.html')]
    await first.close()
    await Promise.all([a.ended, b.ended])

    writeFileSync(join(root, 'seeds/a.txt'), 'new')
    const second = await preview(root, {port: Number(new URL(first.url).port)})
    await second.built()
    expect(await (await follow(second.url, a.html)).next()).toEqual(reload)
    expect(await (await follow(second.url, b.html)).next()).toEqual(nothing)
  })
})

describe('a fault', () => {
  test('is shown in every page and on the terminal until it is mended', async () => {
    const root = folderWith({'seeds/a.txt': 'a', 'seeds/b.txt': 'b'})
    const {url, built, lines} = await preview(root)
    await built()
    const [a, b] = [await open(url, 'a.html'), await open(url, 'b.html')]
    expect([await a.next(), await b.next()]).toEqual([nothing, nothing])

    const fault = {event: 'fault', words: 'seeds/a.txt:1:1 error <b>broken</b>'}
    writeFileSync(join(root, 'seeds/a.txt'), '<b>broken</b>')
    expect([await a.next(), await b.next()]).toEqual([fault, fault])
    const late = await open(url, 'b.html')
    expect([late.status, await late.next()]).toEqual([200, fault])
    expect(lines.slice(-2)).toEqual([fault.words, expect.stringMatching(/^Failed: 0 files changed, \d+ ms$/)])

    writeFileSync(join(root, 'seeds/a.txt'), 'mended')
    expect([await a.next(), await b.next(), await late.next()]).toEqual([reload, nothing, nothing])
  })

  test('of a build that throws is shown too', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const publish = publisher(root)
    let isThrowing = false
    const build = (): Promise<Outcome> => {
      if (isThrowing) throw new Error('Unexpected \u001b[31mred')
      return publish()
    }
    const {url, built} = await preview(root, {build})
    await built()
    const a = await open(url, 'a.html')
    expect(await a.next()).toEqual(nothing)
    isThrowing = true
    writeFileSync(join(root, 'seeds/a.txt'), 'b')
    expect(await a.next()).toEqual({
      event: 'fault',
      words: expect.stringMatching(/^Error: Unexpected {2}\[31mred\n/) as string,
    })
    expect((await fetch(`${url}a.html`)).status).toBe(200)
  })

  test('in the first build is all there is, until it is mended', async () => {
    const root = folderWith({'seeds/a.txt': 'broken & <b>'})
    const {url, built} = await preview(root)
    await built()
    const a = await open(url, 'anything/at/all.css')
    expect(a.status).toBe(503)
    expect(a.html).toContain('<pre tabindex="0">seeds/a.txt:1:1 error broken &amp; &lt;b&gt;</pre>')
    expect(await a.next()).toEqual(nothing)

    writeFileSync(join(root, 'seeds/a.txt'), 'still broken')
    expect(await a.next()).toEqual(reload)
    const b = await open(url, 'a.html')
    expect(b.html).toContain('still broken')
    expect(await b.next()).toEqual(nothing)

    writeFileSync(join(root, 'seeds/a.txt'), 'mended')
    expect(await b.next()).toEqual(reload)
    expect((await open(url, 'a.html')).status).toBe(200)
  })

  test('warnings are said once, and in no page', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const publish = publisher(root)
    const build = async (): Promise<Outcome> => ({...(await publish()), report: 'a.txt warning\n'})
    const {url, built, lines} = await preview(root, {build})
    await built()
    expect(await (await open(url, 'a.html')).next()).toEqual(nothing)
    writeFileSync(join(root, 'seeds/a.txt'), 'b')
    await built()
    expect(lines.filter((line) => line === 'a.txt warning')).toHaveLength(1)
  })
})

describe('the preview', () => {
  test('answers at once, and shows the site when it is built', async () => {
    const root = folderWith({'seeds/index.txt': 'front'})
    const {promise, keep} = promised()
    const publish = publisher(root)
    const {url, built, lines} = await preview(root, {build: () => promise.then(publish)})
    const page = await open(url, '')
    expect(page.status).toBe(503)
    expect(page.html).toContain('Building the site')
    keep()
    expect(await page.next()).toEqual(reload)
    await built()
    expect((await open(url, '')).html).toContain('front')
    expect(lines.slice(0, 2)).toEqual([`Preview: ${url}`, expect.stringMatching(/^Built: 1 file, \d+ ms$/)])
  })

  test('leaves the built files as they are', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const {url, built} = await preview(root)
    await built()
    await open(url, 'a.html')
    expect(readFileSync(join(root, 'dist/a.html'), 'utf8')).toBe('<body><p>a</p></body>')
  })

  test('builds one at a time, and the last change is always in', async () => {
    const root = folderWith({'seeds/a.txt': '0'})
    const publish = publisher(root)
    const begun = queue<() => void>()
    let running = 0
    let most = 0
    const build = async (): Promise<Outcome> => {
      most = Math.max(most, ++running)
      const {promise, keep} = promised()
      const outcome = publish()
      begun.push(keep)
      await promise
      running--
      return outcome
    }
    const {url, built} = await preview(root, {build})
    const first = await begun.next()
    first()
    await built()
    appendFileSync(join(root, 'seeds/a.txt'), ' 1')
    const second = await begun.next()
    for (let at = 2; at < 60; at++) appendFileSync(join(root, 'seeds/a.txt'), ` ${at}`)
    second()
    const third = await begun.next()
    void (async () => {
      for (;;) (await begun.next())()
    })()
    third()
    await built()
    await built()
    expect(most).toBe(1)
    expect((await open(url, 'a.html')).html).toContain(' 59</p>')
  })

  test('follows atomic saves', async () => {
    const root = folderWith({'seeds/a.txt': '0'})
    const {url, built} = await preview(root)
    await built()
    for (let at = 1; at < 4; at++) {
      const a = await open(url, 'a.html')
      expect(await a.next()).toEqual(nothing)
      writeFileSync(join(root, '.a.tmp'), `save ${at}`)
      renameSync(join(root, '.a.tmp'), join(root, 'seeds/a.txt'))
      expect(await a.next()).toEqual(reload)
    }
    expect((await open(url, 'a.html')).html).toContain('save 3')
  })

  test('closing ends the pages, waits for the build and frees the port', async () => {
    const root = folderWith({'seeds/a.txt': 'a'})
    const publish = publisher(root)
    const begun = queue<() => void>()
    const build = async (): Promise<Outcome> => {
      const {promise, keep} = promised()
      begun.push(keep)
      await promise
      return publish()
    }
    const {url, built, close} = await preview(root, {build})
    const first = await begun.next()
    first()
    await built()
    const a = await open(url, 'a.html')
    expect(await a.next()).toEqual(nothing)
    writeFileSync(join(root, 'seeds/a.txt'), 'b')
    const second = await begun.next()
    let isClosed = false
    const closed = close().then(() => (isClosed = true))
    await a.ended
    expect(isClosed).toBe(false)
    second()
    await closed
    expect(readFileSync(join(root, 'dist/a.html'), 'utf8')).toContain('b')
    await expect(ask(url, '/')).rejects.toThrow('ECONNREFUSED')
    const again = await preview(root, {port: Number(new URL(url).port)})
    expect(again.url).toBe(url)
    await close()
  })
})
