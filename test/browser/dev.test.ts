import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {networkInterfaces, tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {pathOf, story} from '../pipeline/project.js'
import {launchBrowser} from './chromium.js'

// The compiled program, as its user runs it: `npm test` compiles before.
const program = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const articleTemplate = readFileSync(new URL('../../templates/article.njk', import.meta.url), 'utf8')

/** How long a change may take to arrive, on a machine that does much else. */
const patience = {timeout: 20_000, interval: 20}

let browser: Browser
let root: string
let preview: ChildProcessWithoutNullStreams
/** All that the terminal shows. */
let terminal: string
let url: string
let page: Page
/** What should not happen on the page. */
let faults: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'pressmark-dev-'))
  for (const number of [0, 1, 2, 3]) write(pathOf(number), story(number))
  terminal = ''
  preview = spawn(process.execPath, [program, 'dev', '--port', '0'], {cwd: root})
  for (const stream of [preview.stdout, preview.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (terminal += words))
  url = await vi.waitFor(() => /Preview: (http:\S+)/.exec(terminal)![1]!, patience)
  await said(/^Built: /m)
  faults = []
  page = await browser.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => faults.push(message.text()))
})
afterEach(async () => {
  await page?.close()
  const ended = once(preview, 'exit')
  preview.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  rmSync(root, {recursive: true, force: true})
})

function write(path: string, content: string | Uint8Array): void {
  const file = join(root, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
}

/** Wait until the terminal has said something. */
async function said(words: RegExp): Promise<void> {
  await vi.waitFor(() => expect(terminal).toMatch(words), patience)
}

function addressOf(number: number): string {
  return `${url}articles/${pathOf(number).slice('seeds/'.length, -'.txt'.length)}.html`
}

/** Open the page of a story and mark it, so that a load is seen. */
async function open(number: number): Promise<void> {
  await page.goto(addressOf(number))
  await page.evaluate('window.isAsOpened = true')
}

const isAsOpened = (): Promise<boolean> => page.evaluate('window.isAsOpened === true')
const overlay = () => page.locator('[role=alert]')

test('the page follows its own story, and stays when another that it does not show is edited', async () => {
  await open(1)
  expect(await page.locator('h1').innerText()).toBe(story(1).split('\n')[0])

  // One sign of the other's text, far from what a card says of it, and no word by which stories are recommended.
  write(pathOf(2), story(2).replace('可以前往参观。', '可以前往参观！'))
  await said(/^Built: \d+ files changed/m)
  expect(await isAsOpened()).toBe(true)

  // Had the page been told to load before, it would have lost its mark before this arrives.
  const edited = '昨夜新写的一句话。'
  write(pathOf(1), story(1, edited))
  await page.getByText(edited).waitFor(patience)
  expect(await isAsOpened()).toBe(false)
  expect(faults).toEqual([])
})

test('a picture is seen when it comes, when it is replaced by another of its size, and when it goes', async () => {
  const red = await squareOf('#c00')
  const blue = await squareOf('#00c')
  write('seeds/2020/boat.md', '# 渡船\n\n![船](boat.png "清晨的渡船")\n\n正文。\n')
  await said(/^Built: \d+ files? changed/m)
  await page.goto(`${url}articles/2020/boat.html`)
  expect(await page.locator('.no-picture').count()).toBe(1)
  const colorOf = (): Promise<number[]> =>
    page.evaluate(`(async () => {
      const image = document.querySelector('figure img')
      if (!image) return []
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 1
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
    })()`)
  const turnsTo = (color: number[]): Promise<void> =>
    vi.waitFor(async () => expect(await colorOf().catch(() => [])).toEqual(color), patience)
  write('seeds/2020/boat.png', red)
  await turnsTo([0xcc, 0, 0])
  write('seeds/2020/boat.png', blue)
  await turnsTo([0, 0, 0xcc])
  rmSync(join(root, 'seeds/2020/boat.png'))
  await page.locator('.no-picture').waitFor(patience)
  expect(faults).toEqual([])
})

function squareOf(background: string): Promise<Buffer> {
  return sharp({create: {width: 60, height: 60, channels: 3, background}})
    .png({compressionLevel: 0})
    .toBuffer()
}

test('a broken template is named with its line on the page and the terminal, until it is mended', async () => {
  await open(1)
  write('templates/article.njk', `${articleTemplate}\n{% if %}\n`)
  await overlay().waitFor(patience)
  const line = articleTemplate.split('\n').length + 1
  const fault = await overlay().locator('pre').innerText()
  expect(fault).toContain(`templates/article.njk:${line}:1 error Cannot draw: `)
  await said(/^Failed: /m)
  for (const words of fault.trim().split('\n')) expect(terminal).toContain(words)
  // The story can still be read below it.
  expect(await isAsOpened()).toBe(true)
  expect(await page.locator('h1').isVisible()).toBe(true)

  // Whoever opens another page now is told, too.
  const other = await browser.newPage()
  await other.goto(addressOf(2))
  await other.locator('[role=alert]').waitFor(patience)
  await other.close()

  write('templates/article.njk', articleTemplate.replace('<article', '<p id="mended">改好了</p>\n<article'))
  await page.locator('#mended').waitFor(patience)
  await overlay().waitFor({state: 'detached', ...patience})
  expect(faults).toEqual([])
})

test('a template that is mended as it was takes the message away without a load', async () => {
  await open(1)
  write('templates/about.njk', '{{ title }}\n{{ nothing() }}\n')
  await overlay().waitFor(patience)
  expect(await overlay().innerText()).toContain('templates/about.njk:2:1 error Cannot draw `about.html`: ')
  rmSync(join(root, 'templates/about.njk'))
  await overlay().waitFor({state: 'detached', ...patience})
  expect(await isAsOpened()).toBe(true)
  expect(faults).toEqual([])
})

test('a seed that is no longer text is shown, and its page comes back with it', async () => {
  await open(1)
  write(pathOf(1), Buffer.of(1, 2, 3, 0, 0, 4, 5, 6))
  const message = `${pathOf(1)} error Unexpected binary file, expected text`
  await overlay().getByText(message).waitFor(patience)
  await said(/^Failed: /m)
  expect(terminal).toContain(message)

  write(pathOf(1), story(1))
  await overlay().waitFor({state: 'detached', ...patience})
  await page.getByRole('heading', {level: 1, name: story(1).split('\n')[0]!}).waitFor(patience)
  // The browser names the status of the page that was gone meanwhile.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
})

test('only this machine is answered', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({address}) => address)
    .filter((address) => address !== '127.0.0.1')
  const port = Number(new URL(url).port)
  expect(await isOpen('127.0.0.1', port)).toBe(true)
  for (const host of [...others, '127.0.0.2', '::1']) expect(await isOpen(host, port), host).toBe(false)
})

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({host, port, timeout: 2000})
    const end = (isOpen: boolean): void => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.on('connect', () => end(true))
    for (const event of ['error', 'timeout'] as const) socket.on(event, () => end(false))
  })
}
