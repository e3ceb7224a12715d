import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {loadSettings} from '../../src/config/index.js'
import {silent} from '../../src/engine/progress.js'
import {memoryStore} from '../../src/engine/store.js'
import {build} from '../../src/pipeline/index.js'
import {launchBrowser} from './chromium.js'

const total = 80
const root = mkdtempSync(join(tmpdir(), 'pressmark-client-'))
const dist = join(root, 'dist')
let browser: Browser
let server: Server
/** Where the site stands on each way to it, with a slash at its end. */
const sites = {file: pathToFileURL(`${dist}/`).href, http: ''}

beforeAll(async () => {
  for (let number = 0; number < total; number++) {
    const file = join(root, 'seeds', pathOf(number))
    mkdirSync(join(file, '..'), {recursive: true})
    writeFileSync(file, storyOf(number))
  }
  await build(loadSettings(root), {store: memoryStore(), progress: silent, threads: 1})
  server = await serve('/news/archive/')
  sites.http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/archive/`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(root, {recursive: true, force: true})
})

/** Seeds of our own, the higher the number the newer; some names need encoding, and two tell a day or a year. */
function pathOf(number: number): string {
  if (number === 0) return '灯塔/2019年12月/1.txt'
  if (number === total - 4) return '灯塔/2020/76.txt'
  return `灯塔 (一)/${String(number).padStart(2, '0')}%.txt`
}

function headlineOf(number: number): string {
  if (number === total - 2) return '<img src=x onerror="window.hit=1">未能点亮</script>'
  return number === total - 3 ? 'The lighthouse is lit again after the storm' : `第${number}号灯塔重新点亮`
}

function storyOf(number: number): string {
  const date = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10)
  const text =
    number === total - 3 ? 'The keeper rowed back to the island.' : '守塔人划船回到了岛上，海面平静。'
  const given =
    number === 0 ? '' : number === total - 4 ? 'dateline: 中新社青岛3月17日电\n' : `date: ${date}\n`
  return `---\n${given}headline: ${JSON.stringify(headlineOf(number))}\n---\n${text}\n`
}

function addressOf(number: number): string {
  return `articles/${pathOf(number).replace('.txt', '.html').split('/').map(encodeURIComponent).join('/')}`
}

/** A host that allows nothing but its own, below a path, and knows pages without their ending, too. */
async function serve(base: string): Promise<Server> {
  const types: Record<string, string> = {html: 'text/html', css: 'text/css', js: 'text/javascript'}
  const host = createServer(({url = ''}, response) => {
    const path = decodeURIComponent(url.slice(base.length))
    const file = [path, `${path}.html`].map((name) => join(dist, name)).find(existsSync)
    const type = types[file?.split('.').at(-1) ?? ''] ?? 'text/plain'
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'self'",
    })
    response.end(file === undefined ? '' : readFileSync(file))
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  return host
}

/** A page, and everything that should not have happened on it. */
async function open(address: string, options: {javaScriptEnabled?: boolean} = {}) {
  const page = await browser.newPage(options)
  const asked: string[] = []
  const faults: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => faults.push(message.text()))
  // Scripts that a script asks for while the page loads are waited for, too.
  await page.goto(address, {waitUntil: 'load'})
  return {page, asked, faults}
}

const entries = (page: Page, list: string): Promise<string[]> =>
  page.locator(`aside .${list} ol > li`).allInnerTexts()

/** The entries of a list as markup, their addresses from the root. */
async function markup(page: Page, list: string): Promise<string[]> {
  const found = page.locator(`aside .${list} ol > li`)
  return (await found.evaluateAll((all) => all.map(({outerHTML}) => outerHTML))).map(belowRoot)
}

function belowRoot(entry: string): string {
  return entry.replace(/href="[^"]*?(?=articles\/)/, 'href="')
}

/** What the sidebar says, and where its last list stands. */
async function aside(page: Page) {
  const text = await page.locator('aside').innerText()
  return {text: text.replace(/\s+/g, ' '), place: await page.locator('aside section').last().boundingBox()}
}

/** The sidebar as it was printed. */
async function printed(address: string) {
  const {page} = await open(address, {javaScriptEnabled: false})
  const found = await aside(page)
  await page.close()
  return found
}

describe.each(['file', 'http'] as const)('by %s', (way) => {
  test('the latest become the newest of the archive', async () => {
    const {page, asked, faults} = await open(sites[way] + addressOf(40))
    const latest = await entries(page, 'latest')
    expect(latest).toHaveLength(10)
    expect(latest.map((entry) => entry.replace(/ 2020年.*$/, ''))).toEqual(
      Array.from({length: 10}, (_, back) => headlineOf(total - 1 - back)),
    )
    expect(latest[0]).toBe('第79号灯塔重新点亮 2020年3月20日')
    expect(await page.locator('.latest .note').innerText()).toBe('本档案最新发表')
    expect(await page.locator('.latest li').nth(2).locator('a').getAttribute('lang')).toBe('en')
    expect(await page.locator('.latest time').first().getAttribute('datetime')).toBe('2020-03-20')
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(faults).toEqual([])
    expect(asked.filter((url) => !url.startsWith(sites[way]))).toEqual([])
    expect(asked.map((url) => url.slice(sites[way].length))).toEqual([
      addressOf(40),
      'style.css',
      'site.js',
      'data/latest.js',
    ])
    await page.close()
  })

  test('the link of a new entry leads to its story', async () => {
    const {page} = await open(sites[way] + addressOf(40))
    await page.locator('.latest a').first().click()
    await page.waitForURL(sites[way] + addressOf(total - 1))
    expect(await page.locator('h1').innerText()).toBe(headlineOf(total - 1))
    await page.close()
  })

  test('a page that is in the list itself leaves itself out', async () => {
    const {page} = await open(sites[way] + addressOf(total - 4))
    const latest = await entries(page, 'latest')
    expect(latest).toHaveLength(10)
    expect(latest.join('\n')).not.toContain(headlineOf(total - 4))
    expect(latest[9]).toContain(headlineOf(total - 11))
    await page.close()
  })

  test('the newest page keeps what it has, and so does the oldest', async () => {
    for (const number of [total - 1, 0]) {
      const address = sites[way] + addressOf(number)
      const {page, faults} = await open(address)
      const {text, place} = await aside(page)
      expect({text: text.replace('换一批 ', ''), place}).toEqual(await printed(address))
      expect(faults).toEqual([])
      await page.close()
    }
  })

  test('an early page gets as many as it had', async () => {
    const {page} = await open(sites[way] + addressOf(3))
    expect((await entries(page, 'latest')).map((entry) => entry.slice(0, 5))).toEqual([
      '第79号灯',
      '<img ',
      'The l',
    ])
    await page.close()
  })

  test('another selection comes at a click and by the keyboard, and another again', async () => {
    const {page, asked, faults} = await open(sites[way] + addressOf(40))
    const button = page.getByRole('button', {name: '换一批'})
    const seen = [(await entries(page, 'random')).join('\n')]
    for (const draw of [() => button.click(), () => button.press('Enter'), () => button.press('Space')]) {
      await page
        .locator('.random li')
        .first()
        .evaluate((entry) => (entry.id = 'old'))
      await draw()
      await page.waitForFunction(() => !document.querySelector('#old'))
      const list = await entries(page, 'random')
      expect(list).toHaveLength(10)
      expect(new Set(list).size).toBe(10)
      expect(list.join('\n')).not.toContain(headlineOf(40))
      seen.push(list.join('\n'))
    }
    expect(new Set(seen).size).toBe(4)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('.random ol').getAttribute('aria-live')).toBe('polite')
    expect(faults).toEqual([])
    const shards = asked.filter((url) => url.includes('/data/random/')).map((url) => url.slice(-4))
    expect(shards.toSorted()).toEqual(['0.js', '1.js'])
    await page.close()
  })

  test('without scripts the page is as it was printed', async () => {
    const {page, asked} = await open(sites[way] + addressOf(40), {javaScriptEnabled: false})
    expect((await entries(page, 'latest'))[0]).toBe('第39号灯塔重新点亮 2020年2月9日')
    expect(await page.locator('.latest .note').innerText()).toBe('本文之前刊出')
    expect(await page.locator('main button, aside button').count()).toBe(0)
    expect(asked.filter((url) => url.includes('data/'))).toEqual([])
    await page.close()
  })
})

test('an entry that a script draws is as if it had been printed', async () => {
  const copy = join(root, 'cut')
  cpSync(dist, copy, {recursive: true})
  // Only the ten oldest of each shard, so that it is known who comes.
  for (const name of ['random/0', 'random/1']) {
    const file = join(copy, `data/${name}.js`)
    const {cards} = JSON.parse(/\{.*\}/.exec(readFileSync(file, 'utf8'))![0]) as {cards: unknown[]}
    writeFileSync(file, `pressmark("${name}",${JSON.stringify({cards: cards.slice(0, 10)})})`)
  }
  const {page} = await open(pathToFileURL(`${copy}/`).href + addressOf(40))
  const drawn = await markup(page, 'latest')
  for (let draw = 0; draw < 2; draw++) {
    await page
      .locator('.random li')
      .first()
      .evaluate((entry) => (entry.id = 'old'))
    await page.locator('aside button').click()
    await page.waitForFunction(() => !document.querySelector('#old'))
    drawn.push(...(await markup(page, 'random')))
  }
  const pages = Array.from({length: total}, (_, number) => ({
    address: addressOf(number),
    text: readFileSync(join(dist, decodeURIComponent(addressOf(number))), 'utf8'),
  }))
  // Printed links are as short as can be; a script's are whole.
  const known = await page.evaluate(
    (all) =>
      all.flatMap(({address, text}) => {
        const printed = new DOMParser().parseFromString(text, 'text/html')
        return [...printed.querySelectorAll('.latest li, .random li')].map((entry) => {
          const link = entry.querySelector('a')!
          const {pathname} = new URL(link.getAttribute('href')!, `https://site.example/${address}`)
          link.setAttribute('href', pathname.slice(1))
          return entry.outerHTML
        })
      }),
    pages,
  )
  expect(drawn).toHaveLength(30)
  expect(drawn.filter((entry) => !known.includes(entry))).toEqual([])
  const texts = drawn.join('')
  expect(texts).toContain('<time datetime="03-17" class="inferred">2020年3月17日</time>')
  expect(texts).toContain('<time datetime="2019-12">2019年12月</time>')
  await page.close()
})

