import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser} from '../browser/chromium.js'
import {newProject} from '../pipeline/project.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser?.close())

test.each([
  ['zh-Hans', '江口新码头迎来首批货轮，港务部门说全年将有三百艘'],
  ['en', 'The quiet harbour at the mouth of the river opens once more to ships of every kind'],
])(
  'a browser shows the picture for links: ink on paper, within its margins (%s)',
  async (language, headline) => {
    const project = newProject({
      'seeds/a.txt': `---\ndate: 2024-04-28\nheadline: ${headline}\n---\n有人这样写。\n`,
      'pressmark.yaml': `title: ${language === 'en' ? 'Harbour Gazette' : '江口旧闻'}\nlanguage: ${language}\nbaseUrl: https://example.org/\n`,
    })
    await project.build()
    const png = Buffer.from(project.published().get('articles/a.poster.png')!, 'latin1')
    const page = await browser.newPage()
    await page.setContent(`<img src="data:image/png;base64,${png.toString('base64')}">`)
    const seen = await page.evaluate(async () => {
      const image = document.querySelector('img')!
      await image.decode()
      const {naturalWidth: width, naturalHeight: height} = image
      const context = Object.assign(document.createElement('canvas'), {width, height}).getContext('2d')!
      context.drawImage(image, 0, 0)
      const {data} = context.getImageData(0, 0, width, height)
      const dark: [x: number, y: number][] = []
      for (let at = 0; at < data.length; at += 4)
        if (data[at]! < 100) dark.push([(at / 4) % width, Math.floor(at / 4 / width)])
      const [xs, ys] = [dark.map(([x]) => x), dark.map(([, y]) => y)]
      const least = (all: number[]): number => all.reduce((a, b) => Math.min(a, b))
      const most = (all: number[]): number => all.reduce((a, b) => Math.max(a, b))
      return {
        width,
        height,
        paper: [...data.slice(0, 3)],
        ink: dark.length,
        box: [least(xs), most(xs), least(ys), most(ys)],
      }
    })
    await page.close()
    expect(seen).toMatchObject({width: 1200, height: 630, paper: [250, 246, 238]})
    expect(seen.ink).toBeGreaterThan(10_000)
    const [left, right, top, bottom] = seen.box as [number, number, number, number]
    expect(left).toBeGreaterThan(70)
    expect(right).toBeLessThan(1130)
    expect(top).toBeGreaterThan(60)
    expect(bottom).toBeLessThan(540)
  },
)
