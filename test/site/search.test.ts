import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {serveSite, type Host} from './host.js'
import {library, named, poison} from './library.js'
import {siteWith, type Site} from './site.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let site: Site
let host: Host
let context: BrowserContext
/** What should not have happened on any page. */
let faults: string[]

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), siteWith(library, 'title: 海灯档案\n')])
  host = await serveSite(site.dist, '/deep/er/')
})
afterAll(async () => {
  await browser?.close()
  host?.close()
  site?.remove()
})
beforeEach(() => watch({}))
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

async function watch(options: BrowserContextOptions): Promise<void> {
  await context?.close()
  context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options})
  faults = []
  context.on('console', (message) => faults.push(message.text()))
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('dialog', (dialog) => {
    faults.push(dialog.message())
    void dialog.dismiss()
  })
}

async function open(address: string, root = host.href): Promise<Page> {
  const page = await context.newPage()
  await page.goto(root + address)
  return page
}

/** Wait for how it went to be said. */
async function said(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.count').filter({hasText: words}).waitFor()
}

async function ask(page: Page, text: string): Promise<void> {
  await page.locator('.find input').fill(text)
}

function headlines(page: Page): Promise<string[]> {
  return page.locator('.hits h2').allTextContents()
}

describe.each(['host', 'disk'] as const)('from a %s', (way) => {
  const root = (): string => (way === 'host' ? host.href : site.href)

  test.each([
    ['岛渔港', 1, '横沙岛渔港的吊机提前上岸', '岛渔港'],
    ['图书馆', 3, '江口旧粮站改成图书馆', '图书馆'],
    ['圖書館 舊', 2, '臺灣高雄港區新棧橋啟用', '舊圖書館'],
    ['Ｈａｒｂｏｕｒ CRA', 1, 'Harbour crane turns again after the storm', 'harbour'],
    ['cafe muller', 1, 'Café Müller serves its last cup', 'café'],
    ['古い倉', 1, '古い倉庫がカフェに', '古い倉'],
    ['도서관', 2, '옛 창고가 도서관으로', '도서관'],
    ['مكتبة', 1, 'مكتبة في مخزن قديم', 'مكتبة'],
    ['าคารเก', 1, 'ประภาคารเก่ากลับมาส่องแสง', 'าคารเก่'],
    ['등대 사진', 1, '부산 항구의 등대, 다시 불을 밝히다', '등대'],
    ['港の灯台 ＰＨＯＴＯ OR 百年ぶり', 1, '港の灯台、百年ぶりに修理', '百年ぶり'],
    ['маяк', 1, 'Приморский маяк снова горит', 'Маяк'],
  ])('%s is found in its context', async (text, count, headline, mark) => {
    const page = await open('search.html', root())
    await page.locator('.find input').pressSequentially(text, {delay: 5})
    await said(page, `${count} 篇`)
    expect(await headlines(page)).toContain(headline)
    const entry = page.locator('.hits li').filter({has: page.locator('h2', {hasText: headline})})
    await entry.locator('.lede mark').first().waitFor()
    expect(
      (await entry.locator('.lede mark').allTextContents()).map((words) => words.toLowerCase()),
    ).toContain(mark.toLowerCase())
    await entry.locator('a').click()
    await page.waitForURL('**/articles/**')
    expect(await page.locator('h1').textContent()).toBe(headline)
  })

  test('what is poisoned stays text', async () => {
    const page = await open('search.html', root())
    await ask(page, '毒药')
    await said(page, '1 篇')
    expect(await headlines(page)).toEqual([poison])
    await page.locator('.lede mark').waitFor()
    await ask(page, poison)
    await said(page, /篇|没有/u)
    expect(await page.locator('.found :is(img, script, b, iframe)').count()).toBe(0)
  })

  test('a headline that is known and not held is told of, with the way to where it is named', async () => {
    const page = await open('search.html', root())
    await ask(page, '長頸鹿 大桥')
    await said(page, '没有找到')
    const told = page.locator('.others').getByRole('link', {name: named[0]})
    await told.waitFor()
    expect(await page.locator('.others').textContent()).toContain('未收录')
    expect(await told.locator('mark').allTextContents()).toEqual(['大桥', '长颈鹿'])
    await ask(page, named[1])
    await page.locator('.others').getByRole('link', {name: named[1]}).click()
    await page.waitForURL('**/wanted/index.html*')
    expect(await page.locator('main').textContent()).toContain(named[1])
  })

  test('controls narrow the list down, and widen it', async () => {
    const page = await open('search.html?q=渡船', root())
    await said(page, '12 篇')
    const choice = page.locator('.narrow').getByRole('button', {name: /^上海/u})
    await choice.click()
    await said(page, /^4 篇/u)
    expect(await page.locator('.find input').inputValue()).toBe('place:上海 渡船')
    expect(new URL(page.url()).searchParams.get('q')).toBe('place:上海 渡船')
    await page.locator('.narrow [aria-pressed=true]:focus', {hasText: '上海'}).waitFor()
    await page.locator('.narrow').getByRole('button', {name: /^青岛/u}).click()
    await said(page, /^8 篇/u)
    await page.getByLabel('从').fill('2022')
    await page.getByLabel('从').press('Enter')
    await said(page, /^5 篇/u)
    expect(await page.locator('.find input').inputValue()).toBe('place:上海 place:青岛 from:2022 渡船')
    await page.goBack()
    await said(page, /^8 篇/u)
  })
})

