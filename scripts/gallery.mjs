// Pictures of the demo archive: `npm run gallery` writes the few of docs/gallery.md, `npm run gallery -- <folder>`
// every kind of page in every look, by day and by night, on a phone and on a desk, in three languages.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import sharp from 'sharp'
import {launchBrowser} from './browser.mjs'
import {build, loadSettings, memoryStore, silent} from '../lib/index.js'
import {buildDemo} from './demo.mjs'

const pages = {
  front: 'index.html',
  article: 'articles/2010/07/flood-night.html',
  plain: 'articles/2010/07/flood-cow.html',
  english: 'articles/english/2010/student-survey.html',
  arabic: 'articles/arabic/2010/school.html',
  repeat: 'articles/2010/07/flood-school-reprint.html',
  long: 'articles/2010/06/long-headline.html',
  undated: 'articles/undated/no-headline.html',
  year: '2010/index.html',
  month: '2010/07/index.html',
  dates: 'time/index.html',
  place: 'place/上滩.html',
  places: 'place/index.html',
  reporters: 'reporter/index.html',
  wanted: 'wanted/index.html',
  search: 'search.html',
  found: 'search.html?q=大水',
  map: 'map.html',
  about: 'about.html',
  lost: '404.html',
}
const sizes = {phone: {width: 390, height: 844}, desk: {width: 1440, height: 900}}
const looks = ['broadsheet', 'plain']
const schemes = ['light', 'dark']
const languages = ['zh-Hans', 'en', 'ar']

/** What the docs show: language, look, page, size, scheme. */
const chosen = [
  'zh-Hans broadsheet front desk light',
  'zh-Hans broadsheet front phone light',
  'zh-Hans broadsheet article desk light',
  'zh-Hans broadsheet article phone dark',
  'zh-Hans broadsheet month desk light',
  'zh-Hans broadsheet place phone light',
  'zh-Hans broadsheet found desk light',
  'zh-Hans broadsheet found phone dark',
  'zh-Hans broadsheet map desk light',
  'zh-Hans broadsheet wanted desk light',
  'zh-Hans plain front desk light',
  'zh-Hans plain article phone light',
  'zh-Hans plain article desk dark',
  'en broadsheet english desk dark',
  'en plain english phone light',
  'ar broadsheet front desk light',
  'ar broadsheet arabic desk light',
  'ar plain arabic phone dark',
]

const all = languages.flatMap((language) =>
  looks.flatMap((look) =>
    Object.keys(pages).flatMap((page) =>
      Object.keys(sizes).flatMap((size) =>
        schemes.map((scheme) => [language, look, page, size, scheme].join(' ')),
      ),
    ),
  ),
)
const [folder = fileURLToPath(new URL('../docs/gallery/', import.meta.url)), only = ''] =
  process.argv.slice(2)
const shots = process.argv[2] === undefined ? chosen : all.filter((shot) => new RegExp(only).test(shot))

/** The town of the demo is on no map: for the map, a paper with a line from each of some cities. */
const lines = {北京: 9, 上海: 7, 广州: 4, 成都: 3, 哈尔滨: 2, 昆明: 2, 乌鲁木齐: 2, 拉萨: 1, 西安: 3, 武汉: 4}
const abroad = {
  东京: 3,
  首尔: 2,
  莫斯科: 2,
  巴黎: 2,
  伦敦: 3,
  开罗: 1,
  悉尼: 1,
  纽约: 2,
  墨西哥城: 1,
  内罗毕: 1,
}

async function buildMap(site, look) {
  const root = `${site}-project`
  mkdirSync(join(root, 'seeds'), {recursive: true})
  writeFileSync(join(root, 'pressmark.yaml'), 'title: 远行录\nlanguage: zh-Hans\n')
  for (const [place, count] of Object.entries({...lines, ...abroad}))
    for (let day = 1; day <= count; day++)
      writeFileSync(
        join(root, 'seeds', `${place}${day}.txt`),
        `${place}来信之${day}\n远行社${place}2011年5月${day}日电 今天${place}有风，集市照开。(完)\n`,
      )
  const settings = loadSettings(root)
  return build({...settings, look, out: site}, {store: memoryStore(), progress: silent, threads: 1})
}

const work = mkdtempSync(join(tmpdir(), 'pressmark-gallery-'))
const browser = await launchBrowser()
try {
  mkdirSync(folder, {recursive: true})
  const sites = new Map()
  for (const shot of shots) {
    const [language, look, page, size, colorScheme] = shot.split(' ')
    const isMap = page === 'map'
    const site = join(work, isMap ? `map-${look}` : `${language}-${look}`)
    if (!sites.has(site))
      sites.set(site, await (isMap ? buildMap(site, look) : buildDemo(site, {language, look})))
    const tab = await browser.newPage({viewport: sizes[size], colorScheme, deviceScaleFactor: 1})
    const [file, query] = pages[page].split('?')
    await tab.goto(pathToFileURL(join(site, file)).href + (query ? `?${query}` : ''))
    if (query) await tab.locator('.hits mark').first().waitFor()
    const height = await tab.evaluate('document.documentElement.scrollHeight')
    // A phone is held upright: of a long page, what two of its screens show.
    const clip = {
      x: 0,
      y: 0,
      width: sizes[size].width,
      height: Math.min(height, size === 'phone' ? 1688 : 1400),
    }
    const picture = await tab.screenshot({fullPage: true, clip})
    await tab.close()
    await sharp(picture)
      .webp({quality: 82})
      .toFile(join(folder, `${shot.replaceAll(' ', '-')}.webp`))
  }
} finally {
  await browser.close()
  rmSync(work, {recursive: true, force: true})
}
