// Pictures of the demo archive: `npm run gallery` writes the few of docs/gallery.md, `npm run gallery -- <folder>`
// every kind of page in every look, by day and by night, on a phone and on a desk, in three languages.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import sharp from 'sharp'
import {launchBrowser} from './browser.mjs'
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

const work = mkdtempSync(join(tmpdir(), 'pressmark-gallery-'))
const browser = await launchBrowser()
try {
  mkdirSync(folder, {recursive: true})
  const sites = new Map()
  for (const shot of shots) {
    const [language, look, page, size, colorScheme] = shot.split(' ')
    const site = join(work, `${language}-${look}`)
    if (!sites.has(site)) sites.set(site, await buildDemo(site, {language, look}))
    const tab = await browser.newPage({viewport: sizes[size], colorScheme, deviceScaleFactor: 1})
    await tab.goto(pathToFileURL(join(site, pages[page])).href)
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
