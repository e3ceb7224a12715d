import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {asShown, attacks, captured, outside, published, repeat} from './archive.js'
import {nastySite, ownSite, type Site} from './site.js'

/** One address on a page, as a browser understands the page's markup. */
interface Reference {
  readonly from: string
  readonly element: string
  readonly attribute: string
  readonly value: string
  readonly rel: string
  /** Where on the page it stands. */
  readonly within: 'text' | 'provenance' | 'captured' | 'page'
}

interface Parsed {
  readonly references: readonly Reference[]
  readonly ids: readonly string[]
  /** Attributes that run something, and elements that fetch or frame something, as they are written. */
  readonly dangers: readonly string[]
  readonly title: string
  readonly headings: readonly string[]
  /** Those that stand in texts, where no template sets them. */
  readonly classes: readonly string[]
}

let browser: Browser
const sites: {hard?: Site; own?: Site} = {}
const parsed: {hard: Map<string, Parsed>; own: Map<string, Parsed>} = {hard: new Map(), own: new Map()}

beforeAll(async () => {
  browser = await launchBrowser()
  ;[sites.hard, sites.own] = await Promise.all([nastySite(), ownSite()])
  for (const name of ['hard', 'own'] as const) parsed[name] = await parsePages(sites[name]!)
})
afterAll(async () => {
  await browser?.close()
  sites.hard?.remove()
  sites.own?.remove()
})

/** Parse every page as a browser does, without opening it: nothing runs and nothing is fetched. */
async function parsePages({pages, files}: Site): Promise<Map<string, Parsed>> {
  const page = await browser.newPage()
  const texts = pages.map((address): [string, string] => [address, files.get(address)!])
  const found = await page.evaluate((all) => {
    const parser = new DOMParser()
    // A picture is one of ours, measured.
    const fetching =
      'img:not([width][height][src^="../"]),iframe,object,embed,video,audio,source,form,base,frame,portal,applet,math,template'
    return all.map(([from, html]) => {
      const document = parser.parseFromString(html, 'text/html')
      const references: Reference[] = []
      const dangers: string[] = []
      for (const element of document.querySelectorAll('*')) {
        const name = element.localName
        const isBox = element.matches('form[role=search][action$="search.html"]')
        if ((element.matches(fetching) && !isBox) || (name === 'meta' && element.hasAttribute('http-equiv')))
          dangers.push(element.outerHTML)
        // What an article says of itself to programs is no script: nothing in it runs.
        const isData = element.getAttribute('type') === 'application/ld+json'
        if (name === 'script' && !isData && (element.textContent !== '' || !element.hasAttribute('src')))
          dangers.push(element.outerHTML)
        if (name === 'style' && from !== '404.html') dangers.push(element.outerHTML)
        for (const {name: attribute, value} of element.attributes) {
          if (/^on|^style$|^srcdoc$|^formaction$|^srcset$|^ping$|^background$|^data$/i.test(attribute))
            dangers.push(element.outerHTML)
          if (!/^(?:href|src|action|xlink:href|cite|poster)$/i.test(attribute)) continue
          const within = element.closest('.text')
            ? 'text'
            : element.closest('.rows')
              ? 'provenance'
              : element.closest('.list, .wants')
                ? 'captured'
                : 'page'
          const rel = element.getAttribute('rel') ?? ''
          references.push({from, element: name, attribute, value, rel, within})
        }
      }
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id)
      const headings = [...document.querySelectorAll('h1')].map(({textContent}) => textContent ?? '')
      const classes = [...document.querySelectorAll('.text [class]')].flatMap(({classList}) => [...classList])
      return [from, {references, ids, dangers, title: document.title, headings, classes}] as const
    })
  }, texts)
  await page.close()
  return new Map(found)
}

/** An address below the site's root, and its fragment; absent for an address elsewhere. */
function resolve(
  {from, value}: Reference,
  base = 'http://site.invalid/',
): {url: string; id: string} | undefined {
  const address = new URL(value, base + from.split('/').map(encodeURIComponent).join('/'))
  if (!address.href.startsWith(base)) return undefined
  return {
    url: decodeURIComponent(address.pathname.slice(1)),
    id: address.hash.slice(1),
  }
}

const isElsewhere = ({value}: Reference): boolean => /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(value)

