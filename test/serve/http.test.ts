import {once} from 'node:events'
import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {editionAfter, unbuilt} from '../../src/serve/edition.js'
import {listen} from '../../src/serve/http.js'
import {answer} from '../../src/serve/site.js'
import {ask, folderWith, write} from './bench.js'

const edition = editionAfter(unbuilt, {files: new Map([['index.html', '1']]), report: '', failed: false})

/** A root with a site in `dist`, and a server of it. */
async function serving(files: Readonly<Record<string, string>>) {
  const root = folderWith({'secret.txt': 'secret'})
  const dist = join(root, 'dist')
  mkdirSync(dist)
  for (const [path, text] of Object.entries(files)) write(join(dist, path), text)
  const {server, url} = await listen(
    {answer: (address) => answer(dist, edition, address), subscribe: (_query, response) => response.end()},
    0,
  )
  onTestFinished(() => void server.close())
  return {root, dist, url}
}

describe('the site', () => {
  test.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
    ['site.js', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['feed.atom', 'application/atom+xml; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['a.PNG', 'image/png'],
    ['a.jpg', 'image/jpeg'],
    ['a.webp', 'image/webp'],
    ['a.avif', 'image/avif'],
    ['a.woff2', 'font/woff2'],
    ['constructor', 'application/octet-stream'],
    ['a.unknown', 'application/octet-stream'],
  ])('%s is %s', async (name, type) => {
    const {url} = await serving({[name]: 'text'})
    const response = await fetch(url + name)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toMatch(/^text/)
  })

  test('names in any script, encoded', async () => {
    const {url} = await serving({'place/上海 100%.css': '上'})
    expect(await (await fetch(`${url}place/${encodeURIComponent('上海 100%')}.css?v=1`)).text()).toBe('上')
  })

  test('a folder is its index, and its address ends with a slash', async () => {
    const {url} = await serving({'index.html': 'front', '上/index.html': 'shelf'})
    expect(await (await fetch(url)).text()).toMatch(/^front/)
    const moved = await fetch(`${url}${encodeURIComponent('上')}`, {redirect: 'manual'})
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/%E4%B8%8A/'])
    expect(await (await fetch(`${url}上`)).text()).toMatch(/^shelf/)
  })

  test('a redirect never leads to another host', async () => {
    const {url} = await serving({'example.com/index.html': 'front'})
    expect(await ask(url, '//example.com')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await ask(url, '/example.com')).toMatch(/\r\nLocation: \/example\.com\/\r\n/)
  })

  test('what is not there is the 404 page', async () => {
    const {url} = await serving({'404.html': '<body>lost</body>', 'a.html/b.txt': ''})
    for (const address of ['b.html', 'a.html/', 'a.html/b.txt/c', 'b.css', 'b/', 'x'.repeat(300)]) {
      const response = await fetch(url + address)
      expect([address, response.status]).toEqual([address, 404])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain('lost')
    }
  })

  test('without a 404 page a small one that cannot be injected into', async () => {
    const {url} = await serving({})
    const response = await fetch(`${url}%3Cscript%3Ealert(1)%3C%2fscript%3E`)
    expect(response.status).toBe(400)
    const html = await (await fetch(`${url}%22%3E%3Cscript%3Ealert(1)`)).text()
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toContain('<script>')
  })

  test('HEAD answers as GET does, without the body', async () => {
    const {url} = await serving({'index.html': '<body>front</body>'})
    const length = (await (await fetch(url)).arrayBuffer()).byteLength
    const head = await fetch(url, {method: 'HEAD'})
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(length)])
    expect(await head.text()).toBe('')
  })

  test.each([
    ['bytes=2-4', 206, 'bytes 2-4/10', 'cde'],
    ['bytes=8-', 206, 'bytes 8-9/10', 'ij'],
    ['bytes=-3', 206, 'bytes 7-9/10', 'hij'],
    ['bytes=-30', 206, 'bytes 0-9/10', 'abcdefghij'],
    ['bytes=5-99', 206, 'bytes 5-9/10', 'fghij'],
    ['BYTES=0-0', 206, 'bytes 0-0/10', 'a'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    // Not understood: answered in whole.
    ['bytes=4-2', 200, null, 'abcdefghij'],
    ['bytes=0-1,3-4', 200, null, 'abcdefghij'],
    ['bytes=-', 200, null, 'abcdefghij'],
    ['lines=1-2', 200, null, 'abcdefghij'],
  ])('%s of a file', async (range, status, contentRange, text) => {
    const {url} = await serving({'a.css': 'abcdefghij'})
    const response = await fetch(`${url}a.css`, {headers: {Range: range}})
    expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('only what is there has parts, and only who gets it gets one', async () => {
    const {url} = await serving({'a.css': 'abcdefghij'})
    const headers = {Range: 'bytes=2-4'}
    expect((await fetch(`${url}b.css`, {headers})).status).toBe(404)
    const head = await fetch(`${url}a.css`, {method: 'HEAD', headers})
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10'])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    const {url} = await serving({'index.html': 'front'})
    const response = await fetch(url, {method})
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('a file that is missing for a moment is waited for', async () => {
    const {url, dist} = await serving({'a.txt': 'old'})
    rmSync(join(dist, 'a.txt'))
    const response = fetch(`${url}a.txt`)
    writeFileSync(join(dist, 'b.txt'), 'new')
    renameSync(join(dist, 'b.txt'), join(dist, 'a.txt'))
    expect(await (await response).text()).toBe('new')
  })
})

describe('the script', () => {
  async function htmlOf(html: string): Promise<string> {
    const {url} = await serving({'a.html': html})
    return (await fetch(`${url}a.html`)).text()
  }
  const tag = '<script src="/.pressmark/client.js?page=a.html&amp;version=V" defer></script>'
  const mask = (html: string): string => html.replace(/version=[0-9a-f]{24}/, 'version=V')

  test('stands before the end of the body', async () => {
    const html = '<body><!-- </body> --><p>上海</p>'
    expect(mask(await htmlOf(`${html}</BODY ></html>`))).toBe(`${html}${tag}</BODY ></html>`)
  })

  test('or at the end', async () => {
    expect(mask(await htmlOf('<p>text'))).toBe(`<p>text${tag}`)
  })

  test('is what the preview serves, in strict JavaScript', async () => {
    const {url} = await serving({})
    const response = await fetch(`${url}.pressmark/client.js?page=a.html`)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toMatch(/^'use strict'\n/)
  })
})

describe('nothing outside of the site is served:', () => {
  test.each([
    '/../secret.txt',
    '/a/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/./../secret.txt',
    '//../secret.txt',
    '/index.html%00/../../secret.txt',
    '/a.txt%00',
    '/..%c0%afsecret.txt',
    'secret.txt',
    '../secret.txt',
    'http://127.0.0.1/../secret.txt',
    'file:///etc/passwd',
  ])('%s', async (target) => {
    const {url} = await serving({'index.html': 'front', 'a.txt': 'a'})
    const text = await ask(url, target)
    expect(text).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(text).not.toContain('secret\r\n')
    expect(text).not.toMatch(/\r\n\r\nsecret/)
  })

  test('links that lead out', async () => {
    const {root, dist, url} = await serving({'real.txt': 'real'})
    write(join(root, 'dist-old/secret.txt'), 'secret')
    symlinkSync(join(root, 'secret.txt'), join(dist, 'file.txt'))
    symlinkSync(root, join(dist, 'up'))
    symlinkSync('../dist-old', join(dist, 'beside'))
    symlinkSync('loop', join(dist, 'loop'))
    for (const address of ['file.txt', 'up/secret.txt', 'up/', 'up', 'beside/secret.txt', 'loop']) {
      expect([address, (await fetch(url + address)).status]).toEqual([address, 404])
    }
    symlinkSync('real.txt', join(dist, 'inside.txt'))
    expect(await (await fetch(`${url}inside.txt`)).text()).toBe('real')
  })

  test('a site that is itself behind a link is served', async () => {
    const {root, dist, url} = await serving({'a.txt': 'a'})
    renameSync(dist, join(root, 'release-1'))
    symlinkSync('release-1', dist)
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('a')
  })
})

describe('only this machine is answered:', () => {
  test.each([
    ['127.0.0.1:4000', 200],
    ['127.0.0.1', 200],
    ['localhost:4000', 200],
    ['LOCALHOST', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['evil.example:4000', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost:4000@evil.example', 403],
    ['0.0.0.0:4000', 403],
    ['', 403],
  ])('Host %s gets %i', async (host, status) => {
    const {url} = await serving({'index.html': 'front'})
    for (const target of ['/', '/.pressmark/events', '/.pressmark/client.js']) {
      expect(await ask(url, target, `Host: ${host}`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    }
  })

  test('the server listens on 127.0.0.1', async () => {
    const {url} = await serving({})
    expect(new URL(url).hostname).toBe('127.0.0.1')
  })
})

describe('the port', () => {
  const desk = {answer: () => Promise.reject(new Error('no')), subscribe: () => {}}

  async function occupy(port: number): Promise<number> {
    const server = createServer()
    onTestFinished(() => void server.close())
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as {port: number}).port
  }

  test('that was asked for must be free', async () => {
    const port = await occupy(0)
    await expect(listen(desk, port)).rejects.toThrow(`Cannot listen on 127.0.0.1:${port}: taken`)
  })

  test('is the next free one from 4000 when nobody asked', async () => {
    await occupy(4000).catch(() => {})
    const {server, url} = await listen(desk)
    onTestFinished(() => void server.close())
    expect(Number(new URL(url).port)).toBeGreaterThan(4000)
    expect(Number(new URL(url).port)).toBeLessThan(4020)
  })

  test('a fault of the server itself is 500', async () => {
    const {server, url} = await listen(desk, 0)
    onTestFinished(() => void server.close())
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([500, 'Error: no\n'])
  })
})
