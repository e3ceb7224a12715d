// How long a reader waits, in Chromium, on a plain host on this machine.
import {launchBrowser} from '../browser.mjs'
import {hostOf} from './host.mjs'
import {spread} from './numbers.mjs'

/** How long the search page waits for the next letter: `pause` in `src/client/search/index.ts`. */
const pause = 120

/**
 * From the last letter typed, less the pause in which the next may come, until results stand in the page. Warm: the page
 * is open, and other questions of the same kind were asked on it; what is asked is new to it.
 *
 * @param before these other questions
 * @param questions what is measured
 */
export async function readerWaits(dist, before, questions) {
  const browser = await launchBrowser().catch((error) => error)
  if (browser instanceof Error) {
    console.error(`NOT MEASURED, what a reader waits: ${browser.message}`)
    return {'ms in Chromium to the first results': 'NOT MEASURED: no Chromium here'}
  }
  const host = await hostOf(dist)
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
      'ms in Chromium to the first results': spread(found),
      [`the same with the ${pause} ms in which the next letter may come`]: spread(
        found.map((ms) => ms + pause),
      ),
      'the same to the last of ten excerpts': spread(all),
      'requests of such a question, excerpts included': requests.toFixed(0),
      'ms in Chromium, the question asked before on this page': spread(again),
      'ms in Chromium, the question asked before the page was opened anew': spread(anew),
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