describe.each(['hard', 'own'] as const)('the %s site', (name) => {
  const references = (): Reference[] => [...parsed[name].values()].flatMap(({references}) => references)

  test('every address on every page leads to a file of the site, and to a place in it', () => {
    const files = sites[name]!.files
    const broken = references()
      .filter((one) => one.from !== '404.html' && !isElsewhere(one))
      .filter((one) => {
        const found = resolve(one)
        if (!found || !files.has(found.url)) return true
        if (found.id === '') return false
        const ids = parsed[name].get(found.url)?.ids ?? []
        return !ids.includes(found.id) && !ids.includes(decodeURIComponent(found.id))
      })
    expect(broken).toEqual([])
  })

  test('the page of a lost address links from where the site stands', () => {
    const base = name === 'hard' ? 'https://example.org/deep/er/' : undefined
    const broken = references()
      .filter(({from}) => from === '404.html')
      .filter(({value}) => !value.startsWith('#'))
      .filter((one) => {
        const address = new URL(one.value, base ?? 'https://example.org/').href
        return !sites[name]!.files.has(
          decodeURIComponent(address.slice((base ?? 'https://example.org/').length)),
        )
      })
    expect(broken).toEqual([])
  })

  test('nothing on a page fetches, frames or runs anything that is not the site’s own', () => {
    expect([...parsed[name].values()].flatMap(({dangers}) => dangers)).toEqual([])
    const fetched = references().filter(
      ({from, element, rel}) =>
        element !== 'a' &&
        !['canonical', 'alternate', 'manifest', 'search'].includes(rel) &&
        from !== '404.html',
    )
    const own = [
      ...['style.css', 'ways.css', 'world.svg', 'site.js'],
      ...['search.html', 'search.css', 'search.js'],
    ]
    const wanted = name === 'own' ? own : [...own, 'articles/md/点 一.png']
    expect(new Set(fetched.map((one) => resolve(one)?.url))).toEqual(new Set(wanted))
  })

  test('an id stands once on a page, and a page has one first heading and a title', () => {
    for (const [from, {ids, headings, title}] of parsed[name]) {
      expect(new Set(ids).size, from).toBe(ids.length)
      expect(headings, from).toHaveLength(1)
      expect(title.trim(), from).not.toBe('')
    }
  })

  test('every page is reached from the front page, an article in at most 5 steps', () => {
    const steps = new Map([['index.html', 0]])
    for (const [from, step] of steps) {
      for (const one of parsed[name].get(from)?.references ?? []) {
        if (one.element !== 'a' || isElsewhere(one)) continue
        const url = resolve(one)!.url
        if (url.endsWith('.html') && !steps.has(url)) steps.set(url, step + 1)
      }
    }
    const pages = sites[name]!.pages.filter((page) => page !== '404.html')
    expect(pages.filter((page) => !steps.has(page))).toEqual([])
    const articles = pages.filter((page) => page.startsWith('articles/'))
    expect(articles).toHaveLength(name === 'own' ? 1 : published)
    expect(articles.filter((page) => steps.get(page)! > 5)).toEqual([])
  })
})

test('a link elsewhere is one that an author wrote, and says that it leads elsewhere', () => {
  const elsewhere = [...parsed.hard.values()].flatMap(({references}) => references).filter(isElsewhere)
  const strange = elsewhere.filter(({element, rel, value, within, from}) => {
    const whole = from === repeat.page ? repeat.of : from
    if (rel === 'canonical')
      return value !== `https://example.org/deep/er/${whole.split('/').map(encodeURIComponent).join('/')}`
    if (element !== 'a' || !/^(?:https?:\/\/|mailto:)/i.test(value)) return true
    if (within === 'page') return true
    return !value.startsWith('mailto:') && within !== 'provenance' && !/\bnofollow\b/.test(rel)
  })
  expect(strange).toEqual([])

  const tame = elsewhere.filter(
    ({from, rel}) => rel !== 'canonical' && !/^(?:articles\/(?:attacks|hostile)|wanted)\//.test(from),
  )
  expect(new Set(tame.map(({value}) => value))).toEqual(new Set(outside))
  expect([...parsed.own.values()].flatMap(({references}) => references).filter(isElsewhere)).toEqual([])
})

test('a captured headline leads to the one article that has it, and is no link where there is none', async () => {
  const page = await browser.newPage({javaScriptEnabled: false})
  await page.goto(sites.hard!.href + `articles/${captured.path.replace('.txt', '.html')}`)
  const items = await page.locator('.folds .list li').evaluateAll((all) =>
    all.map((item) => ({
      headline: item.textContent ?? '',
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      isHeld: !item.classList.contains('not'),
    })),
  )
  const headlineAt = (href: string): string | undefined =>
    parsed.hard.get(decodeURIComponent(new URL(href, `http://x/articles/${captured.path}`).pathname.slice(1)))
      ?.headings[0]
  expect(items.map(({headline, href, isHeld}) => [headline, isHeld, href && headlineAt(href)])).toEqual([
    [captured.held[0], true, captured.held[0]],
    [captured.wanted[0], false, ''],
    [captured.held[1], true, captured.held[1]],
    [captured.ambiguous, false, ''],
    [captured.wanted[1], false, ''],
    [captured.folded.written, true, captured.folded.headline],
    [captured.wanted[2], false, ''],
    [captured.wanted[3], false, ''],
  ])
  await page.close()
})

test('every class that a text is marked with is known to the stylesheet', () => {
  const classes = new Set([...parsed.hard.values()].flatMap((page) => page.classes))
  const style = sites.hard!.files.get('style.css')!
  const idle = [...classes].filter((name) => !new RegExp(`\\.${name}\\b`).test(style))
  // The language of code, and the list around tasks, are for a stylesheet of the user's own.
  expect(idle.toSorted()).toEqual(['contains-task-list', 'language-js'])
})

test('hostile words are shown as they were written', () => {
  for (const [name, words] of Object.entries(attacks)) {
    const shown = parsed.hard.get(`articles/hostile/${name}.plain.html`)
    // What a mark of direction opens may be closed at the end.
    expect(
      shown?.headings.map((heading) => heading.replace(/[\u202c\u2069]+$/, '')),
      name,
    ).toEqual([asShown(words)])
    expect(shown?.title, name).toContain(asShown(words))
  }
})