test('an address says what was asked, and in which order', async () => {
  const page = await open('search.html')
  await ask(page, '渡船')
  await said(page, '12 篇')
  await page.getByRole('button', {name: '最新', exact: true}).click()
  await page.waitForURL(/by=newest/u)
  await page.locator('[aria-pressed=true]', {hasText: '最新'}).waitFor()
  const other = await open(page.url().slice(host.href.length))
  await said(other, '12 篇')
  expect(await headlines(other)).toEqual(await headlines(page))
  expect((await headlines(other))[0]).toBe('第12号渡船恢复夜航')
})

test('back from an article is the list as it was left', async () => {
  const page = await open('search.html?q=渡船')
  await said(page, '12 篇')
  await page.getByRole('button', {name: '更多结果'}).click()
  await page.locator('.hits li').nth(11).waitFor()
  await page.locator('.hits a').nth(11).scrollIntoViewIfNeeded()
  const top = await page.evaluate(() => scrollY)
  expect(top).toBeGreaterThan(300)
  await page.locator('.hits a').nth(11).click()
  await page.waitForURL('**/articles/**')
  await page.goBack()
  await page.locator('.hits li').nth(11).waitFor()
  await page.waitForFunction((top) => Math.abs(scrollY - top) < 60, top)
})

test('letters that an input method is still putting together are no question', async () => {
  const page = await open('search.html')
  const keys = await context.newCDPSession(page)
  const compose = (text: string): Promise<unknown> =>
    keys.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length})
  const asked = new Set<string | null>()
  page.on('framenavigated', () => asked.add(new URL(page.url()).searchParams.get('q')))
  await page.locator('.find input').focus()
  await page.keyboard.insertText('渡')
  for (const text of ['c', 'ch', 'chu', 'chuan']) await compose(text)
  await page.waitForTimeout(400)
  expect(await page.locator('.find input').inputValue()).toBe('渡chuan')
  await keys.send('Input.insertText', {text: '船'})
  await said(page, '12 篇')
  expect([...asked]).toEqual(['渡船'])
})

