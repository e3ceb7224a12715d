import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {HtmlValidate} from 'html-validate'
import {LinkChecker, LinkState} from 'linkinator'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {loadSettings} from '../../src/config/index.js'
import {silent} from '../../src/engine/progress.js'
import {memoryStore} from '../../src/engine/store.js'
import {build, survey} from '../../src/pipeline/index.js'
import {looks} from '../../src/record/index.js'
import {treeOf} from '../pipeline/project.js'

const root = fileURLToPath(new URL('../../examples/', import.meta.url))
const golden = fileURLToPath(new URL('../fixtures/demo/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const outside = (): {
  store: ReturnType<typeof memoryStore<never>>
  progress: typeof silent
  threads: number
} => ({
  store: memoryStore(),
  progress: silent,
  threads: 1,
})

/** A page of every kind and in every state; all by address. */
const kinds = {
  front: 'index.html',
  article: 'articles/2010/07/flood-night.html',
  captured: 'articles/2010/07/flood-cow.html',
  repeat: 'articles/2010/07/flood-school-reprint.html',
  english: 'articles/english/2010/student-survey.html',
  arabic: 'articles/arabic/2010/school.html',
  'long headline': 'articles/2010/06/long-headline.html',
  undated: 'articles/undated/river-saying.html',
  year: '2010/index.html',
  month: '2010/07/index.html',
  dates: 'time/index.html',
  place: 'place/上滩.html',
  reporters: 'reporter/index.html',
  agency: 'agency/reed river news.html',
  topic: 'topic/大水.html',
  wanted: 'wanted/index.html',
  search: 'search.html',
  about: 'about.html',
  'not-found': '404.html',
}

/** Where a page stood before; whoever opens it is led on, so it is looked at from outside. */
const moved = 'articles/2010/07/flood.html'

/** What another language of the interface shows in another way. */
const turned = ['front', 'article', 'arabic', 'year', 'month', 'about']

const variants = looks.flatMap((look) =>
  (['zh-Hans', 'ar'] as const).map((language) => ({look, language, name: `${look}, ${language}`})),
)
const folder = mkdtempSync(join(tmpdir(), 'pressmark-demo-'))
const distOf = ({look, language}: {look: string; language: string}): string =>
  join(folder, `${look}-${language}`)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  for (const {look, language} of variants)
    await build({...loadSettings(root), look, language, out: distOf({look, language})}, outside())
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

test('each article of the demo is understood as it is meant', async () => {
  const {facts, sameText} = await survey(loadSettings(root), outside())
  const lines = facts.map((one, number) => {
    const repeats = sameText[number]?.first ?? number
    return [
      one.source.path,
      one.headline || '–',
      `${one.date} ${one.dateSource}`,
      one.agency ?? '–',
      one.places.join('、') || '–',
      one.bylines.map(({name, role}) => (role === 'reporter' ? name : `${name} (${role})`)).join('、') || '–',
      one.language,
      ...(repeats === number ? [] : [`repeats ${facts[repeats]!.source.path}`]),
    ].join(' | ')
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${golden}articles.txt`)
})

/** Whether the part that Tab has led to is seen to be there. */
function focused(): {name: string; isSeen: boolean; isLink: boolean} {
  const element = document.activeElement as HTMLElement
  const {outlineStyle, outlineWidth} = getComputedStyle(element)
  const {width, height} = element.getBoundingClientRect()
  return {
    name: element.outerHTML.slice(0, 120),
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0,
    isLink: element !== document.body,
  }
}

/** What there is to reach by keyboard: everything that is shown and takes it. */
function reachable(): number {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')].filter(
    (element) => element.checkVisibility({checkVisibilityCSS: true}) && element.tabIndex >= 0,
  ).length
}

/** Headings in their order, and landmarks. */
function outline(): {levels: number[]; landmarks: Record<string, number>} {
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({localName}) =>
    Number(localName[1]),
  )
  const count = (selector: string): number => document.querySelectorAll(selector).length
  return {
    levels,
    landmarks: {
      main: count('main'),
      header: count('body > header'),
      footer: count('body > footer'),
      skip: count('body > .skip'),
    },
  }
}

function overflow(): string[] {
  const {clientWidth, scrollWidth} = document.scrollingElement!
  return scrollWidth <= clientWidth ? [] : [`${scrollWidth} of ${clientWidth}`]
}

describe.each(variants)('the demo in $name', (variant) => {
  const dist = distOf(variant)
  const shown = Object.entries(kinds).filter(
    ([kind]) => variant.language === 'zh-Hans' || turned.includes(kind),
  )
  const open = async (address: string, width: number): Promise<Page> => {
    const page = await browser.newPage({viewport: {width, height: 900}})
    const encoded = address.split('/').map(encodeURIComponent).join('/')
    await page.goto(pathToFileURL(`${dist}/`).href + encoded)
    return page
  }

  test('has only links that lead somewhere', async () => {
    const {links} = await new LinkChecker().check({
      path: '.',
      serverRoot: dist,
      recurse: true,
      concurrency: 20,
      // Addresses elsewhere are the sources' own; the canonical one is where the demo would stand.
      linksToSkip: ['^(?!http://localhost)'],
    })
    expect(
      links.filter(({state}) => state === LinkState.BROKEN).map(({url, parent}) => `${parent} → ${url}`),
    ).toEqual([])
    const isReached = (path: string): boolean =>
      path.endsWith('.html') && path !== '404.html' && path !== moved
    const pages = [...treeOf(dist).keys()].filter(isReached)
    expect(links.filter(({url}) => /\.html$/.test(url)).length).toBeGreaterThanOrEqual(pages.length)
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {'long-title': 'off'},
    })
    const faults: string[] = []
    for (const address of [...Object.values(kinds), moved]) {
      const {results} = await validator.validateString(readFileSync(join(dist, address), 'utf8'), address)
      faults.push(
        ...results.flatMap(({messages}) => messages.map(({ruleId, line}) => `${address}:${line} ${ruleId}`)),
      )
    }
    expect(faults).toEqual([])
  })

  test('has no fault that axe knows, by day and by night, on a phone and on a desk', async () => {
    const violations: string[] = []
    for (const [kind, address] of shown) {
      const page = await open(address, 390)
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      await page.evaluate(axe)
      for (const width of [390, 1440])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({width, height: 900})
          await page.emulateMedia({colorScheme})
          const found = await page.evaluate<string[]>(
            `axe.run({preload: false, resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({id, nodes}) =>
              nodes.slice(0, 2).map(({html, failureSummary}) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`,
          )
          violations.push(...found.map((words) => `${kind} ${width} ${colorScheme} ${words}`))
          violations.push(
            ...(await page.evaluate(overflow)).map((words) => `${kind} ${width} overflow ${words}`),
          )
        }
      await page.close()
    }
    expect(violations).toEqual([])
  })

  test('leads from an old address to the page that moved, without a script', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    const home = pathToFileURL(`${dist}/`).href
    await page.goto(home + moved)
    await page.waitForURL(home + kinds.article)
    expect(await page.title()).toContain('决口之夜')
    await context.close()
  })

  test('can be read with letters of twice the size', async () => {
    const wrong: string[] = []
    for (const [kind, address] of shown) {
      const page = await open(address, 640)
      const session = await page.context().newCDPSession(page)
      await session.send('Page.setFontSizes', {fontSizes: {standard: 32, fixed: 26}})
      wrong.push(...(await page.evaluate(overflow)).map((words) => `${kind} ${words}`))
      await page.close()
    }
    expect(wrong).toEqual([])
  })

  test.each(['front', 'article', 'month', 'place', 'about'] as const)(
    'the page %s is walked by keyboard, and one sees where one is',
    async (kind) => {
      const page = await open(kinds[kind], 1440)
      const count = await page.evaluate(reachable)
      const steps: {name: string; isSeen: boolean}[] = []
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('Tab')
        const {isLink, ...one} = await page.evaluate(focused)
        if (!isLink) break
        steps.push(one)
      }
      expect(steps.length).toBe(count)
      expect(steps.filter(({isSeen}) => !isSeen)).toEqual([])
      await page.close()
    },
  )

  test('has headings in order and landmarks once', async () => {
    const wrong: string[] = []
    for (const [kind, address] of shown) {
      const page = await open(address, 1440)
      const {levels, landmarks} = await page.evaluate(outline)
      if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${kind}: not one h1`)
      if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
        wrong.push(`${kind}: ${levels.join('')}`)
      if (Object.values(landmarks).some((count) => count !== 1))
        wrong.push(`${kind}: ${JSON.stringify(landmarks)}`)
      await page.close()
    }
    expect(wrong).toEqual([])
  })

  test('moves nothing for who wants no motion', async () => {
    const page = await open(kinds.article, 1440)
    await page.emulateMedia({reducedMotion: 'reduce'})
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(element)
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
        })
        .map(({outerHTML}) => outerHTML.slice(0, 100)),
    )
    expect(moving).toEqual([])
    await page.close()
  })
})
