import {htmlRecord} from '../../../src/importers/html/index.js'
import type {ContainerRecord} from '../../../src/record/index.js'

/** A story of our own, long enough to be found among what stands around it. */
export const paragraphs = [
  'The harbour of Sandwick was closed on Monday after a crane leaned over the eastern quay, and two ships had to wait outside.',
  'Nobody was hurt, the harbour master said, and the crane, which is forty years old, will be taken down before the week is out.',
  'Until then the ferries leave from the western quay, an hour later than usual, and passengers are asked to come on foot.',
]

export const story = paragraphs.map((words) => `<p>${words}</p>`).join('\n')

/** A page with what is given in its head, over and under the story. */
export function pageOf({head = '', above = '', below = '', body = story, lang = 'en'} = {}): string {
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article>${above}${body}</article></main>${below}<footer>All rights reserved</footer></body></html>`
}

export function recordOf(page: Parameters<typeof pageOf>[0], url?: string): ContainerRecord | undefined {
  return htmlRecord(pageOf(page), {path: 'saved.html', ...(url !== undefined && {url})})
}

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