test('the keyboard alone is enough', async () => {
  const page = await open('articles/2021/1.html')
  await page.keyboard.press('/')
  await page.keyboard.type('渡船')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search.html?q=*')
  await said(page, '12 篇')
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent)
  await page.locator('h1').click()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  const [first, second] = await headlines(page)
  expect(await focused()).toBe(first)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(second)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.search === '')
  expect(await page.locator('.browse').isVisible()).toBe(true)
  await page.keyboard.type('渡船')
  await said(page, '12 篇')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/articles/**')
})

test('where nothing is found, that is said and others are offered', async () => {
  const page = await open('search.html?q=渡船 长颈鹿')
  await said(page, '没有找到“渡船 长颈鹿”')
  expect(await page.locator('.browse').isVisible()).toBe(true)
  await page.getByRole('button', {name: '去掉“长颈鹿” 12'}).click()
  await said(page, '12 篇')
  expect(await page.locator('.browse').isVisible()).toBe(false)
  await ask(page, '粮店改成图书馆')
  await page.getByRole('button', {name: '是不是要找“粮站改成图书馆”？ 1'}).click()
  await said(page, '1 篇')
  await ask(page, 'lightouse')
  await page.getByRole('button', {name: /Lighthouse/u}).click()
  await said(page, '1 篇')
  await ask(page, '渡船 长颈鹿 企鹅')
  await page.getByRole('button', {name: '只找“渡船” 12'}).click()
  await said(page, '12 篇')
})

describe('when the index', () => {
  test('does not arrive, that is said, and asking again finds', async () => {
    const page = await open('search.html')
    await page.route('**/search/**', (route) => route.abort())
    await ask(page, '渡船')
    const trouble = page.getByRole('alert')
    await trouble.filter({hasText: '没有取到'}).waitFor()
    expect(await page.locator('.hits li').count()).toBe(0)
    expect(await page.locator('.count').textContent()).toBe('')
    faults.length = 0
    await page.unroute('**/search/**')
    await trouble.getByRole('button').click()
    await said(page, '12 篇')
    expect(await trouble.textContent()).toBe('')
  })

  test('arrives in part, there is no list either', async () => {
    const page = await open('search.html')
    await page.route('**/search/*/**', (route) => route.fulfill({status: 503}))
    await ask(page, '渡船')
    await page.getByRole('alert').filter({hasText: '没有取到'}).waitFor()
    expect(await page.locator('.hits li').count()).toBe(0)
    faults.length = 0
  })

  test('lacks one file, the rest is no answer, and asking again asks for no more than that', async () => {
    const page = await open('search.html')
    let isLost = true
    const again: string[] = []
    await page.route('**/search/**', (route) => {
      const url = route.request().url()
      if (!isLost) again.push(url)
      return isLost && url.includes('/cards.js') ? route.fulfill({status: 500}) : route.continue()
    })
    await ask(page, '渡船')
    await page.getByRole('alert').filter({hasText: '没有取到'}).waitFor()
    expect(await page.locator('.hits li').count()).toBe(0)
    expect(await page.locator('.narrow').isVisible()).toBe(false)
    isLost = false
    await page.getByRole('alert').getByRole('button').click()
    await said(page, '12 篇')
    expect(await page.locator('.narrow').isVisible()).toBe(true)
    expect(again.filter((url) => /\/(?:han|\d\d)\.js/u.test(url))).toEqual([])
    faults.length = 0
  })

  test('arrives late, that is said, and what was typed last is answered', async () => {
    const page = await open('search.html')
    await page.route('**/search/**', (route) => setTimeout(() => void route.continue(), 200))
    await ask(page, '图书馆')
    await said(page, '检索中')
    await ask(page, '渡船')
    await said(page, '12 篇')
    expect((await headlines(page))[0]).toContain('渡船')
  })
})

test('a lost excerpt loses no result', async () => {
  const page = await open('search.html')
  await page.route('**/articles/*/1.json', (route) => route.abort())
  await ask(page, '图书馆')
  await said(page, '3 篇')
  await page.waitForFunction(() => document.querySelectorAll('.lede mark').length >= 2)
  expect(await headlines(page)).toHaveLength(3)
  faults.length = 0
})

test('without scripts the page offers every way of browsing, and no box', async () => {
  await watch({javaScriptEnabled: false})
  const page = await open('search.html?q=渡船')
  expect(await page.locator('.find').isVisible()).toBe(false)
  expect(await page.locator('main').innerText()).toContain('检索需要脚本')
  await page.locator('.browse').getByRole('link', {name: /^上海/u}).click()
  expect(await page.locator('h1').textContent()).toContain('上海')
})

test.each([390, 1440])('every state is accessible at %i px, by day and by night', async (width) => {
  await watch({viewport: {width, height: 800}, reducedMotion: 'reduce'})
  const page = await open('search.html')
  await page.evaluate(axe)
  const violations: string[] = []
  const check = async (state: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      const found = await page.evaluate<string[]>(
        `axe.run({preload: false, resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({id, nodes}) =>
          nodes.slice(0, 3).map(({html, failureSummary}) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`,
      )
      violations.push(...found.map((words) => `${state} ${colorScheme} ${words}`))
      const wider = await page.evaluate(
        () => document.body.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, state).toBeLessThanOrEqual(0)
    }
  }
  await page.locator('.how summary').click()
  await check('empty')
  await ask(page, '渡船')
  await said(page, '12 篇')
  if (width < 960) await page.locator('.narrow summary').click()
  await page.locator('.narrow fieldset').first().waitFor()
  await page.locator('.lede mark').first().waitFor()
  await check('found')
  await ask(page, 'مكتبة OR storm OR 毒药')
  await said(page, '3 篇')
  await check('of many languages')
  await ask(page, '渡船 长颈鹿')
  await page.locator('.others button').first().waitFor()
  await check('nothing')
  await page.route('**/search/**', (route) => route.abort())
  await ask(page, '高雄港區颱風')
  await page.locator('.trouble button').waitFor()
  await check('failed')
  faults.length = 0
  expect(violations).toEqual([])
})
