// How long a reader waits, in Chromium, on a plain host on this machine.
import {launchBrowser} from '../browser.mjs'
import {hostOf} from './host.mjs'
import {spread} from './numbers.mjs'

/** How long the search page waits for the next letter: `pause` in `src/client/search/index.ts`. */
const pause = 120

/**
 * @param before questions that a reader asked before
 * @param questions what is measured
 */
export async function readerWaits(dist, before, questions) {
  const host = await hostOf(dist)
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext()).newPage()
    const open = async () => {
      await page.goto(`${host.href}search.html`)
      await page.evaluate(ready)
    }
    await open()
    for (const text of before) await page.evaluate(asked, text)
    const counted = host.requests()
    const [found, all] = await waits(page, questions)
    const requests = (host.requests() - counted) / questions.length
    const [again] = await waits(page, questions)
    await open()
    const [anew] = await waits(page, questions)
    return {
      'ms in Chromium from the last letter to the first results, each question new to the page':
        spread(found),
      'the same with the pause for the next letter': spread(found.map((ms) => ms + pause)),
      'the same to the last of ten excerpts': spread(all),
      'requests of such a question, excerpts included': requests.toFixed(0),
      'ms where the question was asked before on this page': spread(again),
      'ms where it was asked before this page was opened': spread(anew),
    }
  } finally {
    await browser.close()
    host.close()
  }
}

async function waits(page, questions) {
  const [found, all] = [[], []]
  for (const text of questions) {
    const told = await page.evaluate(asked, text)
    found.push(told.found - pause)
    all.push(told.all - pause)
  }
  return [found, all]
}

/** In the page: it is there, with its first file. */
async function ready() {
  while (performance.getEntriesByName(new URL('search/index.js', location.href).href).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

/** In the page: type a question, and tell after how many ms its results stand there, and the last of their excerpts. */
function asked(text) {
  const box = document.querySelector('.find input')
  const hits = document.querySelector('.found .hits')
  hits.replaceChildren()
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const told = {}
    const watch = new MutationObserver(() => {
      if (hits.children.length === 0) return
      told.all = performance.now() - start
      told.found ??= told.all
      clearTimeout(timer)
      // An article without a text has no excerpt, so the last one is known by what does not come after it.
      timer = setTimeout(() => (watch.disconnect(), resolve(told)), 100)
    })
    watch.observe(hits, {childList: true, subtree: true})
    let timer = setTimeout(() => reject(new Error(`No answer to ${text}`)), 20_000)
    box.value = `"${text}"`
    box.dispatchEvent(new InputEvent('input', {bubbles: true}))
  })
}
