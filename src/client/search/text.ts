import {hrefOf, isOnDisk} from './site.js'
import {toldBy} from './told.js'

/** Texts that were read before, by address: the next letter typed finds mostly the same stories. */
const read = new Map<string, Promise<string>>()
const most = 200

/** An article's own words, a paragraph a line. */
export function textOf(url: string, hasRecord: boolean): Promise<string> {
  let text = read.get(url)
  if (!text) {
    text = isOnDisk ? toldBy(url) : hasRecord ? fetchRecord(url) : fetchPage(url)
    if (read.size >= most) read.clear()
    read.set(url, text)
    text.catch(() => read.delete(url))
  }
  return text
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(hrefOf(url))
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return response
}

async function fetchRecord(url: string): Promise<string> {
  const response = await fetched(url.replace(/html$/, 'json'))
  const {paragraphs} = (await response.json()) as {paragraphs: readonly string[]}
  return paragraphs.join('\n')
}

async function fetchPage(url: string): Promise<string> {
  const html = await (await fetched(url)).text()
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.querySelectorAll('.text > *')].map(({textContent}) => textContent).join('\n')
}
