import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {asShown, attacks, captured} from './archive.js'
import {serveSite, type Host} from './host.js'
import {nastySite, type Site} from './site.js'

/** A page of every kind, and those that are hard to set; all by address. */
const kinds = {
  article: `articles/${captured.path.replace('.txt', '.html')}`,
  front: 'index.html',
  place: 'place/天津.html',
  month: '2013/01/index.html',
  year: '2013/index.html',
  facet: 'reporter/index.html',
  time: 'time/index.html',
  about: 'about.html',
  map: 'map.html',
  wanted: 'wanted/index.html',
  topic: 'topic/春天.html',
  search: 'search.html',
  'not-found': '404.html',
  markdown: 'articles/md/全.html',
  'long words': 'articles/长单词.html',
  'long headline': 'articles/长标题.html',
  everything: 'articles/2019/全部 & 100%.html',
  undated: 'articles/无日期.html',
  pictures: 'articles/md/图.html',
  english: 'articles/en/storm.html',
  arabic: 'articles/ar/منارة.html',
  hostile: 'articles/hostile/script.plain.html',
}
const widths = [390, 1440] as const
const colorSchemes = ['light', 'dark'] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const base = '/deep/er/'

let browser: Browser
let site: Site
let host: Host

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), nastySite()])
  host = await serveSite(site.dist, base)
})
afterAll(async () => {
  await browser?.close()
  host?.close()
  site?.remove()
})

/** The pages of one context, and all that should not have happened on them. */
interface Watched {
  readonly context: BrowserContext
  readonly faults: string[]
  readonly open: (address: string) => Promise<Page>
}

