import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Browser} from 'playwright-core'
import {launchBrowser} from './chromium.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('Chinese is drawn, and differently in a serif and in a sans', async () => {
  const page = await browser.newPage()
  const drawn = async (family: string, text: string) => {
    await page.setContent(`<p lang="zh" style="font: 40px ${family}; margin: 0">${text}</p>`)
    return (await page.locator('p').screenshot()).toString('base64')
  }
  const missing = await drawn('serif', '\u{10fffd}')
  const [song, serif, sans, other] = [
    await drawn("'Songti SC'", '永'),
    await drawn('serif', '永'),
    await drawn('sans-serif', '永'),
    await drawn('serif', '國'),
  ]
  expect(song).toBe(serif)
  expect(new Set([missing, serif, sans, other]).size).toBe(4)
})
