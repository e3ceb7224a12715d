import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {HtmlValidate} from 'html-validate'
import {LinkChecker, LinkState} from 'linkinator'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {looks} from '../../src/record/index.js'
import {siteWith, type Site} from './site.js'

// What only a full archive has: a day of hundreds, shelves in parts, registers by initial, a map that is enlarged.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const cities = '北京 上海 天津 重庆 广州 成都 武汉 西安 沈阳 哈尔滨 昆明 兰州 南京 郑州'.split(' ')
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'
const long = '渡口今天没有开船，'.repeat(17)

const seeds: Record<string, string> = {
  'long.txt': `---\ndate: 2019-02-03\n---\n${long}\n正文一句。\n`,
  'bare.txt': '只有这一句，没有日期。\n',
}
for (let number = 0; number < 510; number++) {
  const reporter = `${surnames[number % 24]}${String.fromCodePoint(0x4e00 + number)}`
  const city = cities[number % 3 === 0 ? 1 : number % 14]!
  seeds[`${number % 9}/${number}.txt`] =
    `---\nheadline: ${city}第${number}号渡口开通\ndate: 2020-04-28\nplaces: [${city}]\nreporter: ${reporter}\n---\n${number}号渡口今天开通，乘客不多。\n`
}

const kinds = {
  day: '2020/04/28.html',
  month: '2020/04/index.html',
  long: 'articles/long.html',
  bare: 'articles/bare.html',
  register: 'reporter/index.html',
  initial: 'reporter/index/z.html',
  place: 'place/上海.html',
  map: 'map.html',
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(looks)('a full archive in %s', (look) => {
  let site: Site
  beforeAll(async () => {
    site = await siteWith(seeds, `language: zh-Hans\nlook: ${look}\n`)
  }, 60_000)
  afterAll(() => site?.remove())

  const open = async (address: string, width: number): Promise<Page> => {
    const page = await browser.newPage({viewport: {width, height: 900}})
    await page.goto(site.href + address.split('/').map(encodeURIComponent).join('/'))
    return page
  }

  test('has every kind of page', () => {
    expect(Object.values(kinds).filter((address) => !site.pages.includes(address))).toEqual([])
  })

  test('has only links that lead somewhere', async () => {
    const {links} = await new LinkChecker().check({
      path: '.',
      serverRoot: site.dist,
      recurse: true,
      concurrency: 20,
      linksToSkip: ['^(?!http://localhost)', '/(?:articles/[1-8]|reporter/(?!index))'],
    })
    const broken = links.filter(({state}) => state === LinkState.BROKEN)
    expect(broken.map(({url, parent}) => `${parent} → ${url}`)).toEqual([])
  }, 60_000)

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {'long-title': 'off'},
    })
    const faults: string[] = []
    for (const address of Object.values(kinds)) {
      const {results} = await validator.validateString(site.files.get(address)!, address)
      faults.push(...results.flatMap(({messages}) => messages.map(({ruleId}) => `${address} ${ruleId}`)))
    }
    expect(faults).toEqual([])
  })

  test('has no fault that axe knows, on a phone by day and on a desk by night', async () => {
    const wrong: string[] = []
    for (const [kind, address] of Object.entries(kinds)) {
      const page = await open(address, 390)
      await page.evaluate(axe)
      for (const [width, colorScheme] of [
        [390, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({width, height: 900})
        await page.emulateMedia({colorScheme})
        // Of hundreds that are alike, some tell as much.
        await page.evaluate(() =>
          document
            .querySelectorAll('.rows-of li:nth-child(n+20), .names li:nth-child(n+40)')
            .forEach((one) => one.remove()),
        )
        const found = await page.evaluate<string[]>(
          `axe.run({preload: false, resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({id, nodes}) =>
            nodes.slice(0, 2).map(({html, failureSummary}) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`,
        )
        wrong.push(...found.map((words) => `${kind} ${width} ${words}`))
        const wider = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)
        if (wider > 0) wrong.push(`${kind} ${width} is wider by ${wider}`)
      }
      await page.close()
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('shows on a phone that part of a map where most was written', async () => {
    const page = await open(kinds.map, 390)
    const maps = await page.locator('.map svg').evaluateAll((all) =>
      all.slice(1).map((map) => {
        const sizes = [...map.querySelectorAll('circle')].map((dot) => dot.r.baseVal.value)
        const {left} = map
          .querySelectorAll('circle')
          [sizes.indexOf(Math.max(...sizes))]!.getBoundingClientRect()
        return left > 0 && left < innerWidth
      }),
    )
    expect(maps).toEqual([true])
    await page.close()
  })
})