/** Open pages of the site at `root` under watch: every request elsewhere, every word to the console, every dialog is a fault. */
async function watched(root: string, options: {javaScriptEnabled?: boolean} = {}): Promise<Watched> {
  // A site on a disk needs no network; where there is one, what is asked elsewhere is cut off, which takes its time.
  const isOnDisk = root.startsWith('file:')
  const context = await browser.newContext({...options, offline: isOnDisk})
  const faults: string[] = []
  const from = (page: Page | undefined): string => decodeURIComponent(page?.url() ?? '').slice(root.length)
  const isElsewhere = (url: string): boolean => !url.startsWith(root)
  if (!isOnDisk)
    await context.route(
      ({href}) => isElsewhere(href),
      (route) => route.abort(),
    )
  context.on('request', (request) => {
    if (isElsewhere(request.url())) faults.push(`request of ${request.url()}`)
  })
  context.on('console', (message) =>
    faults.push(`${from(message.page() ?? undefined)} ${message.type()}: ${message.text()}`),
  )
  context.on('weberror', (error) =>
    faults.push(`${from(error.page() ?? undefined)} threw ${error.error().message}`),
  )
  context.on('dialog', (dialog) => {
    faults.push(`${from(dialog.page() ?? undefined)} ${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  // What attacks call; a dialog from a script that runs early would block the page.
  await context.addInitScript(() => {
    for (const name of ['alert', 'prompt', 'confirm', 'print'] as const)
      Object.assign(window, {
        [name]: (words: unknown) => console.error(`${name} was called: ${String(words)}`),
      })
  })
  return {
    context,
    faults,
    open: async (address) => {
      const page = await context.newPage()
      await page.goto(root + encoded(address), {waitUntil: 'load'})
      return page
    },
  }
}

function encoded(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/')
}

/** By how much a page is wider than its window, and what sticks out. */
function overflow(): string[] {
  const {clientWidth, scrollWidth} = document.scrollingElement!
  if (scrollWidth <= Math.min(clientWidth, innerWidth)) return []
  const far = [...document.body.querySelectorAll('*')].filter((element) => {
    const {left, right} = element.getBoundingClientRect()
    return right > clientWidth + 1 || left < -1
  })
  return [
    `${scrollWidth} of ${clientWidth}`,
    ...far.slice(0, 3).map(({outerHTML}) => outerHTML.slice(0, 120)),
  ]
}

/** Dates that a mark of direction elsewhere has turned: a date's first character stands before its last. */
function turned(): string[] {
  const range = document.createRange()
  return [...document.querySelectorAll('time, .when')]
    .filter(({firstChild}) => {
      if (!(firstChild instanceof Text) || firstChild.length < 2) return false
      const [first, last] = [0, firstChild.length - 1].map((at) => {
        range.setStart(firstChild, at)
        range.setEnd(firstChild, at + 1)
        return range.getBoundingClientRect()
      })
      return first!.top === last!.top && first!.left > last!.left
    })
    .map(({parentElement}) => parentElement!.outerHTML)
}

/** What no page may come to hold, whoever put it there. */
function dangers(): string[] {
  return [...document.querySelectorAll('*')]
    .filter(
      (element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        ['href', 'src', 'action', 'formaction', 'xlink:href'].some((name) =>
          /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a|vb)\s*script:|^data:/i.test(element.getAttribute(name) ?? ''),
        ),
    )
    .map(({outerHTML}) => outerHTML)
}

test('no page runs, asks elsewhere, complains, turns a date or sticks out', async () => {
  const {context, faults, open} = await watched(site.href)
  const wrong: object[] = []
  const visit = async (addresses: readonly string[]): Promise<void> => {
    const page = await open('about.html')
    for (const [at, address] of addresses.entries()) {
      await page.goto(site.href + encoded(address), {waitUntil: 'load'})
      // The other way round each time: the window is changed once a page.
      for (const width of at % 2 === 0 ? widths : widths.toReversed()) {
        if (page.viewportSize()?.width !== width) await page.setViewportSize({width, height: 800})
        const found = [...(await page.evaluate(overflow)), ...(await page.evaluate(turned))]
        if (found.length > 0) wrong.push({address, width, found})
      }
      const found = await page.evaluate(dangers)
      if (found.length > 0) wrong.push({address, found})
    }
  }
  const half = Math.ceil(site.pages.length / 2)
  await Promise.all([visit(site.pages.slice(0, half)), visit(site.pages.slice(half))])
  expect({faults, wrong}).toEqual({faults: [], wrong: []})
  await context.close()
})

describe.each(Object.entries(kinds))('the page %s', (_, address) => {
  test('is accessible at every width, by day and by night', async () => {
    const {context, faults, open} = await watched(site.href)
    const page = await open(address)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await page.evaluate(axe)
    const violations: string[] = []
    for (const width of widths) {
      for (const colorScheme of colorSchemes) {
        await page.setViewportSize({width, height: 800})
        await page.emulateMedia({colorScheme})
        const found = await page.evaluate<string[]>(
          `axe.run({preload: false, resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({id, nodes}) =>
            nodes.slice(0, 3).map(({html, failureSummary}) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`,
        )
        violations.push(...found.map((words) => `${width} ${colorScheme} ${words}`))
        expect(await page.evaluate(overflow), `${width} with all folds open`).toEqual([])
      }
    }
    expect({violations, faults}).toEqual({violations: [], faults: []})
    await context.close()
  })

  test('has room for letters of twice the size', async () => {
    const {context, open} = await watched(site.href)
    const page = await open(address)
    await page.setViewportSize({width: 390, height: 800})
    await page.addStyleTag({content: 'html { font-size: 200% !important }'})
    expect(await page.evaluate(overflow)).toEqual([])
    await context.close()
  })

  test('works below a path of a strict host', async () => {
    const {context, faults, open} = await watched(host.href)
    const page = await open(address)
    const style = await page.evaluate(() => getComputedStyle(document.querySelector('.plate')!).textAlign)
    expect(style).toBe('center')
    expect(faults).toEqual([])
    await context.close()
  })
})

test.each(['english', 'article', 'markdown', 'arabic'] as const)(
  'without scripts the page %s reads the same',
  async (kind) => {
    const [scripted, plain] = await Promise.all([
      watched(site.href),
      watched(site.href, {javaScriptEnabled: false}),
    ])
    const pages = [await scripted.open(kinds[kind]), await plain.open(kinds[kind])]
    const texts = await Promise.all(
      pages.flatMap((page) => [page.locator('main').innerText(), page.locator('.mast').innerText()]),
    )
    expect(texts.slice(2)).toEqual(texts.slice(0, 2))
    // Beside it, scripts add a button and put others into the same lists.
    const [added, printed] = await Promise.all(
      pages.map((page) => page.locator('aside li').evaluateAll((all) => all.length)),
    )
    expect(added).toBe(printed)
    expect([...scripted.faults, ...plain.faults]).toEqual([])
    await Promise.all([scripted.context.close(), plain.context.close()])
  },
)

test('without scripts, from a disk, links lead from the front page to a month, a day, an article, a place and on', async () => {
  const {context, faults, open} = await watched(site.href, {javaScriptEnabled: false})
  const page = await open('index.html')
  const follow = async (selector: string, to: RegExp): Promise<void> => {
    await page.locator(selector).first().click()
    expect(decodeURIComponent(page.url().slice(site.href.length))).toMatch(to)
  }
  await follow('.years a[href$="2024/05/index.html"]', /^2024\/05\/index\.html$/)
  await follow('.strip a', /^2024\/05\/\d\d\.html$/)
  await follow('.rows-of a', /^articles\//)
  const first = page.url()
  await page.locator('.folds details', {hasText: 'GB/T 7714'}).locator('summary').click()
  expect(await page.locator('.cite dd').first().isVisible()).toBe(true)
  await follow('.head .line a[href*="place/"]', /^place\//)
  await follow('.rows-of a', /^articles\//)
  await follow('.turn a', /^articles\//)
  expect(page.url()).not.toBe(first)
  expect(faults).toEqual([])
  await context.close()
})

test('a button copies a citation, and nothing but its words', async () => {
  const {context, faults, open} = await watched(site.href)
  const page = await open(kinds.article)
  await page.locator('.folds details', {hasText: 'GB/T 7714'}).locator('summary').click()
  const words = await page
    .locator('.cite dd')
    .nth(1)
    .evaluate((dd) => dd.firstChild!.textContent)
  await page.evaluate(() =>
    document.addEventListener('copy', () => Object.assign(window, {copied: String(getSelection())})),
  )
  await page.locator('.cite button').nth(1).click()
  expect(await page.evaluate(() => (window as unknown as {copied: string}).copied)).toBe(words)
  expect(await page.locator('.cite button').nth(1).innerText()).toBe('已复制')
  expect(faults).toEqual([])
  await context.close()
})

test('a lost address below the path shows the page that says so, and its links lead back', async () => {
  const {context, faults, open} = await watched(host.href)
  const page = await open('articles/2001/not here/at all.html')
  expect(await page.locator('h1').innerText()).toBe('没有这一页')
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.plate')!).textAlign)).toBe(
    'center',
  )
  await page.locator('.plate a').click()
  expect(page.url()).toBe(`${host.href}index.html`)
  // The console names the status of the page itself; there is nothing else to say.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
  await context.close()
})

test('from the front page to an article and on, by file, with keyboard alone', async () => {
  const {context, faults, open} = await watched(site.href)
  const page = await open('index.html')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#main')
  await page.keyboard.press('Tab')
  const headline = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/articles/**')
  expect(await page.locator('h1').innerText()).toBe(headline)
  await page.locator('.turn .prev').click()
  await page.waitForURL((url) => !url.href.includes('index.html'))
  expect(faults).toEqual([])
  await context.close()
})

test.each(Object.entries(attacks))(
  'the attack "%s" is only words, also in what scripts add',
  async (name, words) => {
    const {context, faults, open} = await watched(host.href)
    const page = await open(`articles/hostile/${name}.plain.html`)
    const headline = (await page.locator('h1').textContent())!
    expect(headline.replace(/[\u202c\u2069]+$/, '')).toBe(asShown(words))
    const old = await page.locator('.random li').first().elementHandle()
    await page.locator('.random button').click()
    await page.waitForFunction((entry) => !entry.isConnected, old)
    expect(await page.evaluate(dangers)).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  },
)