test('the page knows itself by an address without its ending', async () => {
  const {page} = await open(sites.http + addressOf(total - 1).replace('.html', ''))
  expect((await entries(page, 'latest'))[0]).toContain(headlineOf(total - 2))
  expect(await page.locator('.latest .note').innerText()).toBe('本文之前刊出')
  await page.close()
})

test('without the cards the page stays as it was printed', async () => {
  const copy = join(root, 'copy')
  cpSync(dist, copy, {recursive: true})
  rmSync(join(copy, 'data/random'), {recursive: true})
  const address = pathToFileURL(`${copy}/`).href + addressOf(40)
  const {page} = await open(address)
  const random = await entries(page, 'random')
  await page.getByRole('button', {name: '换一批'}).click()
  await page.waitForFunction(() => !document.querySelector('aside button'))
  expect(await entries(page, 'random')).toEqual(random)

  rmSync(join(copy, 'data'), {recursive: true})
  const {page: bare} = await open(address)
  expect(await aside(bare)).toEqual(await printed(address))
  await Promise.all([page.close(), bare.close()])
})

test('the button can be used by everyone', async () => {
  const {page} = await open(sites.file + addressOf(40))
  const box = (await page.locator('aside button').boundingBox())!
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const {violations} = await page.evaluate<{violations: {id: string}[]}>('axe.run()')
  expect(violations.map(({id}) => id)).toEqual([])
  await page.close()
})
